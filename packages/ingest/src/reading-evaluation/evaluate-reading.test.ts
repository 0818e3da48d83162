import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatReadingEvaluation } from './format.js';
import { evaluateReading } from './evaluate-reading.js';

const READING = fileURLToPath(new URL('../../../../test/reading', import.meta.url));

describe('the annotated files', () => {
  it.each([
    [READING, 0.98, 0.97],
    [join(READING, 'held-out'), 0.92, 0.95],
  ])('%s are read as annotated', async (folder, boundaries, others) => {
    const { fields, articles } = await evaluateReading(folder);
    expect(fields.boundaries.f1).toBeGreaterThanOrEqual(boundaries);
    for (const field of ['headline', 'byline', 'date', 'source'] as const) {
      expect(fields[field].f1, field).toBeGreaterThanOrEqual(others);
    }
    // An article that is whole must not be cut.
    expect(articles.found).toBeLessThanOrEqual(articles.annotated);
  });
});

describe('evaluateReading', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'reading-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const put = (name: string, content: string | object) =>
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));

  const PAGE = '湿地的一年\n\n本报记者 张山\n\n鸟回来了。\n\n一条路\n\n本报记者 李立\n\n路通了。\n';
  const FIRST = { title: '湿地的一年', authors: ['张山'], first: '鸟回来', last: '了。' };

  it('counts what is right, wrong and missed', async () => {
    put('a.txt', PAGE);
    put('a.json', {
      articles: [
        FIRST,
        { title: '两条路', authors: ['李立', '王五'], date: '2024-03-02', first: '路通', last: '通了。' },
      ],
    });
    const { fields, articles, documents } = await evaluateReading(folder);
    expect(articles).toEqual({ annotated: 2, found: 2, complete: 1 });
    expect(fields.boundaries).toMatchObject({ right: 2, wrong: 0, missed: 0 });
    expect(fields.headline).toMatchObject({ right: 1, wrong: 1, missed: 1 });
    expect(fields.byline).toMatchObject({ right: 2, wrong: 0, missed: 1 });
    expect(fields.date).toMatchObject({ right: 0, wrong: 0, missed: 1 });
    expect(documents[0]!.differences.map(({ field }) => field)).toEqual(['headline', 'byline', 'date']);
  });

  it('counts articles that are none and those that were not found', async () => {
    put('a.txt', PAGE);
    put('a.json', { articles: [FIRST] });
    expect((await evaluateReading(folder)).fields.boundaries).toMatchObject({ right: 1, wrong: 1, missed: 0 });
    put('a.json', { articles: [FIRST, { title: '', authors: [], first: '没有', last: '的。' }] });
    expect((await evaluateReading(folder)).fields.boundaries).toMatchObject({ right: 1, wrong: 1, missed: 1 });
    put('a.json', { articles: [{ ...FIRST, last: '通了。' }] });
    expect((await evaluateReading(folder)).fields.boundaries).toMatchObject({ right: 0, wrong: 2, missed: 1 });
  });

  it('reads several files as one issue', async () => {
    put('01.txt', '某某日报 2024年3月6日 第01版\n\n湿地的一年\n\n本报记者 张山\n\n鸟回来了，他却（下转第二版）\n');
    put('02.txt', '某某日报 2024年3月6日 第02版\n\n（上接第一版）没有走。\n');
    put('issue.json', {
      files: ['01.txt', '02.txt'],
      articles: [{ ...FIRST, last: '他却没有走。', date: '2024-03-06', source: '某某日报' }],
    });
    expect((await evaluateReading(folder)).articles).toEqual({ annotated: 1, found: 1, complete: 1 });
  });

  it('prints figures, and on demand what differs', async () => {
    put('a.txt', PAGE);
    put('a.json', { articles: [{ ...FIRST, authors: ['王五'] }] });
    const evaluation = await evaluateReading(folder);
    expect(formatReadingEvaluation(evaluation)).toMatch(/boundaries .*1\.000/);
    expect(formatReadingEvaluation(evaluation)).not.toContain('王五');
    expect(formatReadingEvaluation(evaluation, { errors: true })).toContain('- byline of 湿地的一年: 张山, not 王五');
  });

  it.each<[string, object | string, RegExp]>([
    ['no JSON', '{', /a\.json: is no JSON/],
    ['no list', {}, /has no list "articles"/],
    ['a field', { articles: [{ ...FIRST, authors: '张山' }] }, /articles\[0\]\.authors must be a list/],
    ['a date', { articles: [{ ...FIRST, date: '3月2日' }] }, /\.date must be YYYY-MM-DD/],
    ['empty words', { articles: [{ ...FIRST, first: '' }] }, /\.first must not be empty/],
    ['files', { files: [], articles: [] }, /"files" must be a list/],
  ])('says what is wrong with an annotation: %s', async (_what, content, message) => {
    put('a.txt', PAGE);
    put('a.json', content);
    await expect(evaluateReading(folder)).rejects.toThrow(message);
  });

  it('says what is missing, and what to do', async () => {
    await expect(evaluateReading(folder)).rejects.toThrow(/no annotated files/);
    await expect(evaluateReading(join(folder, 'nowhere'))).rejects.toThrow(/no such folder/);
    put('a.json', { articles: [FIRST] });
    await expect(evaluateReading(join(folder, 'a.json'))).rejects.toThrow(/is a file/);
    await expect(evaluateReading(folder)).rejects.toThrow(/a\.txt: cannot be read .*put the file beside it/);
  });
});
