import { expect, it } from 'vitest';
import type { MakePlace } from '../contract.js';
import type { QueryLimits } from '../port.js';
import { ALL_ARTICLES, SIGNING } from './articles.js';
import { idIn, LIMITS, withStore } from './setup.js';

export function describeQueries(makePlace: MakePlace): void {
  const store = withStore(makePlace, ALL_ARTICLES);
  const ask = (cypher: string, parameters = {}, limits: Partial<QueryLimits> = {}) =>
    store().query(cypher, parameters, { ...LIMITS, ...limits });
  const firm = idIn(SIGNING, '青岩数据科技有限公司');
  const lin = idIn(SIGNING, '林晓岚');

  it('gives nodes, edges and paths of the domain', async () => {
    const { rows, columns, engine, truncated } = await ask(
      'MATCH p = (a:Person {id: $id})-[r:WORKS_FOR]->(b:Organization) RETURN a, r, p, b.name',
      { id: lin },
    );
    expect(columns).toEqual(['a', 'r', 'p', 'b.name']);
    expect(truncated).toBe(false);
    expect(engine).toEqual(store().engine);
    const [person, edge, path, name] = rows[0]! as [
      Record<string, unknown>,
      Record<string, unknown>,
      { nodes: unknown[]; edges: unknown[] },
      string,
    ];
    expect(person).toMatchObject({ $kind: 'node', id: lin, type: 'Person', name: '林晓岚' });
    expect([...(person.labels as string[])].sort()).toEqual(['Entity', 'Person']);
    expect(edge).toMatchObject({ $kind: 'edge', type: 'WORKS_FOR', source: lin, target: firm });
    expect(path).toMatchObject({ $kind: 'path' });
    expect(path.nodes[0]).toEqual(person);
    expect(path.edges).toEqual([edge]);
    expect(name).toBe('青岩数据科技有限公司');
  });

  it('gives the ends of an edge that stand in no row', async () => {
    const { rows } = await ask('MATCH (:Person {id: $id})-[r:WORKS_FOR]->() RETURN r', { id: lin });
    expect(rows).toMatchObject([[{ source: lin, target: firm }]]);
  });

  it('gives values of every kind, and integers past 2^53 as texts', async () => {
    const { rows } = await ask(
      'RETURN 1 AS a, 1.5 AS b, "贵阳" AS c, true AS d, null AS e, [1, "x"] AS f, {k: [null]} AS g, 9223372036854775807 AS h, 9007199254740991 AS i',
    );
    expect(rows).toEqual([
      [1, 1.5, '贵阳', true, null, [1, 'x'], { k: [null] }, '9223372036854775807', 9007199254740991],
    ]);
  });

  it('takes parameters of every kind', async () => {
    const { rows } = await ask('RETURN $a AS a, $b AS b, $c AS c, $d AS d', {
      a: '😀"\'\\',
      b: 3,
      c: [1.5, null, 'x'],
      d: null,
    });
    expect(rows).toEqual([['😀"\'\\', 3, [1.5, null, 'x'], null]]);
  });

  it('counts with whole parameters, and divides fractions as fractions', async () => {
    const { rows } = await ask('MATCH (e:Evidence {confidence: 1}) RETURN e.confidence / 2 AS half LIMIT $n', { n: 1 });
    expect(rows).toEqual([[0.5]]);
  });

  it('gives nodes even beside an aggregate without a name', async () => {
    const { rows, columns } = await ask('MATCH (a:Person {id: $id})-[r]->() RETURN a, count(r)', { id: lin });
    expect(columns).toEqual(['a', 'count(r)']);
    expect(rows).toMatchObject([[{ $kind: 'node', id: lin }, 1]]);
    const collected = await ask('MATCH (a:Person {id: $id}) RETURN collect(a)', { id: lin });
    expect(collected.rows).toMatchObject([[[{ $kind: 'node', id: lin }]]]);
  });

  it('finds the words of an edge through its proofs', async () => {
    const { rows } = await ask(
      `MATCH (a:Entity {id: $id})-[r:PARTNERS_WITH]-(b:Organization)
       MATCH (d:Article)-[:STATES]->(e:Evidence {relation: r.id}) RETURN d.title, e.text // 每条边都有出处`,
      { id: firm },
    );
    expect(rows).toEqual([['云栖河畔签下三方协议', '青岩数据科技有限公司4日与云栖河大学签署合作协议']]);
  });

  it('cuts a result at its row limit and at its byte limit, and says so', async () => {
    const rows = await ask('UNWIND range(1, 50) AS n RETURN n', {}, { maxRows: 7 });
    expect(rows).toMatchObject({ truncated: true, rows: [[1], [2], [3], [4], [5], [6], [7]] });
    const exact = await ask('UNWIND range(1, 7) AS n RETURN n', {}, { maxRows: 7 });
    expect([exact.truncated, exact.rows.length]).toEqual([false, 7]);
    const bytes = await ask('UNWIND range(1, 50) AS n RETURN "一二三四五" AS t', {}, { maxBytes: 100 });
    expect(bytes.truncated).toBe(true);
    expect(bytes.rows.length).toBe(Math.floor(100 / Buffer.byteLength(JSON.stringify(['一二三四五']))));
    const union = await ask('RETURN 1 AS n UNION RETURN 2 AS n', {}, { maxRows: 1 });
    expect([union.truncated, union.rows.length]).toEqual([true, 1]);
  });

  it('ends a query that takes too long, and goes on answering', async () => {
    const started = Date.now();
    const slow = ask('MATCH (a), (b), (c), (d), (e), (f), (g) RETURN count(a.id + g.id) AS n', {}, { timeoutMs: 1000 });
    await expect(slow).rejects.toMatchObject({ name: 'StoreError', code: 'query-timeout' });
    expect(Date.now() - started).toBeLessThan(20_000);
    expect((await ask('RETURN 1 AS n')).rows).toEqual([[1]]);
    expect((await store().stats()).articles).toBe(ALL_ARTICLES.length);
  });

  it.each(['MATCH (n RETURN n', 'MATCH (n) RETURN m', 'RETURN 1 +'])('says what is wrong with %s', async (cypher) => {
    await expect(ask(cypher)).rejects.toMatchObject({ name: 'StoreError', code: 'query-invalid' });
  });

  it.each([
    'CREATE (n:X)',
    'MATCH (n) DETACH DELETE n',
    'MATCH (n) SET n.x = 1',
    "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
    'CALL dbms.listConfig()',
    'DROP INDEX x',
  ])('refuses %s', async (cypher) => {
    const before = await store().stats();
    await expect(ask(cypher)).rejects.toMatchObject({ name: 'StoreError', code: 'query-refused' });
    expect(await store().stats()).toEqual(before);
  });
}
