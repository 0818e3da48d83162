import type { MappedText } from '../mapped-text.js';
import type { Block } from './blocks.js';
import type { ColumnLine } from './lines.js';

/** Space between two items of a line that stands for a space, in letters. */
const SPACE = 0.25;

/** Adds the lines of a page to the text: an indent as spaces, an empty line before what is set in another size. */
export function printPage(blocks: readonly Block[], page: number, text: MappedText): void {
  let above: Block | undefined;
  for (const block of blocks) {
    if (above) text.insert(parts(above, block) ? '\n\n' : '\n');
    for (const [index, line] of block.lines.entries()) {
      if (index > 0) text.insert('\n');
      text.insert(' '.repeat(indentOf(line, block)));
      printLine(line, page, text);
    }
    above = block;
  }
}

/** Whether two blocks are no columns of one text. */
function parts(above: Block, below: Block): boolean {
  const sameSize = Math.abs(above.size - below.size) <= above.size * 0.12;
  const under = Math.min(above.right, below.right) > Math.max(above.left, below.left);
  return !sameSize || (under && below.top > above.top);
}

/** A letter of Chinese is two columns wide. */
function indentOf(line: ColumnLine, block: Block): number {
  return Math.min(40, Math.max(0, Math.round(((line.left - block.left) / line.size) * 2)));
}

function printLine(line: ColumnLine, page: number, text: MappedText): void {
  for (const [index, item] of line.items.entries()) {
    const before = line.items[index - 1];
    if (before && item.left - before.right > item.size * SPACE && !text.endsWith(' ')) text.insert(' ');
    text.copy(unified(item.text), item.at, page);
  }
}

/** Marks as they are set in vertical print, and what they are. */
const VERTICAL_MARKS = '︐︑︒︓︔︕︖︗︘︙︰︱︲︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄';
const MARKS = '，、。：；！？〖〗…‥—–（）｛｝〔〕【】《》〈〉「」『』';

/**
 * Radicals (⼀, U+2F00) where the fonts of some programs put the characters they look like (一): one for one, so that
 * the words can be read and searched. The same for marks that were turned for vertical print.
 */
function unified(text: string): string {
  return text.replace(/[\u2e80-\u2fdf\ufe10-\ufe44]/gu, (form) => {
    const mark = MARKS[VERTICAL_MARKS.indexOf(form)];
    const character = mark ?? form.normalize('NFKC');
    return character.length === 1 ? character : form;
  });
}
