import { isSpace, isZeroWidth } from './characters.js';

/** A printed line: where it stands in the source without the white space around it, and what stood around it. */
export interface Line {
  start: number;
  end: number;
  /** The characters from `start` to `end`. */
  text: string;
  /** The same in simplified characters, of the same length: what rules read. */
  words: string;
  /** Columns of white space before it; a full-width space counts two. */
  indent: number;
  /** Empty lines before it. */
  blankBefore: number;
}

/**
 * The lines of a source that have anything on them.
 *
 * @param words the source in simplified characters, of the same length
 */
export function splitLines(source: string, words: string): Line[] {
  const lines: Line[] = [];
  let blankBefore = 0;
  let from = 0;
  for (let at = 0; at <= source.length; at++) {
    const code = at < source.length ? source.charCodeAt(at) : 0x0a;
    if (!isLineBreak(code)) continue;
    if (code === 0x0d && source.charCodeAt(at + 1) === 0x0a) at++;
    const line = trimmed(source, words, from, Math.min(at, source.length), blankBefore);
    if (line) {
      lines.push(line);
      blankBefore = 0;
    } else blankBefore++;
    from = at + 1;
  }
  return lines;
}

function isLineBreak(code: number): boolean {
  return (code <= 0x0d && code >= 0x0a) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

function trimmed(source: string, words: string, from: number, to: number, blankBefore: number): Line | undefined {
  let start = from;
  let end = to;
  let indent = 0;
  while (start < end) {
    const code = source.charCodeAt(start);
    if (!isSpace(code)) break;
    indent += code === 0x3000 ? 2 : isZeroWidth(code) ? 0 : 1;
    start++;
  }
  while (end > start && isSpace(source.charCodeAt(end - 1))) end--;
  if (start === end) return undefined;
  return { start, end, text: source.slice(start, end), words: words.slice(start, end), indent, blankBefore };
}

/** The part of a line from `from` to `to`, counted in its text, without white space at its ends; undefined when nothing is left. */
export function partOf<T extends Line>(line: T, from: number, to: number): T | undefined {
  let start = from;
  let end = to;
  while (start < end && isSpace(line.text.charCodeAt(start))) start++;
  while (end > start && isSpace(line.text.charCodeAt(end - 1))) end--;
  if (start >= end) return undefined;
  return {
    ...line,
    start: line.start + start,
    end: line.start + end,
    text: line.text.slice(start, end),
    words: line.words.slice(start, end),
  };
}
