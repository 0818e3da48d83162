import type { Piece } from './mapped-text.js';

/**
 * The strings among the values of a JSON object, by key, in the pieces they are written in: `\n` and `\u4e2d` are a
 * piece each, which stands where its backslash does. Only for what JSON.parse takes for an object.
 *
 * @param source holds the object at `start`
 */
export function stringValues(source: string, start: number): Map<string, Piece[]> {
  const values = new Map<string, Piece[]>();
  let at = source.indexOf('{', start) + 1;
  let depth = 1;
  let key: string | undefined;
  while (depth > 0 && at < source.length) {
    const character = source[at]!;
    if (character === '"') {
      const string = readString(source, at);
      at = string.end;
      if (depth > 1) continue;
      if (key === undefined) key = string.pieces.map(({ text }) => text).join('');
      else values.set(key, string.pieces);
      continue;
    }
    if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    else if (character === ',' && depth === 1) key = undefined;
    at++;
  }
  return values;
}

const ESCAPES: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

function readString(source: string, quote: number): { pieces: Piece[]; end: number } {
  const pieces: Piece[] = [];
  let from = quote + 1;
  let at = from;
  const flush = () => {
    if (at > from) pieces.push({ text: source.slice(from, at), at: from });
  };
  for (; source[at] !== '"' && at < source.length;) {
    if (source[at] !== '\\') {
      at++;
      continue;
    }
    flush();
    const escape = source[at + 1]!;
    const unicode = escape === 'u';
    const text = unicode
      ? String.fromCharCode(Number.parseInt(source.slice(at + 2, at + 6), 16))
      : (ESCAPES[escape] ?? escape);
    pieces.push({ text, at });
    at += unicode ? 6 : 2;
    from = at;
  }
  flush();
  return { pieces, end: at + 1 };
}
