import { post } from '../api/client.js';
import { linesOf } from '../api/lines.js';
import { placeOf, Problem } from '../api/problem.js';
import type { Result, Value } from './result.js';

type Line =
  | { type: 'header'; columns: string[] }
  | { type: 'row'; values: Value[] }
  | { type: 'summary'; truncated: boolean; ms: number; engine: { name: string; version: string } | string }
  | { type: 'error'; code?: string; detail?: string; message?: string; title?: string };

/**
 * Runs a query and hands the result on as it grows.
 * @throws Problem when the query is refused, wrong or takes too long
 */
export async function runQuery(cypher: string, grown: (result: Result) => void, signal: AbortSignal): Promise<void> {
  const response = await post('/query', { cypher }, signal);
  const result: Result = { columns: [], rows: [] };
  for await (const line of linesOf(response.body!)) {
    take(result, JSON.parse(line) as Line);
    if (result.rows.length % 500 === 0) grown({ ...result });
  }
  if (!result.summary) throw new Problem('network', 0, '');
  grown({ ...result });
}

function take(result: Result, line: Line): void {
  switch (line.type) {
    case 'header':
      result.columns = line.columns;
      break;
    case 'row':
      result.rows.push(line.values);
      break;
    case 'summary': {
      const engine = typeof line.engine === 'string' ? { name: line.engine, version: '' } : line.engine;
      result.summary = { truncated: line.truncated, ms: line.ms, engine };
      break;
    }
    case 'error':
      throw new Problem(
        line.code ?? 'query-invalid',
        200,
        line.detail ?? line.message ?? line.title ?? '',
        placeOf(line),
      );
  }
}
