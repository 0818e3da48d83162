import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Extraction } from '@guanxi/graph';
import { extractPaths, type IngestReport } from '@guanxi/ingest';
import { temporaryFolder } from '../guanxi-process.js';
import { callingFiles, GOOD, HOSTILE, pdfBomb, SENTENCE, writeHostile } from './hostile-files.js';

const LIMITS = { GUANXI_MAX_FILE_MB: '4', GUANXI_MAX_UNPACKED_MB: '8' };

beforeEach(() => void Object.assign(process.env, LIMITS));
afterEach(() => {
  for (const name of Object.keys(process.env)) if (/^GUANXI_(?:MAX|WORKERS)/.test(name)) delete process.env[name];
});

interface Run {
  extractions: Extraction[];
  report: IngestReport;
  /** Most memory that the process had beyond what it had before, in megabytes. */
  memory: number;
}

async function run(paths: readonly string[], onProgress?: (file: string) => void): Promise<Run> {
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20);
  try {
    const articles = extractPaths(paths, { onProgress: ({ file }) => onProgress?.(file) });
    const extractions: Extraction[] = [];
    for (;;) {
      const next = await articles.next();
      if (next.done) return { extractions, report: next.value, memory: (most - before) / 2 ** 20 };
      extractions.push(next.value);
    }
  } finally {
    clearInterval(watch);
  }
}

const titles = ({ extractions }: Run) => extractions.map(({ article }) => `${article.origin.file}: ${article.title}`);
const said = ({ report }: Run, file: string) =>
  report.skipped.filter((skip) => skip.file === file && skip.code !== 'page-furniture');

describe('files that do harm', () => {
  it('each have a line in the report, and the others are read', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '0-good.txt'), GOOD);
    writeFileSync(join(folder, 'zz-good.txt'), GOOD);
    writeHostile(folder, HOSTILE);
    const result = await run([folder]);
    for (const { name, code, reason } of HOSTILE) {
      const line = expect.objectContaining({ code, reason: expect.stringMatching(reason) });
      expect(said(result, name), name).toContainEqual(line);
    }
    expect(titles(result)).toContain('0-good.txt: 贵阳加快建设数字经济高地');
    expect(titles(result)).toContain('zz-good.txt: 贵阳加快建设数字经济高地');
    expect(result.report.skipped.filter(({ code }) => code === 'fault')).toEqual([]);
    // Nothing of what links lead to outside is read.
    expect(result.extractions.every(({ article }) => !article.origin.file.startsWith('outside'))).toBe(true);
    expect(result.memory).toBeLessThan(1500);
  });

  it('names the place of what lies within a file', async () => {
    const folder = temporaryFolder();
    writeHostile(
      folder,
      HOSTILE.filter(({ name }) => /^(?:bomb\.zip|lines\.jsonl|scan\.pdf|long-line\.txt)$/.test(name)),
    );
    const result = await run([folder]);
    const places = result.report.skipped.map(({ file, place }) => `${file}: ${place}`);
    expect(places).toEqual(['bomb.zip: a.txt', 'lines.jsonl: line 2', 'long-line.txt: line 1', 'scan.pdf: page 1']);
  });

  it('refuses a line of 50 MB where files may be that large', { timeout: 60_000 }, async () => {
    process.env.GUANXI_MAX_FILE_MB = '64';
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), SENTENCE.repeat((50 * 2 ** 20) / Buffer.byteLength(SENTENCE)));
    writeFileSync(join(folder, 'b.txt'), GOOD);
    const result = await run([folder]);
    expect(said(result, 'a.txt')).toMatchObject([{ code: 'line-too-long', place: 'line 1' }]);
    expect(titles(result)).toHaveLength(1);
    expect(result.memory).toBeLessThan(1000);
  });

  it('reads a million empty lines around an article', async () => {
    const folder = temporaryFolder();
    const empty = '\n'.repeat(1_000_000);
    writeFileSync(join(folder, 'a.txt'), `${empty}${GOOD}${empty}`);
    expect(titles(await run([folder]))).toEqual(['a.txt: 贵阳加快建设数字经济高地']);
  });

  it.each([
    ['elements in one another', `${'<div>'.repeat(100_000)}${SENTENCE}`],
    ['elements', `<p>${SENTENCE}${'<b>字</b>'.repeat(100_000)}</p>`],
    ['attributes', `<p ${'a=b '.repeat(200_000)}>${SENTENCE}`],
    ['openings without an end', `<p>${SENTENCE}${'<!--<a<'.repeat(100_000)}`],
  ])('reads a page with a hundred thousand %s', async (_, html) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.html'), html);
    const result = await run([folder]);
    expect(said(result, 'a.html')).toEqual([]);
    expect(result.extractions).toHaveLength(1);
  });

  it('goes on when a file vanishes while it runs', async () => {
    const folder = temporaryFolder();
    const names = Array.from({ length: 80 }, (_, i) => `${String(i).padStart(2, '0')}.txt`);
    for (const name of names) writeFileSync(join(folder, name), GOOD.replace('五十', name));
    const result = await run([folder], (file) => file === '00.txt' && rmSync(join(folder, '79.txt')));
    expect(said(result, '79.txt')).toMatchObject([{ code: 'unreadable', reason: expect.stringContaining('ENOENT') }]);
    expect(result.extractions).toHaveLength(79);
  });
});

