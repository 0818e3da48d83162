import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addExtractions, link, project } from '../../linking/index.js';
import type { Extraction } from '../../model.js';
import { APPOINTMENT, SIGNING } from '../contract/articles.js';
import { dump, recordsOf } from '../contract/dump.js';
import { ingest, LIMITS } from '../contract/setup.js';
import { openStore } from '../open-store.js';
import { generatedArticles } from '../scale/generated-articles.js';
import { Neo4jConnection, type Neo4jTarget } from './connection.js';
import { runQuery } from './run-query.js';
import { Neo4jStore } from './store.js';

/** What only a Neo4j server can do or go wrong with. */
export function describeServer(target: Neo4jTarget, removeAll: () => Promise<void>): void {
  const { uri, username = '', password = '' } = target;
  const credentials = { NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
  const write = async (cypher: string) => {
    const connection = new Neo4jConnection(target);
    const session = connection.session('WRITE');
    await session.run(cypher);
    await session.close();
    await connection.close();
  };
  const recordsOfArticles = (extractions: Extraction[]) =>
    recordsOf(project(link({ extractions, decisions: [], retired: [] })));

  describe('a Neo4j server', () => {
    let store: Neo4jStore;
    beforeAll(async () => {
      await removeAll();
      store = await Neo4jStore.open(target);
    });
    afterAll(async () => {
      await store.close();
      await removeAll();
      await write('MATCH (n:Foreign|Person) DETACH DELETE n');
    });

    it('is opened with the credentials of the environment alone', async () => {
      const opened = await openStore(uri, {
        ...credentials,
        ...(target.database ? { NEO4J_DATABASE: target.database } : {}),
      });
      expect(opened.engine).toEqual({ name: 'neo4j', version: expect.stringMatching(/^[0-9]+\.[0-9]+/) as string });
      await opened.close();
    });

    it('says so when it does not let somebody in, or has no such database', async () => {
      const wrong = openStore(uri, { ...credentials, NEO4J_PASSWORD: 'wrong' });
      await expect(wrong).rejects.toMatchObject({ code: 'store-refused' });
      await expect(wrong).rejects.toThrow('NEO4J_PASSWORD');
      await expect(openStore(uri, {})).rejects.toMatchObject({ code: 'store-refused' });
      const missing = openStore(uri, { ...credentials, NEO4J_DATABASE: 'nothere' });
      await expect(missing).rejects.toMatchObject({ code: 'store-missing' });
      await expect(missing).rejects.toThrow('NEO4J_DATABASE');
    });

    it('keeps writes out by its read transaction, should the guard let one pass', async () => {
      const connection = new Neo4jConnection(target);
      for (const cypher of ['CREATE (n:Foreign)', 'MATCH (n) DETACH DELETE n', 'CREATE INDEX FOR (n:X) ON (n.y)']) {
        await expect(runQuery(connection, cypher, {}, LIMITS)).rejects.toMatchObject({ code: 'query-refused' });
      }
      await connection.close();
    });

    it('resolves escapes before it reads, which the guard expects of it', async () => {
      const connection = new Neo4jConnection(target);
      const { rows } = await runQuery(connection, "RETURN '\\u0027 AS x //'", {}, LIMITS);
      await connection.close();
      expect(rows).toEqual([['']]);
    });

    it('may hold other data, which is left alone and not answered with', async () => {
      await write("CREATE (a:Foreign {id: 'x', name: '林晓岚', degree: 99})-[:MET]->(:Person {id: 'y'})");
      await ingest(store, SIGNING);
      const { nodes, total } = await store.overview(100);
      expect(nodes).toHaveLength(total.nodes);
      expect(nodes.map(({ id }) => id)).not.toContain('x');
      expect((await store.stats()).entities.byType.Person).toBe(2);
      expect((await store.stats()).relations.byType.MET).toBeUndefined();
      const { rows } = await store.query('MATCH (a:Foreign)-[r]->(b) RETURN a.name, r, b', {}, LIMITS);
      expect(rows).toMatchObject([['林晓岚', { type: 'MET', source: 'x', target: 'y' }, { labels: ['Person'] }]]);
      await store.update((before) => ({ ...before, extractions: [] }));
      expect((await store.stats()).articles).toBe(0);
      const left = await store.query('MATCH (n:Foreign)-[:MET]->(m:Person) RETURN count(*) AS n', {}, LIMITS);
      expect(left.rows).toEqual([[1]]);
      await write('MATCH (n:Foreign|Person) DETACH DELETE n');
    });

    it('is written in several transactions when there is much', { timeout: 600_000 }, async () => {
      const many = [...generatedArticles(320)];
      const summary = await ingest(store, SIGNING, ...many);
      expect(summary.nodesWritten + summary.edgesWritten).toBeGreaterThan(50_000);
      expect(await dump(store)).toEqual(recordsOfArticles([SIGNING, ...many]));
      expect(await ingest(store, ...many)).toMatchObject({ changed: false });
      const one = await ingest(store, APPOINTMENT);
      expect(one.nodesWritten).toBeLessThan(100);
      expect((await store.query('MATCH (g:Guanxi) RETURN count(g) AS n', {}, LIMITS)).rows).toEqual([[1]]);
    });

    it('derives the graph again after a large write was interrupted', { timeout: 600_000 }, async () => {
      const { extractions } = await store.corpus();
      await write("CREATE (:Guanxi {id: 'guanxi-writing'})");
      await write('MATCH (n:Evidence) WITH n LIMIT 5000 DETACH DELETE n');
      await write("MATCH (n:Entity) WITH n LIMIT 500 SET n.name = 'half written'");
      expect(await store.update((before) => addExtractions(before, []))).toMatchObject({ changed: true });
      expect(await dump(store)).toEqual(recordsOfArticles(extractions));
      expect(await store.update((before) => before)).toMatchObject({ changed: false });
      await store.update((before) => ({ ...before, extractions: [] }));
    });
  });
}
