import type { Decision } from '../../../model.js';
import type { CypherRunner } from '../connection.js';

/** The readings of all articles as JSON, in the order in which they came in. */
export const EXTRACTIONS = 'MATCH (x:Extraction) RETURN x.data ORDER BY x.sequence';

/** The reading of one article as JSON text. */
export async function extractionText(runner: CypherRunner, articleId: string): Promise<string | undefined> {
  const rows = await runner.rows('MATCH (x:Extraction {id: $id}) RETURN x.data', { id: `x-${articleId}` });
  return rows[0]?.[0] as string | undefined;
}

/** {@link GraphStore.decisions} */
export async function decisions(runner: CypherRunner): Promise<Decision[]> {
  const rows = await runner.rows('MATCH (d:Decision) RETURN d.data ORDER BY d.sequence');
  return rows.map(([data]) => JSON.parse(data as string) as Decision);
}

/** Ids that were merged into others, in order. */
export async function retired(runner: CypherRunner): Promise<string[]> {
  return (await runner.rows('MATCH (r:Redirect) RETURN r.id ORDER BY r.id')).map(([id]) => id as string);
}
