import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StoreError, type Engine } from '../store/port.js';
import { checkReadOnly } from './guard.js';

const ENGINES: Engine['name'][] = ['grafeo', 'neo4j'];

/** What becomes of a query: undefined when it passes, else the error's code and message. */
function verdict(cypher: string, engine: Engine['name']): { code: string; message: string } | undefined {
  try {
    checkReadOnly(cypher, engine);
    return undefined;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { code: error.code, message: error.message };
  }
}

const PASSES = [
  'MATCH (n) RETURN n',
  'match (n:Person {name: "张三"})-[r:WORKS_FOR]->(o) where r.status = \'current\' return n, r, o order by n.name skip 1 limit 5',
  'OPTIONAL MATCH (n) RETURN n.set, n.create, n . delete',
  'MATCH (n:Set:Create) RETURN n',
  'MATCH (n) RETURN n.name AS set, {delete: 1, merge: n.create} AS drop',
  'MATCH (`create`) RETURN `create`.x',
  "RETURN 'CREATE (n) DETACH DELETE n; LOAD CSV' AS text",
  'RETURN "it\'s \\" SET x" AS text',
  'MATCH (n) WHERE n.name = $create RETURN n // CREATE (m)',
  'MATCH (n) /* DELETE n */ RETURN n;',
  'UNWIND [1, 2] AS x WITH x WHERE x > 1 RETURN sum(x)',
  'CALL { MATCH (n) RETURN n } RETURN n',
  'MATCH (n) CALL (n) { MATCH (n)-->(m) RETURN count(m) AS c } RETURN n, c',
  'MATCH (n) CALL (*) { WITH n MATCH (n)-->(m) RETURN count(m) AS c } RETURN n, c',
  'MATCH (n) WHERE EXISTS { (n)-->() } RETURN COUNT { (n)-->() } AS c, COLLECT { MATCH (n)-->(m) RETURN m } AS l',
  'CALL db.labels() YIELD label RETURN label',
  'CALL db . relationshipTypes',
  'CALL `db`.`propertyKeys`()',
  'RETURN 1 AS x UNION ALL RETURN 2 AS x',
  'MATCH (n) RETURN n.date, date.truncate("month", date()) AS m, point.distance(n.p, n.p)',
  'MATCH (n) RETURN [x IN n.list[1..2] | x.set] AS l',
  'MATCH p = shortestPath((a)-[*..6]-(b)) RETURN p',
  'MATCH (n) RETURN CASE WHEN n.x > 1. THEN 1.5e3 ELSE .5 END AS y',
  'MATCH (load) RETURN load, load.use AS show',
  'MATCH (n) RETURN n.load AS load ORDER BY load',
];

/** Each with the word that the message must name. */
const REFUSED: [cypher: string, word: string][] = [
  ['CREATE (n)', 'CREATE'],
  ['MATCH (n) SET n.x = 1', 'SET'],
  ['MATCH (n) DETACH DELETE n', 'DETACH'],
  ['MATCH (n) NODETACH DELETE n', 'NODETACH'],
  ['MATCH (n) DELETE n', 'DELETE'],
  ['MATCH (n) REMOVE n.x', 'REMOVE'],
  ['MERGE (n:X)', 'MERGE'],
  ['MATCH (n) FOREACH (x IN [1] | SET n.x = x)', 'FOREACH'],
  ['INSERT (:X)', 'INSERT'],
  ["LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row", 'LOAD'],
  ["MATCH (n) LOAD CSV WITH HEADERS FROM 'http://x' AS row RETURN row", 'LOAD'],
  ["MATCH (n) load/* */csv from 'x' as row RETURN row", 'load'],
  ['DROP INDEX x', 'DROP'],
  ['CREATE INDEX FOR (n:X) ON (n.y)', 'CREATE'],
  ['SHOW DATABASES', 'SHOW'],
  ['SHOW FUNCTIONS YIELD name RETURN name', 'SHOW'],
  ['USE system MATCH (n) RETURN n', 'USE'],
  ['CALL { USE other MATCH (n) RETURN n } RETURN n', 'USE'],
  ['MATCH (a) WITH a CALL { WITH a USE other MATCH (n) RETURN n } RETURN n', 'USE'],
  ['TERMINATE TRANSACTIONS "x"', 'TERMINATE'],
  ['GRANT ROLE x TO y', 'GRANT'],
  ['DENY READ ON GRAPH * TO x', 'DENY'],
  ['REVOKE ROLE x FROM y', 'REVOKE'],
  ['ALTER USER neo4j SET PASSWORD "x"', 'ALTER'],
  ['START DATABASE x', 'START'],
  ['STOP DATABASE x', 'STOP'],
  ['RENAME USER x TO y', 'RENAME'],
  ['ENABLE SERVER "x"', 'ENABLE'],
  ['EXPLAIN MATCH (n) RETURN n', 'EXPLAIN'],
  ['CYPHER runtime=slotted MATCH (n) RETURN n', 'CYPHER'],
  ['USING PERIODIC COMMIT LOAD CSV FROM "x" AS r RETURN r', 'USING'],
  ['CALL dbms.listConfig()', 'dbms'],
  ['CALL apoc.load.json("http://x")', 'apoc'],
  ['CALL `dbms`.`listConfig`()', '`dbms`'],
  ['CALL /* db.labels */ dbms.components()', 'dbms'],
  ['CALL db.labels.evil()', 'db'],
  ['CALL db.createLabel("x")', 'db'],
  ['CALL grafeo.procedures()', 'grafeo'],
  ['MATCH (n) OPTIONAL CALL dbms.info() YIELD id RETURN id', 'dbms'],
  ['MATCH (n) CALL { CREATE (m) } RETURN n', 'CREATE'],
  ['UNWIND [1] AS x CALL { WITH x CREATE (m) } IN TRANSACTIONS RETURN x', 'CREATE'],
  ['UNWIND [1] AS x CALL (x) { MATCH (m) RETURN m } IN 3 CONCURRENT TRANSACTIONS RETURN x', 'TRANSACTIONS'],
  ['RETURN 1 UNION CREATE (n)', 'CREATE'],
  ['RETURN 1 UNION ALL SHOW DATABASES', 'SHOW'],
  ['RETURN 1; MATCH (n) DETACH DELETE n', ';'],
  ['MATCH (n) WHERE n.x = 1. SET n.y = 2', 'SET'],
  ['MATCH (n) WHERE n.x = 1 SET n.y = 2', 'SET'],
  ['RETURN "a"SET', 'SET'],
  ['RETURN apoc.cypher.runFirstColumnSingle("CREATE (n)", {}) AS x', 'apoc'],
  ['RETURN `genai`.vector.encode("x") AS x', '`genai`'],
  ["RETURN 'x' /* ' */ CREATE (n) // '", 'CREATE'],
  ['RETURN 1 /* /* */ CREATE (n) /* */ ', 'CREATE'],
  ['RETURN 1 //\r CREATE (n)', 'CREATE'],
  ['RETURN 1 AS `x``` CREATE (n)', 'CREATE'],
  ['\ufeffMATCH (n) CREATE (m)', 'CREATE'],
  ['MATCH (n)\u00a0CREATE\u3000(m)', 'CREATE'],
  ['RETURN \\u0031', '\\'],
];

