import { isName, isSign, isWord, type CheckedQuery } from './guard.js';
import { depthOf, type Token } from './tokens.js';

/** One thing that a RETURN gives: tokens `[from, to)`; `alias` is the place of its AS, if it has one. */
export interface ReturnItem {
  from: number;
  to: number;
  alias?: number;
}

/** A RETURN of the query itself, not of a subquery in braces; UNION makes several. */
export interface Return {
  items: ReturnItem[];
  hasLimit: boolean;
}

/** The RETURNs of a query, outside all brackets. */
export function returnsOf(tokens: readonly Token[]): Return[] {
  const returns: Return[] = [];
  let depth = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    depth += depthOf(token);
    if (depth === 0 && isWord(token, 'RETURN') && !isName(tokens, index)) returns.push(readReturn(tokens, index + 1));
  }
  return returns;
}

function readReturn(tokens: readonly Token[], start: number): Return {
  let index = isWord(tokens[start], 'DISTINCT') ? start + 1 : start;
  const items: ReturnItem[] = [];
  let item: ReturnItem = { from: index, to: index };
  let depth = 0;
  let done = false;
  let hasLimit = false;
  for (; index < tokens.length; index++) {
    const token = tokens[index]!;
    depth += depthOf(token);
    if (depth > 0 || isName(tokens, index)) continue;
    if (isWord(token, 'UNION')) break;
    if (isWord(token, 'LIMIT')) hasLimit = true;
    const ends = isWord(token, 'ORDER') ? isWord(tokens[index + 1], 'BY') : isWord(token, 'SKIP', 'OFFSET', 'LIMIT');
    if (!done && ends) {
      items.push({ ...item, to: index });
      done = true;
    } else if (!done && isSign(token, ',')) {
      items.push({ ...item, to: index });
      item = { from: index + 1, to: index + 1 };
    } else if (!done && isWord(token, 'AS')) item.alias = index;
  }
  if (!done) items.push({ ...item, to: index });
  return { items: items.filter((one) => one.to > one.from), hasLimit };
}

/**
 * The query with a LIMIT put to its RETURN, so that an engine that gathers all rows before it gives the first stops
 * in time. Left as it is where it has one, or where a LIMIT would mean something else (UNION, no RETURN).
 */
export function withRowLimit(query: CheckedQuery, rows: number): string {
  const returns = returnsOf(query.tokens);
  if (returns.length !== 1 || returns[0]!.hasLimit) return query.text;
  return `${query.text}\nLIMIT ${rows}`;
}
