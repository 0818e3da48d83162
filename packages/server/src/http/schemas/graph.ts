import { z } from 'zod';
import { ENTITY_TYPES, RELATION_TYPES } from '@guanxi/graph';
import { component } from './component.js';

const propertyValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.array(z.number())]);

export const EntityType = component(
  'EntityType',
  z.enum(ENTITY_TYPES.map(({ type }) => type)),
  'One of the six types of entities.',
);

export const NodeType = component(
  'NodeType',
  z.enum([...ENTITY_TYPES.map(({ type }) => type), 'Article']),
  'An entity type, or Article.',
);

export const RelationType = component(
  'RelationType',
  z.enum(RELATION_TYPES.map(({ type }) => type)),
  'What a relation says.',
);

export const EdgeType = component(
  'EdgeType',
  z.enum([...RELATION_TYPES.map(({ type }) => type), 'MENTIONS']),
  'A relation type, or MENTIONS, which leads from an article to what it names.',
);

export const Direction = component('Direction', z.enum(['out', 'in']), 'As seen from the node that was asked about.');

export const Properties = component(
  'Properties',
  z.record(z.string(), propertyValue),
  'Values by name: texts, numbers, truth values or lists of texts or numbers.',
  { articleCount: 3, aliases: ['贵阳'] },
);

const EXAMPLE_NODE = {
  id: 'eabcdefghijklm',
  type: 'Place' as const,
  name: '贵阳市',
  properties: { aliases: ['贵阳'], articleCount: 3 },
};

export const Node = component(
  'Node',
  z.object({
    id: z.string().meta({ description: 'Never changes. An id that was merged into another still leads to that one.' }),
    type: NodeType,
    name: z.string().meta({ description: 'The title where the node is an article.' }),
    properties: Properties,
  }),
  'A thing in the world, or an article.',
  EXAMPLE_NODE,
);

export const Edge = component(
  'Edge',
  z.object({ id: z.string(), type: EdgeType, source: z.string(), target: z.string(), properties: Properties }),
  'A relation between two nodes: one for each head, type and tail, with what all its proofs say together.',
  {
    id: 'eabcdefghijklm-LOCATED_IN-enopqrstuvwxyz',
    type: 'LOCATED_IN',
    source: 'eabcdefghijklm',
    target: 'enopqrstuvwxyz',
    properties: { evidenceCount: 2, articleCount: 2, status: 'unstated', text: '贵州省贵阳市' },
  },
);
