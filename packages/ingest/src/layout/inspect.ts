import { beginsCaption, endsPictured, isPictureCredit } from './caption.js';
import { continuedFrom, continuesOn } from './continuation-mark.js';
import { movedCredit } from './credit.js';
import { parseCredit } from './parse-credit.js';
import { besideFolio, paperName, parseFolio, type PlacedFolio } from './folio.js';
import { isNotice, isPageLine, opensIndex, opensLinks, ruleOf } from './furniture.js';
import { partOf, splitLines, type Line } from './lines.js';
import { LONGEST_LOOKED_AT, measured, type PrintedLine } from './printed-line.js';
import { fieldCredit, isDatabase, readField } from './record-fields.js';

export interface Inspection {
  /** The lines that articles are made of. */
  lines: PrintedLine[];
  /** Lines, and parts of lines, that are page furniture. */
  furniture: Line[];
  folios: PlacedFolio[];
}

/**
 * Looks at every line of a source once: what is page furniture, credits, captions, marks of continuation, fields of
 * records; the rest are words.
 *
 * @param words the source in simplified characters, of the same length
 */
export function inspect(source: string, words: string): Inspection {
  return new Inspector(splitLines(source, words).map(measured), isDatabase(words)).inspect();
}

/** How many lines of links may stand below 相关阅读. */
const MOST_LINKS = 30;

class Inspector {
  private readonly furniture: Line[] = [];
  private readonly folios: PlacedFolio[] = [];
  private readonly folioLines: number[] = [];
  private linksUntil = 0;
  /** In a press database: the text of a record was begun. */
  private inRecordBody = false;

  constructor(
    private readonly lines: PrintedLine[],
    private readonly database: boolean,
  ) {}

  inspect(): Inspection {
    for (let index = 0; index < this.lines.length; index++) this.look(index);
    for (const [which, index] of this.folioLines.entries()) {
      this.lookBeside(index, this.folios[which]!);
      const above = this.folios[which - 1]?.paper;
      if (above) this.folios[which]!.paper ??= above;
    }
    return {
      lines: this.articleLines(),
      furniture: this.furniture.sort((a, b) => a.start - b.start),
      folios: this.folios,
    };
  }

  private look(index: number): void {
    const line = this.lines[index]!;
    const { words } = line;
    if (index < this.linksUntil) return this.leave(line);
    if (ruleOf(words)) return this.leave(line);
    if (this.database && this.lookAtField(index)) return;
    this.takeMarks(index);
    if (line.kind === 'furniture' || line.words.length > LONGEST_LOOKED_AT) return;
    const marked = this.lines[index]!;
    if (!marked.clauses) this.lookAtShort(index);
    else if (isNotice(marked.words)) return this.leave(marked);
    this.lookForCaption(index);
  }

  /** A line without a clause may be anything but prose. */
  private lookAtShort(index: number): void {
    const line = this.lines[index]!;
    const { words, text } = line;
    const folio = parseFolio(words, text);
    if (folio) {
      this.folios.push({ ...folio, at: line.start });
      this.folioLines.push(index);
      return this.leave(line);
    }
    const paper = index === 0 && !this.isFolio(1) ? paperName(words, text) : undefined;
    if (paper) {
      this.folios.push({ paper, at: line.start });
      this.folioLines.push(index);
      return this.leave(line);
    }
    if (isNotice(words)) return this.leave(line);
    const running = this.isRunning(index);
    if (running) return;
    if (isPageLine(words) || (opensIndex(words) && this.isPageLineAt(index + 1))) {
      if (opensLinks(words)) this.linksUntil = this.endOfLinks(index + 1);
      return this.leave(line);
    }
    const credit = parseCredit(words, text);
    if (!credit) return;
    if (credit.kind === 'desk') return this.leave(line);
    line.credit = movedCredit(credit, line.start);
    line.kind = credit.kind === 'picture' ? 'caption' : 'credit';
    line.pictured = credit.kind === 'picture';
    if (line.pictured) this.lookAbovePictureCredit(index);
  }

  private isPageLineAt(index: number): boolean {
    const line = this.lines[index];
    return line !== undefined && !line.clauses && isPageLine(line.words);
  }

  private isFolio(index: number): boolean {
    const line = this.lines[index];
    return line !== undefined && !line.clauses && parseFolio(line.words, line.text) !== undefined;
  }

  /** A line by itself right above who took a picture says what it shows. */
  private lookAbovePictureCredit(index: number): void {
    const above = this.lines[index - 1];
    if (!above || this.lines[index]!.blankBefore > 0 || above.blankBefore === 0) return;
    const { kind, stop, width, opens, field } = above;
    if (kind === 'words' && !stop && width <= 30 && !opens && !field) above.kind = 'caption';
  }

  private lookForCaption(index: number): void {
    const line = this.lines[index]!;
    if (line.kind !== 'words' || line.opens) return;
    const pictured = endsPictured(line.words);
    if (!pictured && !beginsCaption(line.words)) return;
    if (this.isRunning(index) && !pictured) return;
    line.kind = 'caption';
    line.pictured = pictured;
    if (!isPictureCredit(line.words)) return;
    this.lookAbovePictureCredit(index);
    const bare = line.words.replace(/^[（(【]|[）)】]$/gu, (mark) => ' '.repeat(mark.length));
    const credit = parseCredit(bare, line.text);
    if (credit) line.credit = movedCredit(credit, line.start);
  }

