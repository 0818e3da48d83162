import { isSign, isWord, type CheckedQuery } from './guard.js';
import { refuseKnownWrong } from './grafeo-refusals.js';
import { returnsOf, withRowLimit, type ReturnItem } from './projection.js';
import { tokenize, type Token } from './tokens.js';

const AGGREGATES = [
  ['COUNT', 'COLLECT', 'SUM', 'AVG', 'MIN', 'MAX', 'STDEV', 'STDEVP'],
  ['PERCENTILECONT', 'PERCENTILEDISC', 'PERCENTILE_CONT', 'PERCENTILE_DISC', 'VARIANCE', 'VARIANCEP'],
].flat();

/** A query as Grafeo answers it rightly. */
export interface GrafeoQuery {
  text: string;
  /** The names that a reader expects of the columns that the engine gives. */
  columns(given: readonly string[]): string[];
}

/**
 * Makes a checked query one that Grafeo 0.6.0 answers as Cypher says, as far as that can be seen from its text.
 * @param rows the row limit; more are never asked of the engine, which gathers all rows before it gives the first
 * @throws StoreError `query-refused` for shapes that it answers wrongly, with the reason
 */
export function prepareForGrafeo(query: CheckedQuery, rows: number): GrafeoQuery {
  refuseKnownWrong(query);
  const names = columnNames(query);
  return {
    text: withRowLimit(aliasAggregates(query), rows),
    columns: (given) => (names?.length === given.length ? names : [...given]),
  };
}

/**
 * Grafeo answers with internal numbers in place of nodes, relationships and paths when a RETURN holds an aggregate
 * without an alias: `RETURN a, count(r)` gives 0, 2. With an alias it answers rightly, so every such aggregate is
 * given one.
 */
function aliasAggregates(query: CheckedQuery): CheckedQuery {
  let text = '';
  let from = 0;
  for (const { items } of returnsOf(query.tokens)) {
    for (const [place, item] of items.entries()) {
      if (item.alias !== undefined || !holdsAggregate(query.tokens, item)) continue;
      const { end } = query.tokens[item.to - 1]!;
      const written = writtenText(query, item);
      // Grafeo knows no backquote inside a backquoted name; the columns get their names back in the end.
      const alias = /[`\n\r]/.test(written) ? `column ${place + 1} of this query` : written;
      text += `${query.text.slice(from, end)} AS \`${alias}\``;
      from = end;
    }
  }
  if (from === 0) return query;
  text += query.text.slice(from);
  return { text, tokens: tokenize(text).tokens };
}

function holdsAggregate(tokens: readonly Token[], item: ReturnItem): boolean {
  for (let index = item.from; index < item.to; index++) {
    if (isWord(tokens[index], ...AGGREGATES) && isSign(tokens[index + 1], '(') && !isSign(tokens[index - 1], '.')) {
      return true;
    }
  }
  return false;
}

/** A column is named by its alias, or else as it is written; Grafeo writes expressions anew in its own way. */
function columnNames(query: CheckedQuery): string[] | undefined {
  const { tokens } = query;
  const items = returnsOf(tokens)[0]?.items;
  if (!items || items.some(({ from }) => isSign(tokens[from], '*'))) return undefined;
  return items.map((item) => (item.alias === undefined ? writtenText(query, item) : tokens[item.alias + 1]!.value));
}

function writtenText({ text, tokens }: CheckedQuery, { from, to }: ReturnItem): string {
  const [first, last] = [tokens[from]!, tokens[to - 1]!];
  return from === to - 1 && first.kind === 'name' ? first.value : text.slice(first.start, last.end);
}
