import type { Article, Span } from '@guanxi/graph';
import type { ContinuationMark } from './continuation-mark.js';
import type { BylineName } from './credit.js';
import type { ParagraphKind } from './header-kinds.js';
import type { Line } from './lines.js';

export interface TextParagraph extends Span {
  kind: ParagraphKind;
}

/** An article with what layout knows of it: which stretches of its text are what. */
export interface ReadArticle {
  article: Article;
  paragraphs: TextParagraph[];
  /** Names of the byline, the dateline and the end of the text, with their places in `text`. */
  byline: BylineName[];
  /** The agency or paper that is printed, with its place. */
  outlet?: { name: string } & Span;
  /** The place of the dateline. */
  datelinePlace?: { name: string } & Span;
  /** What print says of the other pages that the article stands on; absent where it stands on one. */
  continuation?: Continuation;
}

/** The marks of an article that goes on on another page, and what is needed to find the rest of it. */
export interface Continuation {
  /** 下转第三版 */
  on?: ContinuationMark;
  /** 上接第一版 */
  from?: ContinuationMark;
  /** The page the article stands on, the paper and the ISO date of the issue, where a folio prints them. */
  page?: string;
  paper?: string;
  issue?: string;
}

export interface ReadDocument {
  articles: ReadArticle[];
  /** What was left out as page furniture: lines, and parts of lines. */
  furniture: Line[];
}
