import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import type { Span } from '@guanxi/graph';

/** A word of the text with its part of speech in the tag set of jieba (ICTCLAS). */
export interface Token extends Span {
  word: string;
  tag: string;
}

let segmenter: Jieba | undefined;

/**
 * The words of a text, without white space. Segmentation is a hint for the rules: where words begin and end, which of them
 * are prepositions and particles. Names are often cut wrongly; nothing relies on them here.
 */
export function tokenize(text: string): Token[] {
  segmenter ??= Jieba.withDict(dict);
  const tokens: Token[] = [];
  let at = 0;
  for (const { word, tag } of segmenter.tag(text)) {
    const start = at;
    at += word.length;
    if (word.trim() === '') continue;
    tokens.push({ start, end: at, word, tag });
  }
  return tokens;
}

/** Finds tokens by where they begin or end. */
export class TokenIndex {
  private readonly byEnd = new Map<number, Token>();
  private readonly byStart = new Map<number, Token>();

  constructor(readonly tokens: readonly Token[]) {
    for (const token of tokens) {
      this.byEnd.set(token.end, token);
      this.byStart.set(token.start, token);
    }
  }

  endingAt(offset: number): Token | undefined {
    return this.byEnd.get(offset);
  }

  startingAt(offset: number): Token | undefined {
    return this.byStart.get(offset);
  }

  /** The token that covers an offset. */
  covering(offset: number): Token | undefined {
    let low = 0;
    let high = this.tokens.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const token = this.tokens[middle]!;
      if (offset < token.start) high = middle - 1;
      else if (offset >= token.end) low = middle + 1;
      else return token;
    }
    return undefined;
  }

  /** Whether a word begins at the offset; true between words. */
  isBoundary(offset: number): boolean {
    const token = this.covering(offset);
    return token === undefined || token.start === offset;
  }
}
