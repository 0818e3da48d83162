import { z } from 'zod';
import { component, count } from './component.js';
import { EntityType } from './graph.js';

const parameter = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const QueryRequest = component(
  'QueryRequest',
  z.strictObject({
    cypher: z.string().min(1).max(100_000),
    params: z.record(z.string(), z.union([parameter, z.array(parameter)])).optional(),
  }),
  'A read-only Cypher query and the values of its parameters.',
  { cypher: 'MATCH (p:Person)-[r:WORKS_FOR]->(o {name: $name}) RETURN p, r', params: { name: '贵阳市' } },
);

export const QueryLine = component(
  'QueryLine',
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('header'), columns: z.array(z.string()) }),
    z.object({
      type: z.literal('row'),
      values: z.array(z.unknown()).meta({ description: 'Nodes, edges and paths are objects marked by `$kind`.' }),
    }),
    z.object({
      type: z.literal('summary'),
      rows: count,
      truncated: z.boolean(),
      ms: z.number().min(0),
      engine: z.object({ name: z.enum(['grafeo', 'neo4j']), version: z.string() }),
    }),
    z.object({
      type: z.literal('error'),
      code: z.string(),
      title: z.string(),
      status: z.number().int(),
      detail: z.string().optional(),
    }),
  ]),
  'A line of a query’s answer: a header, rows, then a summary; or an error alone.',
);

export const ExportRequest = component(
  'ExportRequest',
  z
    .strictObject({
      format: z.string(),
      part: z.string().optional().meta({ description: 'One table of a format that has several.' }),
      all: z.literal(true).optional(),
      entity: z.string().optional(),
      hops: z.number().int().min(1).max(10).optional().meta({ description: 'With entity; default 1.' }),
      maxNodes: z.number().int().min(1).max(100_000).optional().meta({ description: 'With entity; default 500.' }),
      cypher: z.string().min(1).max(100_000).optional(),
    })
    .refine(({ all, entity, cypher }) => [all, entity, cypher].filter((value) => value !== undefined).length === 1, {
      message: 'give one of all, entity and cypher',
    }),
  'Which part of the graph, in which format: all, what lies around an entity, or what a query finds.',
  { format: 'graphml', entity: 'eabcdefghijklm', hops: 2 },
);

export const Decision = component(
  'Decision',
  z.object({
    id: z.string(),
    kind: z.enum(['same', 'different', 'rename', 'retype', 'hide', 'confirm', 'reject']),
    targets: z.array(z.string()),
    value: z.string().optional(),
    author: z.string(),
    at: z.string(),
    reason: z.string().optional(),
  }),
  'A reader’s correction. It is replayed after every ingest, and can be undone for ever.',
);

export const DecisionList = component(
  'DecisionList',
  z.object({ decisions: z.array(Decision) }),
  'Every decision, oldest first.',
);

const twoEntities = z.array(z.string()).length(2).meta({ description: 'Two entity ids.' });

const oneTarget = z.array(z.string()).length(1);

const note = {
  author: z.string().min(1).max(200).default('reader'),
  reason: z.string().max(2000).optional(),
};

export const NewDecision = component(
  'NewDecision',
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['same', 'different']), targets: twoEntities, ...note }),
    z.strictObject({ kind: z.literal('rename'), targets: oneTarget, value: z.string().min(1).max(500), ...note }),
    z.strictObject({ kind: z.literal('retype'), targets: oneTarget, value: EntityType, ...note }),
    z.strictObject({ kind: z.literal('hide'), targets: oneTarget, ...note }),
    z.strictObject({ kind: z.enum(['confirm', 'reject']), targets: oneTarget, ...note }),
  ]),
  'A correction: of entities, or (confirm, reject) of a relation.',
  { kind: 'rename', targets: ['eabcdefghijklm'], value: '贵阳市' },
);