describe('what takes too much', () => {
  it('is given up at the bound of memory, and what was read beside it is read', { timeout: 120_000 }, async () => {
    Object.assign(process.env, { GUANXI_MAX_MEMORY_MB: '350', GUANXI_WORKERS: '2' });
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), GOOD.repeat(300));
    writeFileSync(join(folder, 'b.pdf'), pdfBomb(900));
    writeFileSync(join(folder, 'c.txt'), GOOD);
    const result = await run([folder]);
    expect(said(result, 'b.pdf')).toMatchObject([
      { code: 'out-of-memory', reason: expect.stringContaining('GUANXI_MAX_MEMORY_MB') },
    ]);
    expect(said(result, 'a.txt')).toEqual([]);
    expect(titles(result).filter((title) => title.startsWith('c.txt'))).toHaveLength(1);
    expect(result.memory).toBeLessThan(1500);
  });

  it('is given up at the bound of the heap', { timeout: 60_000 }, async () => {
    process.env.GUANXI_MAX_HEAP_MB = '100';
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.html'), `<p>${'<b>字</b>'.repeat(400_000)}</p>`);
    writeFileSync(join(folder, 'b.txt'), GOOD);
    const result = await run([folder]);
    expect(said(result, 'a.html')).toMatchObject([{ code: 'out-of-memory' }]);
    expect(titles(result)).toEqual(['b.txt: 贵阳加快建设数字经济高地']);
  });

  it('is given up at the bound of time', { timeout: 60_000 }, async () => {
    process.env.GUANXI_MAX_SECONDS = '0.05';
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), GOOD);
    const result = await run([folder]);
    // Not even the start of a thread fits into it.
    expect(said(result, 'a.txt')).toMatchObject([
      { code: 'timeout', reason: expect.stringContaining('GUANXI_MAX_SECONDS') },
    ]);
  });

  it.each(['0', '-1', 'x', 'Infinity'])('says so when a bound is %s', async (value) => {
    process.env.GUANXI_MAX_FILE_MB = value;
    await expect(run([temporaryFolder()])).rejects.toThrow(/GUANXI_MAX_FILE_MB is ".+": give a number/);
  });
});

describe('links', () => {
  it('are followed to what lies within the given paths, each file once', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'in/sub'), { recursive: true });
    mkdirSync(join(folder, 'other'));
    writeFileSync(join(folder, 'in/sub/a.txt'), GOOD);
    writeFileSync(join(folder, 'other/b.txt'), GOOD.replace('贵阳市', '遵义市'));
    symlinkSync('sub/a.txt', join(folder, 'in/link.txt'));
    symlinkSync('../other', join(folder, 'in/other'));
    const alone = await run([join(folder, 'in')]);
    expect(alone.extractions.map(({ article }) => article.origin.file)).toEqual(['link.txt']);
    expect(alone.report.skipped).toMatchObject([{ file: 'other', code: 'outside' }]);
    const both = await run([join(folder, 'in'), join(folder, 'other')]);
    expect(both.extractions.map(({ article }) => article.origin.file)).toEqual(['link.txt', 'b.txt']);
    // A link that is named itself was meant.
    const named = await run([join(folder, 'in/other')]);
    expect(named.extractions.map(({ article }) => article.origin.file)).toEqual(['b.txt']);
  });
});

describe('the network', () => {
  it('is never called', async () => {
    let calls = 0;
    const server = createServer((_, response) => {
      calls++;
      response.end();
    });
    server.on('connection', () => calls++);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const folder = temporaryFolder();
    const files = callingFiles(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const result = await run([folder]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await new Promise((resolve) => server.close(resolve));
    expect(new Set(result.extractions.map(({ article }) => article.origin.file))).toEqual(
      new Set(['a.html', 'b.xhtml', 'c.eml', 'e.pdf']),
    );
    expect(calls).toBe(0);
  });
});

describe.skipIf(process.getuid?.() !== 0 && spawnSync('true').status !== 0)('permissions', () => {
  it('of files and folders that are missing are a line in the report', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'closed'));
    writeFileSync(join(folder, 'a.txt'), GOOD);
    writeFileSync(join(folder, 'closed/b.txt'), GOOD);
    writeFileSync(join(folder, 'c.txt'), GOOD, { mode: 0o000 });
    spawnSync('chmod', ['000', join(folder, 'closed')]);
    spawnSync('chmod', ['755', folder]);
    // Root may read everything: the check runs as nobody.
    const root = process.getuid!() === 0;
    if (root) process.seteuid!(65534);
    let result: Run;
    try {
      result = await run([folder]);
    } finally {
      if (root) process.seteuid!(0);
      spawnSync('chmod', ['700', join(folder, 'closed')]);
    }
    expect(said(result, 'c.txt')).toMatchObject([{ code: 'unreadable', reason: expect.stringContaining('EACCES') }]);
    expect(said(result, 'closed')).toMatchObject([{ code: 'unreadable', reason: expect.stringContaining('EACCES') }]);
    expect(titles(result)).toEqual(['a.txt: 贵阳加快建设数字经济高地']);
  });
});
