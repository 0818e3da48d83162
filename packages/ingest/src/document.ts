import type { Article, Span } from '@guanxi/graph';
import { foldScript } from '@guanxi/graph/fold';
import type { ReadArticle, TextParagraph } from './layout/assemble.js';
import { findQuotations, type Quotation } from './quotes/quotations.js';
import { SpanIndex } from './spans.js';
import { splitSentences } from './sentences.js';

export interface Sentence extends Span {
  /** Index of its paragraph. */
  paragraph: number;
}

/**
 * An article as the rules see it. `text` is the article's text in simplified characters, of the same length, so that
 * one set of rules reads both scripts and every offset is an offset of the article.
 */
export interface Document {
  article: Article;
  read: ReadArticle;
  text: string;
  paragraphs: TextParagraph[];
  sentences: Sentence[];
  /** Stretches in quotation marks, outer before inner, in the order of the text. */
  quotations: SpanIndex<Quotation>;
  /** Sentences of each paragraph. */
  sentencesOf: Sentence[][];
}

export function openDocument(read: ReadArticle): Document {
  const text = foldScript(read.article.text);
  const sentencesOf = read.paragraphs.map((paragraph, index) =>
    splitSentences(text, paragraph).map((span): Sentence => ({ ...span, paragraph: index })),
  );
  const quotations = new SpanIndex(read.paragraphs.flatMap((paragraph) => findQuotations(text, paragraph)));
  const { article, paragraphs } = read;
  return { article, read, text, paragraphs, sentences: sentencesOf.flat(), sentencesOf, quotations };
}

/** The sentence an offset stands in. */
export function sentenceAt(document: Document, offset: number): Sentence | undefined {
  const { sentences } = document;
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle]!;
    if (offset < sentence.start) high = middle - 1;
    else if (offset >= sentence.end) low = middle + 1;
    else return sentence;
  }
  return undefined;
}

/** The paragraph an offset stands in, by index; -1 between paragraphs. */
export function paragraphAt(document: Document, offset: number): number {
  const { paragraphs } = document;
  let low = 0;
  let high = paragraphs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const paragraph = paragraphs[middle]!;
    if (offset < paragraph.start) high = middle - 1;
    else if (offset >= paragraph.end) low = middle + 1;
    else return middle;
  }
  return -1;
}
