import { Briefs, isBriefsHeading } from './briefs.js';
import { matchHeadlines } from './loose-headlines.js';
import type { Paragraph } from './paragraphs.js';

/** The paragraphs of one article in reading order. */
export interface PrintedArticle {
  /** Paragraphs above the body: headlines, sub-headlines, captions, bylines, editors' notes. */
  header: Paragraph[];
  body: Paragraph[];
}

/** How far below its first heading the byline or dateline of an article may stand. */
const HEADER_PARAGRAPHS = 7;

/**
 * Parts paragraphs into articles, each with its headline, also where headlines were printed at the end of the file.
 * An article is cut only where something printed says that another begins: a single one stays whole.
 */
export function findArticles(paragraphs: readonly Paragraph[]): PrintedArticle[] {
  return matchHeadlines(new Splitter(paragraphs).split());
}

class Splitter {
  private readonly articles: PrintedArticle[] = [];
  private readonly briefs = new Briefs();
  private current: PrintedArticle = { header: [], body: [] };
  /** The article has come to its printed end. */
  private closed = false;

  constructor(private readonly paragraphs: readonly Paragraph[]) {}

  split(): PrintedArticle[] {
    for (const [index, paragraph] of this.paragraphs.entries()) {
      if (this.begins(index)) this.cut();
      this.add(paragraph);
      if (paragraph.continues || paragraph.closing?.final) this.closed = true;
    }
    this.cut();
    return this.articles;
  }

  private add(paragraph: Paragraph): void {
    const { header, body } = this.current;
    if (body.length === 0) this.briefs.look(paragraph, header);
    if (body.length === 0 && (paragraph.kind !== 'prose' || isNote(paragraph))) header.push(paragraph);
    else body.push(paragraph);
  }

  private cut(): void {
    const { header, body } = this.current;
    if (header.length + body.length > 0) this.articles.push(this.current);
    this.current = { header: this.briefs.heading(), body: [] };
    this.closed = false;
  }

  private begins(index: number): boolean {
    const paragraph = this.paragraphs[index]!;
    const { header, body } = this.current;
    if (paragraph.field === 'headline' || paragraph.field === 'kicker') {
      return body.length > 0 || header.some(({ field }) => field === 'headline');
    }
    if (body.length === 0) return false;
    if (paragraph.opens) return true;
    if (this.closed) return !this.belongsAbove(index);
    if (paragraph.kind === 'heading') return this.headsArticle(index);
    if (paragraph.kind !== 'prose' || isClosing(paragraph) || this.lastProse()?.lines.at(-1)!.ending === 'open')
      return false;
    return this.briefs.begins(paragraph, body) || this.isOwnNews(paragraph);
  }

  /** Below the end of an article: a caption, or a credit that nothing follows, is still its own. */
  private belongsAbove(index: number): boolean {
    const paragraph = this.paragraphs[index]!;
    if (paragraph.kind === 'caption') return true;
    if (paragraph.kind === 'prose') return isClosing(paragraph);
    return paragraph.kind === 'credit' && this.paragraphs[index + 1]?.kind !== 'prose';
  }

  /** Whether headings at `index` open a new article. */
  private headsArticle(index: number): boolean {
    const end = this.paragraphs[index]!.ruled || this.hasSoftEnd();
    for (let i = index + 1; i < Math.min(this.paragraphs.length, index + HEADER_PARAGRAPHS); i++) {
      const paragraph = this.paragraphs[i]!;
      if (paragraph.field === 'headline') return false;
      // Short lines of the article above may stand right above the headlines of the next.
      if (paragraph.head && !this.paragraphs[index]!.head) return false;
      if (paragraph.opens) return true;
      if (isStrongCredit(paragraph)) {
        if (!this.leadsToProse(i + 1)) return false;
        this.briefs.end();
        return true;
      }
      if (paragraph.kind === 'prose' && !isNote(paragraph)) {
        return end || paragraph.dateline?.opens === true || this.briefs.headed(this.paragraphs[index]!, paragraph);
      }
      if (isBriefsHeading(paragraph)) return true;
    }
    return isBriefsHeading(this.paragraphs[index]!);
  }

  private leadsToProse(from: number): boolean {
    for (let i = from; i < Math.min(this.paragraphs.length, from + HEADER_PARAGRAPHS); i++) {
      if (this.paragraphs[i]!.kind === 'prose') return true;
    }
    return false;
  }

  /** The article above ended with who wrote it or where it is from: what has a heading of its own is another. */
  private hasSoftEnd(): boolean {
    const { header, body } = this.current;
    let at = body.length - 1;
    while (at > 0 && body[at]!.kind === 'caption') at--;
    const last = body[at]!;
    // Sections of one article may each name their own reporter.
    if (body.slice(0, at).some(({ kind }) => kind === 'heading')) return false;
    if (last.kind !== 'credit') return last.closing !== undefined && (!last.closing.bare || isClosing(last));
    if (/^[（(〔]/u.test(last.lines[0]!.words)) return true;
    // A byline stands below the lead, too: only below a text that has come to its end does it end it.
    const prose = body.filter(({ kind }) => kind === 'prose').length;
    return prose >= 2 && last.lines[0]!.credit!.kind === 'authors' && header.every(({ kind }) => kind !== 'credit');
  }

  /** 本报讯 in the middle of a file is the next of several short articles, none of which has a headline. */
  private isOwnNews(paragraph: Paragraph): boolean {
    if (!paragraph.dateline?.own || !paragraph.dateline.opens) return false;
    return (
      this.current.body.some(({ dateline }) => dateline) || this.current.header.some(({ kind }) => kind === 'credit')
    );
  }

  private lastProse(): Paragraph | undefined {
    return this.current.body.findLast(({ kind }) => kind === 'prose');
  }
}

/** A paragraph that is nothing but the credit in brackets below a text. */
function isClosing({ closing, lines }: Paragraph): boolean {
  return closing !== undefined && closing.start <= lines[0]!.start;
}

/** Credits that stand above an article: a date alone may stand anywhere. */
function isStrongCredit({ kind, lines }: Paragraph): boolean {
  const credit = lines[0]!.credit;
  return kind === 'credit' && (credit?.kind !== 'date' || credit.time === true);
}

/** 编者按: an editors' note stands above the article, and its byline may stand below the note. */
export function isNote(paragraph: Paragraph): boolean {
  return (
    paragraph.kind === 'prose' &&
    /^[【（([]?(?:编者按|编者的话|编前|开栏语|开栏的话|按语|导读|阅读提示|核心提示|内容提要|核心阅读|要点提示|引言|摘要)[】）)\]]?(?:[\s：:/／]|$)/u.test(
      paragraph.lines[0]!.words,
    )
  );
}
