import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isRunning } from '../process/process-start.js';

/** A program of its own that does things with a store, one after the other, as its arguments say. */
const PROGRAM = `
  const [dist, graph, ...steps] = process.argv.slice(1);
  const { GrafeoStore } = await import(dist + 'grafeo/store.js');
  const { generatedArticles } = await import(dist + 'scale/generated-articles.js');
  const store = new GrafeoStore(graph);
  let articles = 0;
  const add = (count) =>
    store.update((before) => ({
      ...before,
      extractions: [...before.extractions, ...generatedArticles(count, (articles += count) - count)],
    }));
  const limits = { timeoutMs: 60000, maxRows: 10, maxBytes: 10000 };
  const does = {
    write: () => add(3),
    read: () => store.stats(),
    query: () => store.query('MATCH (n) RETURN n.id ORDER BY n.id', {}, limits),
    'begin to write': () => { void add(1500); return new Promise((resolve) => setTimeout(resolve, 1000)); },
    close: () => store.close(),
    'exit at once': () => process.exit(0),
    wait: () => { console.log('waiting'); return new Promise((resolve) => setTimeout(resolve, 100_000)); },
  };
  for (const step of steps) await does[step]();`;
const DIST = new URL('../../../dist/store/', import.meta.url).href;

describe('temporary files of the embedded engine', { timeout: 120_000 }, () => {
  let folder: string;
  let system: string;
  let graph: string;
  const programs: ChildProcess[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guanxi-temporary-'));
    system = join(folder, 'system');
    graph = join(folder, 'graph');
    await mkdir(system);
  });
  afterEach(async () => {
    for (const program of programs) program.kill('SIGKILL');
    await rm(folder, { recursive: true });
  });

  function start(...steps: string[]): ChildProcess {
    const env = { ...process.env, TMPDIR: system, TMP: system, TEMP: system };
    const program = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, DIST, graph, ...steps], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    programs.push(program);
    return program;
  }

  /** Starts a program that does these steps and waits, kills it with its processes or lets them end by themselves. */
  async function kill(steps: string[], alsoItsProcesses: boolean): Promise<void> {
    const program = start(...steps, 'wait');
    await once(program.stdout!, 'data');
    const processes = await childrenOf(program.pid!);
    expect(processes.length).toBeGreaterThan(0);
    if (alsoItsProcesses) for (const pid of processes) process.kill(pid, 'SIGKILL');
    program.kill('SIGKILL');
    await expect.poll(() => processes.some(isRunning), { timeout: 60_000 }).toBe(false);
  }

  it.each([
    ['close', 'after open, write, read, query and close'],
    ['exit at once', 'when the program ends without closing'],
  ])('are gone %s', async (end) => {
    const [code] = (await once(start('write', 'read', 'query', 'write', 'query', end), 'exit')) as [number];
    expect(code).toBe(0);
    expect(await readdir(system)).toEqual([]);
    expect((await readdir(graph)).sort()).toEqual(['current', 'graph-000001.grafeo', 'graph-000002.grafeo']);
  });

  it.each([
    ['a reader', ['write', 'read', 'query'], false],
    ['a reader and all its processes', ['write', 'read', 'query'], true],
    ['a writer and all its processes', ['write', 'begin to write'], true],
  ])(
    'never are in the folder of the system, even when %s is killed; the next to come removes them',
    async (_, steps, all) => {
      await kill(steps, all);
      expect(await readdir(system)).toEqual([]);
      expect(await readdir(graph)).toContain('tmp');
      await once(start('read', 'write', 'close'), 'exit');
      expect(await readdir(system)).toEqual([]);
      expect(await readdir(graph)).not.toContain('tmp');
      expect(await readdir(graph)).not.toContain('lock');
    },
  );

  it('of others who are there are left alone, also those of another machine until a day has passed', async () => {
    const others = [`${hostname()}-${process.pid}-1`, 'another-host-77-1'];
    for (const other of others) await mkdir(join(graph, 'tmp', other), { recursive: true });
    await once(start('write', 'read', 'close'), 'exit');
    expect((await readdir(join(graph, 'tmp'))).sort()).toEqual([...others].sort());
    const before = new Date(Date.now() - 25 * 60 * 60_000);
    for (const other of others) await utimes(join(graph, 'tmp', other), before, before);
    await once(start('read', 'close'), 'exit');
    expect(await readdir(join(graph, 'tmp'))).toEqual([others[0]]);
  });

  it('may have no place at all', async () => {
    await once(start('write', 'close'), 'exit');
    // A file in its place: as root, tests may write to a folder that is read-only.
    await promisify(execFile)('touch', [join(graph, 'tmp')]);
    const [code] = (await once(start('read', 'query', 'write', 'close'), 'exit')) as [number];
    expect(code).toBe(0);
    expect(await readdir(system)).toEqual([]);
  });
});

async function childrenOf(parent: number): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=']);
  const lines = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  return lines.filter(([, ppid]) => ppid === parent).map(([pid]) => pid!);
}
