import { describe, expect, it } from 'vitest';
import { printedArticle } from '../read-sentences.fixture.js';
import { extractArticle } from '../stages.js';

/** Relation type, printed words and ISO date of the dated proofs of an article of 2 March 2024. */
function datesOf(body: string, date: string | undefined = '2024-03-02'): (string | undefined)[][] {
  const read = printedArticle(body);
  if (date) read.article.date = date;
  else delete read.article.date;
  return extractArticle(read).relations.flatMap(({ type, evidence }) =>
    evidence
      .filter(({ properties }) => properties.datePrinted !== undefined)
      .map(({ properties }) => [type, properties.datePrinted as string, properties.date as string | undefined]),
  );
}

describe('dates of proofs', () => {
  it.each<[string, (string | undefined)[][]]>([
    ['昨日，沈知秋到双槐村调研。', [['VISITED', '昨日', '2024-03-01']]],
    ['去年5月，沈知秋会见梁思远。', [['MET', '去年5月', '2023-05']]],
    ['2月28日，沈知秋会见梁思远。', [['MET', '2月28日', '2024-02-28']]],
    ['12月5日，沈知秋会见梁思远。', [['MET', '12月5日', '2023-12-05']]],
    ['近日，沈知秋会见梁思远。', [['MET', '近日', undefined]]],
    [
      '2月20日，沈知秋到双槐村调研。当天，沈知秋会见梁思远。',
      [
        ['VISITED', '2月20日', '2024-02-20'],
        ['MET', '当天', '2024-02-20'],
      ],
    ],
  ])('are read and resolved: %s', (body, dates) => {
    expect(datesOf(body)).toEqual(expect.arrayContaining(dates));
    expect(datesOf(body)).toHaveLength(dates.length);
  });

  it('are words alone where the article has no date', () => {
    expect(datesOf('昨日，沈知秋到双槐村调研。', '')).toEqual([['VISITED', '昨日', undefined]]);
  });

  it('are none of what lies somewhere', () => {
    expect(datesOf('昨日，江苏省南通市下了雪。')).toEqual([]);
  });
});
