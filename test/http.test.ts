import { beforeAll, describe, expect, it } from 'vitest';
import type { GraphEdge, GraphNode } from '@guanxi/graph';
import { guanxi, ROOT, temporaryFolder } from './guanxi-process.js';
import { serveSeeds, type TestServer } from './http-server.js';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

let server: TestServer;
beforeAll(async () => {
  server = await serveSeeds();
});

async function idOf(name: string): Promise<string> {
  const { results } = (await server.get(`/api/v1/search?q=${encodeURIComponent(name)}`)).json() as {
    results: GraphNode[];
  };
  return results[0]!.id;
}

describe('reading', () => {
  it('leads from a search to a person, a relation, its proof and the words in the article', async () => {
    const id = await idOf('马宁宇');
    const page = (await server.get(`/api/v1/entities/${id}/neighbours?relation=REPRESENTS`)).json() as {
      edges: GraphEdge[];
      total: number;
    };
    expect(page.total).toBe(1);
    const relation = (await server.get(`/api/v1/relations/${page.edges[0]!.id}`)).json() as {
      evidence: { articleId: string; start: number; end: number; text: string }[];
      articles: { id: string }[];
    };
    const proof = relation.evidence[0]!;
    expect(relation.articles.map((article) => article.id)).toContain(proof.articleId);
    const { article } = (await server.get(`/api/v1/articles/${proof.articleId}`)).json() as {
      article: { text: string };
    };
    expect(article.text.slice(proof.start, proof.end)).toBe(proof.text);
  });

  it('pages through neighbours without a gap or a double', async () => {
    const id = await idOf('习近平');
    const seen: string[] = [];
    let cursor: string | undefined;
    let total: number;
    do {
      const query = `limit=7${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
      const page = (await server.get(`/api/v1/entities/${id}/neighbours?${query}`)).json() as {
        edges: GraphEdge[];
        total: number;
        next?: string;
      };
      seen.push(...page.edges.map((edge) => edge.id));
      total = page.total;
      cursor = page.next;
    } while (cursor);
    expect(new Set(seen).size).toBe(total);
    expect(seen).toHaveLength(total);
  });

  it('lays the overview out, the same each time', async () => {
    const ask = async () =>
      (await server.get('/api/v1/overview?limit=50')).json() as {
        nodes: GraphNode[];
        edges: GraphEdge[];
        total: { nodes: number };
        truncated: boolean;
        positions: Record<string, [number, number]>;
      };
    const overview = await ask();
    expect(overview.nodes).toHaveLength(50);
    expect(overview.truncated).toBe(true);
    expect(Object.keys(overview.positions).sort()).toEqual(overview.nodes.map(({ id }) => id).sort());
    const places = Object.values(overview.positions);
    expect(places.flat().every(Number.isFinite)).toBe(true);
    expect(new Set(places.map(String)).size).toBe(50);
    await server.get('/api/v1/overview?limit=10');
    expect(await ask()).toEqual(overview);
  });

  it('counts types as the schema and the statistics say', async () => {
    const stats = (await server.get('/api/v1/stats')).json() as { entities: { byType: Record<string, number> } };
    const schema = (await server.get('/api/v1/schema')).json() as { entities: { type: string; count: number }[] };
    for (const { type, count } of schema.entities) expect(stats.entities.byType[type] ?? 0).toBe(count);
  });

  it('finds no path where there is none, and one where there is', async () => {
    const person = await idOf('马宁宇');
    const place = await idOf('贵州省');
    const { paths } = (await server.get(`/api/v1/paths?from=${person}&to=${place}`)).json() as {
      paths: { edges: GraphEdge[] }[];
    };
    expect(paths[0]!.edges[0]!.type).toBe('REPRESENTS');
    expect((await server.get(`/api/v1/paths?from=${person}&to=eaaaaaaaaaaaaa`)).status).toBe(404);
  });
});

describe('queries', () => {
  const lines = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('streams a header, rows and a summary', async () => {
    const cypher = 'MATCH (n:Person {name: $name}) RETURN n, n.name AS name';
    const reply = await server.send('POST', '/api/v1/query', { cypher, params: { name: '马宁宇' } });
    expect(reply.headers['content-type']).toMatch(/^application\/x-ndjson/);
    const [header, row, summary] = lines(reply.text);
    expect(header).toEqual({ type: 'header', columns: ['n', 'name'] });
    expect(row).toMatchObject({ type: 'row', values: [{ $kind: 'node', type: 'Person', name: '马宁宇' }, '马宁宇'] });
    expect(summary).toMatchObject({ type: 'summary', rows: 1, truncated: false, engine: { name: 'grafeo' } });
  });

  it.each([
    ['MATCH (n', 400, 'query-invalid'],
    ['MATCH (n) DETACH DELETE n', 403, 'query-refused'],
    ['CREATE (n:Person) RETURN n', 403, 'query-refused'],
    ["LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l", 403, 'query-refused'],
  ])('answers %s with an error line', async (cypher, status, code) => {
    const reply = await server.send('POST', '/api/v1/query', { cypher });
    expect(reply.status).toBe(status);
    expect(lines(reply.text)).toEqual([expect.objectContaining({ type: 'error', code, status })]);
  });

  it('bounds the queries that run at once, and says so to the others', async () => {
    const busy = await serveSeeds({ GUANXI_QUERY_CONCURRENT: '1', GUANXI_QUERY_TIMEOUT_MS: '1500' });
    const cypher =
      'UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b UNWIND range(1, 100) AS c RETURN sum(a * b * c)';
    const replies = await Promise.all(Array.from({ length: 4 }, () => busy.send('POST', '/api/v1/query', { cypher })));
    const statuses = replies.map(({ status }) => status).sort();
    expect(statuses).toEqual([429, 429, 504, 504]);
    expect(replies.find(({ status }) => status === 429)!.headers['retry-after']).toBeDefined();
    // What was cut off leaves the server whole.
    expect((await busy.send('POST', '/api/v1/query', { cypher: 'RETURN 1' })).status).toBe(200);
  });
});

describe('exports', () => {
  it.each(['json', 'graphml', 'gexf', 'csv', 'jsonld', 'ftm', 'cypher', 'html', 'jsonl'])(
    'gives %s',
    async (format) => {
      const reply = await server.send('POST', '/api/v1/export', { format, all: true });
      expect(reply.status).toBe(200);
      expect(reply.text).toContain('马宁宇');
      expect(reply.headers['content-disposition']).toMatch(/^attachment; filename="guanxi\./);
    },
  );

  it('gives what lies around an entity and says what it cut', async () => {
    const entity = await idOf('习近平');
    const reply = await server.send('POST', '/api/v1/export', { format: 'json', entity, hops: 2, maxNodes: 4 });
    expect((reply.json() as { nodes: unknown[] }).nodes).toHaveLength(4);
    expect(decodeURIComponent(reply.headers['guanxi-cut'] as string)).toMatch(/cut at 4 nodes/);
  });

  it.each([
    [{ format: 'json' }, 'request-invalid'],
    [{ format: 'xlsx', all: true }, 'request-invalid'],
    [{ format: 'jsonl', entity: 'eaaaaaaaaaaaaa' }, 'format-needs-all'],
    [{ format: 'json', part: 'nodes', all: true }, 'part-unknown'],
    [{ format: 'json', entity: 'eaaaaaaaaaaaaa' }, 'entity-unknown'],
    [{ format: 'json', cypher: 'MATCH (n) SET n.x = 1 RETURN n' }, 'query-refused'],
  ])('refuses %j', async (body, code) => {
    expect((await server.send('POST', '/api/v1/export', body)).json()).toMatchObject({ code });
  });
});

describe('decisions', () => {
  it('rename, and can be taken back', async () => {
    const before = await server.get('/api/v1/stats');
    const id = await idOf('马宁宇');
    const renamed = await server.send('POST', '/api/v1/decisions', {
      kind: 'rename',
      targets: [id],
      value: '马某',
      reason: '试',
    });
    expect(renamed.status).toBe(201);
    expect((await server.get(`/api/v1/search?q=${encodeURIComponent('马某')}`)).json()).toMatchObject({ total: 1 });
    const { id: decision } = renamed.json() as { id: string };
    expect((await server.get('/api/v1/decisions')).json()).toMatchObject({
      decisions: [{ id: decision, author: 'reader' }],
    });

    const after = await server.get('/api/v1/stats', { 'if-none-match': before.headers.etag! });
    expect(after.status).toBe(200);
    expect((await server.send('DELETE', `/api/v1/decisions/${decision}`)).status).toBe(204);
    expect((await server.get(`/api/v1/search?q=${encodeURIComponent('马某')}`)).json()).toMatchObject({ total: 0 });
    expect((await server.send('DELETE', `/api/v1/decisions/${decision}`)).status).toBe(404);
  });

  it.each([
    [{ kind: 'rename', targets: ['eaaaaaaaaaaaaa'], value: 'x' }, 404, 'entity-unknown'],
    [{ kind: 'confirm', targets: ['eaaaaaaaaaaaaa-MET-ebbbbbbbbbbbbb'] }, 404, 'relation-unknown'],
    [{ kind: 'same', targets: ['eaaaaaaaaaaaaa'] }, 400, 'request-invalid'],
    [{ kind: 'retype', targets: ['eaaaaaaaaaaaaa'], value: 'Ship' }, 400, 'request-invalid'],
    [{ kind: 'forget', targets: ['eaaaaaaaaaaaaa'] }, 400, 'request-invalid'],
  ])('refuses %j', async (body, status, code) => {
    const reply = await server.send('POST', '/api/v1/decisions', body);
    expect(reply.status).toBe(status);
    expect(reply.json()).toMatchObject({ code });
  });
});

describe('the store changes elsewhere', () => {
  it('and the server shows it', async () => {
    const folder = temporaryFolder();
    const own = await serveSeeds();
    copyFileSync(join(ROOT, 'seeds/003_a456c94cbbdbf9b3.txt'), join(folder, 'same.txt'));
    writeFileSync(
      join(folder, 'new.txt'),
      '新的一天\n\n新华社贵阳3月9日电（记者欧阳测试）贵阳市市长欧阳测试表示，一切正常。\n',
    );
    const before = await own.get('/api/v1/stats');
    expect((await guanxi(['ingest', folder, '--store', own.storeUrl])).code).toBe(0);
    await expect
      .poll(
        async () =>
          ((await own.get(`/api/v1/search?q=${encodeURIComponent('欧阳测试')}`)).json() as { total: number }).total,
        { timeout: 10_000 },
      )
      .toBeGreaterThan(0);
    const after = await own.get('/api/v1/stats', { 'if-none-match': before.headers.etag! });
    expect((after.json() as { articles: number }).articles).toBe((before.json() as { articles: number }).articles + 1);
  });
});
