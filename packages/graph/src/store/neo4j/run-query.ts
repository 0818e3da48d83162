import type { Transaction } from 'neo4j-driver';
import { StoreError, type CypherParameters, type QueryLimits, type QueryResult } from '../port.js';
import { RowCollector } from '../row-limits.js';
import { runnerOf, type Neo4jConnection } from './connection.js';
import { toParameters } from './plain-values.js';
import { ValueReader } from './values.js';

/** The server keeps the time limit, about a second late; what it does not keep is kept here. */
const GRACE_MS = 5_000;

/** Runs a checked query in a read transaction, within its limits. */
export function runQuery(
  connection: Neo4jConnection,
  cypher: string,
  parameters: CypherParameters,
  limits: QueryLimits,
): Promise<Omit<QueryResult, 'engine'>> {
  return connection.guarded(async () => {
    const started = performance.now();
    const session = connection.session('READ');
    let timer: NodeJS.Timeout | undefined;
    try {
      const transaction = await session.beginTransaction({ timeout: limits.timeoutMs });
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(
          () => reject(new StoreError('query-timeout', 'The query was ended because it took too long.')),
          limits.timeoutMs + GRACE_MS,
        );
      });
      const result = await Promise.race([gather(transaction, cypher, parameters, limits), late]);
      return { ...result, ms: Math.round(performance.now() - started) };
    } finally {
      clearTimeout(timer);
      // Not waited for: closing waits for a query that was given up.
      void session.close().catch(() => {});
    }
  });
}

async function gather(
  transaction: Transaction,
  cypher: string,
  parameters: CypherParameters,
  limits: QueryLimits,
): Promise<Omit<QueryResult, 'engine' | 'ms'>> {
  const result = transaction.run(cypher, toParameters(parameters));
  const columns = await result.keys();
  const values = new ValueReader();
  const collector = new RowCollector(limits);
  // Leaving the loop tells the server that no more rows are wanted.
  for await (const record of result) if (!collector.add(values.row(record))) break;
  const { rows, truncated } = collector;
  await values.finish(async (elementIds) => {
    const lookUp = 'UNWIND $ids AS i MATCH (n) WHERE elementId(n) = i RETURN i, n.id';
    return (await runnerOf(transaction).rows(lookUp, { ids: elementIds })) as [string, string | null][];
  });
  return { columns: columns as string[], rows, truncated };
}
