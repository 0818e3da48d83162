import { isEntityType, isRelationType, type GraphEdge, type GraphNode } from '@guanxi/graph';
import type { CypherValue, GraphStore, QueryLimits } from '@guanxi/graph/store';
import type { SelectedGraph } from './walk.js';

/** The entities, articles and edges in the result of a reader's query, wherever in it they stand. */
export async function fromQuery(store: GraphStore, cypher: string, limits: QueryLimits): Promise<SelectedGraph> {
  const result = await store.query(cypher, {}, limits);
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  const others = new Set<string>();

  const take = (value: CypherValue): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) return value.forEach(take);
    if (value.$kind === 'node') {
      const { id, type, name, properties } = value as GraphNode;
      if (isEntityType(type) || type === 'Article') nodes.set(id, { id, type, name, properties });
      else others.add(type);
    } else if (value.$kind === 'edge') {
      const { id, type, source, target, properties } = value as GraphEdge;
      if (isRelationType(type) || type === 'MENTIONS') edges.set(id, { id, type, source, target, properties });
      else others.add(type);
    } else Object.values(value).forEach(take);
  };
  result.rows.forEach(take);

  const ends = new Set([...edges.values()].flatMap(({ source, target }) => [source, target]));
  const missing = [...ends].filter((id) => !nodes.has(id));
  for (const node of await store.nodes(missing)) nodes.set(node.id, node);

  const cuts: string[] = [];
  if (result.truncated) cuts.push(`the query's result was cut after ${result.rows.length} rows`);
  if (others.size > 0) cuts.push(`no entities, articles or relations and left out: ${[...others].sort().join(', ')}`);
  const whole = [...edges.values()].filter(({ source, target }) => nodes.has(source) && nodes.has(target));
  return { nodes: [...nodes.values()], edges: whole, cuts };
}
