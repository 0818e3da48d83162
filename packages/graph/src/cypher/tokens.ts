import { StoreError } from '../store/port.js';
import { placeOf } from './place.js';

/**
 * One token of a Cypher text. `value` is what it means: the word as written, the name without its backquotes, the
 * text of a string with its escapes resolved, the sign itself.
 */
export interface Token {
  kind: 'word' | 'name' | 'string' | 'number' | 'sign';
  value: string;
  start: number;
  end: number;
}

export interface Tokens {
  tokens: Token[];
  /** The text with every comment blanked out, so that no engine reads one differently from us; as long as the text. */
  withoutComments: string;
}

const WORD = /[\p{ID_Start}\p{Pc}][\p{ID_Continue}\p{Sc}]*/uy;
const NUMBER =
  /0[xX][0-9a-fA-F]+|0[oO]?[0-7]+(?![0-9.])|[0-9]+(?:\.(?![.])[0-9]*)?(?:[eE][+-]?[0-9]+)?|(?<!\.)\.[0-9]+(?:[eE][+-]?[0-9]+)?/y;
/** What Cypher takes for white space, which is a little more than JavaScript does. */
// eslint-disable-next-line no-control-regex -- engines take these for white space
const SPACE = /[\s\u001c-\u001f\u0085\u180e\u200b]+/y;

/**
 * Takes a Cypher text apart. Knows comments, strings and their escapes, backquoted names, numbers; every other sign
 * is a token by itself.
 * @throws StoreError `query-invalid` when a string, name or comment is not closed, or a number runs into a word
 */
export function tokenize(text: string): Tokens {
  const tokens: Token[] = [];
  let clean = '';
  let at = 0;
  const push = (kind: Token['kind'], value: string, end: number) => {
    tokens.push({ kind, value, start: at, end });
    clean += text.slice(at, end);
    at = end;
  };
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  while (at < text.length) {
    const space = match(SPACE);
    if (space !== undefined) {
      clean += space;
      at += space.length;
      continue;
    }
    const char = text[at]!;
    if (char === '/' && (text[at + 1] === '/' || text[at + 1] === '*')) {
      const end = endOfComment(text, at);
      clean += text.slice(at, end).replace(/[^\r\n]/g, ' ');
      at = end;
    } else if (char === '"' || char === "'") {
      const end = endOfString(text, at);
      push('string', unescapeString(text.slice(at + 1, end - 1)), end);
    } else if (char === '`') {
      const end = endOfName(text, at);
      push('name', text.slice(at + 1, end - 1).replaceAll('``', '`'), end);
    } else {
      const word = match(WORD);
      if (word !== undefined) {
        push('word', word, at + word.length);
        continue;
      }
      const number = match(NUMBER);
      if (number === undefined) {
        push('sign', char, at + 1);
        continue;
      }
      push('number', number, at + number.length);
      if (match(WORD) !== undefined) {
        throw new StoreError(
          'query-invalid',
          `A number runs into a word at ${placeOf(text, at)}: put a space between.`,
        );
      }
    }
  }
  return { tokens, withoutComments: clean };
}

/** What a token does to the depth of brackets: 1 for one that opens, -1 for one that closes, else 0. */
export function depthOf({ kind, value }: Token): number {
  if (kind !== 'sign') return 0;
  if ('([{'.includes(value)) return 1;
  return ')]}'.includes(value) ? -1 : 0;
}

function endOfComment(text: string, start: number): number {
  if (text[start + 1] === '/') {
    for (let at = start + 2; at < text.length; at++) if (text[at] === '\n' || text[at] === '\r') return at;
    return text.length;
  }
  const close = text.indexOf('*/', start + 2);
  if (close < 0) throw unclosed('comment', text, start);
  return close + 2;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === text[start]) return at + 1;
  }
  throw unclosed('string', text, start);
}

function endOfName(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== '`') continue;
    if (text[at + 1] !== '`') return at + 1;
    at++;
  }
  throw unclosed('backquoted name', text, start);
}

function unclosed(what: string, text: string, at: number): StoreError {
  return new StoreError('query-invalid', `The ${what} that begins at ${placeOf(text, at)} is not closed.`);
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescapeString(raw: string): string {
  return raw.replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g, (_, short, long, char: string) => {
    const code = (short ?? long) as string | undefined;
    if (code === undefined) return ESCAPES[char] ?? char;
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  });
}
