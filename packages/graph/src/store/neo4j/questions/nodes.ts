import type { GraphNode } from '../../../model.js';
import type { CypherRunner } from '../connection.js';
import { NODE, nodeColumns, nodeOf } from '../patterns.js';

/** The ids that these ids lead to now; the same ones where nothing was merged away. */
export async function follow(runner: CypherRunner, ids: readonly string[]): Promise<string[]> {
  const rows = await runner.rows('UNWIND $ids AS id MATCH (r:Redirect {id: id}) RETURN r.id, r.to', { ids });
  const redirects = new Map(rows as [string, string | null][]);
  return ids.map((id) => redirects.get(id) ?? id);
}

/** {@link GraphStore.nodes} */
export async function nodes(runner: CypherRunner, ids: readonly string[]): Promise<GraphNode[]> {
  const wanted = [...new Set(await follow(runner, ids))];
  const cypher = `UNWIND $ids AS id MATCH (n:${NODE} {id: id}) RETURN ${nodeColumns('n')}`;
  const rows = await runner.rows(cypher, { ids: wanted });
  const byId = new Map(rows.map((row) => nodeOf(row)).map((node) => [node.id, node]));
  return wanted.map((id) => byId.get(id)).filter((node) => node !== undefined);
}

/** The node that an id leads to. */
export async function node(runner: CypherRunner, id: string): Promise<GraphNode | undefined> {
  return (await nodes(runner, [id]))[0];
}
