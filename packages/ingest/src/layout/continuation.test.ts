import { expect, it } from 'vitest';
import { readDocument } from './assemble.js';
import { joinContinuations } from './continuation.js';
import type { ReadArticle } from './read-article.js';

const read = (file: string, source: string): ReadArticle[] =>
  readDocument(source, file, 'txt', Buffer.from(source)).articles;

const FIRST = `滨海日报 2024年3月6日 第01版

追着水温走的渔场

本报记者 柴米

3月5日清晨，雾还没有散，养殖工船已经起锚。“把渔场搬到大海深处，是近岸已经养不下了。”船长说。

董事会上，有人提议就此收手，他却（下转第三版）
`;
const SECOND = `滨海日报 2024年3月6日 第03版

追着水温走的渔场
（上接第一版）拿出一份写满批注的气象记录。

此后四年，团队攻克三道难关，渔场的工船越走越远。（记者 言之）
`;

it('joins an article over two files and says which words are from which', () => {
  const sources: Record<string, string> = { 'a01.txt': FIRST, 'a03.txt': SECOND };
  const { articles, repeated } = joinContinuations([...read('a01.txt', FIRST), ...read('a03.txt', SECOND)]);
  expect(articles).toHaveLength(1);
  const [{ article, paragraphs, byline, continuation }] = articles as [ReadArticle];
  expect(article.title).toBe('追着水温走的渔场');
  expect(article.text).toContain('他却拿出一份写满批注的气象记录。');
  expect(article.authors).toEqual(['柴米', '言之']);
  expect(article.date).toBe('2024-03-06');
  expect(article.origin.file).toBe('a01.txt');
  expect(article.origin.continued).toMatchObject([
    { start: article.text.indexOf('拿出一份'), file: 'a03.txt', format: 'txt' },
  ]);
  expect(repeated.map(({ file, line }) => [file, line.text])).toEqual([['a03.txt', '追着水温走的渔场']]);
  expect(continuation).toBeUndefined();
  for (const { start, end, at } of article.origin.runs) {
    const part = article.origin.continued!.findLast((one) => one.start <= start);
    expect(article.text.slice(start, end)).toBe(
      sources[part?.file ?? article.origin.file]!.slice(at, at + end - start),
    );
  }
  for (const name of byline) expect(article.text.slice(name.start, name.end)).toBe(name.name);
  expect(paragraphs.map(({ start, end }) => article.text.slice(start, end)).join('\n')).toBe(article.text);
});

it('joins within one file and over three pages', () => {
  const third = SECOND.replace('第03版', '第04版')
    .replace('上接第一版', '上接第三版')
    .replace('拿出一份写满批注的气象记录。', '第三段。');
  const second = SECOND.replace('越走越远。（记者 言之）', '越走（下转第四版）');
  const { articles } = joinContinuations(read('all.txt', `${FIRST}\n${second}\n${third}`));
  expect(articles).toHaveLength(1);
  expect(articles[0]!.article.text).toContain('越走第三段。');
  expect(articles[0]!.article.origin.continued).toBeUndefined();
});

it('keeps pieces apart that print says are not of one article', () => {
  const apart = (second: string) =>
    joinContinuations([...read('a.txt', FIRST), ...read('b.txt', second)]).articles.length;
  expect(apart(SECOND)).toBe(1);
  expect(apart(SECOND.replace('3月6日', '3月7日'))).toBe(2);
  expect(apart(SECOND.replace('第03版', '第05版'))).toBe(2);
  expect(apart(SECOND.replace('上接第一版', '上接第二版'))).toBe(2);
  expect(apart(SECOND.replace('滨海日报', '云山日报'))).toBe(2);
});

it('keeps a heading that is not the article’s', () => {
  const { articles } = joinContinuations([
    ...read('a.txt', FIRST),
    ...read('b.txt', SECOND.replace('追着水温走的渔场', '工船越走越远')),
  ]);
  expect(articles).toHaveLength(1);
  expect(articles[0]!.article.text).toContain('他却\n工船越走越远\n拿出一份');
  expect(articles[0]!.paragraphs.filter(({ kind }) => kind === 'heading')).toHaveLength(1);
});

it('gives back what has no other half, in order', () => {
  const pieces = [...read('b.txt', SECOND), ...read('c.txt', '湿地的一年\n\n本报记者 张山\n\n鸟回来了。\n')];
  const { articles, repeated } = joinContinuations(pieces);
  expect(articles).toEqual(pieces);
  expect(repeated).toEqual([]);
});

it('joins many issues in time that grows with their number', () => {
  const pieces = Array.from({ length: 400 }, (_, day) => {
    const date = new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10);
    const dated = (source: string) => source.replace('2024年3月6日', date);
    return [...read(`${date}-1.txt`, dated(FIRST)), ...read(`${date}-3.txt`, dated(SECOND))];
  }).flat();
  const { articles } = joinContinuations(pieces);
  expect(articles).toHaveLength(400);
  expect(
    articles.every(
      ({ article }) => article.origin.continued?.[0]?.file.slice(0, 10) === article.origin.file.slice(0, 10),
    ),
  ).toBe(true);
});
