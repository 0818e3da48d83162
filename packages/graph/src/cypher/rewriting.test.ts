import { describe, expect, it } from 'vitest';
import { prepareForGrafeo } from './grafeo-dialect.js';
import { checkReadOnly } from './guard.js';
import { withRowLimit } from './projection.js';

const limited = (cypher: string) => withRowLimit(checkReadOnly(cypher, 'grafeo'), 10);
const prepared = (cypher: string) => prepareForGrafeo(checkReadOnly(cypher, 'grafeo'), 10);

describe('a row limit', () => {
  it.each([
    'MATCH (n) RETURN n',
    'MATCH (n) RETURN DISTINCT n ORDER BY n.limit SKIP 3',
    'MATCH (n) WITH n LIMIT 5 RETURN n',
    'MATCH (n) CALL (n) { MATCH (m) RETURN m LIMIT 1 } RETURN n, m',
    'MATCH (n) RETURN n.limit AS x, {limit: 1} AS y',
  ])('is put to %s', (cypher) => {
    expect(limited(cypher)).toBe(`${cypher}\nLIMIT 10`);
  });

  it.each([
    'MATCH (n) RETURN n LIMIT 3',
    'MATCH (n) RETURN n ORDER BY n.x LIMIT $limit',
    'RETURN 1 AS x UNION RETURN 2 AS x',
    'CALL db.labels()',
  ])('is not put to %s', (cypher) => {
    expect(limited(cypher)).toBe(cypher);
  });
});

describe('an aggregate without an alias', () => {
  it.each([
    ['MATCH (a) RETURN a, count(*) LIMIT 1', 'MATCH (a) RETURN a, count(*) AS `count(*)` LIMIT 1'],
    [
      'MATCH (a) RETURN collect(a) ORDER BY 1 LIMIT 2',
      'MATCH (a) RETURN collect(a) AS `collect(a)` ORDER BY 1 LIMIT 2',
    ],
    [
      'MATCH (a) RETURN a UNION MATCH (a) RETURN max(a.x), min([1, 2]) AS b',
      'MATCH (a) RETURN a UNION MATCH (a) RETURN max(a.x) AS `max(a.x)`, min([1, 2]) AS b',
    ],
    [
      'MATCH (a) RETURN DISTINCT  sum ( a.x ) , a.y LIMIT 1',
      'MATCH (a) RETURN DISTINCT  sum ( a.x ) AS `sum ( a.x )` , a.y LIMIT 1',
    ],
    ['MATCH (a) RETURN count(a.`x y`) LIMIT 1', 'MATCH (a) RETURN count(a.`x y`) AS `column 1 of this query` LIMIT 1'],
  ])('%s becomes %s', (before, after) => {
    expect(prepared(before).text).toBe(after);
  });

  it.each([
    'MATCH (a) RETURN a.count, count LIMIT 1',
    'MATCH (a) RETURN a, count(*) AS n LIMIT 1',
    'MATCH (a) WITH a, count(*) AS n RETURN a, n LIMIT 1',
    'MATCH (a) RETURN a, COUNT { (a)-->() } LIMIT 1',
    "RETURN 'count(*)' LIMIT 1",
  ])('is not seen in %s', (cypher) => {
    expect(prepared(cypher).text).toBe(cypher);
  });
});

describe('the columns of an answer', () => {
  it.each([
    ['MATCH (a) RETURN a, count( a.x ) , a.`x y` AS `q r`, (a:Foo)', ['a', 'count( a.x )', 'q r', '(a:Foo)']],
    ['MATCH (`a b`) RETURN DISTINCT `a b`', ['a b']],
    ['RETURN 1 AS x UNION RETURN 2 AS x', ['x']],
  ])('of %s are %j', (cypher, names) => {
    expect(prepared(cypher).columns(names.map(() => 'whatever'))).toEqual(names);
  });

  it.each(['MATCH (a) RETURN *', 'CALL db.labels()', 'MATCH (a) RETURN *, 1 AS x'])(
    'of %s are the engine’s',
    (cypher) => {
      expect(prepared(cypher).columns(['p', 'q'])).toEqual(['p', 'q']);
    },
  );
});

describe('what the embedded engine is known to answer wrongly', () => {
  it.each([
    'MATCH (a)-[:T*2..1]->(b) RETURN b',
    'MATCH (a)-[r:T*..0]-(b) RETURN b',
    'MATCH (a)<-[*3..2 {x: 1}]-(b) RETURN b',
    'WITH [1, 2] AS l RETURN l[-1..]',
    'WITH [1, 2] AS l RETURN l[0..-1]',
    'WITH [1, 2] AS l RETURN l[..-x]',
    'WITH [1, 2] AS l RETURN l[null..2]',
    'RETURN 2 ^ 3 ^ 2',
    'MATCH (n) RETURN percentileCont(n.x, $p) AS p',
    'RETURN (2 ^ f(3).x[1] ^ 2)',
  ])('is refused: %s', (cypher) => {
    expect(() => prepared(cypher)).toThrow(expect.objectContaining({ code: 'query-refused' }) as Error);
  });

  it.each([
    'MATCH (a)-[:T*1..2]->(b) RETURN b',
    'MATCH (a)-[:T*0..0]->(b) RETURN b',
    'MATCH (a)-[:T*..3]->(b), (c)-[*]-(d), (e)-[*2..]-(f), (g)-[*2]-(h) RETURN b',
    'WITH [1, 2] AS l RETURN l[-1], l[0..size(l) - 1], l[1..], l[..2], [x IN l | -x][0..1]',
    'MATCH (n {x: $p}) RETURN percentileCont(n.x, 0.9) AS p',
    'RETURN 2 ^ 3 + 2 ^ 2, (2 ^ 3) ^ 2, [2 ^ 3, 3 ^ 2]',
  ])('is not: %s', (cypher) => {
    expect(() => prepared(cypher)).not.toThrow();
  });
});
