import type { ReadArticle } from '../layout/assemble.js';
import { countsOf, type CountsByType } from '../evaluation/score.js';
import type { AnnotatedArticle } from './annotation.js';

/** What is measured of every article, in the order in which it is shown. */
export const FIELDS = ['boundaries', 'headline', 'kicker', 'sub-headline', 'byline', 'date', 'source'] as const;
export type Field = (typeof FIELDS)[number];

/** Something that was read otherwise than annotated. */
export interface Difference {
  field: Field;
  /** The headline of the article, as annotated where it is. */
  title: string;
  expected: string;
  found: string;
}

export interface Comparison {
  counts: CountsByType<Field>;
  differences: Difference[];
  /** Articles in which everything is as annotated. */
  complete: number;
}

/** An article as annotated or as read, brought to a form that can be compared: without white space. */
interface Fields {
  title: string;
  /** The words of the whole article, from its first prose, and of all that is printed with it. */
  body: string;
  all: string;
  values: Record<Exclude<Field, 'boundaries'>, string[]>;
}

/** Compares the articles that were read from a document with those that are annotated, each with the one it begins like. */
export function compareArticles(annotated: readonly AnnotatedArticle[], read: readonly ReadArticle[]): Comparison {
  const comparison: Comparison = { counts: new Map(), differences: [], complete: 0 };
  const found = read.map(fieldsOf);
  const partners = align(annotated, found);
  const taken = new Set(partners.values());
  for (const article of annotated) compareOne(article, partners.get(article), comparison);
  for (const article of found) if (!taken.has(article)) compareOne(undefined, article, comparison);
  return comparison;
}

/** Each annotated article's partner: the one that holds its first words, best at the beginning, and its last. */
function align(annotated: readonly AnnotatedArticle[], found: readonly Fields[]): Map<AnnotatedArticle, Fields> {
  const pairs = annotated.flatMap((article) =>
    found.map((fields) => ({ article, fields, fit: fitOf(article, fields) })).filter(({ fit }) => fit > 0),
  );
  pairs.sort((a, b) => b.fit - a.fit);
  const partners = new Map<AnnotatedArticle, Fields>();
  const taken = new Set<Fields>();
  for (const { article, fields } of pairs) {
    if (partners.has(article) || taken.has(fields)) continue;
    partners.set(article, fields);
    taken.add(fields);
  }
  return partners;
}

function fitOf({ first, last }: AnnotatedArticle, { body, all }: Fields): number {
  let fit = 0;
  if (body.startsWith(bare(first))) fit += 3;
  else if (all.includes(bare(first))) fit += 1;
  if (all.endsWith(bare(last))) fit += 2;
  else if (all.includes(bare(last))) fit += 0.5;
  return fit;
}

function compareOne(expected: AnnotatedArticle | undefined, found: Fields | undefined, comparison: Comparison): void {
  const { counts, differences } = comparison;
  const title = expected?.title ?? found!.title;
  const before = differences.length;
  const whole =
    expected && found && found.body.startsWith(bare(expected.first)) && found.all.endsWith(bare(expected.last));
  const boundaries = countsOf(counts, 'boundaries');
  if (whole) boundaries.right++;
  else {
    if (expected) boundaries.missed++;
    if (found) boundaries.wrong++;
    differences.push({
      field: 'boundaries',
      title,
      expected: expected ? `${expected.first} … ${expected.last}` : '',
      found: found ? `${found.body.slice(0, 12)} … ${found.all.slice(-12)}` : '',
    });
  }
  const values = valuesOf(expected);
  for (const field of FIELDS) {
    if (field === 'boundaries') continue;
    compareValues(field, title, values[field], found?.values[field] ?? [], comparison);
  }
  if (differences.length === before) comparison.complete++;
}

function compareValues(
  field: Field,
  title: string,
  expected: readonly string[],
  found: readonly string[],
  { counts, differences }: Comparison,
): void {
  const right = expected.filter((value) => found.includes(value)).length;
  const score = countsOf(counts, field);
  score.right += right;
  score.missed += expected.length - right;
  score.wrong += found.length - right;
  if (expected.length > right || found.length > right) {
    differences.push({ field, title, expected: expected.join(', '), found: found.join(', ') });
  }
}

function valuesOf(article: AnnotatedArticle | undefined): Fields['values'] {
  return {
    headline: list(article?.title),
    kicker: list(article?.kicker),
    'sub-headline': (article?.subheadlines ?? []).map(bare),
    byline: (article?.authors ?? []).map(bare),
    date: list(article?.date),
    source: list(article?.source),
  };
}

function fieldsOf({ article, paragraphs }: ReadArticle): Fields {
  const { text } = article;
  const wordsOf = (kind: string) =>
    paragraphs.filter((paragraph) => paragraph.kind === kind).map(({ start, end }) => bare(text.slice(start, end)));
  const prose = paragraphs.find((paragraph) => paragraph.kind === 'prose');
  return {
    title: article.title,
    body: bare(prose ? text.slice(prose.start) : ''),
    all: bare(text),
    values: {
      headline: list(article.title),
      kicker: wordsOf('kicker'),
      'sub-headline': wordsOf('subheadline'),
      byline: article.authors.map(bare),
      date: list(article.date),
      source: list(article.source),
    },
  };
}

const list = (value: string | undefined): string[] => (value ? [bare(value)] : []);

const bare = (text: string): string => text.replace(/\s+/gu, '');
