import { describe, expect, it } from 'vitest';
import { aliasAggregates } from './grafeo-repair.js';
import { checkReadOnly } from './guard.js';
import { withRowLimit } from './projection.js';

const limited = (cypher: string) => withRowLimit(checkReadOnly(cypher, 'grafeo'), 10);
const repaired = (cypher: string) => aliasAggregates(checkReadOnly(cypher, 'grafeo'));

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
    ['MATCH (a) RETURN a, count(*)', 'MATCH (a) RETURN a, count(*) AS `count(*)`'],
    [
      'MATCH (a) RETURN collect(a) ORDER BY 1 LIMIT 2',
      'MATCH (a) RETURN collect(a) AS `collect(a)` ORDER BY 1 LIMIT 2',
    ],
    [
      'MATCH (a) RETURN a UNION MATCH (a) RETURN max(a.x), min([1, 2]) AS b',
      'MATCH (a) RETURN a UNION MATCH (a) RETURN max(a.x) AS `max(a.x)`, min([1, 2]) AS b',
    ],
    ['MATCH (a) RETURN DISTINCT  sum ( a.x ) , a.y', 'MATCH (a) RETURN DISTINCT  sum ( a.x ) AS `sum ( a.x )` , a.y'],
  ])('%s becomes %s', (before, after) => {
    const { query, columns } = repaired(before);
    expect(query.text).toBe(after);
    expect(columns.size).toBe(0);
  });

  it.each([
    'MATCH (a) RETURN a.count, count',
    'MATCH (a) RETURN a, count(*) AS n',
    'MATCH (a) WITH a, count(*) AS n RETURN a, n',
    'MATCH (a) RETURN a, COUNT { (a)-->() }',
    "RETURN 'count(*)'",
  ])('is not seen in %s', (cypher) => {
    expect(repaired(cypher).query.text).toBe(cypher);
  });

  it('gets another name where its own cannot be written, and its own in the end', () => {
    const { query, columns } = repaired('MATCH (a) RETURN count(a.`x y`)');
    expect(query.text).toBe('MATCH (a) RETURN count(a.`x y`) AS `column 1 of this query`');
    expect(columns.get('column 1 of this query')).toBe('count(a.`x y`)');
  });
});
