import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { articleId } from '../ids.js';
import type { Extraction } from '../model.js';
import { ALTERATIONS } from './report-figures/alterations.js';
import { measureReports } from './report-figures/figures.js';
import { readEvents } from './report-figures/read-events.js';
import { groupReports } from './reports.js';

const test = fileURLToPath(new URL('../../../../test/', import.meta.url));
const events = readEvents(join(test, 'reports'));
/** Longer reports, of many kinds. */
const annotated = join(test, 'gold/development');
const articles = readdirSync(annotated)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(annotated, name), 'utf8').trim());

function extractionOf(text: string): Extraction {
  return {
    article: {
      id: articleId(text),
      title: '',
      text,
      authors: [],
      origin: { file: 'x.txt', format: 'txt', sha256: '', runs: [] },
    },
    entities: [],
    relations: [],
    version: 'test',
  };
}

const groupsOf = (texts: readonly string[]) => {
  const extractions = texts.map(extractionOf);
  const groups = groupReports(extractions);
  return extractions.map(({ article }) => groups.get(article.id));
};

describe('50 reports, each altered as papers alter them, and 200 different ones on the same events', () => {
  const figures = measureReports(events);

  it('is what is measured', () => {
    expect(events).toHaveLength(50);
    expect(new Set(events.flat()).size).toBe(200);
    for (const { altered } of Object.values(figures.known)) expect(altered).toBe(50);
  });

  it.each(Object.keys(ALTERATIONS))('knows all again: %s', (way) => {
    expect(figures.known[way]).toEqual({ altered: 50, known: 50 });
    expect(figures.pairs.missed).toBe(0);
  });

  it('keeps different reports on one event apart', () => {
    expect(figures.apart).toBe(200);
    expect(figures.pairs.wrong).toBe(0);
  });
});

describe('reports of many kinds', () => {
  it.each(Object.entries(ALTERATIONS))('are known again: %s', (_, alter) => {
    const found = groupsOf([...articles, ...articles.map(alter)]);
    const known = articles.filter((text, index) => found[articles.length + index] === articleId(text));
    expect(known.length).toBe(articles.length);
  });

  it('are known again, nearly all, when they are altered in all ways at once', () => {
    const altered = articles.map((text, index) =>
      Object.values(ALTERATIONS).reduce((print, alter) => alter(print, index), text),
    );
    const found = groupsOf([...articles, ...altered]);
    const known = articles.filter((text, index) => found[articles.length + index] === articleId(text));
    expect(known.length).toBeGreaterThanOrEqual(articles.length * 0.9);
  });

  it.each([0.5, 0.33, 0.25, 0.2])('are known again by a part of %d that was left', (share) => {
    const found = groupsOf([...articles, ...articles.map((text) => text.slice(0, Math.ceil(text.length * share)))]);
    const known = articles.filter((text, index) => found[articles.length + index] === articleId(text));
    expect(known.length).toBeGreaterThanOrEqual(articles.length * 0.98);
  });

  it('stay apart', () => expect(new Set(groupsOf(articles)).size).toBe(articles.length));

  it('stay apart from others that quote one paragraph of them', () => {
    const quoting = articles.map((text, index) => {
      const paragraph = articles[(index + 1) % articles.length]!.split('\n').sort((a, b) => b.length - a.length)[0]!;
      return `${text}\n${paragraph.slice(0, Math.min(paragraph.length, text.length / 3))}`;
    });
    const found = groupsOf([...articles, ...quoting]);
    articles.forEach((text, index) => expect(found[articles.length + index]).toBe(articleId(text)));
  });

  it('are named after the first that came in, whatever the order of the others', () => {
    const text = articles[0]!;
    const copies = Object.values(ALTERATIONS).map((alter) => alter(text, 1));
    expect(new Set(groupsOf([text, ...copies.reverse()]))).toEqual(new Set([articleId(text)]));
  });
});

describe('the next of a series', () => {
  const closing = (day: number) => {
    const figure = (of: number, digits = 2) => ((day * 7919 + of * 104729) % 10 ** (2 + digits)) / 10 ** digits;
    return (
      `沪指今日收报三千点上方 成交额有所变化\n截至${day}日收盘，上证指数报3${figure(1)}点，涨${figure(2)}%，` +
      `成交额${figure(3, 0)}亿元；深证成指报9${figure(4)}点，涨${figure(5)}%，成交额${figure(6, 0)}亿元；` +
      `创业板指报1${figure(7)}点，涨${figure(8)}%。盘面上，半导体、券商、电力板块涨幅居前，旅游、白酒、房地产板块跌幅居前。` +
      `两市共${figure(9, 0)}只个股上涨，${figure(10, 0)}只个股下跌。北向资金全天净买入${figure(11)}亿元。`
    );
  };
  const days = Array.from({ length: 20 }, (_, index) => closing(index + 1));

  it('has the same words and other figures, and is another report', () => {
    expect(new Set(groupsOf(days)).size).toBe(days.length);
  });

  it('is known again when it is printed again', () => {
    const printed = days.map((text, index) => ALTERATIONS['another byline']!(text, index));
    const found = groupsOf([...days, ...printed]);
    days.forEach((text, index) => expect(found[days.length + index]).toBe(articleId(text)));
  });
});
