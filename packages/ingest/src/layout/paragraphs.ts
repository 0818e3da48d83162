import { ENDS_PARAGRAPH, ENDS_SENTENCE, printedWidth } from './characters.js';
import { parseByline } from './byline.js';
import type { Line } from './lines.js';

/** Lines that were printed as one paragraph. */
export interface Paragraph {
  lines: Line[];
  kind: 'prose' | 'heading' | 'byline';
  /** An article begins here (上接 …). */
  opens: boolean;
  /** An article ends here (（新华社…电）, （完）). */
  closes: boolean;
}

/** A line with what the marks around it say of article boundaries. */
export interface MarkedLine extends Line {
  opens: boolean;
  closes: boolean;
}

/** A heading inside an article is short; a longer line without an end mark is a piece of a paragraph. */
const LONGEST_HEADING = 22;
/** Headlines above an article may be longer. */
const LONGEST_HEADLINE = 50;
/** Longest line that hard-wrapped print has; longer ones are whole paragraphs. */
const LONGEST_WRAPPED = 48;
/** A line this much shorter than its column is the last of its paragraph. */
const SHORT_LINE = 0.86;

const ENUMERATED =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|[■●▲◆★□※►▶]|第[一二三四五六七八九十]{1,3}[章节部])/u;
const OPENS_PARAGRAPH = /^(?:[“"「『]|[（(]|——)/u;

/**
 * Draws printed lines together into paragraphs: hard wraps and column breaks are undone, headings and bylines stay alone.
 * Works on clean text too, where every line is a paragraph.
 */
export function formParagraphs(lines: readonly MarkedLine[]): Paragraph[] {
  const wrapped = isHardWrapped(lines);
  const paragraphs: Paragraph[] = [];
  let inHeader = true;
  for (const [index, line] of lines.entries()) {
    const open = paragraphs.at(-1);
    if (line.opens || lines[index - 1]?.closes) inHeader = true;
    if (open?.kind === 'prose' && (continues(lines, index, wrapped) || insideQuote(open, line, wrapped))) {
      open.lines.push(line);
      open.closes = line.closes;
      continue;
    }
    const kind = kindOf(lines, index, wrapped, inHeader);
    // Headlines stand above the byline: below it, a long line without an end mark is a piece of prose.
    if (kind !== 'heading') inHeader = false;
    paragraphs.push({ lines: [line], kind, opens: line.opens, closes: line.closes });
  }
  return paragraphs;
}

/** Whether most lines of the source were broken by the width of a column and not by their sense. */
export function isHardWrapped(lines: readonly Line[]): boolean {
  let candidates = 0;
  let broken = 0;
  for (const [index, line] of lines.entries()) {
    const width = printedWidth(line.text);
    const next = lines[index + 1];
    if (width < 8 || width > LONGEST_WRAPPED || !next || next.blankBefore > 0) continue;
    candidates++;
    if (!ENDS_PARAGRAPH.test(line.text)) broken++;
  }
  return candidates >= 6 && broken / candidates > 0.4 && candidates / lines.length > 0.3;
}

function kindOf(lines: readonly MarkedLine[], index: number, wrapped: boolean, inHeader: boolean): Paragraph['kind'] {
  const line = lines[index]!;
  if (line.opens) return 'prose';
  if (parseByline(line.text)) return 'byline';
  return isHeading(lines, index, wrapped, inHeader) ? 'heading' : 'prose';
}

/** A short line without an end mark that stands by itself, above an article or within it. */
function isHeading(lines: readonly MarkedLine[], index: number, wrapped: boolean, inHeader: boolean): boolean {
  const line = lines[index]!;
  if (line.closes || /[。；;，,、]/u.test(line.text.slice(-1)) || /。/u.test(line.text)) return false;
  const width = printedWidth(line.text);
  const alone = (lines[index + 1]?.blankBefore ?? 1) > 0;
  if (inHeader) {
    if (width > LONGEST_HEADLINE) return false;
    return !wrapped || (alone && line.text.length < 40) || isHeadlineBlock(lines, index);
  }
  if (width > LONGEST_HEADING || ENDS_SENTENCE.test(line.text.replace(/[？！?!]+[”’]?$/u, ''))) return false;
  if (ENUMERATED.test(line.text)) return true;
  // In clean text a question or an exclamation of its own is a paragraph, not a heading.
  if (!wrapped) return !/[？！?!：:”’]$/u.test(line.text) || parseHeadingColon(line.text);
  return alone && (line.blankBefore > 0 || index === 0);
}

/** Headlines over several lines: up to the next empty line or byline there is no sentence. */
function isHeadlineBlock(lines: readonly MarkedLine[], index: number): boolean {
  for (let i = index; i < lines.length; i++) {
    const line = lines[i]!;
    if (i > index && (line.blankBefore > 0 || parseByline(line.text))) return i - index <= 4;
    if (/[。，；]/u.test(line.text)) break;
  }
  // Without an empty line below: a headline is narrower than the text, whose first line is set in.
  const next = lines[index + 1];
  const width = columnWidth(lines, index + 1, 0, 4);
  return next !== undefined && next.indent >= 2 && printedWidth(lines[index]!.text) < width * SHORT_LINE;
}

/** A kicker of the next article: 全国人大代表、桂林市市长李楚： */
function parseHeadingColon(text: string): boolean {
  return /[：:]$/u.test(text) && !/[，,]/u.test(text);
}

/** Whether line `index` goes on with the paragraph of the line before it. */
function continues(lines: readonly MarkedLine[], index: number, wrapped: boolean): boolean {
  const previous = lines[index - 1]!;
  const line = lines[index]!;
  if (previous.closes || line.opens || parseByline(line.text)) return false;
  if (!ENDS_PARAGRAPH.test(previous.text)) {
    // Prose that breaks off goes on in the next line, over empty lines and column ends too.
    return !(ENUMERATED.test(line.text) && line.blankBefore > 0);
  }
  if (!wrapped || line.blankBefore > 0) return false;
  if (line.indent >= previous.indent + 2 || OPENS_PARAGRAPH.test(line.text)) return false;
  const width = columnWidth(lines, index - 1, 3, 3);
  // A full line that ends a sentence may end the paragraph by chance: only one that fills its column goes on.
  return printedWidth(previous.text) >= (ENDS_SENTENCE.test(previous.text) ? width - 1.5 : width * SHORT_LINE);
}

/** A sentence that ends at the column's edge inside an open quotation is not the end of the paragraph. */
function insideQuote(open: Paragraph, line: MarkedLine, wrapped: boolean): boolean {
  if (!wrapped || line.blankBefore > 0 || line.opens || /^[“「]/u.test(line.text)) return false;
  const text = open.lines.map((line) => line.text).join('');
  return count(text, /[“「]/gu) > count(text, /[”」]/gu);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The width of the column a line stands in: the widest of the lines around it. */
function columnWidth(lines: readonly Line[], index: number, before: number, after: number): number {
  let width = 0;
  for (let i = Math.max(0, index - before); i <= Math.min(lines.length - 1, index + after); i++) {
    width = Math.max(width, printedWidth(lines[i]!.text));
  }
  return Math.min(width, LONGEST_WRAPPED);
}
