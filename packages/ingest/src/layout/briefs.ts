import type { PrintedArticle } from './articles.js';
import type { Paragraph } from './paragraphs.js';

/** 要闻简报, 国际短波: a heading that several short articles stand under. */
const HEADING =
  /^[【《〈]?[\p{Script=Han}·]{0,8}(?:简报|简讯|短讯|快讯|短波|速览|速递|快览|短新闻|一句话新闻|要闻集锦|新闻集锦|集纳|点击|资讯|动态|简明新闻|微新闻|天下事)[】》〉]?$/u;
const BULLET = /^[●■◆★▲◇○□▶►•]/u;

/** Whether a paragraph is a heading that short articles stand under. */
export function isBriefsHeading({ kind, lines }: Paragraph): boolean {
  return kind === 'heading' && lines.length === 1 && HEADING.test(lines[0]!.words);
}

/** Keeps the heading that several briefs stand under while they are read: it is printed over each of them. */
export class Briefs {
  private shared: Paragraph | undefined;

  /** Looks at a paragraph above a body: the heading of briefs, or the credits of an ordinary article, which ends them. */
  look(paragraph: Paragraph, header: readonly Paragraph[]): void {
    if (header.length === 0 && isBriefsHeading(paragraph)) this.shared = paragraph;
    else if (paragraph.kind === 'credit' || paragraph.ruled) this.shared = undefined;
  }

  /** An ordinary article, with credits of its own, stands below the briefs. */
  end(): void {
    this.shared = undefined;
  }

  /** The heading for the next article, where it is one of the briefs. */
  heading(): Paragraph[] {
    return this.shared ? [this.shared] : [];
  }

  /** Whether a heading and the prose below it are the next brief. */
  headed(heading: Paragraph, prose: Paragraph): boolean {
    return this.shared !== undefined && (prose.dateline !== undefined || BULLET.test(heading.lines[0]!.words));
  }

  /** Whether a paragraph of prose is the next brief. */
  begins(paragraph: Paragraph, body: PrintedArticle['body']): boolean {
    if (!this.shared) return false;
    if (paragraph.dateline) return true;
    return BULLET.test(paragraph.lines[0]!.words) && BULLET.test(body[0]!.lines[0]!.words);
  }
}
