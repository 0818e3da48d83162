import { describe, expect, it } from 'vitest';
import type { Article } from '@guanxi/graph';
import { dateInPath } from './file-date.js';
import { isoDay, withMetadata } from './metadata.js';

describe('the day in the names of file and folders', () => {
  it.each([
    ['2024-03-05.txt', '2024-03-05'],
    ['人民日报20240305第01版.pdf', '2024-03-05'],
    ['gzrb_2024_3_5_a1.html', '2024-03-05'],
    ['2024年3月5日 头版.docx', '2024-03-05'],
    ['2024/03/05/nw.D110000renmrb_1-01.htm', '2024-03-05'],
    ['paper/2024-03/05/content_123.html', '2024-03-05'],
    ['20240301/20240304_08.pdf', '2024-03-04'],
    ['123456789012.txt', undefined],
    ['2024.txt', undefined],
    ['20241305.txt', undefined],
    ['20240230.txt', undefined],
    ['20240101-20241231.jsonl', undefined],
    ['版本1.2.3/文章.txt', undefined],
  ])('%s: %s', (path, day) => expect(dateInPath(path)).toBe(day));
});

describe('the day that a format notes', () => {
  it.each([
    ['2024-03-05T08:00:00+08:00', '2024-03-05'],
    ['2024/3/5 08:00', '2024-03-05'],
    ['2024年3月5日 08:00', '2024-03-05'],
    ['20240305', '2024-03-05'],
    ["20240305080000+08'00'", '2024-03-05'],
    ['Tue, 5 Mar 2024 08:00:00 +0800', '2024-03-05'],
    ['yesterday', undefined],
    ['2024-02-30', undefined],
    ['', undefined],
  ])('%s: %s', (noted, day) => expect(isoDay(noted)).toBe(day));
});

describe('metadata', () => {
  const printed: Article = {
    id: 'a',
    title: '肩题 主标题 副标题',
    text: '肩题\n主标题\n副标题\n正文。',
    authors: [],
    origin: { file: 'f', format: 'jsonl', sha256: '', runs: [] },
  };
  const metadata = { title: '主标题', date: '2024-03-05', source: '新华社', authors: ['张三'] };

  it('fill what is not printed, and say so of the date', () => {
    expect(withMetadata(printed, metadata, 'a.txt', true)).toMatchObject({
      title: '主标题',
      source: '新华社',
      authors: ['张三'],
      date: '2024-03-05',
      origin: { dateFrom: 'metadata' },
    });
  });

  it('give way to what is printed', () => {
    const full = { ...printed, source: '贵阳日报', date: '2024-03-06', authors: ['李四'] };
    expect(withMetadata(full, { ...metadata, title: '别的' }, '20240301.txt', true)).toEqual(full);
  });

  it.each([
    [{ date: '2024-03-05' }, '20240306.txt', { date: '2024-03-05', origin: { dateFrom: 'metadata' } }],
    [{ made: '2024-03-05' }, '20240306.txt', { date: '2024-03-06', origin: { dateFrom: 'file name' } }],
    [{ made: '2024-03-05' }, 'a.txt', { date: '2024-03-05', origin: { dateFrom: 'metadata' } }],
  ])('%o in %s', (dates, path, expected) => expect(withMetadata(printed, dates, path, true)).toMatchObject(expected));

  it('name no headline for one of several articles', () => {
    expect(withMetadata({ ...printed, title: '' }, metadata, 'a.txt', false).title).toBe('');
  });
});
