import type { Span } from '@guanxi/graph';
import type { Line } from './lines.js';

/** The beginning or the end of some lines put together, with the way back to the source. */
export class Excerpt {
  readonly words: string;
  readonly text: string;
  private readonly pieces: { from: number; start: number }[] = [];

  private constructor(lines: readonly Line[], skipped: number) {
    let words = '';
    let text = '';
    for (const [index, line] of lines.entries()) {
      const skip = index === 0 ? skipped : 0;
      this.pieces.push({ from: words.length, start: line.start + skip });
      words += skip ? line.words.slice(skip) : line.words;
      text += skip ? line.text.slice(skip) : line.text;
    }
    this.words = words;
    this.text = text;
  }

  /** The first lines from `index` on, until `length` characters are reached. */
  static head(lines: readonly Line[], index: number, length: number): Excerpt {
    let end = index;
    for (let sum = 0; end < lines.length && sum < length; end++) sum += lines[end]!.words.length;
    return new Excerpt(lines.slice(index, end), 0);
  }

  /** The last characters, about as many as `length`. */
  static tail(lines: readonly Line[], length: number): Excerpt {
    let begin = lines.length;
    let sum = 0;
    while (begin > 0 && sum < length) sum += lines[--begin]!.words.length;
    return new Excerpt(lines.slice(begin), Math.max(0, sum - length));
  }

  /** A span of the excerpt as a span of the source. */
  toSource<T extends Span>(span: T): T {
    return {
      ...span,
      start: this.at(span.start),
      end: span.end > span.start ? this.at(span.end - 1) + 1 : this.at(span.start),
    };
  }

  private at(index: number): number {
    let piece = this.pieces[0]!;
    for (const next of this.pieces) {
      if (next.from > index) break;
      piece = next;
    }
    return piece.start + (index - piece.from);
  }
}
