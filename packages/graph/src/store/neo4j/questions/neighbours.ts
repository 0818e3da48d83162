import { decodeCursor, encodeCursor } from '../../cursor.js';
import { byCount, DEFAULT_NEIGHBOURS, EDGE_TYPES, readsBothWays } from '../../neighbour-directions.js';
import type { NeighbourCount, NeighbourPage, NeighbourQuery } from '../../port.js';
import type { CypherRunner } from '../connection.js';
import { EDGE, edgeColumns, EDGE_COLUMNS, edgeOf, NODE, nodeColumns, nodeOf } from '../patterns.js';
import { node } from './nodes.js';

const BOTH_WAYS = EDGE_TYPES.filter(readsBothWays);

/** {@link GraphStore.neighbours} */
export async function neighbours(
  runner: CypherRunner,
  id: string,
  { relation, direction = 'both', limit = DEFAULT_NEIGHBOURS, cursor }: NeighbourQuery,
): Promise<NeighbourPage | undefined> {
  const after = cursor === undefined ? null : decodeCursor(cursor);
  const centre = await node(runner, id);
  if (!centre) return undefined;

  // The type of one relation is data here, and so a parameter, not a part of the pattern.
  const match = `MATCH (c:${NODE} {id: $id})-[r:${EDGE}]-(n:${NODE})
    WHERE n.hidden IS NULL AND ($relation IS NULL OR type(r) = $relation)
      AND ($direction = 'both' OR type(r) IN $bothWays OR (startNode(r) = c) = ($direction = 'out'))`;
  const parameters = { id: centre.id, relation: relation ?? null, direction, bothWays: BOTH_WAYS };
  const [total] = await runner.rows(`${match} RETURN count(r)`, parameters);
  const size = Math.max(1, limit);
  const rows = await runner.rows(
    `${match}
       AND ($after IS NULL OR n.degree < $after.degree OR (n.degree = $after.degree AND
            (n.id > $after.nodeId OR (n.id = $after.nodeId AND r.id > $after.edgeId))))
     WITH r, n ORDER BY n.degree DESC, n.id, r.id LIMIT $limit
     RETURN ${edgeColumns('r')}, ${nodeColumns('n')}`,
    { ...parameters, after, limit: size + 1 },
  );
  const page = rows.slice(0, size).map((row) => ({ edge: edgeOf(row), node: nodeOf(row, EDGE_COLUMNS) }));
  const last = page.at(-1);
  return {
    nodes: [...new Map(page.map((one) => [one.node.id, one.node])).values()],
    edges: page.map(({ edge }) => edge),
    total: total![0] as number,
    ...(last && rows.length > size
      ? {
          next: encodeCursor({
            degree: Number(last.node.properties.degree),
            nodeId: last.node.id,
            edgeId: last.edge.id,
          }),
        }
      : {}),
  };
}

/** How many neighbours wait at a node per relation type and direction, most first. */
export async function neighbourCounts(runner: CypherRunner, id: string): Promise<NeighbourCount[]> {
  const rows = await runner.rows(
    `MATCH (c:${NODE} {id: $id})-[r:${EDGE}]-(n:${NODE}) WHERE n.hidden IS NULL
     RETURN type(r), CASE WHEN startNode(r) = c OR type(r) IN $bothWays THEN 'out' ELSE 'in' END, count(*)`,
    { id, bothWays: BOTH_WAYS },
  );
  const counts = rows as [NeighbourCount['relation'], NeighbourCount['direction'], number][];
  return counts.map(([relation, direction, count]) => ({ relation, direction, count })).sort(byCount);
}
