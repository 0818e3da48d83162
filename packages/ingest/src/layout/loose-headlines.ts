import type { PrintedArticle } from './articles.js';
import type { Paragraph } from './paragraphs.js';

/** A page has no more headlines than this that stand apart from their articles; what is beyond stays where it is. */
const MOST_LOOSE = 64;

/**
 * Gives headlines that were printed apart from their articles (at the end of the file) to the article they fit best. What
 * fits nowhere stays with the last article, and a source of nothing but headings is an article of its own: no words are lost.
 */
export function matchHeadlines(segments: readonly PrintedArticle[]): PrintedArticle[] {
  const articles = segments.filter(({ body }) => body.length > 0);
  const last = articles.at(-1);
  const bare: PrintedArticle[] = [];
  for (const [index, segment] of segments.entries()) {
    if (segment.body.length > 0) continue;
    const above = segments.slice(0, index).findLast(({ body }) => body.length > 0);
    // Credits and captions with no heading belong to what stands above them.
    if (above && segment.header.every(({ kind }) => kind !== 'heading')) above.body.push(...segment.header);
    else bare.push(segment);
  }
  if (!last) return bare.length > 0 ? [{ header: bare.flatMap(({ header }) => header), body: [] }] : [];
  const loose = [...bare.flatMap(({ header }) => groups(header)), ...trailingHeadlines(last, articles)];
  const free = articles.filter(({ header }) => header.every(({ kind }) => kind === 'credit'));
  const placed = new Set<Paragraph[]>();
  for (const { headline, article } of bestPairs(loose.slice(0, MOST_LOOSE), free, articles)) {
    if (placed.has(headline) || article.header.some(({ kind }) => kind === 'heading')) continue;
    article.header.unshift(...headline);
    placed.add(headline);
  }
  for (const headline of loose) if (!placed.has(headline)) last.body.push(...headline);
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

/** Headings at the very end of the last article, with nothing under them: headlines of articles that have none. */
function trailingHeadlines(last: PrintedArticle, articles: readonly PrintedArticle[]): Paragraph[][] {
  if (articles.every(({ header }) => header.some(({ kind }) => kind === 'heading'))) return [];
  const { body } = last;
  let from = body.length;
  while (from > 1 && isTrailing(body[from - 1]!)) from--;
  // A single article that ends in a short line has no headline there unless it came to its end before.
  if (articles.length === 1 && !endsAbove(body, from)) return [];
  const lines = body.splice(from).flatMap((paragraph) => paragraph.lines);
  return groups(lines.map((line) => ({ lines: [line], kind: 'heading', ruled: false, head: false })));
}

function isTrailing({ kind, lines }: Paragraph): boolean {
  if (kind === 'heading') return true;
  return (
    kind === 'prose' &&
    lines.length <= 3 &&
    lines.every(({ words }) => words.length <= 40 && !/[。；]|^[（(]/u.test(words))
  );
}

function endsAbove(body: readonly Paragraph[], from: number): boolean {
  const above = body[from - 1];
  if (!above || from === body.length) return false;
  return above.lines.at(-1)!.ending !== 'open' && body[from]!.lines[0]!.blankBefore > 0;
}

interface Pair {
  headline: Paragraph[];
  article: PrintedArticle;
  fit: number;
}

/**
 * Headlines and articles, those that fit best first: by the pairs of characters they share, weighted by how few of the
 * other articles have them, less the mean over those others.
 */
function bestPairs(
  headlines: readonly Paragraph[][],
  free: readonly PrintedArticle[],
  articles: readonly PrintedArticle[],
): Pair[] {
  if (headlines.length === 0 || free.length === 0) return [];
  // With one headline and one article there is nothing to choose between.
  if (articles.length === 1 && headlines.length === 1) return [{ headline: headlines[0]!, article: free[0]!, fit: 1 }];
  const bigrams = headlines.map((headline) => bigramsOf(wordsOf(headline)));
  const wanted = new Set(bigrams.flatMap((own) => [...own]));
  const counts = articles.map(({ body }) => countBigrams(wordsOf(body), wanted));
  const totals = new Map<string, number>();
  for (const count of counts) {
    for (const [bigram, times] of count) totals.set(bigram, (totals.get(bigram) ?? 0) + times);
  }
  const pairs: Pair[] = [];
  for (const article of free) {
    const count = counts[articles.indexOf(article)]!;
    for (const [index, headline] of headlines.entries()) {
      let fit = 0;
      for (const bigram of bigrams[index]!) {
        const total = totals.get(bigram);
        if (total) fit += (count.get(bigram) ?? 0) / total - 1 / articles.length;
      }
      if (fit > 0) pairs.push({ headline, article, fit });
    }
  }
  return pairs.sort((a, b) => b.fit - a.fit);
}

const wordsOf = (paragraphs: readonly Paragraph[]) =>
  paragraphs.map(({ lines }) => lines.map(({ words }) => words.replace(/\s+/gu, '')).join('')).join('\n');

function bigramsOf(words: string): Set<string> {
  const bigrams = new Set<string>();
  for (const run of words.match(/\p{Script=Han}{2,}|[A-Za-z0-9]{2,}/gu) ?? []) {
    for (let i = 0; i + 2 <= run.length; i++) bigrams.add(run.slice(i, i + 2));
  }
  return bigrams;
}

function countBigrams(words: string, wanted: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + 2 <= words.length; i++) {
    const bigram = words.slice(i, i + 2);
    if (wanted.has(bigram)) counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
  }
  return counts;
}
