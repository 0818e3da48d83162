import type {
  Article,
  Decision,
  EntityType,
  EvidenceRecord,
  Extraction,
  GraphEdge,
  GraphNode,
  NodeType,
  RelationType,
  Span,
} from '../model.js';
import type { Corpus } from '../linking/index.js';

/** Which engine answers: shown with every query result, because the dialects differ. */
export interface Engine {
  name: 'grafeo' | 'neo4j';
  version: string;
}

export interface StoreStats {
  articles: number;
  entities: { total: number; byType: Partial<Record<EntityType, number>> };
  relations: { total: number; byType: Partial<Record<RelationType, number>> };
  evidence: number;
  store: { engine: Engine['name']; version: string };
}

/** A subgraph, with what it was cut from: `total` counts what would be there without a limit. */
export interface Overview {
  nodes: GraphNode[];
  edges: GraphEdge[];
  total: { nodes: number; edges: number };
  truncated: boolean;
}

/**
 * How many neighbours wait behind a relation type in one direction, seen from one node. A symmetric relation has none:
 * it is listed as `out`, and found whichever direction is asked for.
 */
export interface NeighbourCount {
  relation: GraphEdge['type'];
  direction: 'out' | 'in';
  count: number;
}

/** What one node is. Works for articles too, which have neighbours, but neither aliases nor mentions of themselves. */
export interface EntityDetail {
  node: GraphNode;
  aliases: string[];
  /** The articles that name it, newest first, with the spans of its mentions. At most `MENTIONS_SHOWN` articles. */
  mentions: { article: { id: string; title: string; source?: string; date?: string }; spans: Span[] }[];
  /** How many articles name it, shown or not. */
  articleCount: number;
  neighbours: NeighbourCount[];
  /** Others of the same type that were not joined, where one's folded name is a name or alias of the other; some 50. */
  possiblySame: GraphNode[];
}

/** A page of neighbours. `next` is the cursor of the following page, absent on the last. */
export interface NeighbourPage {
  nodes: GraphNode[];
  edges: GraphEdge[];
  total: number;
  next?: string;
}

export interface NeighbourQuery {
  relation?: GraphEdge['type'];
  direction?: 'out' | 'in' | 'both';
  /** At most this many edges; default 50. */
  limit?: number;
  cursor?: string;
}

export interface Path {
  nodes: GraphNode[];
  edges: GraphEdge[];
}

export interface ArticleDetail {
  article: Article;
  /** Mentions in the order of the text, each with the entity of the graph that it names. */
  mentions: (Span & { entity: GraphNode })[];
  /** All that it states, in the order of the text. */
  evidence: EvidenceRecord[];
  /** The edges that the evidence proves. */
  edges: GraphEdge[];
  /** Their ends. */
  nodes: GraphNode[];
}

export interface RelationDetail {
  edge: GraphEdge;
  head: GraphNode;
  tail: GraphNode;
  /** Best first; at most `EVIDENCE_SHOWN`. */
  evidence: EvidenceRecord[];
  evidenceCount: number;
  articles: Pick<Article, 'id' | 'title' | 'source' | 'date'>[];
}

/** Limits of a reader's query. A query that passes one of them is cut or ended, and says so. */
export interface QueryLimits {
  /** Milliseconds until the query is ended; error `query-timeout`. */
  timeoutMs: number;
  /** Rows until the result is cut. */
  maxRows: number;
  /** Bytes of rows as JSON until the result is cut. */
  maxBytes: number;
}

/** Values of a query's rows: JSON, with nodes, edges and paths marked by `$kind`. Integers past 2^53 are texts. */
export type CypherValue =
  | null
  | boolean
  | number
  | string
  | CypherValue[]
  | ({ $kind: 'node'; labels: string[] } & Omit<GraphNode, 'type'> & { type: string })
  | ({ $kind: 'edge' } & Omit<GraphEdge, 'type'> & { type: string })
  | { $kind: 'path'; nodes: CypherValue[]; edges: CypherValue[] }
  | { [key: string]: CypherValue };

export type CypherParameters = Record<string, string | number | boolean | null | (string | number | boolean | null)[]>;

