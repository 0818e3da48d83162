import { CONTINUED_FROM, isFurniture } from './furniture.js';
import { splitLines, type Line } from './lines.js';
import { formParagraphs, type MarkedLine, type Paragraph } from './paragraphs.js';
import { parseDateline } from './dateline.js';

/** The paragraphs of one article in reading order. */
export interface PrintedArticle {
  /** Paragraphs above the body: headlines, sub-headlines, captions, bylines. */
  header: Paragraph[];
  body: Paragraph[];
}

export interface Layout {
  articles: PrintedArticle[];
  /** Lines left out as page furniture. */
  furniture: Line[];
}

/** Ends an article: the agency's line after the text, or the mark for the end. */
const CLOSING =
  /^[（(](?:据?(?:新华社|中新社|中国新闻社|本报)[^（）()]{0,20}[电讯]|完|全文完)[）)]$|[。！？”][（(](?:完|全文完)[）)]$/u;

/** Finds the articles of a source, each with its headline, also where headlines were printed at the end of the file. */
export function findArticles(source: string): Layout {
  const furniture: Line[] = [];
  const lines: MarkedLine[] = [];
  let blank = 0;
  for (const line of splitLines(source)) {
    const opening = CONTINUED_FROM.exec(line.text);
    if (opening) {
      const length = opening[0].length;
      const rest = line.text.slice(length).trimStart();
      if (!rest) furniture.push(line);
      lines.push({ ...line, start: line.end - rest.length, text: rest, opens: true, closes: false });
    } else if (isFurniture(line.text)) {
      furniture.push(line);
      blank += line.blankBefore + 1;
    } else {
      lines.push({
        ...line,
        blankBefore: line.blankBefore + blank,
        opens: false,
        closes: CLOSING.test(line.text),
      });
      blank = 0;
    }
  }
  return { articles: matchHeadlines(split(formParagraphs(foldEmptyOpenings(lines)))), furniture };
}

/** A 上接 mark alone on its line hands its meaning to the line after it. */
function foldEmptyOpenings(lines: MarkedLine[]): MarkedLine[] {
  const kept: MarkedLine[] = [];
  let opens = false;
  for (const line of lines) {
    if (line.opens && line.text === '') {
      opens = true;
      continue;
    }
    kept.push(opens ? { ...line, opens: true } : line);
    opens = false;
  }
  return kept;
}

interface Segment {
  header: Paragraph[];
  body: Paragraph[];
}

function split(paragraphs: readonly Paragraph[]): Segment[] {
  const segments: Segment[] = [];
  let current: Segment = { header: [], body: [] };
  const cut = () => {
    if (current.header.length + current.body.length > 0) segments.push(current);
    current = { header: [], body: [] };
  };
  for (const [index, paragraph] of paragraphs.entries()) {
    if (current.body.length > 0 && (paragraph.opens || startsArticle(paragraphs, index))) cut();
    if (current.body.length === 0 && paragraph.kind !== 'prose') current.header.push(paragraph);
    else current.body.push(paragraph);
    if (paragraph.closes) cut();
  }
  cut();
  return segments;
}

/** How far below its first heading the byline or dateline of an article may stand. */
const HEADER_PARAGRAPHS = 6;

/** Whether headings at `index` open a new article: they lead to a byline or to a dateline, and that to prose. */
function startsArticle(paragraphs: readonly Paragraph[], index: number): boolean {
  if (paragraphs[index]!.kind !== 'heading') return false;
  for (let i = index + 1; i < Math.min(paragraphs.length, index + HEADER_PARAGRAPHS); i++) {
    const paragraph = paragraphs[i]!;
    if (paragraph.kind === 'byline') return paragraphs.slice(i + 1).some((later) => later.kind === 'prose');
    if (paragraph.kind === 'prose') {
      const text = paragraph.lines[0]!.text;
      return parseDateline(text, 0) !== undefined;
    }
  }
  return false;
}

/** Gives headlines that were printed apart from their articles (at the end of the file) to the article they fit best. */
function matchHeadlines(segments: readonly Segment[]): PrintedArticle[] {
  const articles = segments.filter((segment) => segment.body.length > 0);
  const orphans = segments.filter((segment) => segment.body.length === 0).flatMap((segment) => groups(segment.header));
  const last = articles.at(-1);
  if (last) orphans.push(...trailingHeadlines(last, articles.length > 1));
  const pairs = orphans
    .flatMap((orphan) =>
      articles
        .filter((article) => article.header.every((paragraph) => paragraph.kind === 'byline'))
        .map((article) => ({ orphan, article, fit: fit(orphan, article, articles) })),
    )
    .sort((a, b) => b.fit - a.fit);
  const placed = new Set<Paragraph[]>();
  for (const { orphan, article, fit } of pairs) {
    if (fit <= 0 || placed.has(orphan) || article.header.some((paragraph) => paragraph.kind === 'heading')) continue;
    article.header.unshift(...orphan);
    placed.add(orphan);
  }
  // A headline that fits nowhere stays with the last article: its words are not lost.
  for (const orphan of orphans) if (!placed.has(orphan)) last?.body.push(...orphan);
  return articles;
}

/** Headings that follow one another without an empty line are one headline. */
function groups(headings: readonly Paragraph[]): Paragraph[][] {
  const result: Paragraph[][] = [];
  for (const heading of headings) {
    const together = result.at(-1);
    if (together && heading.lines[0]!.blankBefore === 0) together.push(heading);
    else result.push([heading]);
  }
  return result;
}

/** Headings at the very end of the last article, with nothing under them, belong to other articles of the page. */
function trailingHeadlines(article: Segment, several: boolean): Paragraph[][] {
  if (!several) return [];
  let from = article.body.length;
  while (from > 1 && isTrailing(article.body[from - 1]!)) from--;
  const lines = article.body.splice(from).flatMap((paragraph) => paragraph.lines);
  return groups(lines.map((line) => ({ lines: [line], kind: 'heading', opens: false, closes: false })));
}

function isTrailing(paragraph: Paragraph): boolean {
  if (paragraph.kind === 'heading') return true;
  return (
    paragraph.lines.length <= 3 && paragraph.lines.every((line) => line.text.length <= 40 && !/[。；]/u.test(line.text))
  );
}

const textOf = (paragraphs: readonly Paragraph[]) =>
  paragraphs.map((paragraph) => paragraph.lines.map((line) => line.text.replace(/\s+/gu, '')).join('')).join('\n');

/**
 * How well a headline fits an article: pairs of characters they share, weighted by how few of the other articles have
 * them, less the mean over those others.
 */
function fit(headline: readonly Paragraph[], article: Segment, articles: readonly Segment[]): number {
  const bigrams = new Set<string>();
  for (const run of textOf(headline).match(/\p{Script=Han}{2,}|[A-Za-z0-9]{2,}/gu) ?? []) {
    for (let i = 0; i + 2 <= run.length; i++) bigrams.add(run.slice(i, i + 2));
  }
  let score = 0;
  for (const bigram of bigrams) {
    const counts = articles.map((other) => textOf(other.body).split(bigram).length - 1);
    const own = counts[articles.indexOf(article)]!;
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (total > 0) score += own / total - 1 / articles.length;
  }
  return score;
}
