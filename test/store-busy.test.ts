import { rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { guanxi, SEEDS } from './guanxi-process.js';
import { serveSeeds } from './http-server.js';

const server = await serveSeeds();

it(
  'tells those who write on the command line and over HTTP that another process is writing',
  { timeout: 120_000 },
  async () => {
    const lock = join(server.storeUrl.replace('grafeo:', ''), 'lock');
    const holder = { pid: process.pid, host: hostname(), started: '', since: '2026-11-24T00:00:00Z' };
    await writeFile(lock, JSON.stringify(holder));
    const { results } = (await server.get('/api/v1/search?q=%E8%B4%B5%E9%98%B3')).json() as {
      results: { id: string }[];
    };
    const decision = { kind: 'hide', targets: [results[0]!.id], author: 'reader' };
    const [reply, ended] = await Promise.all([
      server.send('POST', '/api/v1/decisions', decision),
      guanxi(['ingest', SEEDS, '--store', server.storeUrl]),
    ]);
    expect(reply.status).toBe(503);
    expect(reply.headers['retry-after']).toBe('1');
    expect(reply.json()).toMatchObject({
      code: 'store-busy',
      detail: expect.stringContaining(String(process.pid)) as string,
    });
    expect(ended).toMatchObject({ code: 4, out: '' });
    expect(ended.err).toContain(`The store is being written by process ${process.pid}`);
    expect(ended.err).toContain('Try again');
    expect(ended.err).not.toContain('    at ');
    await rm(lock);
    expect((await server.send('POST', '/api/v1/decisions', decision)).status).toBe(201);
    expect(server.faults).toEqual([]);
  },
);