describe.each(ENGINES)('the guard before %s', (engine) => {
  it.each(PASSES)('lets pass %s', (cypher) => {
    expect(verdict(cypher, engine)).toBeUndefined();
  });

  it.each(REFUSED)('refuses %s, naming %s', (cypher, word) => {
    const { code, message } = verdict(cypher, engine)!;
    expect(code).toBe('query-refused');
    expect(message.startsWith(`${word} at line `)).toBe(true);
  });

  it('names the place of the word', () => {
    expect(verdict('MATCH (n)\r\n  RETURN n\n  CREATE (m)', engine)!.message).toContain('CREATE at line 3, column 3');
  });

  it.each([
    ['', 'empty'],
    ['  // nothing', 'empty'],
    ["RETURN 'x", 'string'],
    ['RETURN `x', 'name'],
    ['RETURN 1 /* x', 'comment'],
    ['RETURN 1_000', 'number'],
    ['RETURN 0o7DELETE', 'number'],
    ['RETURN 1SET', 'number'],
    ['(n) RETURN n', 'begins with'],
  ])('finds %j invalid', (cypher, reason) => {
    const { code, message } = verdict(cypher, engine)!;
    expect(code).toBe('query-invalid');
    expect(message).toContain(reason);
  });

  it('refuses a writing clause however it is written', () => {
    const clause = fc.constantFrom(
      'CREATE (x)',
      'MERGE (x)',
      'SET n.x = 1',
      'DELETE n',
      'REMOVE n.x',
      'DETACH DELETE n',
    );
    const gap = fc.constantFrom(
      ' ',
      '\n',
      '\t',
      '/* c */',
      '/**/',
      ' // c\n',
      '\r\n',
      '\u3000',
      " /* ' */ ",
      ' /* ` */ ',
    );
    const before = fc.constantFrom(
      'MATCH (n)',
      "MATCH (n) WHERE n.x = 'a\\'b'",
      'MATCH (n) WHERE n.`a``b` = "\\\\"',
      'MATCH (n) WITH n, 1 AS y',
      'MATCH (n) WITH *',
      'MATCH (n) WHERE n.x IN [1, 2.5]',
      'MATCH (n) CALL { RETURN 1 AS z }',
      'UNWIND [1] AS n',
    );
    const written = fc.tuple(before, gap, clause, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }));
    fc.assert(
      fc.property(written, ([start, space, end, upper]) => {
        const cased = [...end].map((char, i) => (upper[i % 20] ? char.toUpperCase() : char.toLowerCase())).join('');
        const spaced = cased.replace(/ /g, space);
        expect(verdict(`${start}${space}${spaced}`, engine)?.code).toBe('query-refused');
      }),
    );
  });
});

describe('what the guard gives on', () => {
  it('is the query without comments, every word at its place', () => {
    const cypher = 'MATCH (n) // 一\nWHERE n.x = "//" /* 二\n */ RETURN n;';
    const { text } = checkReadOnly(cypher, 'grafeo');
    expect(text).toHaveLength(cypher.length);
    expect(text).toBe('MATCH (n)     \nWHERE n.x = "//"     \n    RETURN n ');
  });
});

describe('escapes that Neo4j resolves before it reads', () => {
  it.each([
    "RETURN '\\u0027 CREATE (n) //' AS x",
    'RETURN "\\u0022 CREATE (n) //" AS x',
    'RETURN 1 AS `x\\u0060 CREATE (n) //`',
    "RETURN '\\\\\\u0027 CREATE (n) //' AS x",
    "RETURN '\\uuu0027 CREATE (n) //' AS x",
  ])('cannot hide a clause: %s', (cypher) => {
    expect(verdict(cypher, 'neo4j')?.code).toMatch(/^query-/);
  });

  it('are harmless where they only stand for letters', () => {
    expect(verdict("RETURN '\\u8d35\\u9633' AS x", 'neo4j')).toBeUndefined();
    expect(verdict("RETURN '\\u0027 CREATE (n) //' AS x", 'grafeo')).toBeUndefined();
  });
});
