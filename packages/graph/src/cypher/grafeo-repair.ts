import { isSign, isWord, type CheckedQuery } from './guard.js';
import { returnsOf, type ReturnItem } from './projection.js';
import { tokenize, type Token } from './tokens.js';

const AGGREGATES = [
  ['COUNT', 'COLLECT', 'SUM', 'AVG', 'MIN', 'MAX', 'STDEV', 'STDEVP'],
  ['PERCENTILECONT', 'PERCENTILEDISC', 'PERCENTILE_CONT', 'PERCENTILE_DISC', 'VARIANCE', 'VARIANCEP'],
].flat();

export interface RepairedQuery {
  query: CheckedQuery;
  /** Columns that had to be given another name, back to the one that the reader expects. */
  columns: Map<string, string>;
}

/**
 * Grafeo 0.6.0 answers with internal numbers in place of nodes, relationships and paths when a RETURN holds an
 * aggregate without an alias: `RETURN a, count(r)` gives 0, 2. With an alias it answers rightly, so every such
 * aggregate is given the alias that its column would have had.
 */
export function aliasAggregates(query: CheckedQuery): RepairedQuery {
  const columns = new Map<string, string>();
  const insertions: { at: number; text: string }[] = [];
  for (const { items } of returnsOf(query.tokens)) {
    for (const item of items) {
      if (item.alias !== undefined || !holdsAggregate(query.tokens, item)) continue;
      const end = query.tokens[item.to - 1]!.end;
      const written = query.text.slice(query.tokens[item.from]!.start, end);
      // Grafeo knows no backquote inside a backquoted name.
      const alias = /[`\n\r]/.test(written) ? `column ${columns.size + 1} of this query` : written;
      if (alias !== written) columns.set(alias, written);
      insertions.push({ at: end, text: ` AS \`${alias}\`` });
    }
  }
  if (insertions.length === 0) return { query, columns };
  let text = '';
  let from = 0;
  for (const { at, text: added } of insertions) {
    text += query.text.slice(from, at) + added;
    from = at;
  }
  text += query.text.slice(from);
  return { query: { text, tokens: tokenize(text).tokens }, columns };
}

function holdsAggregate(tokens: readonly Token[], item: ReturnItem): boolean {
  for (let index = item.from; index < item.to; index++) {
    if (isWord(tokens[index], ...AGGREGATES) && isSign(tokens[index + 1], '(') && !isSign(tokens[index - 1], '.')) {
      return true;
    }
  }
  return false;
}
