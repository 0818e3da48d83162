import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SIGNING } from './contract/articles.js';
import { ingest } from './contract/setup.js';
import { openStore } from './open-store.js';

describe('a store URL', () => {
  it('names a folder, absolute or from the working folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'guanxi-open-'));
    const path = join(folder, '图 谱');
    const store = await openStore(`grafeo:${path}`, {});
    await ingest(store, SIGNING);
    await store.close();
    const again = await openStore(`GRAFEO:${relative(process.cwd(), path)}`, {});
    expect((await again.stats()).articles).toBe(1);
    await again.close();
    await rm(folder, { recursive: true });
  });

  it.each([
    ['', 'use grafeo:FOLDER'],
    ['.guanxi/graph', 'use grafeo:FOLDER'],
    ['http://localhost:7687', 'use grafeo:FOLDER'],
    ['sqlite:x', 'use grafeo:FOLDER'],
    ['grafeo:', 'names no folder'],
    ['neo4j://', 'names no host'],
    ['neo4j://[', 'is no address'],
    ['bolt:localhost', 'names no host'],
    ['neo4j://neo4j:secret@localhost', 'NEO4J_USERNAME'],
  ])('%j is refused, with what to do', async (url, remedy) => {
    const opening = openStore(url, {});
    await expect(opening).rejects.toMatchObject({ name: 'StoreError', code: 'store-url-invalid' });
    await expect(opening).rejects.toThrow(remedy);
    await expect(opening).rejects.not.toThrow('secret');
  });

  it('of a Neo4j that is not there says so', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const opening = openStore(`bolt://127.0.0.1:${port}`, { NEO4J_USERNAME: 'x', NEO4J_PASSWORD: 'y' });
    await expect(opening).rejects.toMatchObject({ code: 'store-unreachable' });
    await expect(opening).rejects.toThrow(`bolt://127.0.0.1:${port}`);
  });
});
