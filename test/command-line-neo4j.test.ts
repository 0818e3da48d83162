import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ended, guanxi, readyAt, SEEDS, startGuanxi, temporaryFolder } from './guanxi-process.js';
import type { Neo4jAnswer } from './neo4j/global-setup.js';

/** The command line on a real Neo4j: the same answers, and the same bytes, as on the embedded engine. */

const broker = inject('neo4j');
const server = (await (await fetch(`${broker}/take`)).json()) as Neo4jAnswer;
afterAll(() => fetch(`${broker}/give-back`));

if (!('uri' in server)) {
  const why = 'missing' in server ? server.missing : server.failed;
  if (process.env.GUANXI_REQUIRE_ALL) throw new Error(`Tests on Neo4j cannot run: ${why}.`);
  it.skip(`the command line on Neo4j is not tested: ${why}`, () => {});
} else {
  const { uri, username, password, database } = server;
  const env = {
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    ...(database ? { NEO4J_DATABASE: database } : {}),
    GUANXI_STORE: uri,
  };
  const onNeo4j = (...args: string[]) => guanxi(args, { env });
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const run = (cypher: string) => driver.executeQuery(cypher, {}, database ? { database } : {});
  const removeAll = () => run('MATCH (n:Entity|Article|Evidence|Extraction|Decision|Redirect|Guanxi) DETACH DELETE n');

  describe('on Neo4j', () => {
    let embedded = '';
    beforeAll(async () => {
      await removeAll();
      embedded = `grafeo:${join(temporaryFolder(), 'graph')}`;
      expect((await guanxi(['ingest', SEEDS, '--store', embedded])).code).toBe(0);
      expect(await onNeo4j('ingest', SEEDS)).toMatchObject({ code: 0, err: expect.stringContaining('Written: ') });
    });
    afterAll(async () => {
      await removeAll();
      await driver.close();
    });

    it('ingesting again changes nothing', async () => {
      expect((await onNeo4j('ingest', SEEDS)).err).toContain('The store held all of it already.');
    });

    it.each(['jsonl', 'json', 'graphml', 'ftm'])(
      '%s has the same bytes as from the embedded engine',
      async (format) => {
        const here = await onNeo4j('export', '--format', format);
        const there = await guanxi(['export', '--format', format, '--store', embedded]);
        expect(here.code).toBe(0);
        expect(here.out).toBe(there.out);
      },
    );

    it('diff finds nothing between the engines', async () => {
      expect(await onNeo4j('diff', embedded, uri)).toMatchObject({ code: 0, out: '' });
    });

    it('answers a query, and refuses one that writes', async () => {
      const query = 'MATCH (p:Person)-[r:REPRESENTS]->(x) RETURN p.name, x.name ORDER BY p.name, x.name';
      const { out } = await onNeo4j('query', query, '--format', 'csv');
      expect(out).toContain('马宁宇');
      expect(out).toBe((await guanxi(['query', query, '--format', 'csv', '--store', embedded])).out);
      expect(await onNeo4j('query', 'MATCH (n) DETACH DELETE n')).toMatchObject({ code: 4, out: '' });
    });

    it('says what is wrong when it cannot get in', async () => {
      const wrong = await guanxi(['query', 'RETURN 1'], { env: { ...env, NEO4J_PASSWORD: 'wrong' } });
      expect(wrong).toMatchObject({ code: 4, out: '', err: expect.stringContaining('NEO4J_PASSWORD') });
      const nowhere = await guanxi(['query', 'RETURN 1', '--store', 'bolt://127.0.0.1:1'], { env });
      expect(nowhere).toMatchObject({ code: 4, out: '', err: expect.stringContaining('127.0.0.1:1') });
      const serve = await guanxi(['serve', '--store', 'bolt://127.0.0.1:1', '--port', '0'], { env });
      expect(serve).toMatchObject({ code: 4, out: '' });
    });

    it('is served', async () => {
      const child = startGuanxi(['serve', '--port', '0'], env);
      const result = ended(child);
      const url = await readyAt(child, result);
      const stats = (await (await fetch(`${url}api/v1/stats`)).json()) as {
        articles: number;
        store: { engine: string };
      };
      expect(stats).toMatchObject({ articles: 6, store: { engine: 'neo4j' } });
      const overview = (await (await fetch(`${url}api/v1/overview`)).json()) as { nodes: object[]; positions: object };
      expect(Object.keys(overview.positions)).toHaveLength(overview.nodes.length);
      child.kill('SIGTERM');
      expect(await result).toMatchObject({ code: 0, err: '' });
    });

    // Neo4j plans each of the long statements anew, which takes it most of the time.
    it('runs the script of the cypher format, once and again', { timeout: 120_000 }, async () => {
      const script = (await guanxi(['export', '--format', 'cypher', '--store', embedded])).out;
      const whole = JSON.parse((await guanxi(['export', '--format', 'json', '--store', embedded])).out) as {
        nodes: { id: string; name: string; properties: { aliases?: string[] } }[];
        edges: { id: string; type: string }[];
      };
      await removeAll();
      for (let times = 0; times < 2; times++) {
        for (const statement of script.split(/;\n(?=UNWIND|$)/)) if (statement) await run(statement);
      }
      const nodes = await run('MATCH (n:Entity|Article) RETURN n.id AS id, n.name AS name, n.aliases AS aliases');
      const written = new Map(nodes.records.map((row) => [row.get('id'), [row.get('name'), row.get('aliases')]]));
      expect(written.size).toBe(whole.nodes.length);
      for (const { id, name, properties } of whole.nodes)
        expect(written.get(id)).toEqual([name, properties.aliases ?? null]);
      const edges = await run('MATCH (:Entity|Article)-[r]->(:Entity|Article) RETURN r.id AS id, type(r) AS type');
      expect(edges.records.map((row) => `${row.get('id')} ${row.get('type')}`).sort()).toEqual(
        whole.edges.map(({ id, type }) => `${id} ${type}`).sort(),
      );
    });
  });
}
