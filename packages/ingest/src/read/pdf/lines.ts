import type { TextItem } from './open-pdf.js';

/** A line of one column: its items from left to right. */
export interface ColumnLine {
  items: TextItem[];
  left: number;
  right: number;
  base: number;
  size: number;
}

/** Items whose baselines differ by less than this share of their size stand on one line. */
const SAME_LINE = 0.45;
/** White space that may be a gutter between columns, in letters. */
const GUTTER = 0.8;
/** White space that parts columns even where one line alone shows it. */
const WIDE_GAP = 4;
/** How far above and below other lines show that a gap is a gutter, in letters. */
const NEIGHBOURHOOD = 8;

/** The lines of a page, those of columns that stand side by side apart, from top to bottom. */
export function findLines(items: readonly TextItem[]): ColumnLine[] {
  const rows = rowsOf(items);
  return rows.flatMap((row) => {
    const lines: TextItem[][] = [];
    for (const [index, item] of row.entries()) {
      const before = row[index - 1];
      if (before && !isGutter(rows, before, item)) lines.at(-1)!.push(item);
      else lines.push([item]);
    }
    return lines.map(lineOf);
  });
}

function rowsOf(items: readonly TextItem[]): TextItem[][] {
  const sorted = [...items].sort((a, b) => a.base - b.base || a.left - b.left);
  const rows: TextItem[][] = [];
  for (const item of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (first && Math.abs(item.base - first.base) < Math.min(item.size, first.size) * SAME_LINE) row.push(item);
    else rows.push([item]);
  }
  for (const row of rows) row.sort((a, b) => a.left - b.left || a.at - b.at);
  return rows;
}

/**
 * Whether the white space between two items of a row parts columns: it is very wide, or a row above or below leaves the
 * same strip free and has text on both sides of it. The space between the letters of a name has no such neighbour.
 */
function isGutter(rows: readonly (readonly TextItem[])[], before: TextItem, after: TextItem): boolean {
  const size = Math.max(before.size, after.size);
  const gap = after.left - before.right;
  if (gap < size * GUTTER) return false;
  if (gap > size * WIDE_GAP) return true;
  const middle = nearestRow(rows, before.base);
  for (const step of [-1, 1]) {
    for (let i = middle + step; i >= 0 && i < rows.length; i += step) {
      const row = rows[i]!;
      if (Math.abs(row[0]!.base - before.base) > size * NEIGHBOURHOOD) break;
      if (row[0]!.base === before.base) continue;
      if (leavesFree(row, before.right, after.left, size * GUTTER)) return true;
    }
  }
  return false;
}

function leavesFree(row: readonly TextItem[], from: number, to: number, width: number): boolean {
  for (const [index, item] of row.entries()) {
    const before = row[index - 1];
    if (before && Math.min(to, item.left) - Math.max(from, before.right) >= width) return true;
  }
  return false;
}

function nearestRow(rows: readonly (readonly TextItem[])[], base: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]![0]!.base < base) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lineOf(items: TextItem[]): ColumnLine {
  return {
    items,
    left: items[0]!.left,
    right: Math.max(...items.map((item) => item.right)),
    base: items[0]!.base,
    size: Math.max(...items.map((item) => item.size)),
  };
}