export interface QueryResult {
  columns: string[];
  rows: CypherValue[][];
  truncated: boolean;
  ms: number;
  engine: Engine;
}

export interface UpdateSummary {
  /** False when the store held all of it already and nothing was written. */
  changed: boolean;
  nodesWritten: number;
  edgesWritten: number;
  nodesRemoved: number;
  edgesRemoved: number;
}

/**
 * What Guanxi asks of a graph database, in the domain's terms. Both adapters pass one contract suite
 * (`contract.ts`); results are ordered the same on both: by degree, highest first, then by id.
 *
 * Entity ids that were merged away are followed wherever an id is given. Hidden entities (a decision) stay out of
 * overview, neighbours, paths and the whole. Nodes come without an article's text: `article` has it.
 */
export interface GraphStore {
  readonly engine: Engine;

  stats(): Promise<StoreStats>;
  /**
   * The best-connected entities and articles, and the relations among them (no MENTIONS).
   * @param limit at most so many nodes
   */
  overview(limit: number): Promise<Overview>;
  /** Every entity and article, in the order of ids: what the search index is built from. */
  names(): AsyncIterable<NamedNode>;
  /** Nodes by id, each once, in the order asked for; unknown ids are left out. */
  nodes(ids: readonly string[]): Promise<GraphNode[]>;
  entity(id: string): Promise<EntityDetail | undefined>;
  /** Neighbours over relations and MENTIONS; works for articles too. Undefined when there is no such node. */
  neighbours(id: string, query: NeighbourQuery): Promise<NeighbourPage | undefined>;
  /**
   * Shortest paths over relations (not MENTIONS), either direction, at most 6 edges long. Two relations between the
   * same two nodes make two paths.
   */
  paths(from: string, to: string, limit: number): Promise<Path[]>;
  article(id: string): Promise<ArticleDetail | undefined>;
  relation(id: string): Promise<RelationDetail | undefined>;
  /** All entities, articles and relations between them: what exports are made of. */
  whole(): Promise<{ nodes: GraphNode[]; edges: GraphEdge[] }>;
  /** The truth it holds. */
  corpus(): Promise<Corpus>;
  extraction(articleId: string): Promise<Extraction | undefined>;
  decisions(): Promise<Decision[]>;

  /**
   * Runs a reader's Cypher, read-only.
   * @throws StoreError with code `query-refused`, `query-invalid` or `query-timeout`
   */
  query(cypher: string, parameters: CypherParameters, limits: QueryLimits): Promise<QueryResult>;

  /**
   * Finds now what would keep an update from beginning, for who has long work to do before it. Makes the place of the
   * store where there is none; does not wait for others who write.
   * @throws StoreError `store-refused` or `store-unreachable`
   */
  checkWritable(): Promise<void>;
  /**
   * Changes what is stored, alone: nobody else writes between reading the corpus and writing the new one. Readers see
   * the state before or the state after, never one in between (Grafeo; Neo4j within its transactions).
   *
   * @param change gives the new corpus and leaves the old one as it is
   * @throws StoreError `store-busy` when another one writes for longer than {@link WRITE_WAIT_MS}
   */
  update(change: (before: Corpus) => Corpus): Promise<UpdateSummary>;

  /** Calls back whenever what is stored has changed, here or in another process. Returns the way to stop. */
  onChange(listener: () => void): () => void;
  close(): Promise<void>;
}

/** What search needs of a node. */
export interface NamedNode {
  id: string;
  type: NodeType;
  name: string;
  aliases: string[];
  degree: number;
}

/** How long a writer waits for another one to finish. */
export const WRITE_WAIT_MS = 10_000;
export const MENTIONS_SHOWN = 200;
export const EVIDENCE_SHOWN = 500;

export type StoreErrorCode =
  | 'store-url-invalid'
  | 'store-missing'
  | 'store-unreachable'
  | 'store-refused'
  | 'store-damaged'
  | 'store-busy'
  | 'query-refused'
  | 'query-invalid'
  | 'query-timeout';

/** What a store can fail with: a message for people, which names the place and the remedy, and a stable code. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
