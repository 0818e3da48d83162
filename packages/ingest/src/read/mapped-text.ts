import type { Run } from '@guanxi/graph';
import { addRun } from './lead-back.js';

/** Builds the text of a document from stretches of its original and keeps the map back. */
export class MappedText {
  readonly map: Run[] = [];
  private readonly parts: string[] = [];
  private size = 0;
  private last = '';

  get length(): number {
    return this.size;
  }

  /** Whether what was added last ends so; true for an empty text. */
  endsWith(end: string): boolean {
    return this.size === 0 || this.last.endsWith(end);
  }

  /** Adds characters that stand in the original, one for one, from `at` on. */
  copy(text: string, at: number, page?: number): void {
    if (text === '') return;
    addRun(this.map, { start: this.size, end: this.size + text.length, at, ...(page === undefined ? {} : { page }) });
    this.insert(text);
  }

  /** Adds characters that do not stand in the original. */
  insert(text: string): void {
    if (text === '') return;
    this.parts.push(text);
    this.size += text.length;
    this.last = text;
  }

  /** Adds text that was written with escapes: each of its pieces from where it stands. */
  copyAll(pieces: readonly Piece[], page?: number): void {
    for (const { text, at } of pieces) this.copy(text, at, page);
  }

  build(): { text: string; map: Run[] } {
    return { text: this.parts.join(''), map: this.map };
  }
}

/** Characters, and where the first of them stands in the original. One that is written as an escape is a piece alone. */
export interface Piece {
  text: string;
  at: number;
}
