import type { ColumnLine } from './lines.js';

/** A line that stands at the same place of several pages: the head or foot of the page. */
export interface RepeatedLine {
  text: string;
  pages: number[];
}

/** How many lines from the top and from the bottom of a page may be its head or foot. */
const EDGE_LINES = 3;
/** Least share of the pages that have it: left and right pages differ. */
const LEAST_SHARE = 0.3;
/** How far its place may differ, in points. */
const SAME_PLACE = 6;

export interface PageLines {
  number: number;
  lines: ColumnLine[];
}

/** Heads and feet of pages; numbers in them may differ. Their lines are taken out of the pages. */
export function takeRepeated(pages: readonly PageLines[]): RepeatedLine[] {
  const seen = new Map<string, { text: string; page: PageLines; line: ColumnLine }[]>();
  for (const page of pages) {
    const sorted = [...page.lines].sort((a, b) => a.base - b.base);
    for (const line of new Set([...sorted.slice(0, EDGE_LINES), ...sorted.slice(-EDGE_LINES)])) {
      const text = textOf(line);
      const key = text.replace(/\s+/gu, '').replace(/\d+/g, '#');
      const places = seen.get(key) ?? [];
      places.push({ text, page, line });
      seen.set(key, places);
    }
  }
  const repeated: RepeatedLine[] = [];
  for (const places of seen.values()) {
    for (const { text } of places.slice(0, 1)) {
      const same = places.filter(({ line }) => Math.abs(line.base - medianBase(places)) <= SAME_PLACE);
      const numbers = new Set(same.map(({ page }) => page.number));
      if (numbers.size < 2 || numbers.size < pages.length * LEAST_SHARE) continue;
      for (const { page, line } of same) page.lines.splice(page.lines.indexOf(line), 1);
      repeated.push({ text, pages: [...numbers] });
    }
  }
  return repeated;
}

function medianBase(places: readonly { line: ColumnLine }[]): number {
  const bases = places.map(({ line }) => line.base).sort((a, b) => a - b);
  return bases[bases.length >> 1]!;
}

export function textOf(line: ColumnLine): string {
  return line.items.map(({ text }) => text).join(' ');
}
