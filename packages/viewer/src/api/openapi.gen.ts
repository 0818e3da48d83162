// Written by `npm run api-types`. Do not change it by hand.

export interface paths {
  '/stats': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How much there is */
    get: operations['getStats'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schema': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The types of entities and relations
     * @description What each is called in Chinese and English, which ends a relation may have, how many there are.
     */
    get: operations['getSchema'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/overview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The best connected nodes and the relations among them, laid out */
    get: operations['getOverview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Find entities and articles by any part of a name
     * @description In simplified or traditional characters, in any case, among names, aliases and titles. Exact names come first, then exact aliases, then what begins with the words, then what holds them; of equals the best connected.
     */
    get: operations['search'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * All about an entity but its neighbours
     * @description Of those their number per relation type and direction: what waits before anything is expanded.
     */
    get: operations['getEntity'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/{id}/neighbours': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What an entity or article is tied to, a page at a time */
    get: operations['getNeighbours'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/paths': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How two nodes are connected
     * @description The shortest paths over relations in either direction, at most six relations long.
     */
    get: operations['getPaths'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/articles/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** An article with all that was read from it */
    get: operations['getArticle'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/relations/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A relation with its proofs */
    get: operations['getRelation'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/query': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask in Cypher, read-only
     * @description Answers JSON lines: a `header` with the columns, a `row` for each row, then a `summary` that says whether the result was cut and which engine gave it. A query that fails gives one line `error`, with the status that a problem document would have.
     */
    post: operations['query'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/formats': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The export formats */
    get: operations['getFormats'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Write the graph, or a part of it, for other tools
     * @description What was cut is said in the header `Guanxi-Cut`, percent-encoded.
     */
    post: operations['exportGraph'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every correction that was made */
    get: operations['getDecisions'];
    put?: never;
    /**
     * Correct the graph
     * @description The correction is kept apart from what was read and replayed after every ingest.
     */
    post: operations['addDecision'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/decisions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Take a correction back */
    delete: operations['removeDecision'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description A printed article, and where it was read. */
    Article: {
      id: string;
      title: string;
      /** @description All that was printed with it; every span counts in it. */
      text: string;
      source?: string;
      /**
       * @description ISO 8601.
       * @example 2024-03-05
       */
      date?: string;
      authors: string[];
      origin: components['schemas']['Origin'];
    };
    /** @description An article with all that was read from it. */
    ArticleDetail: {
      article: components['schemas']['Article'];
      mentions: {
        start: number;
        end: number;
        entity: components['schemas']['Node'];
      }[];
      evidence: components['schemas']['Evidence'][];
      /** @description The edges that the evidence proves. */
      edges: components['schemas']['Edge'][];
      /** @description Their ends. */
      nodes: components['schemas']['Node'][];
      /** @description The earlier version that this one corrects. */
      corrects?: components['schemas']['ArticleHead'];
      /** @description The later version that corrects this one. */
      correctedBy?: components['schemas']['ArticleHead'];
    };
    /** @description What is needed to cite an article. */
    ArticleHead: {
      id: string;
      title: string;
      source?: string;
      /**
       * @description ISO 8601.
       * @example 2024-03-05
       */
      date?: string;
    };
    /** @description A reader’s correction. It is replayed after every ingest, and can be undone for ever. */
    Decision: {
      id: string;
      /** @enum {string} */
      kind: 'same' | 'different' | 'rename' | 'retype' | 'hide' | 'confirm' | 'reject';
      targets: string[];
      value?: string;
      author: string;
      at: string;
      reason?: string;
    };
    /** @description Every decision, oldest first. */
    DecisionList: {
      decisions: components['schemas']['Decision'][];
    };
    /**
     * @description As seen from the node that was asked about.
     * @enum {string}
     */
    Direction: 'out' | 'in';
    /** @description A name for people in Chinese and English. */
    DisplayName: {
      zh: string;
      en: string;
    };
    /**
     * @description A relation between two nodes: one for each head, type and tail, with what all its proofs say together.
     * @example {
     *       "id": "eabcdefghijklm-LOCATED_IN-enopqrstuvwxyz",
     *       "type": "LOCATED_IN",
     *       "source": "eabcdefghijklm",
     *       "target": "enopqrstuvwxyz",
     *       "properties": {
     *         "evidenceCount": 2,
     *         "articleCount": 2,
     *         "status": "unstated",
     *         "text": "贵州省贵阳市"
     *       }
     *     }
     */
    Edge: {
      id: string;
      type: components['schemas']['EdgeType'];
      source: string;
      target: string;
      properties: components['schemas']['Properties'];
    };
    /**
     * @description A relation type, or MENTIONS, which leads from an article to what it names.
     * @enum {string}
     */
    EdgeType:
      | 'REPRESENTS'
      | 'MEMBER_OF'
      | 'WORKS_FOR'
      | 'LOCATED_IN'
      | 'PART_OF'
      | 'QUOTED'
      | 'PARTNERS_WITH'
      | 'PROPOSED'
      | 'IMPLEMENTS'
      | 'ISSUED'
      | 'DEVELOPED'
      | 'VISITED'
      | 'ATTENDED'
      | 'MET'
      | 'AUTHORED'
      | 'PUBLISHED_BY'
      | 'MENTIONS';
    /** @description All about an entity but its neighbours. */
    EntityDetail: {
      node: components['schemas']['Node'];
      aliases: string[];
      /** @description The articles that name it, newest first; not more than 200. */
      mentions: {
        article: components['schemas']['ArticleHead'];
        spans: components['schemas']['Span'][];
      }[];
      /** @description How many articles name it, shown or not. */
      articleCount: number;
      neighbours: components['schemas']['NeighbourCount'][];
      /** @description Of the same type and name, but nothing anchors them together. */
      possiblySame: components['schemas']['Node'][];
    };
    /**
     * @description One of the six types of entities.
     * @enum {string}
     */
    EntityType: 'Person' | 'Organization' | 'Place' | 'Policy' | 'Product' | 'Event';
    /** @description A proof: the words of one article that make a reader believe a relation. */
    Evidence: {
      id: string;
      relationId: string;
      articleId: string;
      type: components['schemas']['RelationType'];
      start: number;
      end: number;
      /** @description The words at the span. */
      text: string;
      /** @description QUOTED: what was said. */
      content?: components['schemas']['Span'];
      /** @description Name of the rule that found it. */
      rule: string;
      confidence: number;
      /** @description Version of the extractor. */
      version: string;
      place: components['schemas']['Place'];
      properties: components['schemas']['Properties'];
    };
    /**
     * @description Which part of the graph, in which format: all, what lies around an entity, or what a query finds.
     * @example {
     *       "format": "graphml",
     *       "entity": "eabcdefghijklm",
     *       "hops": 2
     *     }
     */
    ExportRequest: {
      format: string;
      /** @description One table of a format that has several. */
      part?: string;
      /** @constant */
      all?: true;
      entity?: string;
      /** @description With entity; default 1. */
      hops?: number;
      /** @description With entity; default 500. */
      maxNodes?: number;
      cypher?: string;
    };
    /** @description The export formats. */
    FormatList: {
      formats: {
        name: string;
        description: string;
        extension: string;
        mediaType: string;
        wholeStoreOnly: boolean;
        parts: string[];
      }[];
    };
    /** @description How many neighbours wait behind a relation type in one direction. */
    NeighbourCount: {
      relation: components['schemas']['EdgeType'];
      direction: components['schemas']['Direction'];
      count: number;
    };
    /** @description A page of neighbours and the edges to them. */
    NeighbourPage: {
      nodes: components['schemas']['Node'][];
      edges: components['schemas']['Edge'][];
      total: number;
      /** @description Cursor of the following page; absent on the last. */
      next?: string;
    };
    /**
     * @description A correction: of entities, or (confirm, reject) of a relation.
     * @example {
     *       "kind": "rename",
     *       "targets": [
     *         "eabcdefghijklm"
     *       ],
     *       "value": "贵阳市"
     *     }
     */
    NewDecision:
      | {
          /** @enum {string} */
          kind: 'same' | 'different';
          /** @description Two entity ids. */
          targets: string[];
          /** @default reader */
          author: string;
          reason?: string;
        }
      | {
          /** @constant */
          kind: 'rename';
          targets: string[];
          value: string;
          /** @default reader */
          author: string;
          reason?: string;
        }
      | {
          /** @constant */
          kind: 'retype';
          targets: string[];
          value: components['schemas']['EntityType'];
          /** @default reader */
          author: string;
          reason?: string;
        }
      | {
          /** @constant */
          kind: 'hide';
          targets: string[];
          /** @default reader */
          author: string;
          reason?: string;
        }
      | {
          /** @enum {string} */
          kind: 'confirm' | 'reject';
          targets: string[];
          /** @default reader */
          author: string;
          reason?: string;
        };
    /**
     * @description A thing in the world, or an article.
     * @example {
     *       "id": "eabcdefghijklm",
     *       "type": "Place",
     *       "name": "贵阳市",
     *       "properties": {
     *         "aliases": [
     *           "贵阳"
     *         ],
     *         "articleCount": 3
     *       }
     *     }
     */
    Node: {
      /** @description Never changes. An id that was merged into another still leads to that one. */
      id: string;
      type: components['schemas']['NodeType'];
      /** @description The title where the node is an article. */
      name: string;
      properties: components['schemas']['Properties'];
    };
    /**
     * @description An entity type, or Article.
     * @enum {string}
     */
    NodeType: 'Person' | 'Organization' | 'Place' | 'Policy' | 'Product' | 'Event' | 'Article';
    /** @description Where an article was read: enough to find every offset of its text in the original again. */
    Origin: {
      /** @description Below the folder that was read. */
      file: string;
      format: string;
      /** @description Of the file’s bytes. */
      sha256: string;
      /** @description The member of an archive or the attachment of a mail. */
      member?: string;
      /** @description True when the year of the date is not printed beside it. */
      yearInferred?: boolean;
      /**
       * @description Where the date is from when nothing that is printed says it.
       * @enum {string}
       */
      dateFrom?: 'metadata' | 'file name';
      /** @description The files in which the article goes on. */
      continued?: {
        start: number;
        /** @description Below the folder that was read. */
        file: string;
        format: string;
        sha256: string;
        /** @description The member of an archive or the attachment of a mail. */
        member?: string;
      }[];
      runs: {
        start: number;
        end: number;
        at: number;
        /** @description Counted from 1; absent where the format has no pages. */
        page?: number;
      }[];
    };
    /** @description The best connected nodes and the relations among them, laid out. */
    Overview: {
      nodes: components['schemas']['Node'][];
      edges: components['schemas']['Edge'][];
      total: {
        nodes: number;
        edges: number;
      };
      truncated: boolean;
      /** @description Where each node lies in the picture, by id. */
      positions: {
        [key: string]: [number, number];
      };
      /** @description How many nodes of each type the whole store holds. */
      typeCounts: {
        Person?: number;
        Organization?: number;
        Place?: number;
        Policy?: number;
        Product?: number;
        Event?: number;
        Article?: number;
      };
    };
    /** @description Shortest paths over relations, either direction. */
    Paths: {
      paths: {
        nodes: components['schemas']['Node'][];
        edges: components['schemas']['Edge'][];
      }[];
    };
    /**
     * @description Where words are cited from.
     * @example {
     *       "file": "2024/0305.pdf",
     *       "page": 2
     *     }
     */
    Place: {
      /** @description Below the folder that was read. */
      file: string;
      /** @description The member of an archive or the attachment of a mail. */
      member?: string;
      /** @description Counted from 1; absent where the format has no pages. */
      page?: number;
    };
    /**
     * @description RFC 9457.
     * @example {
     *       "type": "urn:guanxi:problem:entity-unknown",
     *       "title": "There is no such entity or article",
     *       "status": 404,
     *       "code": "entity-unknown"
     *     }
     */
    Problem: {
      type: string;
      title: string;
      status: number;
      /** @description Stable; what programs should look at. */
      code: string;
      detail?: string;
      errors?: {
        place: string;
        message: string;
      }[];
    };
    /**
     * @description Values by name: texts, numbers, truth values or lists of texts or numbers.
     * @example {
     *       "articleCount": 3,
     *       "aliases": [
     *         "贵阳"
     *       ]
     *     }
     */
    Properties: {
      [key: string]: string | number | boolean | string[] | number[];
    };
    /** @description A line of a query’s answer: a header, rows, then a summary; or an error alone. */
    QueryLine:
      | {
          /** @constant */
          type: 'header';
          columns: string[];
        }
      | {
          /** @constant */
          type: 'row';
          /** @description Nodes, edges and paths are objects marked by `$kind`. */
          values: unknown[];
        }
      | {
          /** @constant */
          type: 'summary';
          rows: number;
          truncated: boolean;
          ms: number;
          engine: {
            /** @enum {string} */
            name: 'grafeo' | 'neo4j';
            version: string;
          };
        }
      | {
          /** @constant */
          type: 'error';
          code: string;
          title: string;
          status: number;
          detail?: string;
        };
    /**
     * @description A read-only Cypher query and the values of its parameters.
     * @example {
     *       "cypher": "MATCH (p:Person)-[r:WORKS_FOR]->(o {name: $name}) RETURN p, r",
     *       "params": {
     *         "name": "贵阳市"
     *       }
     *     }
     */
    QueryRequest: {
      cypher: string;
      params?: {
        [key: string]: (string | number | boolean | null) | (string | number | boolean | null)[];
      };
    };
    /** @description A relation with its proofs and the articles that hold them. */
    RelationDetail: {
      edge: components['schemas']['Edge'];
      head: components['schemas']['Node'];
      tail: components['schemas']['Node'];
      /** @description Best first; not more than 500. */
      evidence: components['schemas']['Evidence'][];
      evidenceCount: number;
      articles: components['schemas']['ArticleHead'][];
    };
    /**
     * @description What a relation says.
     * @enum {string}
     */
    RelationType:
      | 'REPRESENTS'
      | 'MEMBER_OF'
      | 'WORKS_FOR'
      | 'LOCATED_IN'
      | 'PART_OF'
      | 'QUOTED'
      | 'PARTNERS_WITH'
      | 'PROPOSED'
      | 'IMPLEMENTS'
      | 'ISSUED'
      | 'DEVELOPED'
      | 'VISITED'
      | 'ATTENDED'
      | 'MET'
      | 'AUTHORED'
      | 'PUBLISHED_BY';
    /** @description Every type: what it is called, what it may tie, how many there are. */
    Schema: {
      entities: {
        type: components['schemas']['EntityType'];
        display: components['schemas']['DisplayName'];
        description: components['schemas']['DisplayName'];
        /** @description The schema.org term; after ^ it leads from tail to head. */
        schemaOrg?: string;
        followTheMoney: string;
        count: number;
      }[];
      article: {
        /** @constant */
        type: 'Article';
        display: components['schemas']['DisplayName'];
        description: components['schemas']['DisplayName'];
        /** @description The schema.org term; after ^ it leads from tail to head. */
        schemaOrg?: string;
        followTheMoney: string;
        count: number;
      };
      relations: {
        type: components['schemas']['RelationType'];
        display: components['schemas']['DisplayName'];
        description: components['schemas']['DisplayName'];
        /** @description The schema.org term; after ^ it leads from tail to head. */
        schemaOrg?: string;
        followTheMoney: string;
        count: number;
        heads: components['schemas']['NodeType'][];
        tails: components['schemas']['NodeType'][];
        symmetric: boolean;
      }[];
    };
    /** @description What was found, best first. */
    SearchResults: {
      results: components['schemas']['Node'][];
      total: number;
    };
    /**
     * @description A half-open stretch [start, end) of the article’s text, in UTF-16 code units.
     * @example {
     *       "start": 3,
     *       "end": 6
     *     }
     */
    Span: {
      start: number;
      end: number;
    };
    /** @description How much there is, and which engine holds it. */
    Stats: {
      articles: number;
      entities: {
        total: number;
        byType: {
          Person?: number;
          Organization?: number;
          Place?: number;
          Policy?: number;
          Product?: number;
          Event?: number;
        };
      };
      relations: {
        total: number;
        byType: {
          REPRESENTS?: number;
          MEMBER_OF?: number;
          WORKS_FOR?: number;
          LOCATED_IN?: number;
          PART_OF?: number;
          QUOTED?: number;
          PARTNERS_WITH?: number;
          PROPOSED?: number;
          IMPLEMENTS?: number;
          ISSUED?: number;
          DEVELOPED?: number;
          VISITED?: number;
          ATTENDED?: number;
          MET?: number;
          AUTHORED?: number;
          PUBLISHED_BY?: number;
        };
      };
      evidence: number;
      store: {
        /** @enum {string} */
        engine: 'grafeo' | 'neo4j';
        version: string;
      };
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getStats: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Counts by type, and the engine. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stats'];
        };
      };
      /** @description `token-missing`: A token is needed. `token-wrong`: The token is not the right one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `foreign-origin`: The request comes from a page of another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `host-unknown`: This server does not go by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong in the server. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `store-unreachable`: The store cannot be reached. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getSchema: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Every type, whether there is any of it or not. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Schema'];
        };
      };
      /** @description `token-missing`: A token is needed. `token-wrong`: The token is not the right one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `foreign-origin`: The request comes from a page of another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `host-unknown`: This server does not go by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong in the server. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `store-unreachable`: The store cannot be reached. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getOverview: {
    parameters: {
      query?: {
        /** @description At most so many. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The part that was asked for, and what it was cut from. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Overview'];
        };
      };
      /** @description `request-invalid`: The request does not have the shape it should have. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `token-missing`: A token is needed. `token-wrong`: The token is not the right one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `foreign-origin`: The request comes from a page of another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `host-unknown`: This server does not go by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong in the server. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `store-unreachable`: The store cannot be reached. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  search: {
    parameters: {
      query: {
        /** @description Part of a name. Nothing is found when it is empty. */
        q: string;
        /** @description An entity type, or Article. */
        type?: 'Person' | 'Organization' | 'Place' | 'Policy' | 'Product' | 'Event' | 'Article';
        /** @description At most so many. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The best, and how many there are. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SearchResults'];
        };
      };
      /** @description `request-invalid`: The request does not have the shape it should have. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `token-missing`: A token is needed. `token-wrong`: The token is not the right one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `foreign-origin`: The request comes from a page of another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `host-unknown`: This server does not go by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong in the server. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `store-unreachable`: The store cannot be reached. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getEntity: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Its names, where it is named, what may be the same. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntityDetail'];
        };
      };
      /** @description `request-invalid`: The request does not have the shape it should have. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `token-missing`: A token is needed. `token-wrong`: The token is not the right one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `foreign-origin`: The request comes from a page of another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `entity-unknown`: There is no such entity or article. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `host-unknown`: This server does not go by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong in the server. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `store-unreachable`: The store cannot be reached. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getNeighbours: {
    parameters: {
      query?: {
        /** @description A relation type, or MENTIONS, which leads from an article to what it names. */
        relation?:
          | 'REPRESENTS'
          | 'MEMBER_OF'
          | 'WORKS_FOR'
          | 'LOCATED_IN'
          | 'PART_OF'
          | 'QUOTED'
          | 'PARTNERS_WITH'
          | 'PROPOSED'
          | 'IMPLEMENTS'
          | 'ISSUED'
          | 'DEVELOPED'
          | 'VISITED'
          | 'ATTENDED'
          | 'MET'
          | 'AUTHORED'
          | 'PUBLISHED_BY'
          | 'MENTIONS';
        /** @description As seen from the node. */
        direction?: 'out' | 'in' | 'both';
        /** @description At most so many. */
        limit?: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page, the best connected first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NeighbourPage'];
        };
      };
      /** @description `request-invalid`: The request does not have the shape it should have. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `token-missing`: A token is needed. `token-wrong`: The token is not the right one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `foreign-origin`: The request comes from a page of another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `entity-unknown`: There is no such entity or article. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `host-unknown`: This server does not go by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong in the server. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `store-unreachable`: The store cannot be reached. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getPaths: {
    parameters: {
      query: {
        /** @description Id of an entity or article. */
        from: string;
        /** @description Id of an entity or article. */
        to: string;
        /** @description At most so many. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The paths; none when they are not connected. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Paths'];
        };
      };
      /** @description `request-invalid`: The request does not have the shape it should have. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `token-missing`: A token is needed. `token-wrong`: The token is not the right one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `foreign-origin`: The request comes from a page of another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `entity-unknown`: There is no such entity or article. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `host-unknown`: This server does not go by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong in the server. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `store-unreachable`: The store cannot be reached. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getArticle: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Its text, mentions and proofs, in the order of the text. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ArticleDetail'];
        };
      };
      /** @description `request-invalid`: The request does not have the shape it should have. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `token-missing`: A token is needed. `token-wrong`: The token is not the right one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `foreign-origin`: The request comes from a page of another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `article-unknown`: There is no such article. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `host-unknown`: This server does not go by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong in the server. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `store-unreachable`: The store cannot be reached. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getRelation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The edge, its ends, its proofs and their articles. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RelationDetail'];
        };
      };
      /** @description `request-invalid`: The request does not have the shape it should have. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `token-missing`: A token is needed. `token-wrong`: The token is not the right one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `foreign-origin`: The request comes from a page of another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `relation-unknown`: There is no such relation. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `host-unknown`: This server does not go by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong in the server. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `store-unreachable`: The store cannot be reached. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  query: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['QueryRequest'];
      };
    };
    responses: {
      /** @description The result, a JSON value a line. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/x-ndjson': components['schemas']['QueryLine'];
        };
      };
      /** @description `request-invalid`: The request does not have the shape it should have. `json-invalid`: The body is not valid JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `token-missing`: A token is needed. `token-wrong`: The token is not the right one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `foreign-origin`: The request comes from a page of another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `body-too-large`: The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `media-type-unsupported`: The body is of a kind that is not read here. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `host-unknown`: This server does not go by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-queries`: Too many queries run at once. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong in the server. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `store-unreachable`: The store cannot be reached. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getFormats: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What `POST /export` can write. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FormatList'];
        };
      };
      /** @description `token-missing`: A token is needed. `token-wrong`: The token is not the right one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `foreign-origin`: The request comes from a page of another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `host-unknown`: This server does not go by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong in the server. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `store-unreachable`: The store cannot be reached. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  exportGraph: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExportRequest'];
      };
    };
    responses: {
      /** @description A file in the format that was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': string;
          'application/graphml+xml': string;
          'application/gexf+xml': string;
          'text/csv; charset=utf-8': string;
          'application/ld+json': string;
          'application/json+ftm': string;
          'application/x-cypher; charset=utf-8': string;
          'text/html; charset=utf-8': string;
          'application/x-ndjson': string;
        };
      };
      /** @description `format-needs-all`: That format holds the whole store. `part-unknown`: The format has no such part. `query-invalid`: The query cannot be understood. `request-invalid`: The request does not have the shape it should have. `json-invalid`: The body is not valid JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `token-missing`: A token is needed. `token-wrong`: The token is not the right one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `foreign-origin`: The request comes from a page of another site. `query-refused`: The query is not allowed. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `entity-unknown`: There is no such entity or article. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `body-too-large`: The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `media-type-unsupported`: The body is of a kind that is not read here. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `host-unknown`: This server does not go by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-queries`: Too many queries run at once. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong in the server. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `store-unreachable`: The store cannot be reached. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `query-timeout`: The query took too long. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getDecisions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Oldest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DecisionList'];
        };
      };
      /** @description `token-missing`: A token is needed. `token-wrong`: The token is not the right one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `foreign-origin`: The request comes from a page of another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `host-unknown`: This server does not go by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong in the server. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `store-unreachable`: The store cannot be reached. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  addDecision: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewDecision'];
      };
    };
    responses: {
      /** @description The decision as it is kept. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Decision'];
        };
      };
      /** @description `request-invalid`: The request does not have the shape it should have. `json-invalid`: The body is not valid JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `token-missing`: A token is needed. `token-wrong`: The token is not the right one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `foreign-origin`: The request comes from a page of another site. `writing-disabled`: This server does not let anybody write. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `entity-unknown`: There is no such entity or article. `relation-unknown`: There is no such relation. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `body-too-large`: The body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `media-type-unsupported`: The body is of a kind that is not read here. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `host-unknown`: This server does not go by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong in the server. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `store-unreachable`: The store cannot be reached. `store-busy`: The store is busy. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  removeDecision: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is taken back. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `request-invalid`: The request does not have the shape it should have. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `token-missing`: A token is needed. `token-wrong`: The token is not the right one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `foreign-origin`: The request comes from a page of another site. `writing-disabled`: This server does not let anybody write. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `decision-unknown`: There is no such decision. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `host-unknown`: This server does not go by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal`: Something went wrong in the server. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `store-unreachable`: The store cannot be reached. `store-busy`: The store is busy. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
