import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Extraction } from '@guanxi/graph';
import { extractPaths, type IngestOptions } from '../extract.js';
import { soundFiles } from '../fuzz/sound-files.js';
import type { IngestReport } from '../report.js';
import type { IngestProgress } from './progress.js';

let folder = '';
const article = (i: number) =>
  `第${i}届会议在贵阳召开\n新华社贵阳3月5日电（记者 张三）贵阳市人民政府市长李四5日说，第${i}届会议将讨论数字经济。\n（完）\n`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guanxi-pool-'));
  // The first file takes longest: those behind it are done before it is.
  const long = Array.from({ length: 120 }, (_, i) => article(i)).join('\n');
  writeFileSync(join(folder, '00.txt'), long);
  for (let i = 1; i < 30; i++) writeFileSync(join(folder, `${String(i).padStart(2, '0')}.txt`), article(i).repeat(i));
  for (const [i, { extension, bytes }] of soundFiles().entries())
    writeFileSync(join(folder, `x${i}.${extension}`), bytes);
  writeFileSync(join(folder, 'y.pdf'), '%PDF-1.7 damaged');
  // Enough for several threads to be worth it.
  writeFileSync(join(folder, 'z.txt'), `${' '.repeat(60)}\n`.repeat(20_000));
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => void delete process.env.GUANXI_WORKERS);

async function run(
  paths: string[],
  options: IngestOptions = {},
): Promise<{ lines: Extraction[]; report: IngestReport }> {
  const articles = extractPaths(paths, options);
  const lines: Extraction[] = [];
  for (;;) {
    const next = await articles.next();
    if (next.done) return { lines, report: next.value };
    lines.push(next.value);
  }
}

