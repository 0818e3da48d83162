import { lookups } from '../api/lookups.js';
import type { GraphEdge, GraphNode } from '../api/types.js';
import { isKnownEdgeType, isKnownNodeType } from '../i18n/terms.js';
import type { EdgeValue, NodeValue } from './result.js';

/** So many relations without their ends are completed; a query that returns more should return the ends too. */
const COMPLETED = 100;

/**
 * What of a result can stand on the canvas: entities, articles and relations. Relations that came without their ends
 * get them. Evidence nodes stay in the table: on the canvas an edge stands for its proofs.
 */
export async function drawable(elements: { nodes: readonly NodeValue[]; edges: readonly EdgeValue[] }) {
  const nodes = new Map<string, GraphNode>();
  for (const { id, type, name, properties } of elements.nodes) {
    if (isKnownNodeType(type)) nodes.set(id, { id, type, name, properties });
  }
  const edges: GraphEdge[] = [];
  const missing: string[] = [];
  for (const { id, type, source, target, properties } of elements.edges) {
    if (!isKnownEdgeType(type)) continue;
    edges.push({ id, type, source, target, properties });
    if (type !== 'MENTIONS' && !(nodes.has(source) && nodes.has(target))) missing.push(id);
  }
  const found = await Promise.all(missing.slice(0, COMPLETED).map((id) => lookups.relation(id).catch(() => undefined)));
  for (const detail of found) {
    if (!detail) continue;
    nodes.set(detail.head.id, detail.head);
    nodes.set(detail.tail.id, detail.tail);
  }
  return { nodes: [...nodes.values()], edges };
}
