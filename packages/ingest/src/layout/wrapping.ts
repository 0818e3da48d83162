import type { PrintedLine } from './printed-line.js';

/** Longest line that hard-wrapped print has; longer ones are whole paragraphs. */
export const LONGEST_WRAPPED = 48;

/**
 * For each line, whether it stands where lines were broken by the width of a column and not by their sense. Told for
 * every stretch between rules by itself, for short stretches from the whole source.
 */
export function wrappedLines(lines: readonly PrintedLine[]): boolean[] {
  const whole = isHardWrapped(lines, 0, lines.length) ?? false;
  const wrapped: boolean[] = [];
  for (let from = 0; from < lines.length;) {
    let to = from + 1;
    while (to < lines.length && !lines[to]!.ruled) to++;
    const own = isHardWrapped(lines, from, to) ?? whole;
    for (; from < to; from++) wrapped.push(own);
  }
  return wrapped;
}

/** Whether most lines of a stretch were broken by a column's width; undefined when too few lines tell. */
function isHardWrapped(lines: readonly PrintedLine[], from: number, to: number): boolean | undefined {
  let candidates = 0;
  let long = 0;
  const broken: number[] = [];
  for (let index = from; index < to; index++) {
    const { width, ending, kind } = lines[index]!;
    if (width > LONGEST_WRAPPED) long++;
    const next = lines[index + 1];
    if (kind !== 'words' || width < 8 || width > LONGEST_WRAPPED || index + 1 >= to || next!.blankBefore > 0) continue;
    candidates++;
    if (ending === 'open') broken.push(width);
  }
  if (long === 0 && broken.length >= 4 && haveOneWidth(broken)) return true;
  if (candidates < 6) return long >= 2 ? false : undefined;
  return broken.length / candidates > 0.4 && candidates / (to - from) > 0.3;
}

/** Lines that break off at the same width were broken by it. */
function haveOneWidth(widths: readonly number[]): boolean {
  const widest = widths.reduce((a, b) => Math.max(a, b), 0);
  return widest >= 10 && widths.filter((width) => widest - width <= 2).length / widths.length >= 0.75;
}

/** The width of the column a line stands in: the widest of the lines around it. */
export function columnWidth(lines: readonly PrintedLine[], index: number, before: number, after: number): number {
  let width = 0;
  for (let i = Math.max(0, index - before); i <= Math.min(lines.length - 1, index + after); i++) {
    width = Math.max(width, lines[i]!.width);
  }
  return Math.min(width, LONGEST_WRAPPED);
}
