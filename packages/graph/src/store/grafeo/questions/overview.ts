import type { GraphEdge } from '../../../model.js';
import { RELATIONS } from '../../neighbour-directions.js';
import { byText } from '../../order.js';
import type { Overview } from '../../port.js';
import { graphNode } from '../../records.js';
import type { OpenGraph } from '../open-graph.js';
import { labelCounts } from './stats.js';

/** The best-connected nodes and the relations among them; {@link GraphStore.overview}. */
export function overview(graph: OpenGraph, limit: number): Promise<Overview> {
  return graph.remember(`overview ${limit}`, () => readOverview(graph, limit));
}

async function readOverview(graph: OpenGraph, limit: number): Promise<Overview> {
  const table = await graph.table();
  const ranked = table.ranked();
  const shown = ranked.slice(0, Math.max(0, limit));
  const inside = new Set(shown.map((row) => row.internal));
  const edges: GraphEdge[] = [];
  for (const { internal } of shown) {
    for (const [neighbour, edge] of graph.edges(internal, 'out', RELATIONS)) {
      if (inside.has(neighbour)) edges.push(await graph.edge(edge));
    }
  }
  edges.sort((a, b) => byText(a.id, b.id));
  const total = { nodes: ranked.length, edges: await visibleRelations(graph) };
  return {
    nodes: shown.map(({ internal }) => graphNode(graph.node(internal))),
    edges,
    total,
    truncated: shown.length < total.nodes,
  };
}

/** How many relations there are, without those at hidden entities. */
function visibleRelations(graph: OpenGraph): Promise<number> {
  return graph.remember('visible relations', async () => {
    const table = await graph.table();
    const gone = new Set<number>();
    for (const { internal, hidden } of table.rows) {
      if (hidden) for (const [, edge] of graph.edges(internal, 'both', RELATIONS)) gone.add(edge);
    }
    const { edges } = labelCounts(graph);
    return RELATIONS.reduce((sum, type) => sum + (edges.get(type) ?? 0), 0) - gone.size;
  });
}