  /** Takes 上接 … off the beginning and 下转 … off the end of a line. */
  private takeMarks(index: number): void {
    let line = this.lines[index]!;
    const from = continuedFrom(line.words);
    if (from) {
      this.furniture.push(partOf(line as Line, 0, from.length)!);
      const rest = partOf(line, from.length, line.text.length);
      line = this.replace(index, rest ?? { ...line, kind: 'furniture' });
      line.opens = from.mark;
    }
    const on = line.kind === 'furniture' ? undefined : continuesOn(line.words);
    if (!on) return;
    this.furniture.push(partOf(line as Line, on.at, line.text.length)!);
    const rest = partOf(line, 0, on.at);
    const marked = this.replace(index, rest ?? { ...line, kind: 'furniture' });
    marked.continues = on.mark;
  }

  private replace(index: number, line: PrintedLine): PrintedLine {
    const { opens, continues, kind } = line;
    const again = { ...measured(line), opens, continues, kind };
    this.lines[index] = again;
    return again;
  }

  /** In a press database; true when the line needs no further look. */
  private lookAtField(index: number): boolean {
    const line = this.lines[index]!;
    const field = readField(line.words, this.inRecordBody);
    if (!field) return false;
    const value = partOf(line, field.length, line.text.length);
    const { kind } = field;
    if (kind === 'record' || (!value && (kind === 'authors' || kind === 'source' || kind === 'date'))) {
      this.leave(line);
    } else if (kind === 'authors' || kind === 'source' || kind === 'date') {
      const credit = fieldCredit(kind, value!.words, value!.text);
      line.kind = 'credit';
      line.credit = credit ? movedCredit(credit, value!.start) : { kind: 'names', names: [] };
    } else {
      this.furniture.push(partOf(line as Line, 0, field.length)!);
      const rest = this.replace(index, value ?? { ...line, kind: 'furniture' });
      // An empty field holds nothing; that of the text and of the headline stand above it.
      if (value || kind === 'body' || kind === 'headline') rest.field = kind;
      this.inRecordBody = kind === 'body';
    }
    return true;
  }

  private lookBeside(index: number, folio: PlacedFolio): void {
    for (const step of [-1, 1]) {
      for (let i = index + step; Math.abs(i - index) <= 2; i += step) {
        const line = this.lines[i];
        const below = this.lines[Math.max(i, i - step)];
        if (!line || !below || below.blankBefore > 1) break;
        if (line.kind === 'furniture') continue;
        const beside = line.kind === 'words' && !line.field ? besideFolio(line.words, line.text) : undefined;
        if (!beside) break;
        if (beside.paper) folio.paper ??= beside.paper;
        folio.at = Math.min(folio.at, line.start);
        this.leave(line);
      }
    }
  }

  /** Whether a line stands amid lines of the same width: running text, where no line is of the page. */
  private isRunning(index: number): boolean {
    const line = this.lines[index]!;
    const before = this.lines[index - 1];
    const further = this.lines[index - 2];
    const next = this.lines[index + 1];
    if (!before || !further || !next) return false;
    if (line.blankBefore > 0 || before.blankBefore > 0 || next.blankBefore > 0) return false;
    if (before.kind !== 'words' || before.ending !== 'open' || further.kind !== 'words') return false;
    return before.width >= 8 && Math.abs(before.width - further.width) <= 1.5 && line.width <= before.width + 1.5;
  }

  /** The end of the links that stand from `index` on without an empty line; `index` itself where prose follows. */
  private endOfLinks(index: number): number {
    let end = index;
    while (end < this.lines.length && end - index <= MOST_LINKS && this.lines[end]!.blankBefore === 0) {
      const { width, stop, ending } = this.lines[end]!;
      if (width > 40 || stop || ending === 'sentence') return index;
      end++;
    }
    return end;
  }

  private leave(line: PrintedLine): void {
    if (line.kind === 'furniture') return;
    line.kind = 'furniture';
    this.furniture.push(line);
  }

  /** The lines that are left: furniture between them counts as empty lines, its marks go to the lines beside it. */
  private articleLines(): PrintedLine[] {
    const kept: PrintedLine[] = [];
    let blank = 0;
    let ruled = false;
    let opens: PrintedLine['opens'];
    let field: PrintedLine['field'];
    for (const line of this.lines) {
      if (line.kind === 'furniture') {
        blank += line.blankBefore + 1;
        ruled ||= ruleOf(line.words) === 'strong';
        opens ??= line.opens;
        field = line.field ?? field;
        const last = kept.at(-1);
        if (line.continues && last) last.continues ??= line.continues;
        continue;
      }
      line.blankBefore += blank;
      line.ruled = ruled;
      line.opens ??= opens;
      line.field ??= field;
      kept.push(line);
      blank = 0;
      ruled = false;
      opens = undefined;
      field = undefined;
    }
    return kept;
  }
}
