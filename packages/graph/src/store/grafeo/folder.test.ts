import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addExtractions, link, project } from '../../linking/index.js';
import type { Extraction } from '../../model.js';
import { APPOINTMENT, RENAMING, SIGNING } from '../contract/articles.js';
import { dump, recordsOf } from '../contract/dump.js';
import { ingest, LIMITS } from '../contract/setup.js';
import { generatedArticles } from '../scale/generated-articles.js';
import { isRunning, startOf } from '../process/process-start.js';
import { GrafeoStore } from './store.js';

let folder: string;
let stores: GrafeoStore[];

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'guanxi-folder-')), 'graph');
  stores = [];
});

afterEach(async () => {
  for (const store of stores) await store.close();
  await rm(join(folder, '..'), { recursive: true, force: true });
});

function open(): GrafeoStore {
  const store = new GrafeoStore(folder);
  stores.push(store);
  return store;
}

const recordsOfArticles = (extractions: Extraction[]) =>
  recordsOf(project(link({ extractions, decisions: [], retired: [] })));

/** Numbers of the processes that this one has started with a script of this name. */
async function children(script: string): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,args=']);
  const lines = stdout.split('\n').map((line) => line.trim().split(/\s+/));
  return lines
    .filter(([, parent, ...args]) => Number(parent) === process.pid && args.join(' ').includes(script))
    .map(([pid]) => Number(pid));
}

describe('the folder of an embedded store', () => {
  it('is made on the first write, not on reading', async () => {
    const store = open();
    expect((await store.stats()).articles).toBe(0);
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
    await ingest(store, SIGNING);
    expect((await store.stats()).articles).toBe(1);
    expect(await readFile(join(folder, 'current'), 'utf8')).toBe('graph-000001.grafeo\n');
  });

  it('keeps the file before the current one until the next write, and no more', async () => {
    const store = open();
    for (const article of [SIGNING, APPOINTMENT, RENAMING]) await ingest(store, article);
    expect((await readdir(folder)).sort()).toEqual(['current', 'graph-000002.grafeo', 'graph-000003.grafeo']);
    expect(await dump(store)).toEqual(await dump(open()));
  });

  it('is left alone by a write that changes nothing', async () => {
    const store = open();
    await ingest(store, SIGNING);
    const before = await readdir(folder);
    await ingest(store, SIGNING);
    expect(await readdir(folder)).toEqual(before);
  });

  it('that was written with another layout is written anew at the next write', async () => {
    await ingest(open(), SIGNING);
    await setMeta('g.layout = 0');
    const store = open();
    expect(await ingest(store, SIGNING)).toMatchObject({ changed: true });
    expect(await dump(store)).toEqual(recordsOfArticles([SIGNING]));
    expect(await ingest(store, SIGNING)).toMatchObject({ changed: false });
  });

  it('that a newer program has written is read, but not written', async () => {
    await ingest(open(), SIGNING);
    await setMeta('g.layout = 1000');
    await expect(ingest(open(), APPOINTMENT)).rejects.toMatchObject({ code: 'store-refused' });
    expect((await open().stats()).articles).toBe(1);
  });

  it('says what to do when its graph file is damaged', async () => {
    await ingest(open(), SIGNING);
    await writeFile(join(folder, 'graph-000001.grafeo'), 'no graph');
    await expect(open().stats()).rejects.toMatchObject({
      code: 'store-damaged',
      message: expect.stringContaining('graph-000001.grafeo') as string,
    });
    await expect(ingest(open(), APPOINTMENT)).rejects.toMatchObject({ code: 'store-damaged' });
    await writeFile(join(folder, 'current'), '../../etc/passwd\n');
    await expect(open().stats()).rejects.toMatchObject({ code: 'store-damaged' });
  });

  it('says so when it is no folder', async () => {
    await writeFile(folder, '');
    await expect(open().stats()).rejects.toMatchObject({ code: 'store-url-invalid' });
    await expect(ingest(open(), SIGNING)).rejects.toMatchObject({ code: 'store-refused' });
  });

  /** Changes the node that says how the store is laid out, with the engine itself, in a process of its own. */
  async function setMeta(assignment: string): Promise<void> {
    for (const store of stores) await store.close();
    const current = (await readFile(join(folder, 'current'), 'utf8')).trim();
    const script = `
      const { GrafeoDB } = require('@grafeo-db/js');
      const db = GrafeoDB.open(process.argv[1]);
      db.executeCypher('MATCH (g:Guanxi) SET ${assignment}').then(() => { db.walCheckpoint(); db.close(); });`;
    await promisify(execFile)(process.execPath, ['-e', script, join(folder, current)], { cwd: import.meta.dirname });
  }
});

