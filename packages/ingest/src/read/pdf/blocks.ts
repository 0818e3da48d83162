import type { ColumnLine } from './lines.js';

/** Lines that stand under one another in one column, in one size. */
export interface Block {
  lines: ColumnLine[];
  left: number;
  right: number;
  top: number;
  bottom: number;
  size: number;
}

/** Leading beyond which a line no longer belongs to the block above it, in letters. */
const LEADING = 2.1;
/** How much the distance of lines may grow within a block. */
const SAME_LEADING = 1.3;
/** Sizes that differ by more than this share are a headline and its text. */
const SAME_SIZE = 0.12;

/** The blocks of a page in reading order: down the columns, from left to right, headlines before what they stand over. */
export function findBlocks(lines: readonly ColumnLine[]): Block[] {
  const blocks: Block[] = [];
  for (const line of [...lines].sort((a, b) => a.base - b.base || a.left - b.left)) {
    const above = blocks.filter((block) => goesOn(block, line, blocks));
    if (above.length === 1) extend(above[0]!, line);
    else blocks.push(blockOf(line));
  }
  return inReadingOrder(blocks.flatMap(splitFirstLine));
}

/** A byline or kicker stands farther from the first line below it than the lines of the column from one another. */
function splitFirstLine(block: Block): Block[] {
  const [first, second, third] = block.lines;
  if (!first || !second || !third) return [block];
  if (second.base - first.base <= (third.base - second.base) * SAME_LEADING) return [block];
  const rest = blockOf(second);
  for (const line of block.lines.slice(2)) extend(rest, line);
  return [blockOf(first), rest];
}

function goesOn(block: Block, line: ColumnLine, blocks: readonly Block[]): boolean {
  const distance = line.base - block.bottom;
  if (distance <= 0 || distance > line.size * LEADING) return false;
  if (Math.abs(line.size - block.size) > block.size * SAME_SIZE) return false;
  if (overlap(block, line) <= 0) return false;
  const [last, lastButOne] = [block.lines.at(-1)!, block.lines.at(-2)];
  if (lastButOne && distance > (last.base - lastButOne.base) * SAME_LEADING + 1) return false;
  // A line that stands under two columns belongs to neither.
  return blocks.every((other) => {
    const near = line.base - other.bottom;
    return other === block || near <= 0 || near > line.size * LEADING || overlap(other, line) <= line.size;
  });
}

interface Extent {
  left: number;
  right: number;
}

function overlap(a: Extent, b: Extent): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left);
}

function blockOf(line: ColumnLine): Block {
  const { left, right, base, size } = line;
  return { lines: [line], left, right, top: base - size, bottom: base, size };
}

function extend(block: Block, line: ColumnLine): void {
  block.lines.push(line);
  block.left = Math.min(block.left, line.left);
  block.right = Math.max(block.right, line.right);
  block.bottom = line.base;
}

/**
 * Sorts blocks as Breuel does: a block comes before one that it stands over, and before one to its right unless a third,
 * as wide as both, stands between them. A byline that stands alone across the columns comes before all that is lower.
 */
function inReadingOrder(blocks: Block[]): Block[] {
  const alone = new Set(
    blocks.filter((a) => a.lines.length <= 2 && blocks.every((b) => a === b || b.top >= a.bottom || b.bottom <= a.top)),
  );
  const before = (a: Block, b: Block): boolean => {
    if (overlap(a, b) > 0) return a.top < b.top;
    if (alone.has(a) || alone.has(b)) return a.top < b.top;
    if (a.right > b.left) return false;
    const [upper, lower] = a.bottom < b.top ? [a, b] : [b, a];
    if (upper.bottom > lower.top) return true;
    return !blocks.some(
      (c) =>
        c !== a &&
        c !== b &&
        c.top >= upper.bottom - c.size &&
        c.bottom <= lower.top + c.size &&
        overlap(c, a) > 0 &&
        overlap(c, b) > 0,
    );
  };
  const order: Block[] = [];
  const state = new Map<Block, 'open' | 'done'>();
  const visit = (block: Block): void => {
    if (state.has(block)) return;
    state.set(block, 'open');
    for (const other of blocks) if (other !== block && before(other, block)) visit(other);
    state.set(block, 'done');
    order.push(block);
  };
  for (const block of blocks) visit(block);
  return order;
}
