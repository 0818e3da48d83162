import { RELATIONS } from '../../neighbour-directions.js';
import type { Path } from '../../port.js';
import { graphNode } from '../../records.js';
import { shortestPaths, type PathSource, type Step } from '../../shortest-paths.js';
import type { NodeTable } from '../node-table.js';
import type { OpenGraph } from '../open-graph.js';

/** {@link GraphStore.paths} */
export async function paths(graph: OpenGraph, from: string, to: string, limit: number): Promise<Path[]> {
  const table = await graph.table();
  const start = table.find(from);
  const goal = table.find(to);
  if (!start || !goal || start.hidden || goal.hidden) return [];
  const found = await shortestPaths(sourceOf(graph, table), start.id, goal.id, limit);
  return Promise.all(
    found.map(async (path) => ({
      nodes: path.nodes.map((id) => graphNode(graph.node(table.find(id)!.internal))),
      edges: await Promise.all(path.edges.map((edge) => graph.edge(Number(edge)))),
    })),
  );
}

function sourceOf(graph: OpenGraph, table: NodeTable): PathSource {
  const stepsAt = (id: string): Step[] => {
    const steps: Step[] = [];
    for (const [neighbour, edge] of graph.edges(table.find(id)!.internal, 'both', RELATIONS)) {
      const row = table.at(neighbour)!;
      if (!row.hidden) steps.push({ edge: String(edge), to: row.id });
    }
    return steps;
  };
  return {
    steps: (nodes) => Promise.resolve(new Map(nodes.map((id) => [id, stepsAt(id)]))),
    degrees: (nodes) => Promise.resolve(new Map(nodes.map((id) => [id, table.find(id)!.degree]))),
    edgeId: (edge) => graph.edgeId(Number(edge)),
  };
}
