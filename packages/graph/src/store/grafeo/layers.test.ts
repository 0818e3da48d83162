import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SIGNING } from '../contract/articles.js';
import { ingest, LIMITS } from '../contract/setup.js';
import { StoreFolder } from './folder.js';
import { Generation } from './generation.js';
import { GrafeoStore } from './store.js';

/** What stands below the guard: queries that it would refuse go to the engine here. */
describe('an embedded graph file that is served', () => {
  let folder: string;
  let serving: Generation;
  let name: string;
  let file: string;
  let bytes: Buffer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guanxi-layers-'));
    const store = new GrafeoStore(folder);
    await ingest(store, SIGNING);
    await store.close();
    name = (await readFile(join(folder, 'current'), 'utf8')).trim();
    file = join(folder, name);
    bytes = await readFile(file);
    serving = new Generation(new StoreFolder(folder), name);
  });
  afterAll(async () => {
    await serving.stop();
    await rm(folder, { recursive: true });
  });

  it.each([
    'CREATE (n:X)',
    'MERGE (n:X {id: 1})',
    'MATCH (n) SET n.x = 1',
    'MATCH (n) REMOVE n.name',
    'MATCH (n) DETACH DELETE n',
    'MATCH (n) FOREACH (x IN [1] | SET n.x = x)',
    'CREATE INDEX FOR (n:X) ON (n.y)',
    'DROP INDEX Entity_id_index',
    'CREATE CONSTRAINT FOR (n:X) REQUIRE n.y IS UNIQUE',
  ])('stays as it is after %s', async (cypher) => {
    await serving.query(cypher, {}, LIMITS).catch(() => {});
    const { rows } = await serving.query('MATCH (n) RETURN count(n), count(n.name), count(n.x)', {}, LIMITS);
    expect(rows).toEqual((await serving.query('MATCH (n) RETURN count(n), count(n.name), 0', {}, LIMITS)).rows);
    const fresh = new Generation(new StoreFolder(folder), name);
    const again = await fresh.query('MATCH (n) RETURN count(n), count(n.name), count(n.x)', {}, LIMITS);
    await fresh.stop();
    expect(again.rows).toEqual(rows);
    expect((await readFile(file)).equals(bytes)).toBe(true);
  });

  it('runs some queries at a time, and the others after them', async () => {
    const asked = Array.from({ length: 12 }, (_, n) => serving.query('RETURN $n AS n', { n }, LIMITS));
    expect((await Promise.all(asked)).map(({ rows }) => rows)).toEqual(asked.map((_, n) => [[n]]));
  });
});
