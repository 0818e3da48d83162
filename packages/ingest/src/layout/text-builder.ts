import type { Run, Span } from '@guanxi/graph';
import { isHan, isSpace, isZeroWidth } from './characters.js';

/** Where spaces part words: everywhere (headings, lines of credits), between words (credits in brackets), or only between Latin words. */
export type Spacing = 'heading' | 'credit' | 'brackets' | 'prose';

const WORD = /[\p{L}\p{N}]/u;

/**
 * Builds an article's `text` from stretches of its source and keeps the run map: for every character that was copied,
 * where it stood. Characters that are put in (line breaks between paragraphs) have no run.
 */
export class TextBuilder {
  private text = '';
  private pending = { start: 0, end: 0 };
  private readonly runs: Run[] = [];
  private length = 0;

  constructor(private readonly source: string) {}

  get position(): number {
    return this.length;
  }

  /** The character that was copied or put in last. */
  get last(): string {
    return this.pending.end > this.pending.start ? this.source[this.pending.end - 1]! : (this.text.at(-1) ?? '');
  }

  /** Copies `source.slice(start, end)`. */
  copy(start: number, end: number): void {
    if (end <= start) return;
    const last = this.runs.at(-1);
    if (last && last.end === this.length && last.at + (last.end - last.start) === start) {
      last.end += end - start;
      this.pending.end = end;
    } else {
      this.flush();
      this.runs.push({ start: this.length, end: this.length + end - start, at: start });
      this.pending = { start, end };
    }
    this.length += end - start;
  }

  insert(text: string): void {
    this.flush();
    this.text += text;
    this.length += text.length;
  }

  private flush(): void {
    const { start, end } = this.pending;
    if (end > start) this.text += this.source.slice(start, end);
    this.pending = { start: 0, end: 0 };
  }

  /**
   * Copies a stretch without the spaces that only typesetting put there.
   *
   * @param names names in it whose letters may have been spaced out, in the order of the source
   */
  copyRepaired(start: number, end: number, spacing: Spacing, names: readonly Span[] = []): void {
    let from = start;
    for (let at = start; at < end; at++) {
      if (!isSpace(this.source.charCodeAt(at))) continue;
      let after = at;
      let wide = -1;
      for (; after < end && isSpace(this.source.charCodeAt(after)); after++) {
        if (wide < 0 && !isZeroWidth(this.source.charCodeAt(after))) wide = after;
      }
      this.copy(from, at);
      // Of several spaces in a row the first stands for all; what takes no room on paper parts no words.
      if (wide >= 0 && after < end && at > start && this.keeps(spacing, names, start, end, at, after)) {
        this.copy(wide, wide + 1);
      }
      from = after;
      at = after - 1;
    }
    this.copy(from, end);
  }

  private keeps(
    spacing: Spacing,
    names: readonly Span[],
    start: number,
    end: number,
    at: number,
    after: number,
  ): boolean {
    if (names.some((name) => name.start < at && after < name.end)) return false;
    if (spacing === 'credit') return true;
    if (spacing === 'brackets') return WORD.test(this.source[at - 1]!) && WORD.test(this.source[after]!);
    return spacing === 'heading'
      ? !this.spacedOut(start, end, at, after)
      : this.isNarrow(at - 1) && this.isNarrow(after);
  }

  /** In prose, a space is style only between Latin words or digits; beside Han characters and wide marks it is typesetting. */
  private isNarrow(index: number): boolean {
    return index >= 0 && index < this.source.length && this.source.charCodeAt(index) < 0x2000;
  }

  /** In a headline: 药 方, 安 静 — two Han characters that each stand alone between spaces or marks. */
  private spacedOut(start: number, end: number, at: number, after: number): boolean {
    const han = (index: number) => index >= start && index < end && isHan(this.source[index]);
    return han(at - 1) && han(after) && !han(at - 2) && !han(after + 1);
  }

  /** The place in the text of a character of the source, among the runs from `run` on; undefined when it was not copied. */
  positionOf(at: number, run: number): number | undefined {
    for (let i = run; i < this.runs.length; i++) {
      const { start, end, at: from } = this.runs[i]!;
      if (at >= from && at < from + (end - start)) return start + (at - from);
    }
    return undefined;
  }

  get runCount(): number {
    return this.runs.length;
  }

  build(): { text: string; runs: Run[] } {
    this.flush();
    return { text: this.text, runs: this.runs };
  }
}
