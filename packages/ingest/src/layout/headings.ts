import { parseDateline } from './dateline.js';
import { Excerpt } from './excerpt.js';
import type { PrintedLine } from './printed-line.js';
import { columnWidth } from './wrapping.js';

/** A heading inside an article is short; a longer line without an end mark is a piece of a paragraph. */
const LONGEST_HEADING = 22;
/** Headlines above an article may be longer. */
export const LONGEST_HEADLINE = 50;
/** A line this much shorter than its column is no full line of it. */
export const SHORT_LINE = 0.86;
/** How many lines of headlines may stand above a byline or a dateline. */
const MOST_HEADLINES = 5;

const BULLET = /^[■◆●★▲◇]/u;
const ENUMERATED =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|[■●▲◆★□※►▶]|第[一二三四五六七八九十]{1,3}[章节部])/u;

export function isEnumerated({ words }: PrintedLine): boolean {
  return ENUMERATED.test(words);
}

/** Whether an article's body or its credits begin with a line. */
export function beginsArticle(lines: readonly PrintedLine[], index: number): boolean {
  const line = lines[index]!;
  if (line.opens || line.field === 'body') return true;
  if (line.kind === 'credit') return line.credit!.kind === 'date' ? line.credit!.time === true : true;
  if (line.kind !== 'words') return false;
  const own = parseDateline(line.words, line.text);
  if (own) return own.opens;
  if (line.width >= NARROW || !MAY_GO_ON.test(line.words) || lines[index + 1]?.blankBefore !== 0) return false;
  // Columns may be narrower than a dateline is long.
  const head = Excerpt.head(lines, index, 60);
  const dateline = parseDateline(head.words, head.text);
  if (!dateline?.opens) return false;
  return dateline.own || (dateline.outlet !== undefined && dateline.outlet.end <= line.words.length + MOST_CUT);
}

