import type { Run } from '@guanxi/graph';
import { isHan } from './characters.js';
import { isSpace } from './lines.js';

/**
 * Builds an article's `text` from stretches of its source and keeps the run map: for every character that was copied,
 * where it stood. Characters that are put in (line breaks between paragraphs) have no run.
 */
export class TextBuilder {
  private parts: string[] = [];
  private runs: Run[] = [];
  private length = 0;

  constructor(private readonly source: string) {}

  get position(): number {
    return this.length;
  }

  /** Whether what was copied last ends in a Latin letter: a word that a line break parted from the next. */
  endsWithLatin(): boolean {
    return /[A-Za-z]$/.test(this.parts.at(-1) ?? '');
  }

  /** Copies `source.slice(start, end)`. */
  copy(start: number, end: number): void {
    if (end <= start) return;
    const last = this.runs.at(-1);
    if (last && last.end === this.length && last.at + (last.end - last.start) === start) last.end += end - start;
    else this.runs.push({ start: this.length, end: this.length + end - start, at: start });
    this.parts.push(this.source.slice(start, end));
    this.length += end - start;
  }

  insert(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }

  /**
   * Copies a stretch without the spaces that only typesetting put there.
   * @param keepSpaces a headline or byline, where a space parts words; only letters spaced out one by one are drawn together
   */
  copyRepaired(start: number, end: number, keepSpaces: boolean): void {
    let from = start;
    const credit = keepSpaces ? undefined : creditIn(this.source, start, end);
    for (let at = start; at < end; at++) {
      if (!isSpace(this.source.charCodeAt(at))) continue;
      let after = at;
      while (after < end && isSpace(this.source.charCodeAt(after))) after++;
      const inCredit = credit !== undefined && at > credit.start && at < credit.end;
      const keep =
        keepSpaces || inCredit ? !spacedOut(this.source, start, end, at, after) : wantsSpace(this.source, at, after);
      this.copy(from, at);
      // Of several spaces in a row the first stands for all.
      if (keep && after < end && at > start) this.copy(at, at + 1);
      from = after;
      at = after - 1;
    }
    this.copy(from, end);
  }

  build(): { text: string; runs: Run[] } {
    return { text: this.parts.join(''), runs: this.runs };
  }
}

/** The brackets of a dateline or closing credit, in which spaces part names: （记者江南春 通讯员穗医宣）. */
function creditIn(source: string, start: number, end: number): { start: number; end: number } | undefined {
  const match = /[（(][^（）()]{0,30}(?:记者|通讯员|作者|编译)[^（）()]{1,40}[）)]/u.exec(source.slice(start, end));
  return match ? { start: start + match.index, end: start + match.index + match[0].length } : undefined;
}

/** In prose, a space is style only between Latin words or digits; beside Han characters and wide marks it is typesetting. */
function wantsSpace(source: string, at: number, after: number): boolean {
  return isNarrow(source, at - 1) && isNarrow(source, after);
}

function isNarrow(source: string, index: number): boolean {
  return index >= 0 && index < source.length && source.charCodeAt(index) < 0x2000;
}

/** In a headline or byline: 药 方, 安 静 — two Han characters that each stand alone between spaces or marks. */
function spacedOut(source: string, start: number, end: number, at: number, after: number): boolean {
  const han = (index: number) => index >= start && index < end && isHan(source[index]);
  return han(at - 1) && han(after) && !han(at - 2) && !han(after + 1);
}
