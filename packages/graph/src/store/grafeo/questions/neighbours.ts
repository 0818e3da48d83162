import { decodeCursor, encodeCursor } from '../../cursor.js';
import { byCount, DEFAULT_NEIGHBOURS, EDGE_TYPES, readsBothWays, selectionsOf } from '../../neighbour-directions.js';
import { byDegree, byText } from '../../order.js';
import type { NeighbourCount, NeighbourPage, NeighbourQuery } from '../../port.js';
import { graphNode } from '../../records.js';
import type { NodeTable, TableRow } from '../node-table.js';
import type { OpenGraph } from '../open-graph.js';

interface Neighbour {
  row: TableRow;
  edge: number;
}

/** {@link GraphStore.neighbours} */
export async function neighbours(
  graph: OpenGraph,
  id: string,
  query: NeighbourQuery,
): Promise<NeighbourPage | undefined> {
  const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor);
  const table = await graph.table();
  const centre = table.find(id);
  if (!centre) return undefined;

  const all: Neighbour[] = [];
  for (const { types, direction } of selectionsOf(query)) {
    for (const [neighbour, edge] of graph.edges(centre.internal, direction, types)) {
      const row = visible(table, neighbour);
      if (row) all.push({ row, edge });
    }
  }
  all.sort((a, b) => (a.row === b.row ? byText(graph.edgeId(a.edge), graph.edgeId(b.edge)) : byDegree(a.row, b.row)));

  const isAfter = ({ row, edge }: Neighbour) => {
    if (row.id === after!.nodeId) return graph.edgeId(edge) > after!.edgeId;
    return byDegree(row, { id: after!.nodeId, degree: after!.degree }) > 0;
  };
  const start = after ? all.findIndex(isAfter) : 0;
  const limit = Math.max(1, query.limit ?? DEFAULT_NEIGHBOURS);
  const page = start < 0 ? [] : all.slice(start, start + limit);
  const last = page.at(-1);
  const more = last !== undefined && start + page.length < all.length;
  return {
    nodes: [...new Set(page.map(({ row }) => row))].map(({ internal }) => graphNode(graph.node(internal))),
    edges: await Promise.all(page.map(({ edge }) => graph.edge(edge))),
    total: all.length,
    ...(more
      ? { next: encodeCursor({ degree: last.row.degree, nodeId: last.row.id, edgeId: graph.edgeId(last.edge) }) }
      : {}),
  };
}

/** How many neighbours wait at a node per relation type and direction, most first. */
export function neighbourCounts(graph: OpenGraph, table: NodeTable, internal: number): NeighbourCount[] {
  const counts: NeighbourCount[] = [];
  const count = (relation: NeighbourCount['relation'], direction: 'out' | 'in', edges: [number, number][]) => {
    const seen = edges.filter(([neighbour]) => visible(table, neighbour)).length;
    if (seen > 0) counts.push({ relation, direction, count: seen });
  };
  for (const type of EDGE_TYPES) {
    if (readsBothWays(type)) {
      count(type, 'out', graph.edges(internal, 'both', [type]));
    } else {
      count(type, 'out', graph.edges(internal, 'out', [type]));
      count(type, 'in', graph.edges(internal, 'in', [type]));
    }
  }
  return counts.sort(byCount);
}

function visible(table: NodeTable, internal: number): TableRow | undefined {
  const row = table.at(internal);
  return row && !row.hidden ? row : undefined;
}
