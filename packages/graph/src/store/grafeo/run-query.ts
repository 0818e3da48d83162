import { StoreError, type CypherParameters, type QueryLimits, type QueryResult } from '../port.js';
import { RowCollector } from '../row-limits.js';
import type { OpenGraph } from './open-graph.js';
import { ValueReader } from './values.js';

export type RowLimits = Pick<QueryLimits, 'maxRows' | 'maxBytes'>;

/** Runs a checked query on an open file. Its time limit is kept by the caller, who can end this process. */
export async function runQuery(
  graph: OpenGraph,
  cypher: string,
  parameters: CypherParameters,
  limits: RowLimits,
): Promise<Omit<QueryResult, 'engine'>> {
  const started = performance.now();
  let result;
  try {
    result = await graph.database.executeCypher(cypher, parameters);
  } catch (error) {
    throw new StoreError('query-invalid', withoutPrefix((error as Error).message), { cause: error });
  }
  const values = new ValueReader(graph);
  const collector = new RowCollector(limits);
  const { length } = result;
  const columns = result.columns;
  for (let index = 0; index < length; index++) {
    // A row at a time: a result may be larger than what a reader is given of it.
    const row = result.get(index);
    if (!collector.add(columns.map((column) => values.read(row[column])))) break;
  }
  const { rows, truncated } = collector;
  return { columns, rows, truncated, ms: Math.round(performance.now() - started) };
}

/** `Query error: GRAFEO-Q001: syntax error: …`, without what says nothing to a reader. */
function withoutPrefix(message: string): string {
  return message.replace(/^Query error: (?:GRAFEO-[A-Z0-9]+: )?/, '');
}
