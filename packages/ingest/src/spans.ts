import type { Span } from '@guanxi/graph';

/**
 * Spans by where they stand. Built once, asked often: every question costs the spans near the place asked for, not the
 * length of the article, so that a long article costs no more per character than a short one.
 */
export class SpanIndex<T extends Span> {
  private readonly sorted: T[];
  private readonly byStart = new Map<number, T[]>();
  private readonly byEnd = new Map<number, T[]>();
  private readonly longest: number;

  constructor(spans: Iterable<T>) {
    this.sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
    let longest = 0;
    for (const span of this.sorted) {
      append(this.byStart, span.start, span);
      append(this.byEnd, span.end, span);
      longest = Math.max(longest, span.end - span.start);
    }
    this.longest = longest;
  }

  /** All spans, in the order of the text, outer before inner. */
  [Symbol.iterator](): IterableIterator<T> {
    return this.sorted[Symbol.iterator]();
  }

  /** Spans that begin at an offset, the longest first. */
  startingAt(offset: number): readonly T[] {
    return this.byStart.get(offset) ?? NONE;
  }

  /** Spans that end at an offset, the longest first. */
  endingAt(offset: number): readonly T[] {
    return this.byEnd.get(offset) ?? NONE;
  }

  /** Spans that share a character with a stretch, in the order of the text. */
  overlapping(stretch: Span): T[] {
    const found: T[] = [];
    for (let i = this.firstFrom(stretch.start - this.longest + 1); i < this.sorted.length; i++) {
      const span = this.sorted[i]!;
      if (span.start >= stretch.end) break;
      if (span.end > stretch.start) found.push(span);
    }
    return found;
  }

  /** Spans that lie in a stretch, in the order of the text, outer before inner. */
  within(stretch: Span): T[] {
    const found: T[] = [];
    for (let i = this.firstFrom(stretch.start); i < this.sorted.length; i++) {
      const span = this.sorted[i]!;
      if (span.start >= stretch.end) break;
      if (span.end <= stretch.end) found.push(span);
    }
    return found;
  }

  /** Spans that begin before an offset, the nearest first. */
  *before(offset: number): Generator<T> {
    for (let i = this.firstFrom(offset) - 1; i >= 0; i--) yield this.sorted[i]!;
  }

  /** Spans that cover an offset, the earliest first. */
  covering(offset: number): T[] {
    return this.overlapping({ start: offset, end: offset + 1 });
  }

  private firstFrom(offset: number): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const NONE: readonly never[] = [];

function append<T>(index: Map<number, T[]>, key: number, value: T): void {
  const list = index.get(key);
  if (list) list.push(value);
  else index.set(key, [value]);
}
