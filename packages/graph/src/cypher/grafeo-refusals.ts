import { StoreError } from '../store/port.js';
import { isSign, isWord, type CheckedQuery } from './guard.js';
import { placeOf } from './place.js';
import { depthOf, type Token } from './tokens.js';

/**
 * Refuses what Grafeo 0.6.0 is known to answer wrongly, and what can be told by its looks. Everything else that the
 * openCypher TCK finds is listed in docs/cypher-dialect.md.
 * @throws StoreError `query-refused`, with the place and the way round
 */
export function refuseKnownWrong({ text, tokens }: CheckedQuery): void {
  const refuse = (at: Token, what: string, instead: string): never => {
    const place = placeOf(text, at.start);
    throw new StoreError('query-refused', `The embedded engine answers ${what} (${place}) wrongly: ${instead}.`);
  };
  for (const [index, token] of tokens.entries()) {
    if (isSign(token, '^') && isChainedPower(tokens, index)) {
      refuse(token, 'a power of a power', 'put brackets round the one that comes first');
    }
    if (isWord(token, 'PERCENTILEDISC', 'PERCENTILECONT') && holdsParameter(tokens, index + 1)) {
      refuse(token, 'a percentile that is a parameter', 'write the number into the query');
    }
    if (!isSign(token, '[')) continue;
    const close = closingBracket(tokens, index);
    if (isSign(tokens[index - 1], '-')) {
      if (isEmptyLength(tokens, index, close)) {
        refuse(token, 'a path whose greatest length is below its least', 'no path is like that');
      }
    } else if (hasOddBound(tokens, index, close)) {
      const instead = 'count from the front, as in list[0..size(list) - 1]';
      refuse(token, 'a slice of a list with a negative or null bound', instead);
    }
  }
}

/** `a ^ b ^ c`, which Cypher reads from the left and the engine from the right. */
function isChainedPower(tokens: readonly Token[], index: number): boolean {
  let depth = 0;
  for (let at = index + 1; at < tokens.length; at++) {
    const token = tokens[at]!;
    depth += depthOf(token);
    if (depth < 0) return false;
    if (depth > 0 || at === index + 1) continue;
    if (isSign(token, '^')) return true;
    // The operand goes on through properties, calls and places of lists; anything else ends it.
    if (!isSign(token, '.') && !isSign(tokens[at - 1], '.') && depthOf(token) === 0) return false;
  }
  return false;
}

/** `*2..1` or `*..0`, in the brackets of a relationship. */
function isEmptyLength(tokens: readonly Token[], open: number, close: number): boolean {
  for (let at = open + 1; at < close; at++) {
    if (!isSign(tokens[at], '*')) continue;
    const hasLeast = tokens[at + 1]?.kind === 'number';
    const dots = hasLeast ? at + 2 : at + 1;
    const greatest = tokens[dots + 2];
    if (!isSign(tokens[dots], '.') || !isSign(tokens[dots + 1], '.') || greatest?.kind !== 'number') return false;
    return Number(greatest.value) < (hasLeast ? Number(tokens[at + 1]!.value) : 1);
  }
  return false;
}

/** `[-3..]`, `[..-1]`, `[null..2]`: a bound that is negative by its looks, or null. */
function hasOddBound(tokens: readonly Token[], open: number, close: number): boolean {
  let depth = 0;
  for (let at = open + 1; at < close; at++) {
    depth += depthOf(tokens[at]!);
    if (depth > 0 || !isSign(tokens[at], '.') || !isSign(tokens[at + 1], '.')) continue;
    return [tokens[open + 1], tokens[at + 2]].some((bound) => isSign(bound, '-') || isWord(bound, 'NULL'));
  }
  return false;
}

function holdsParameter(tokens: readonly Token[], open: number): boolean {
  return tokens.slice(open, closingBracket(tokens, open)).some((token) => isSign(token, '$'));
}

function closingBracket(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    depth += depthOf(tokens[at]!);
    if (depth === 0) return at;
  }
  return tokens.length;
}
