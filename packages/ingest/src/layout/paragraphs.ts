import type { ContinuationMark } from './continuation-mark.js';
import { parseClosing, parseDateline, type Closing, type Dateline } from './dateline.js';
import { Excerpt } from './excerpt.js';
import { beginsArticle, headlineLines, isEnumerated, isHeading, SHORT_LINE } from './headings.js';
import type { PrintedLine } from './printed-line.js';
import { markNameLines } from './mark-name-lines.js';
import { columnWidth, wrappedLines } from './wrapping.js';

/** Lines that were printed as one paragraph. */
export interface Paragraph {
  lines: PrintedLine[];
  kind: 'prose' | 'heading' | 'credit' | 'caption';
  /** An article goes on here from another page. */
  opens?: ContinuationMark;
  /** An article goes on from here on another page. */
  continues?: ContinuationMark;
  /** A rule that parts articles stands above it. */
  ruled: boolean;
  field?: PrintedLine['field'];
  /** A headline right above credits or a dateline. */
  head: boolean;
  /** What it begins with, its spans counted in the source. */
  dateline?: Dateline;
  /** What it ends with in brackets, its spans counted in the source. */
  closing?: Closing;
}

/** Interviews set no one in. */
const SPEAKS = /^(?:记者|问|答|主持人|Q|A)[：:]/u;
const CLOSES = /^[，。、；：？！”’」』）〕】》%]/u;
const OPENS_PARAGRAPH = /^(?:[“"「『]|[（(]|——)/u;

/** Characters of a line that is nothing but a dateline. */
const LONGEST_DATELINE = 48;

/**
 * Draws printed lines together into paragraphs: hard wraps and column breaks are undone, headings, credits and captions
 * stay alone, and a paragraph that a caption parts goes on below it. Works on clean text too, where every line is a
 * paragraph.
 */
export function formParagraphs(lines: readonly PrintedLine[]): Paragraph[] {
  const paragraphs = new ParagraphFormer(lines).form();
  for (const paragraph of paragraphs) if (paragraph.kind === 'prose') readEnds(paragraph);
  return paragraphs;
}

class ParagraphFormer {
  private readonly paragraphs: Paragraph[] = [];
  private readonly wrapped: boolean[];
  private readonly heads: boolean[];
  private readonly setIn: boolean;
  private readonly apart: boolean;
  /** The paragraph of prose that may go on, and the quotation marks left open in it. */
  private open: Paragraph | undefined;
  private quotes = 0;
  /** Above the body of an article, and whether a headline was read there. */
  private inHeader = true;
  private headed = false;

  constructor(private readonly lines: readonly PrintedLine[]) {
    this.wrapped = wrappedLines(lines);
    markNameLines(lines, this.wrapped);
    this.heads = headlineLines(lines, this.wrapped);
    this.setIn = opensParagraphsByIndent(lines);
    this.apart = partsParagraphsByBlank(lines);
  }

  form(): Paragraph[] {
    for (const index of this.lines.keys()) this.place(index);
    return this.paragraphs;
  }

  private place(index: number): void {
    const line = this.lines[index]!;
    const before = this.lines[index - 1];
    if (line.opens || line.ruled || line.field || this.heads[index] || before?.continues || endsArticle(before, line)) {
      this.inHeader = true;
      this.headed = false;
      this.open = undefined;
    }
    if (line.field === 'body') this.inHeader = false;
    if (line.kind === 'credit') return this.begin(line, 'credit');
    if (line.kind === 'caption') return this.placeCaption(index);
    if (this.continuesCaption(index)) return this.append(this.paragraphs.at(-1)!, line);
    if (this.open && (this.continues(index) || this.insideQuote(index))) return this.append(this.open, line);
    this.begin(line, this.isHeading(index) ? 'heading' : 'prose', this.heads[index]);
  }

  private isHeading(index: number): boolean {
    const line = this.lines[index]!;
    if (line.opens || line.field === 'body') return false;
    if (this.heads[index] || line.field) return true;
    return isHeading(this.lines, index, this.wrapped[index]!, this.inHeader) && !beginsArticle(this.lines, index);
  }

  private begin(line: PrintedLine, kind: Paragraph['kind'], head = false): void {
    const { opens, continues, ruled, field } = line;
    const paragraph: Paragraph = {
      lines: [line],
      kind,
      ruled,
      head,
      ...(opens ? { opens } : {}),
      ...(continues ? { continues } : {}),
      ...(field ? { field } : {}),
    };
    this.paragraphs.push(paragraph);
    if (kind === 'heading') {
      this.open = undefined;
      this.headed = true;
    }
    // Headlines stand above the byline: below it, a long line without an end mark is a piece of prose.
    if (kind === 'prose' || (kind === 'credit' && this.headed)) this.inHeader = false;
    if (kind !== 'prose') return;
    this.open = paragraph;
    this.quotes = openQuotes(line.words);
  }

  private append(paragraph: Paragraph, line: PrintedLine): void {
    paragraph.lines.push(line);
    if (line.continues) paragraph.continues = line.continues;
    if (paragraph === this.open) this.quotes += openQuotes(line.words);
  }

  /** A caption stands alone; the prose it parts goes on below it. */
  private placeCaption(index: number): void {
    const line = this.lines[index]!;
    const last = this.paragraphs.at(-1);
    if (last?.kind === 'caption' && line.pictured && line.blankBefore === 0 && !last.lines.at(-1)!.pictured) {
      return this.append(last, line);
    }
    const { open } = this;
    this.begin(line, 'caption');
    this.open = open?.lines.at(-1)!.ending === 'open' ? open : undefined;
  }

  /** A caption over several lines of a column. */
  private continuesCaption(index: number): boolean {
    const last = this.paragraphs.at(-1);
    const line = this.lines[index]!;
    if (last?.kind !== 'caption' || line.blankBefore > 0 || !this.wrapped[index] || line.opens || line.field)
      return false;
    const above = last.lines.at(-1)!;
    if (above.pictured || above.ending !== 'open' || last.lines.length >= 5 || this.heads[index]) return false;
    return above.width >= columnWidth(this.lines, index, 3, 3) * SHORT_LINE;
  }

  /** Whether a line goes on with the open paragraph. */
  private continues(index: number): boolean {
    const line = this.lines[index]!;
    const previous = this.open!.lines.at(-1)!;
    if (line.opens || previous.continues || line.field) return false;
    if (this.open!.lines.length === 1 && isDatelineAlone(previous)) return false;
    // No line begins with a mark that closes what stands before it.
    if (CLOSES.test(line.words)) return true;
    const wrapped = this.wrapped[index]!;
    if (previous.ending === 'open') {
      if (!wrapped && this.setIn && line.indent >= 2) return false;
      // Prose that breaks off goes on in the next line, over empty lines and column ends too.
      return !(isEnumerated(line) && line.blankBefore > 0);
    }
    if (!wrapped || previous !== this.lines[index - 1]) return false;
    if (SPEAKS.test(line.words)) return false;
    if (this.apart && line.blankBefore === 0) return true;
    // Where paragraphs are set in, a line that is not goes on with the one above it, over a column's end too.
    if (this.setIn && line.indent < 2) return line.blankBefore === 0 || this.goesOnOverColumn(index);
    if (line.blankBefore > 0 || line.indent >= previous.indent + 2 || OPENS_PARAGRAPH.test(line.words)) return false;
    const width = columnWidth(this.lines, index - 1, 3, 3);
    // A full line that ends a sentence may end the paragraph by chance: only one that fills its column goes on.
    return previous.width >= (previous.ending === 'sentence' ? width - 1.5 : width * SHORT_LINE);
  }

  /** Below a full last line of a column, a line that is not set in and heads nothing. */
  private goesOnOverColumn(index: number): boolean {
    const above = this.lines[index - 1]!;
    if (isHeading(this.lines, index, true, false) || this.lines[index]!.blankBefore > 4) return false;
    return above.ending === 'paragraph' || above.width >= columnWidth(this.lines, index - 1, 4, 0) - 1.5;
  }

  /** A sentence that ends at the column's edge inside an open quotation is not the end of the paragraph. */
  private insideQuote(index: number): boolean {
    const line = this.lines[index]!;
    if (!this.wrapped[index] || line.blankBefore > 0 || line.opens || line.field || /^[“「]/u.test(line.words))
      return false;
    return this.quotes > 0 && this.open!.lines.at(-1) === this.lines[index - 1];
  }
}

/** 本报重庆11月3日电 特派记者 弈秋: a line that says nothing else is a paragraph of its own. */
function isDatelineAlone({ words, text }: PrintedLine): boolean {
  const dateline = words.length <= LONGEST_DATELINE ? parseDateline(words, text) : undefined;
  return dateline !== undefined && dateline.names.length > 0 && words.slice(dateline.end).trim() === '';
}

/** （新华社北京3月2日电）, （完）: nothing of the article stands below; nor below （记者 张三） and an empty line. */
function endsArticle(above: PrintedLine | undefined, line: PrintedLine): boolean {
  if (!above || !/[）)]$/u.test(above.words)) return false;
  const closing = parseClosing(above.words.slice(-60), above.text.slice(-60));
  return closing !== undefined && (closing.final || (!closing.bare && line.blankBefore > 0));
}

/** Whether paragraphs begin with a set-in line, as those of web pages and of many columns do. */
function opensParagraphsByIndent(lines: readonly PrintedLine[]): boolean {
  let setIn = 0;
  let within = 0;
  let flush = 0;
  for (const [index, { kind, indent }] of lines.entries()) {
    const above = lines[index - 1];
    if (kind !== 'words' || !above) continue;
    if (indent < 2) {
      if (above.ending === 'sentence' && above.width < lines[index]!.width * SHORT_LINE) flush++;
    } else if (above.ending === 'open' && above.kind === 'words') within++;
    else setIn++;
  }
  return setIn >= 2 && within * 4 <= setIn && flush * 2 <= setIn;
}

/** Whether an empty line stands between any two paragraphs: below a short last line there always is one. */
function partsParagraphsByBlank(lines: readonly PrintedLine[]): boolean {
  let short = 0;
  let apart = 0;
  for (const [index, { kind, blankBefore }] of lines.entries()) {
    const above = lines[index - 1];
    if (kind !== 'words' || above?.kind !== 'words' || above.ending !== 'sentence' || above.width < 2) continue;
    if (above.width >= columnWidth(lines, index - 1, 3, 3) * SHORT_LINE) continue;
    short++;
    if (blankBefore > 0) apart++;
  }
  return short >= 3 && apart === short;
}

function openQuotes(words: string): number {
  let open = 0;
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    if (code === 0x201c || code === 0x300c) open++;
    else if (code === 0x201d || code === 0x300d) open--;
  }
  return open;
}

const HEAD = 160;
const TAIL = 100;

function readEnds(paragraph: Paragraph): void {
  const { lines } = paragraph;
  const head = Excerpt.head(lines, 0, HEAD);
  const dateline = parseDateline(head.words, head.text);
  if (dateline) {
    const { outlet, place } = dateline;
    paragraph.dateline = {
      ...head.toSource(dateline),
      ...(outlet ? { outlet: head.toSource(outlet) } : {}),
      ...(place ? { place: head.toSource(place) } : {}),
      names: dateline.names.map((name) => head.toSource(name)),
    };
  }
  if (!/[）)〕】\d]$/u.test(lines.at(-1)!.words)) return;
  const tail = Excerpt.tail(lines, TAIL);
  const closing = parseClosing(tail.words, tail.text);
  if (!closing) return;
  const { outlet, place } = closing;
  paragraph.closing = {
    ...tail.toSource(closing),
    ...(outlet ? { outlet: tail.toSource(outlet) } : {}),
    ...(place ? { place: tail.toSource(place) } : {}),
    names: closing.names.map((name) => tail.toSource(name)),
  };
}