/** Characters of an outlet that a narrow column may carry over: 国家监委网|站讯. */
const MOST_CUT = 2;
/** Columns narrower than this part datelines. */
const NARROW = 24;
const MAY_GO_ON =
  /^[【〔（(●■◆\s]{0,2}(?:本[报社网台刊]|新华|中新|央[视广]|人民网|光明网|[\p{Script=Han}]{1,9}[报社网台])/u;

/** For each line, whether it is one of the headlines that stand right above credits or a dateline. */
export function headlineLines(lines: readonly PrintedLine[], wrapped: readonly boolean[]): boolean[] {
  const heads = new Array<boolean>(lines.length).fill(false);
  for (let index = 1; index < lines.length; index++) {
    if (!mayBeHeadline(lines[index - 1]!) && !isFirst(lines, index - 1)) continue;
    if (!beginsArticle(lines, index) || beginsArticle(lines, index - 1)) continue;
    let top = index - 1;
    while (top > 0 && index - top < MOST_HEADLINES && mayStandAbove(lines, top - 1) && !beginsArticle(lines, top - 1))
      top--;
    while (top < index && !beginsBlock(lines, top, wrapped[top]!)) top++;
    for (top = detached(lines, top, index); top < index; top++) heads[top] = true;
  }
  return heads;
}

/** Short lines that follow a text without a gap are still its own: headlines begin at the gap, or at a mark (■). */
function detached(lines: readonly PrintedLine[], top: number, index: number): number {
  for (let i = index - 1; i > top; i--) if (BULLET.test(lines[i]!.words)) return i;
  if (top === 0 || lines[top]!.blankBefore > 0 || lines[top]!.ruled || lines[top]!.field) return top;
  for (let i = top + 1; i < index; i++) if (lines[i]!.blankBefore > 0) return i;
  return top;
}

export function mayBeHeadline({ kind, width, stop, words, opens, continues }: PrintedLine): boolean {
  if (kind !== 'words' || stop || width < 2 || width > LONGEST_HEADLINE || opens || continues) return false;
  return !/[，,、；;《（(“‘「『]$/u.test(words) && !isBracketed(words);
}

/** （新华社北京3月2日电）, （作者系…）: what stands wholly in brackets is said beside an article and heads none. */
const isBracketed = (words: string) => /^[（(][^（）()]*[）)]$/u.test(words);

/** A sentence of its own (怎么办？) is a headline only right above the credits, or above a line that explains it. */
function mayStandAbove(lines: readonly PrintedLine[], index: number): boolean {
  const line = lines[index]!;
  if (breaksOff(lines, index) || isFirst(lines, index)) return true;
  if (!mayBeHeadline(line)) return false;
  return line.ending !== 'sentence' || /^[—－-]{1,2}/u.test(lines[index + 1]!.words);
}

/** The first line of a source may be a headline that is a sentence: 他走了。灯还亮着 */
function isFirst(lines: readonly PrintedLine[], index: number): boolean {
  const { kind, width, opens } = lines[index]!;
  return index === 0 && kind === 'words' && width <= 36 && !opens && (lines[1]?.blankBefore ?? 0) > 0;
}

/** The first of two lines of a headline, which ends with a comma: 黄河古渡口，/ 还有人等船. */
function breaksOff(lines: readonly PrintedLine[], index: number): boolean {
  const line = lines[index]!;
  const next = lines[index + 1];
  if (line.kind !== 'words' || line.stop || line.width > 20 || !/[，、]$/u.test(line.words)) return false;
  if (index > 0 && line.blankBefore === 0 && !line.ruled) return false;
  return next !== undefined && next.blankBefore === 0 && mayBeHeadline(next) && next.ending === 'open';
}

/** Headlines begin below an empty line, or where what stands above has come to its end. */
function beginsBlock(lines: readonly PrintedLine[], index: number, wrapped: boolean): boolean {
  const line = lines[index]!;
  const above = lines[index - 1];
  if (!above || line.ruled || line.field || above.continues || above.kind !== 'words') return true;
  if (above.ending === 'sentence' && (above.stop || !wrapped)) return true;
  if (line.blankBefore === 0) return false;
  // A column may end within a sentence: its last line is a full one.
  return !wrapped || above.ending !== 'open' || above.width < columnWidth(lines, index - 1, 4, 0) * SHORT_LINE;
}

/** A short line without an end mark that stands by itself, above an article or within it. */
export function isHeading(lines: readonly PrintedLine[], index: number, wrapped: boolean, inHeader: boolean): boolean {
  const line = lines[index]!;
  const { words, width, stop, ending } = line;
  if (stop || line.continues || /[；;，,、-]$/u.test(words) || isBracketed(words)) return false;
  const alone = (lines[index + 1]?.blankBefore ?? 1) > 0;
  if (inHeader) {
    if (width > LONGEST_HEADLINE) return false;
    if (!wrapped || (alone && words.length < 40) || isHeadlineBlock(lines, index)) return true;
    // Wider than the columns of the text below.
    return alone && width > columnWidth(lines.slice(index + 1, index + 6), 0, 0, 4) * 1.3;
  }
  if (width > LONGEST_HEADING || (ending === 'sentence' && !/[？！?!]+[”’]?$/u.test(words))) return false;
  if (isEnumerated(line)) return true;
  // In clean text a question or an exclamation of its own is a paragraph, not a heading.
  if (!wrapped) return !/[？！?!：:”’]$/u.test(words) || isKicker(words);
  return alone && (line.blankBefore > 0 || index === 0);
}

/** Headlines over several lines: up to the next empty line or byline there is no sentence. */
function isHeadlineBlock(lines: readonly PrintedLine[], index: number): boolean {
  for (let i = index; i < lines.length && i - index <= MOST_HEADLINES; i++) {
    const line = lines[i]!;
    if (i > index && (line.blankBefore > 0 || line.kind === 'credit')) return i - index <= 4;
    if (/[。，；]/u.test(line.words)) break;
  }
  // Without an empty line below: a headline is narrower than the text, whose first line is set in.
  const next = lines[index + 1];
  return (
    next !== undefined && next.indent >= 2 && lines[index]!.width < columnWidth(lines, index + 1, 0, 4) * SHORT_LINE
  );
}

/** A kicker of the next article: 全国人大代表、某市市长张三： */
export function isKicker(words: string): boolean {
  return /[：:]$/u.test(words) && !/[，,]/u.test(words);
}