describe('a process that is killed', () => {
  it('while it writes leaves the graph as it was, and the next writer cleans up', { timeout: 240_000 }, async () => {
    const many = [...generatedArticles(120)];
    const store = open();
    await ingest(store, SIGNING);
    const before = recordsOfArticles([SIGNING]);
    const killed: number[] = [];
    for (const delay of [0, 100, 250, 500, 900, 1400]) {
      const failing = ingest(store, ...many).then(
        () => 'written',
        (error: Error) => error.message,
      );
      const pid = await holder(killed);
      await new Promise((resolve) => setTimeout(resolve, delay));
      if (!kill(pid)) break;
      killed.push(pid);
      // A machine that is quick has written all of it by then.
      if ((await failing) === 'written') break;
      expect(await failing, `killed after ${delay} ms`).toMatch(/ended before it was done/);
      expect(await dump(store)).toEqual(before);
      const fresh = open();
      expect(await dump(fresh)).toEqual(before);
      await fresh.close();
    }
    await ingest(store, ...many);
    expect(await dump(store)).toEqual(recordsOfArticles([SIGNING, ...many]));
    await store.close();
    const files = await readdir(folder);
    expect(files.filter((name) => name.startsWith('graph-')).length).toBeLessThanOrEqual(2);
    expect(files.filter((name) => !name.startsWith('graph-'))).toEqual(['current']);
  });

  it('while it answers is replaced, and the question is asked again', async () => {
    const store = open();
    await ingest(store, SIGNING);
    const expected = await store.stats();
    for (let round = 0; round < 3; round++) {
      const [pid] = await children('reader-child');
      const asked = [store.stats(), store.overview(10), store.stats()];
      process.kill(pid!, 'SIGKILL');
      expect((await Promise.all(asked))[0]).toEqual(expected);
      expect(await store.stats()).toEqual(expected);
    }
  });

  it('by its own query ends that query alone', async () => {
    const store = open();
    await ingest(store, SIGNING);
    await store.stats();
    const serving = await children('reader-child');
    await store.query('RETURN 1 AS n', {}, LIMITS);
    const [querying] = (await children('reader-child')).filter((pid) => !serving.includes(pid));
    const heavy = 'MATCH (a), (b), (c), (d), (e), (f), (g) RETURN count(a.id + g.id) AS n';
    const slow = store.query(heavy, {}, { ...LIMITS, timeoutMs: 20_000 });
    const asked = expect(slow).rejects.toMatchObject({ code: 'query-invalid' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    process.kill(querying!, 'SIGKILL');
    await asked;
    expect((await store.stats()).articles).toBe(1);
    expect((await store.query('RETURN 1 AS n', {}, LIMITS)).rows).toEqual([[1]]);
    expect(await children('reader-child')).toEqual(expect.arrayContaining(serving));
  });

  it('takes the processes along that it has started, even busy ones', { timeout: 240_000 }, async () => {
    const dist = new URL('../../../dist/store/', import.meta.url).href;
    const script = `
      const { GrafeoStore } = await import('${dist}grafeo/store.js');
      const { generatedArticles } = await import('${dist}scale/generated-articles.js');
      const store = new GrafeoStore(process.argv[1]);
      const extractions = [...generatedArticles(1000)];
      void store.update((before) => {
        setTimeout(() => process.exit(0), 1500);
        return { ...before, extractions };
      });
      await store.stats();`;
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, folder]);
    const { pid } = JSON.parse(await readFile(join(folder, 'lock'), 'utf8')) as { pid: number };
    await expect.poll(() => isRunning(pid), { timeout: 3000 }).toBe(false);
    expect(await ingest(open(), SIGNING)).toMatchObject({ changed: true });
  });

  it('has nothing left running when the store is closed', async () => {
    const store = open();
    await ingest(store, SIGNING);
    await store.stats();
    await store.query('RETURN 1 AS n', {}, LIMITS);
    expect((await children('reader-child')).length).toBeGreaterThan(0);
    await store.close();
    expect(await children('reader-child')).toEqual([]);
    await expect(store.stats()).rejects.toMatchObject({ code: 'store-refused' });
  });
});

describe('the lock', () => {
  const lockWith = async (holder: object) => {
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, 'lock'),
      JSON.stringify({ host: hostname(), since: '2024-01-01T00:00:00Z', ...holder }),
    );
  };
  const deadPid = async () => {
    const child = execFile(process.execPath, ['-e', '']);
    await new Promise((resolve) => child.once('exit', resolve));
    return child.pid!;
  };

  it('of a process that has died is taken over', async () => {
    await lockWith({ pid: await deadPid(), started: 'long ago' });
    expect(await ingest(open(), SIGNING)).toMatchObject({ changed: true });
    expect(await readdir(folder)).not.toContain('lock');
  });

  it('of a process whose number another has now is taken over', async () => {
    await lockWith({ pid: process.pid, started: `${await startOf(process.pid)} before` });
    expect(await ingest(open(), SIGNING)).toMatchObject({ changed: true });
  });

  it('of a process that is there is waited for, and then named', { timeout: 60_000 }, async () => {
    await lockWith({ pid: process.pid, started: await startOf(process.pid) });
    const writing = ingest(open(), SIGNING);
    await expect(writing).rejects.toMatchObject({ code: 'store-busy' });
    await expect(writing).rejects.toThrow(String(process.pid));
    expect(await readdir(folder)).toEqual(['lock']);
  });

  it('is given to one after the other', { timeout: 120_000 }, async () => {
    const articles = [...generatedArticles(6)];
    await lockWith({ pid: await deadPid(), started: 'long ago' });
    await Promise.all(articles.map((article) => ingest(open(), article)));
    const corpus = await open().corpus();
    expect(corpus.extractions.map(({ article }) => article.id).sort()).toEqual(
      articles.map(({ article }) => article.id).sort(),
    );
  });
});

/** Ends a process; whether it was still there. */
function kill(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}

/** Waits until somebody but these has the lock, and gives the number of the process. */
async function holder(others: number[]): Promise<number> {
  for (;;) {
    const text = await readFile(join(folder, 'lock'), 'utf8').catch(() => '');
    const pid = text === '' ? undefined : (JSON.parse(text) as { pid: number }).pid;
    if (pid !== undefined && !others.includes(pid)) return pid;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('a change by others', () => {
  it('is seen by a store that was opened on an empty folder', async () => {
    const reader = open();
    expect((await reader.stats()).articles).toBe(0);
    await reader.update((before) => addExtractions(before, []));
    await ingest(open(), SIGNING);
    await expect.poll(async () => (await reader.stats()).articles, { timeout: 20_000 }).toBe(1);
  });
});
