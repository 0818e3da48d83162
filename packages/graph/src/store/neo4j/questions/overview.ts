import { byText } from '../../order.js';
import type { Overview } from '../../port.js';
import type { CypherRunner } from '../connection.js';
import { edgeColumns, edgeOf, NODE, nodeColumns, nodeOf, RELATION } from '../patterns.js';
import { relationCounts, sum } from './stats.js';

/** {@link GraphStore.overview} */
export async function overview(runner: CypherRunner, limit: number): Promise<Overview> {
  const top = await runner.rows(
    `MATCH (n:${NODE}) WHERE n.hidden IS NULL
     WITH n ORDER BY n.degree DESC, n.id LIMIT $limit RETURN ${nodeColumns('n')}`,
    { limit: Math.max(0, limit) },
  );
  const nodes = top.map((row) => nodeOf(row));
  const among = await runner.rows(
    `UNWIND $ids AS id MATCH (a:${NODE} {id: id})-[r:${RELATION}]->(b) WHERE b.id IN $ids RETURN ${edgeColumns('r')}`,
    { ids: nodes.map(({ id }) => id) },
  );
  const [visible] = await runner.rows(`MATCH (n:${NODE}) WHERE n.hidden IS NULL RETURN count(n)`);
  const [gone] = await runner.rows(`MATCH (:Entity {hidden: true})-[r:${RELATION}]-() RETURN count(DISTINCT r)`);
  const total = {
    nodes: visible![0] as number,
    edges: sum(await relationCounts(runner)) - (gone![0] as number),
  };
  return {
    nodes,
    edges: among.map((row) => edgeOf(row)).sort((a, b) => byText(a.id, b.id)),
    total,
    truncated: nodes.length < total.nodes,
  };
}
