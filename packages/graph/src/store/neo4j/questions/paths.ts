import type { Path } from '../../port.js';
import { shortestPaths, type PathSource, type Step } from '../../shortest-paths.js';
import type { CypherRunner } from '../connection.js';
import { NODE, RELATION } from '../patterns.js';
import { node, nodes } from './nodes.js';
import { findEdges } from './relation.js';

/** {@link GraphStore.paths} */
export async function paths(runner: CypherRunner, from: string, to: string, limit: number): Promise<Path[]> {
  const start = await node(runner, from);
  const goal = await node(runner, to);
  if (!start || !goal || start.properties.hidden === true || goal.properties.hidden === true) return [];
  const found = await shortestPaths(sourceOf(runner), start.id, goal.id, limit);
  const nodeOf = new Map(
    (
      await nodes(
        runner,
        found.flatMap((path) => path.nodes),
      )
    ).map((one) => [one.id, one]),
  );
  const edges = await findEdges(runner, [...new Set(found.flatMap((path) => path.edges))]);
  const edgeOf = new Map(edges.map(({ edge }) => [edge.id, edge]));
  return found.map((path) => ({
    nodes: path.nodes.map((id) => nodeOf.get(id)!),
    edges: path.edges.map((id) => edgeOf.get(id)!),
  }));
}

function sourceOf(runner: CypherRunner): PathSource {
  return {
    async steps(ids) {
      const rows = await runner.rows(
        `UNWIND $ids AS id MATCH (a:${NODE} {id: id})-[r:${RELATION}]-(b:${NODE}) WHERE b.hidden IS NULL
         RETURN id, r.id, b.id`,
        { ids },
      );
      const steps = new Map<string, Step[]>(ids.map((id) => [id, []]));
      for (const [id, edge, to] of rows as [string, string, string][]) steps.get(id)!.push({ edge, to });
      return steps;
    },
    async degrees(ids) {
      const rows = await runner.rows(`UNWIND $ids AS id MATCH (n:${NODE} {id: id}) RETURN id, n.degree`, { ids });
      return new Map(rows as [string, number][]);
    },
    edgeId: (edge) => edge,
  };
}