describe('worker threads', () => {
  it('give the same bytes in the order of the files, whatever their number', { timeout: 120_000 }, async () => {
    const runs = [];
    for (const workers of ['1', '2', '4']) {
      process.env.GUANXI_WORKERS = workers;
      const { lines, report } = await run([folder]);
      expect(report.threads).toBe(Number(workers));
      runs.push({ text: JSON.stringify(lines), report: { ...report, threads: 0, ms: 0, stages: [] } });
    }
    expect(runs[0]!.report.files).toBe(46);
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[2]).toEqual(runs[0]);
    const files = (JSON.parse(runs[0]!.text) as Extraction[]).map(({ article }) => article.origin.file);
    expect(files).toEqual([...files].sort());
    expect(new Set(files).size).toBeGreaterThan(40);
  });

  it('are one for little input', async () => {
    const { report } = await run([join(folder, '01.txt'), join(folder, '02.txt')]);
    expect(report.threads).toBe(1);
  });

  it('report what was done: times, counts by type, what was skipped', async () => {
    const { lines, report } = await run([join(folder, '0*.txt'), join(folder, '*.pdf')]);
    expect(report).toMatchObject({ files: 13, articles: lines.length });
    expect(report.characters).toBe(lines.reduce((sum, { article }) => sum + article.text.length, 0));
    expect(report.sentences).toBeGreaterThan(report.articles);
    expect(report.stages.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['read', 'layout', 'tagger', 'entities', 'relations']),
    );
    const entities = lines.flatMap(({ entities }) => entities);
    expect(report.entities.Person).toBe(entities.filter(({ type }) => type === 'Person').length);
    expect(report.skipped).toContainEqual(expect.objectContaining({ file: 'y.pdf', code: 'damaged' }));
    const texts = new Map(lines.map(({ article }) => [article.id, article.text]));
    for (const { article, start, end, words, reason } of report.namesSetAside) {
      expect(texts.get(article)!.slice(start, end)).toBe(words);
      expect(reason).toMatch(/^gave way to the /);
    }
  });

  it('report which candidates for names gave way to others', async () => {
    const file = join(folder, 'aside.txt');
    writeFileSync(file, '贵州算力翻一番\n　　会议提出，推进‘东数西算’工程，加快南水北调后续工程。\n');
    const { report } = await run([file]);
    rmSync(file);
    expect(report.namesSetAside.length).toBeGreaterThan(0);
  });

  it('tell how far they are', async () => {
    const told: IngestProgress[] = [];
    const { report } = await run([folder], { onProgress: (progress) => told.push(progress) });
    expect(told.map(({ filesDone }) => filesDone)).toEqual(Array.from({ length: report.files }, (_, i) => i));
    expect(
      told.every(({ bytesDone, bytes }, i) => bytesDone <= bytes && bytesDone >= (told[i - 1]?.bytesDone ?? 0)),
    ).toBe(true);
    expect(told.at(-1)!.bytes).toBe(report.bytes);
  });

  it('end when the run is aborted or left', async () => {
    const abort = new AbortController();
    const aborted = run([folder], {
      signal: abort.signal,
      onProgress: ({ filesDone }) => filesDone === 1 && abort.abort(),
    });
    await expect(aborted).rejects.toMatchObject({ name: 'AbortError' });
    for await (const { article } of extractPaths([folder])) if (article) break;
    // A thread that still ran would keep this process from ending; what keeps it is in the list.
    expect(process.getActiveResourcesInfo().filter((name) => name === 'Worker' || name === 'MessagePort')).toEqual([]);
  });

  it('load the models; the thread that starts them does not', () => {
    const index = new URL('../../dist/index.js', import.meta.url).href;
    const script = `
      import { Module } from 'node:module';
      const { extractPaths } = await import(${JSON.stringify(index)});
      let articles = 0;
      for await (const _ of extractPaths([${JSON.stringify(join(folder, '01.txt'))}])) articles++;
      const loaded = Object.keys(Module._cache).filter((path) => /jieba|mozilla|linkedom|postal|yauzl|pdfjs/.test(path));
      console.log(JSON.stringify({ articles, loaded }));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({ articles: 1, loaded: [] });
  });
});

describe('an article that goes on in another file', () => {
  it('is one, with the places of both', async () => {
    const issue = mkdtempSync(join(tmpdir(), 'guanxi-issue-'));
    const first = '贵阳加快建设数字经济高地\n本报记者 张三\n贵阳市市长李四5日说，今年将重点支持\n（下转第二版）\n';
    const second =
      '贵阳加快建设数字经济高地\n（上接第一版）大数据和云计算两个方向的企业。李四表示，贵阳将继续扩大开放。\n';
    writeFileSync(join(issue, '20240305_01.txt'), first);
    writeFileSync(join(issue, '20240305_02.txt'), `${article(1)}${second}`);
    const { lines, report } = await run([issue]);
    rmSync(issue, { recursive: true });
    expect(report).toMatchObject({ files: 2, articles: 2 });
    const joined = lines.at(-1)!.article;
    expect(joined.text).toContain('重点支持大数据和云计算');
    expect(joined.origin).toMatchObject({ file: '20240305_01.txt', continued: [{ file: '20240305_02.txt' }] });
    const part = joined.origin.continued![0]!;
    const [of] = joined.origin.runs.filter(({ start }) => start >= part.start);
    const text = `${article(1)}${second}`;
    expect(text.slice(of!.at, of!.at + of!.end - of!.start)).toBe(joined.text.slice(of!.start, of!.end));
  });
});

describe('a named file', () => {
  it.each([
    ['is missing', 'none.txt', /no such file/],
    ['matches nothing', '*.docm', /matches no file/],
    ['is of no known format', 'a.xyz', /Known: .*\.txt.*\.pdf.*\.zip/],
    ['is something else', 'z.docx', /z\.docx: is not a docx file/],
    ['cannot be read at all', 'y.pdf', /y\.pdf: is damaged/],
  ])('that %s ends the run before anything is given', async (_, name, message) => {
    writeFileSync(join(folder, 'a.xyz'), 'x');
    writeFileSync(join(folder, 'z.docx'), 'x');
    try {
      await expect(run([join(folder, name)])).rejects.toThrow(message);
    } finally {
      rmSync(join(folder, 'a.xyz'));
      rmSync(join(folder, 'z.docx'));
    }
  });
});
