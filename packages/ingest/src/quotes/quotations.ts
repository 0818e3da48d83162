import type { Span } from '@guanxi/graph';

/** A stretch in quotation marks. `inner` is what stands between them. */
export interface Quotation extends Span {
  inner: Span;
  /** 0 for outer marks, 1 for marks within marks. */
  level: number;
  /** False when the closing mark is missing: a speech that goes on in the next paragraph. */
  closed: boolean;
}

const OPEN: Record<string, string> = { '“': '”', '‘': '’', '「': '」', '『': '』' };

/**
 * Quotations of one paragraph, outer before inner. Unbalanced marks are common in print: a mark that does not fit is
 * passed over, a quotation that is not closed reaches to the end of its paragraph. Straight marks (") alternate.
 */
export function findQuotations(text: string, paragraph: Span): Quotation[] {
  const found: Quotation[] = [];
  const open: { mark: string; closing: string; at: number; index: number }[] = [];
  const close = (at: number) => {
    const top = open.pop()!;
    const quotation = found[top.index]!;
    quotation.end = at + 1;
    quotation.inner.end = at;
    quotation.closed = true;
  };
  for (let at = paragraph.start; at < paragraph.end; at++) {
    const character = text[at]!;
    if (character === '"') {
      const last = open.at(-1);
      if (last?.mark === '"') close(at);
      else begin('"', '"', at);
      continue;
    }
    const closing = OPEN[character];
    if (closing) {
      begin(character, closing, at);
      continue;
    }
    const level = open.findLastIndex((entry) => entry.closing === character);
    if (level < 0) continue;
    while (open.length > level + 1) open.pop();
    close(at);
  }
  return found.filter((quotation) => quotation.inner.end > quotation.inner.start);

  function begin(mark: string, closing: string, at: number): void {
    found.push({
      start: at,
      end: paragraph.end,
      inner: { start: at + 1, end: paragraph.end },
      level: open.length,
      closed: false,
    });
    open.push({ mark, closing, at, index: found.length - 1 });
  }
}
