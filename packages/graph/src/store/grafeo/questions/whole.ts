import type { GraphEdge, GraphNode } from '../../../model.js';
import { RELATIONS } from '../../neighbour-directions.js';
import { byText } from '../../order.js';
import type { NamedNode } from '../../port.js';
import { graphNode } from '../../records.js';
import type { OpenGraph } from '../open-graph.js';

const NODES_IN_A_PART = 500;
const NAMES_IN_A_PART = 5000;

export type WholePart = { nodes: GraphNode[]; edges: GraphEdge[] };

/**
 * All that is not hidden: {@link GraphStore.whole}, a part at a time, each node with the relations that leave it.
 * Their ids begin with the node's, so that all edges come in the order of ids.
 */
export async function* whole(graph: OpenGraph): AsyncGenerator<WholePart> {
  const table = await graph.table();
  const visible = table.rows.filter((row) => !row.hidden);
  for (let from = 0; from < visible.length; from += NODES_IN_A_PART) {
    const part: WholePart = { nodes: [], edges: [] };
    for (const { internal } of visible.slice(from, from + NODES_IN_A_PART)) {
      part.nodes.push(graphNode(graph.node(internal)));
      const leaving: GraphEdge[] = [];
      for (const [neighbour, edge] of graph.edges(internal, 'out', RELATIONS)) {
        if (!table.at(neighbour)!.hidden) leaving.push(await graph.edge(edge));
      }
      part.edges.push(...leaving.sort((a, b) => byText(a.id, b.id)));
    }
    yield part;
  }
}

/** {@link GraphStore.names}, a part at a time. */
export async function* names(graph: OpenGraph): AsyncGenerator<NamedNode[]> {
  const { rows } = await graph.table();
  for (let from = 0; from < rows.length; from += NAMES_IN_A_PART) {
    yield rows
      .slice(from, from + NAMES_IN_A_PART)
      .map(({ id, type, name, aliases, degree }) => ({ id, type, name, aliases, degree }));
  }
}
