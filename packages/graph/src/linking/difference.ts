import type { PropertyValue } from '../model.js';
import type { PropertyGraph, StoredEdge, StoredNode } from './project.js';

/** What must be written to make one property graph of another. Nodes and edges are replaced whole. */
export interface GraphDelta {
  nodes: StoredNode[];
  edges: StoredEdge[];
  removedNodes: StoredNode[];
  removedEdges: StoredEdge[];
}

/** The least that must be written to come from `before` to `after`. */
export function difference(before: PropertyGraph, after: PropertyGraph): GraphDelta {
  const [nodes, removedNodes] = changed(before.nodes, after.nodes);
  const [edges, removedEdges] = changed(before.edges, after.edges);
  return { nodes, edges, removedNodes, removedEdges };
}

export function isEmpty(delta: GraphDelta): boolean {
  return delta.nodes.length + delta.edges.length + delta.removedNodes.length + delta.removedEdges.length === 0;
}

function changed<T extends StoredNode | StoredEdge>(before: Map<string, T>, after: Map<string, T>): [T[], T[]] {
  const written: T[] = [];
  const removed: T[] = [];
  for (const [id, value] of after) {
    const old = before.get(id);
    if (!old || !isSame(old, value)) written.push(value);
  }
  for (const [id, value] of before) if (!after.has(id)) removed.push(value);
  return [written, removed];
}

/** Whether two records of one id are the same: looked at property by property, for there are millions of them. */
function isSame(a: StoredNode | StoredEdge, b: StoredNode | StoredEdge): boolean {
  if ('labels' in a && 'labels' in b && !areSameLists(a.labels, b.labels)) return false;
  if ('type' in a && 'type' in b && (a.type !== b.type || a.source !== b.source || a.target !== b.target)) return false;
  const names = Object.keys(a.properties);
  if (names.length !== Object.keys(b.properties).length) return false;
  return names.every((name) => isSameValue(a.properties[name]!, b.properties[name]));
}

function isSameValue(a: PropertyValue, b: PropertyValue | undefined): boolean {
  if (a === b) return true;
  return Array.isArray(a) && Array.isArray(b) && areSameLists(a, b);
}

function areSameLists(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
