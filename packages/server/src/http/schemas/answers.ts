import { z } from 'zod';
import { ENTITY_TYPES, RELATION_TYPES } from '@guanxi/graph';
import { ArticleHead, Span } from './articles.js';
import { component, count, countsByType } from './component.js';
import { Direction, Edge, EdgeType, EntityType, Node, NodeType, RelationType } from './graph.js';

export const Stats = component(
  'Stats',
  z.object({
    articles: count,
    entities: z.object({ total: count, byType: countsByType(ENTITY_TYPES.map(({ type }) => type)) }),
    relations: z.object({ total: count, byType: countsByType(RELATION_TYPES.map(({ type }) => type)) }),
    evidence: count,
    store: z.object({ engine: z.enum(['grafeo', 'neo4j']), version: z.string() }),
  }),
  'How much there is, and which engine holds it.',
);

const DisplayName = component(
  'DisplayName',
  z.object({ zh: z.string(), en: z.string() }),
  'A name for people in Chinese and English.',
);

const typeFields = {
  display: DisplayName,
  description: DisplayName,
  schemaOrg: z.string().optional().meta({ description: 'The schema.org term; after ^ it leads from tail to head.' }),
  followTheMoney: z.string(),
  count,
};

export const Schema = component(
  'Schema',
  z.object({
    entities: z.array(z.object({ type: EntityType, ...typeFields })),
    article: z.object({ type: z.literal('Article'), ...typeFields }),
    relations: z.array(
      z.object({
        type: RelationType,
        ...typeFields,
        heads: z.array(NodeType),
        tails: z.array(NodeType),
        symmetric: z.boolean(),
      }),
    ),
  }),
  'Every type: what it is called, what it may tie, how many there are.',
);

export const Overview = component(
  'Overview',
  z.object({
    nodes: z.array(Node),
    edges: z.array(Edge),
    total: z.object({ nodes: count, edges: count }),
    truncated: z.boolean(),
    positions: z
      .record(z.string(), z.tuple([z.number(), z.number()]))
      .meta({ description: 'Where each node lies in the picture, by id.' }),
    typeCounts: countsByType([...ENTITY_TYPES.map(({ type }) => type), 'Article']).meta({
      description: 'How many nodes of each type the whole store holds.',
    }),
  }),
  'The best connected nodes and the relations among them, laid out.',
);

export const SearchResults = component(
  'SearchResults',
  z.object({ results: z.array(Node), total: count }),
  'What was found, best first.',
);

export const NeighbourCount = component(
  'NeighbourCount',
  z.object({ relation: EdgeType, direction: Direction, count }),
  'How many neighbours wait behind a relation type in one direction.',
);

export const EntityDetail = component(
  'EntityDetail',
  z.object({
    node: Node,
    aliases: z.array(z.string()),
    mentions: z.array(z.object({ article: ArticleHead, spans: z.array(Span) })).meta({
      description: 'The articles that name it, newest first; not more than 200.',
    }),
    articleCount: count.meta({ description: 'How many articles name it, shown or not.' }),
    neighbours: z.array(NeighbourCount),
    possiblySame: z.array(Node).meta({ description: 'Of the same type and name, but nothing anchors them together.' }),
  }),
  'All about an entity but its neighbours.',
);

export const NeighbourPage = component(
  'NeighbourPage',
  z.object({
    nodes: z.array(Node),
    edges: z.array(Edge),
    total: count,
    next: z.string().optional().meta({ description: 'Cursor of the following page; absent on the last.' }),
  }),
  'A page of neighbours and the edges to them.',
);

export const Paths = component(
  'Paths',
  z.object({ paths: z.array(z.object({ nodes: z.array(Node), edges: z.array(Edge) })) }),
  'Shortest paths over relations, either direction.',
);

export const FormatList = component(
  'FormatList',
  z.object({
    formats: z.array(
      z.object({
        name: z.string(),
        description: z.string(),
        extension: z.string(),
        mediaType: z.string(),
        wholeStoreOnly: z.boolean(),
        parts: z.array(z.string()),
      }),
    ),
  }),
  'The export formats.',
);

export const ProblemDocument = component(
  'Problem',
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string().meta({ description: 'Stable; what programs should look at.' }),
    detail: z.string().optional(),
    errors: z.array(z.object({ place: z.string(), message: z.string() })).optional(),
  }),
  'RFC 9457.',
  {
    type: 'urn:guanxi:problem:entity-unknown',
    title: 'There is no such entity or article',
    status: 404,
    code: 'entity-unknown',
  },
);
