import type { Span } from '@guanxi/graph';
import { TITLE_PREFIXES, TITLES, type TitleKind } from '../lexicon/titles.js';

/** A title in the text: 人力资源部总经理 without the body before it, so 总经理; 常务副市长; 党委书记. */
export interface Title extends Span {
  text: string;
  kind: TitleKind;
}

const LONGEST_TITLE = Math.max(...[...TITLES.keys()].map((title) => title.length));
const PREFIXES = [...TITLE_PREFIXES].sort((a, b) => b.length - a.length);

/** The longest title that ends at `end`, with the words before it that belong to it (副, 党委, 首席 …). */
export function titleEndingAt(text: string, end: number, floor: number): Title | undefined {
  for (let length = Math.min(LONGEST_TITLE, end - floor); length >= 1; length--) {
    const word = text.slice(end - length, end);
    const kind = TITLES.get(word);
    if (!kind) continue;
    const start = kind === 'post' ? prefixStart(text, end - length, floor) : end - length;
    return { start, end, text: text.slice(start, end), kind };
  }
  return undefined;
}

function prefixStart(text: string, from: number, floor: number): number {
  let start = from;
  for (;;) {
    const prefix = PREFIXES.find(
      (prefix) => start - prefix.length >= floor && text.slice(start - prefix.length, start) === prefix && fits(prefix),
    );
    if (!prefix) return start;
    start -= prefix.length;
  }
}

/** `endsWith` with a position, and one-character prefixes only where they do not end another word (干部 + 长). */
function fits(prefix: string): boolean {
  if (prefix.length > 1) return true;
  return /[副代总]/u.test(prefix);
}
