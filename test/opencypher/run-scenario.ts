import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import engine, { type GrafeoDB } from '@grafeo-db/js';
import { checkReadOnly, prepareForGrafeo } from '@guanxi/graph/cypher';
import type { StoreError } from '@guanxi/graph/store';
import type { Scenario, Step } from './gherkin.js';
import { actualText, expectedText } from './values.js';

/**
 * What became of a scenario: it passed; it gave a wrong answer in silence; the engine or the guard said that it
 * cannot do it; or it is no question for a reader (it writes, is about an error, or calls procedures of the kit's own).
 */
export type Outcome = { kind: 'passed' } | { kind: 'wrong' | 'error' | 'refused' | 'outside'; why: string };

/** More than any scenario gives. */
const MAX_ROWS = 100_000;
/** Values that JavaScript has no type for; dates and times are no part of what is promised. */
const TEMPORAL = /\b(?:date|time|datetime|localtime|localdatetime|duration)(?:\.\w+)?\s*\(/i;

const OUTSIDE = (why: string): Outcome => ({ kind: 'outside', why });

/** Runs a scenario as a reader's query would run: through the guard and the repairs, on an engine of its own. */
export async function runScenario(scenario: Scenario): Promise<Outcome> {
  const { steps } = scenario;
  const has = (pattern: RegExp) => steps.some(({ text }) => pattern.test(text));
  if (has(/should be raised/)) return OUTSIDE('is about an error');
  if (steps.some(({ docString = '' }) => TEMPORAL.test(docString))) return OUTSIDE('is about dates and times');
  if (has(/there exists a procedure/)) return OUTSIDE('calls a procedure of the kit');
  if (has(/the side effects should be|executing control query/)) return OUTSIDE('writes');
  const result = steps.find(({ text }) => text.startsWith('the result should be'))!;
  const query = steps.find(({ text }) => text.startsWith('executing query'))!.docString!;

  const database = engine.GrafeoDB.create();
  try {
    for (const step of steps) if (!(await prepare(database, step))) return OUTSIDE('its graph cannot be made');
    let prepared;
    try {
      prepared = prepareForGrafeo(checkReadOnly(query, 'grafeo'), MAX_ROWS);
    } catch (error) {
      const why = (error as StoreError).message;
      return /would change the graph/.test(why) ? OUTSIDE('writes') : { kind: 'refused', why };
    }
    const parameters = steps.find(({ text }) => text.startsWith('parameters are'))?.table ?? [];
    let given;
    try {
      given = await database.executeCypher(prepared.text, parametersOf(parameters));
    } catch (error) {
      return { kind: 'error', why: firstLine((error as Error).message) };
    }
    return compare(result, prepared.columns(given.columns), given.rows());
  } finally {
    database.close();
  }
}

async function prepare(database: GrafeoDB, { text, docString }: Step): Promise<boolean> {
  const graph = /^the (binary-tree-[12]) graph$/.exec(text)?.[1];
  const cypher = graph
    ? readFileSync(join(import.meta.dirname, 'graphs', graph, `${graph}.cypher`), 'utf8')
    : text.startsWith('having executed') && docString;
  if (!cypher) return true;
  try {
    await database.executeCypher(cypher);
    return true;
  } catch {
    return false;
  }
}

function compare({ text, table = [] }: Step, columns: string[], rows: unknown[][]): Outcome {
  const options = { anyListOrder: text.includes('ignoring element order') };
  const [header = [], ...expectedRows] = table;
  if (header.length > 0 && [...columns].sort().join('|') !== [...header].sort().join('|')) {
    return { kind: 'wrong', why: `columns ${columns.join(', ')} in place of ${header.join(', ')}` };
  }
  // Cypher leaves open in which order RETURN * gives its columns.
  const places = header.map((name) => columns.indexOf(name));
  const expected = expectedRows.map((row) => row.map((cell) => expectedText(cell, options)).join(' | '));
  const actual = rows.map((row) => places.map((place) => actualText(row[place], options)).join(' | '));
  if (!text.includes('in order')) {
    expected.sort();
    actual.sort();
  }
  if (JSON.stringify(expected) === JSON.stringify(actual)) return { kind: 'passed' };
  const difference = expected.findIndex((row, index) => row !== actual[index]);
  if (difference < 0) return { kind: 'wrong', why: `${actual.length} rows in place of ${expected.length}` };
  return { kind: 'wrong', why: `${actual[difference] ?? 'no row'} in place of ${expected[difference]}` };
}

/** Parameters are written as values of Cypher; those of the kit's reading scenarios are also JSON but for quotes. */
function parametersOf(table: readonly string[][]): Record<string, unknown> {
  const json = (written: string) => written.replaceAll("'", '"').replace(/([{,]\s*)([A-Za-z_]\w*):/g, '$1"$2":');
  return Object.fromEntries(table.map(([name, value]) => [name!, JSON.parse(json(value!)) as unknown]));
}

function firstLine(message: string): string {
  return message.split('\n')[0]!.replace(/^Query error: /, '');
}
