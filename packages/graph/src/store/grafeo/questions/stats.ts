import { ENTITY_TYPES } from '../../../schema.js';
import { RELATIONS } from '../../neighbour-directions.js';
import type { StoreStats } from '../../port.js';
import type { OpenGraph } from '../open-graph.js';

/** {@link GraphStore.stats}, without the engine. */
export function stats(graph: OpenGraph): Omit<StoreStats, 'store'> {
  const { nodes, edges } = labelCounts(graph);
  const entityTypes = ENTITY_TYPES.map(({ type }) => type);
  return {
    articles: nodes.get('Article') ?? 0,
    entities: { total: nodes.get('Entity') ?? 0, byType: present(entityTypes, nodes) },
    relations: {
      total: RELATIONS.reduce((sum, type) => sum + (edges.get(type) ?? 0), 0),
      byType: present(RELATIONS, edges),
    },
    evidence: nodes.get('Evidence') ?? 0,
  };
}

interface Counts {
  nodes: Map<string, number>;
  edges: Map<string, number>;
}

export function labelCounts(graph: OpenGraph): Counts {
  return graph.remember('counts', () => {
    const schema = graph.database.schema() as {
      labels: { name: string; count: number }[];
      edge_types: { name: string; count: number }[];
    };
    return {
      nodes: new Map(schema.labels.map(({ name, count }) => [name, count])),
      edges: new Map(schema.edge_types.map(({ name, count }) => [name, count])),
    };
  });
}

/** The counts of those types that occur, in the order of the schema. */
function present<T extends string>(types: readonly T[], counts: Map<string, number>): Partial<Record<T, number>> {
  const found: Partial<Record<T, number>> = {};
  for (const type of types) {
    const count = counts.get(type) ?? 0;
    if (count > 0) found[type] = count;
  }
  return found;
}
