import { Command, Option } from 'commander';
import type { CypherParameters, CypherValue, QueryResult } from '@guanxi/graph/store';
import { EXIT, UsageError } from './exit-codes.js';
import { sayIfEmpty, withStore, type Run, type Session } from './session.js';

interface Options {
  store?: string;
  param: string[];
  format: 'table' | 'json' | 'csv';
}

export function query(run: Run): Command {
  return new Command('query')
    .description('ask in Cypher, read-only')
    .argument('<cypher>', 'the query')
    .option('--store <url>', 'where to ask (see guanxi --help)')
    .option('--param <name=value>', 'a value for $name: JSON, or else text; may be given again', collect, [])
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json', 'csv']).default('table'))
    .addHelpText(
      'after',
      `
GUANXI_QUERY_TIMEOUT_MS, GUANXI_QUERY_MAX_ROWS and GUANXI_QUERY_MAX_BYTES limit a query; a result that was cut says so
on standard error, and the exit code is 1.

Examples:
  $ guanxi query 'MATCH (p:Person)-[:REPRESENTS]->(x) RETURN p.name, x.name'
  $ guanxi query 'MATCH (n {name: $name})-[r]-(m) RETURN type(r), m.name' --param name=贵阳市 --format csv`,
    )
    .action(
      run(async (session, cypher: string, options: Options) => {
        const parameters = parametersOf(options.param);
        const result = await withStore(session, options.store, async (store) => {
          const answer = await store.query(cypher, parameters, session.settings.query);
          if (answer.rows.length === 0) await sayIfEmpty(session, store, options.store);
          return answer;
        });
        await print(session, result, options.format);
        if (result.rows.length === 0 && options.format === 'table' && process.stdout.isTTY) session.say('No rows.');
        if (!result.truncated) return EXIT.done;
        session.say(
          `The result was cut after ${result.rows.length} rows; GUANXI_QUERY_MAX_ROWS and _MAX_BYTES limit it.`,
        );
        return EXIT.incomplete;
      }),
    );
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

function parametersOf(given: readonly string[]): CypherParameters {
  const parameters = new Map<string, CypherParameters[string]>();
  for (const text of given) {
    const match = /^([A-Za-z_]\w*)=([^]*)$/.exec(text);
    if (!match) throw new UsageError(`--param ${text}: write it as name=value.`);
    parameters.set(match[1]!, valueOf(match[1]!, match[2]!));
  }
  return Object.fromEntries(parameters);
}

function valueOf(name: string, text: string): CypherParameters[string] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return text;
  }
  const simple = (item: unknown) => item === null || typeof item !== 'object';
  if (simple(value) || (Array.isArray(value) && value.every(simple))) return value as CypherParameters[string];
  throw new UsageError(`--param ${name}: a value is a text, a number, true, false, null or a list of these.`);
}

async function print(
  session: Session,
  { columns, rows, truncated }: QueryResult,
  format: Options['format'],
): Promise<void> {
  switch (format) {
    case 'json': {
      const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
      const end = `"truncated": ${truncated}}\n`;
      return session.out(`{"columns": ${JSON.stringify(columns)}, "rows": [${lines}], ${end}`);
    }
    case 'csv': {
      const { csvRecord } = await import('@guanxi/graph/formats');
      return session.out([columns, ...rows.map((row) => row.map(csvCell))].map(csvRecord).join(''));
    }
    case 'table': {
      const { table } = await import('./table.js');
      const widest = process.stdout.isTTY ? 60 : undefined;
      const lines = table(
        columns,
        rows.map((row) => row.map(shown)),
        widest,
      );
      return session.out(`${lines.join('\n')}\n`);
    }
  }
}

function csvCell(value: CypherValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A value for people: nodes by their name, edges by their ends. */
function shown(value: CypherValue): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`;
  const { $kind, name, type, source, target, nodes, edges } = value as Record<string, CypherValue>;
  if ($kind === 'node') return `(${shown(name ?? null)}:${shown(type ?? null)})`;
  if ($kind === 'edge') return `${shown(source ?? null)} -${shown(type ?? null)}-> ${shown(target ?? null)}`;
  if ($kind === 'path') {
    const steps = edges as { type: string; source: string }[];
    return (nodes as { id: string; name: string }[])
      .map((node, i) => {
        const edge = steps[i];
        if (!edge) return `(${node.name})`;
        return edge.source === node.id ? `(${node.name}) -${edge.type}-> ` : `(${node.name}) <-${edge.type}- `;
      })
      .join('');
  }
  return JSON.stringify(value);
}
