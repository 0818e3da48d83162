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

function changed<T extends { id: string }>(before: Map<string, T>, after: Map<string, T>): [T[], T[]] {
  const written: T[] = [];
  const removed: T[] = [];
  for (const [id, value] of after) {
    const old = before.get(id);
    if (!old || JSON.stringify(old) !== JSON.stringify(value)) written.push(value);
  }
  for (const [id, value] of before) if (!after.has(id)) removed.push(value);
  return [written, removed];
}
