import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readDocument } from './assemble.js';

const SEEDS = fileURLToPath(new URL('../../../../seeds', import.meta.url));

it('reads the seeds: six articles, each with its headline, byline and date', () => {
  const articles = readdirSync(SEEDS)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => {
      const bytes = readFileSync(join(SEEDS, name));
      return readDocument(bytes.toString('utf8'), name, 'txt', bytes).articles.map(({ article, paragraphs }) => ({
        title: article.title,
        authors: article.authors.length,
        date: article.date,
        source: article.source,
        header: paragraphs.filter(({ kind }) => kind !== 'prose' && kind !== 'heading').map(({ kind }) => kind),
        headings: paragraphs.filter(({ kind }) => kind === 'heading').length,
      }));
    });
  const wire = { authors: 0, date: '2024-03-02', source: '新华社' };
  const mayor = {
    date: undefined,
    source: undefined,
    header: ['kicker', 'headline', 'caption', 'byline'],
    headings: 0,
  };
  expect(articles).toEqual([
    { ...wire, title: '总书记的嘱托激励我们一路向前', header: ['headline', 'subheadline'], headings: 3 },
    { ...wire, title: '', header: [], headings: 0 },
    {
      title: '2024，宁夏开启医疗大模型元年',
      authors: 0,
      date: undefined,
      source: undefined,
      header: ['headline'],
      headings: 1,
    },
    { ...mayor, title: '抢抓“东数西算”机遇，积极布局智算中心', authors: 2 },
    { ...mayor, title: '全面推动产业振兴，打造世界级旅游城市', authors: 1 },
    { ...mayor, title: '坚持“四链”融合，建设“五宜”淮北', authors: 1 },
  ]);
});
