import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, it } from 'vitest';
import { guanxi, SEEDS, temporaryFolder } from './guanxi-process.js';

/** A store with the seeds in it, which the tests below read. */
let store = '';
let exported = '';

beforeAll(async () => {
  const folder = temporaryFolder();
  store = `grafeo:${join(folder, 'graph')}`;
  exported = join(folder, 'all.jsonl');
  expect((await run('ingest', SEEDS, '--store', store)).code).toBe(0);
  expect((await run('export', '--all', '--out', exported, '--store', store)).code).toBe(0);
});

const run = (...args: string[]) => guanxi(args);

describe('exit codes and messages', () => {
  const bad = (args: string[], code: number, message: RegExp, env: Record<string, string> = {}) => ({
    name: args.join(' '),
    args,
    code,
    message,
    env,
  });
  it.each([
    bad(['--no-such-flag'], 2, /unknown option/),
    bad(['frobnicate'], 2, /unknown command/),
    bad(['extract'], 2, /missing required argument/),
    bad(['extract', '--colour', 'x'], 2, /unknown option/),
    bad(['query', 'RETURN 1', '--format', 'xml'], 2, /table, json, csv/),
    bad(['query', 'RETURN $x', '--param', 'x'], 2, /name=value/),
    bad(['query', 'RETURN $x', '--param', 'x={"a":1}'], 2, /a list of these/),
    bad(['query', 'MATCH (n'], 2, /syntax/i),
    bad(['export', '--format', 'xlsx'], 2, /json, graphml/),
    bad(['export', '--all', '--entity', 'e'], 2, /cannot be used with/),
    bad(['export', '--hops', '0'], 2, /from 1 to 10/),
    bad(['export', '--out', 'graph.xlsx'], 2, /no format ends in \.xlsx; choose one by --format: json, graphml/),
    bad(['export', '--hops', '2'], 2, /--hops goes with --entity/),
    bad(['export', '--max-nodes', '9', '--cypher', 'RETURN 1'], 2, /--max-nodes goes with --entity/),
    bad(['ingest', SEEDS, '--store', '/a/folder'], 2, /^guanxi: \/a\/folder is no store URL/),
    bad(['ingest', SEEDS, '--store', `grafeo:${process.execPath}`], 4, /^guanxi: The store's folder cannot be made: /),
    bad(['ingest', SEEDS, '--store', `grafeo:${process.execPath}/x`], 4, /is not a folder\. Name another place/),
    bad(['serve', '--port', '0', '--seeds', SEEDS, '--store', `grafeo:${process.execPath}/x`], 2, /is not a folder/),
    bad(['ingest', SEEDS, '--report', '/no/such/report.json'], 3, /^guanxi: the report cannot be written.*no such/),
    bad(
      ['serve', '--seeds', '/no/such/folder', '--port', '0'],
      3,
      /--seeds \/no\/such\/folder: there is no such folder/,
    ),
    bad(['query', 'RETURN 1', '--store', 'oracle:x'], 2, /store URL/),
    bad(['serve', '--port', '99999'], 2, /65535/),
    bad(['serve', '--host', '0.0.0.0'], 2, /GUANXI_READ_TOKEN/),
    bad(['query', 'RETURN 1'], 2, /PORT is "x"/, { PORT: 'x' }),
    bad(['extract', '/nonexistent.txt'], 3, /nonexistent\.txt.*no such/),
    bad(['extract', process.execPath], 3, /node/),
    bad(['import', '/nonexistent.jsonl'], 3, /no such file/),
    bad(['diff', '/nonexistent.jsonl', '/nonexistent.jsonl'], 3, /no such file/),
    bad(['query', 'MATCH (n) DETACH DELETE n'], 4, /read/),
    bad(['query', "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l"], 4, /LOAD/),
  ])('$name ends with $code', async ({ args, code, message, env }) => {
    const { code: found, out, err } = await guanxi(args, { env });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^\s+at /m);
    expect(out).toBe('');
    expect(found).toBe(code);
  });

  it.each(['extract', 'ingest', 'query', 'export', 'import', 'diff', 'serve', 'evaluate'])(
    '%s --help shows an example',
    async (name) => {
      const { code, out } = await run(name, '--help');
      expect(code).toBe(0);
      expect(out).toMatch(/Examples:\n {2}\$ /);
    },
  );

  it('prints the version', async () => {
    expect(await run('--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), err: '' });
  });
});

describe('extract', () => {
  it('prints the same lines each time, and the report elsewhere', async () => {
    const [first, second] = [await run('extract', SEEDS), await run('extract', SEEDS)];
    expect(first.out).toBe(second.out);
    expect(
      first.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).article.id),
    ).toHaveLength(6);
    expect(first.err).toMatch(/2 files \(\d+ kB\), 6 articles/);
    expect(first.err).not.toContain('\u001B');
  });

  it('ends with 1 and says so when a file of a folder is left out', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), '新华社北京3月5日电（记者甲乙丙）全国人大代表丁一说，一切正常。\n');
    writeFileSync(join(folder, 'b.bin'), Buffer.from([0, 1, 2, 0xff, 0]));
    const { code, out, err } = await run('extract', folder);
    expect(code).toBe(1);
    expect(out).not.toBe('');
    expect(err).toMatch(/b\.bin/);
  });
});

describe('ingest', () => {
  it('changes nothing the second time', async () => {
    const { code, err } = await run('ingest', SEEDS, '--store', store);
    expect({ code, said: err.includes('The store held all of it already.') }).toEqual({ code: 0, said: true });
    const { out } = await run('export', '--format', 'jsonl', '--store', store);
    expect(out).toBe(readFileSync(exported, 'utf8'));
  });

  it('writes the report', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'report.json');
    await run('ingest', SEEDS, '--store', `grafeo:${join(folder, 'g')}`, '--report', file);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ files: 2, articles: 6, written: { changed: true } });
  });

  it('writes nothing when a path is missing', async () => {
    const folder = temporaryFolder();
    const target = `grafeo:${join(folder, 'g')}`;
    expect((await run('ingest', SEEDS, '/nonexistent', '--store', target)).code).toBe(3);
    expect((await run('export', '--format', 'json', '--store', target)).out.replaceAll(/\s/g, '')).toBe(
      '{"nodes":[],"edges":[]}',
    );
  });
});

describe('query', () => {
  const QUERY = 'MATCH (p:Person)-[r:REPRESENTS]->(x) RETURN p.name, x.name ORDER BY p.name';

  it('prints JSON of the promised shape', async () => {
    const { out } = await run('query', QUERY, '--format', 'json', '--store', store);
    const result = JSON.parse(out);
    expect(Object.keys(result)).toEqual(['columns', 'rows', 'truncated']);
    expect(result.columns).toEqual(['p.name', 'x.name']);
    expect(result.rows).toContainEqual(['马宁宇', expect.any(String)]);
    expect(result.truncated).toBe(false);
  });

  it('aligns columns of Hanzi as a terminal shows them', async () => {
    const { out } = await run('query', QUERY, '--store', store);
    const [head, rule, ...rows] = out.trimEnd().split('\n');
    const second = rule!.lastIndexOf(' ') + 1;
    expect(head!.indexOf('x.name')).toBe(second);
    for (const row of rows) expect(stringWidth(row.slice(0, row.search(/\S+$/u)))).toBe(second);
  });

  it('prints CSV by RFC 4180', async () => {
    const { out } = await run(
      'query',
      `RETURN 'a,"b' AS x, [1, 2] AS y, null AS z`,
      '--format',
      'csv',
      '--store',
      store,
    );
    expect(out).toBe('x,y,z\r\n"a,""b","[1,2]",\r\n');
  });

  it.each([
    ['n=5', 5],
    ['n="5"', '5'],
    ['n=贵阳', '贵阳'],
    ['n=a=b', 'a=b'],
    ['n=[1,2]', [1, 2]],
    ['n=true', true],
    ['n=null', null],
  ])('takes --param %s', async (param, value) => {
    const { out } = await run('query', 'RETURN $n AS n', '--param', param, '--format', 'json', '--store', store);
    expect(JSON.parse(out).rows).toEqual([[value]]);
  });

  it('says that a result was cut', async () => {
    const { code, out, err } = await guanxi(['query', 'MATCH (n) RETURN id(n)', '--format', 'json', '--store', store], {
      env: { GUANXI_QUERY_MAX_ROWS: '3' },
    });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ truncated: true, rows: { length: 3 } });
    expect(err).toMatch(/cut after 3 rows/);
  });

  it('tells an empty store from an empty answer', async () => {
    const empty = `grafeo:${join(temporaryFolder(), 'none')}`;
    expect((await run('query', 'MATCH (n:Person) RETURN n', '--store', empty)).err).toContain('holds no article');
    expect((await run('query', "MATCH (n {id: 'x'}) RETURN n", '--store', store)).err).toBe('');
  });
});

describe('export', () => {
  it('takes what lies around an entity, and says what was cut', async () => {
    const found = await run(
      'query',
      "MATCH (n:Person {name: '习近平'}) RETURN n.id",
      '--format',
      'json',
      '--store',
      store,
    );
    const id = JSON.parse(found.out).rows[0][0] as string;
    const around = await run('export', '--entity', id, '--store', store);
    expect(around.code).toBe(0);
    const { nodes, edges } = JSON.parse(around.out) as {
      nodes: { id: string }[];
      edges: { source: string; target: string }[];
    };
    expect(edges.length).toBeGreaterThan(0);
    for (const { source, target } of edges) expect([source, target]).toContain(id);
    const ids = new Set(nodes.map((node) => node.id));
    for (const { source, target } of edges) expect(ids.has(source) && ids.has(target)).toBe(true);

    const cut = await run('export', '--entity', id, '--hops', '3', '--max-nodes', '5', '--store', store);
    expect(cut.code).toBe(1);
    expect(cut.err).toMatch(/cut at 5 nodes/);
    expect(JSON.parse(cut.out).nodes).toHaveLength(5);

    expect(await run('export', '--entity', 'eaaaaaaaaaaaaa', '--store', store)).toMatchObject({ code: 2, out: '' });

    // By name as well, in either script; where several bear it, all are named.
    for (const name of ['习近平', '習近平']) {
      expect((await run('export', '--entity', name, '--store', store)).out).toBe(around.out);
    }
  });

  it('names those who share a name, instead of choosing one', async () => {
    const folder = temporaryFolder();
    for (const [file, post] of [
      ['a', '贵州省遵义市教育局局长'],
      ['b', '浙江省温州市水利局局长'],
    ]) {
      writeFileSync(join(folder, `${file}.txt`), `会议\n\n${post}张伟明出席会议。张伟明说，工作进展顺利。\n`);
    }
    const two = `grafeo:${join(folder, 'store')}`;
    await run('ingest', folder, '--store', two);
    const found = await run(
      'query',
      "MATCH (p:Person {name: '张伟明'}) RETURN p.id",
      '--format',
      'json',
      '--store',
      two,
    );
    const ids = (JSON.parse(found.out) as { rows: [string][] }).rows.flat();
    expect(ids).toHaveLength(2);
    const { code, out, err } = await run('export', '--entity', '张伟明', '--store', two);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const id of ids) expect(err).toContain(id);
  });

  it('takes the nodes and relationships of a query, with both ends', async () => {
    const query = 'MATCH (:Person)-[r:WORKS_FOR]->() RETURN r LIMIT 4';
    const { out, code } = await run('export', '--cypher', query, '--format', 'json', '--store', store);
    const { nodes, edges } = JSON.parse(out);
    expect(code).toBe(0);
    expect(edges).toHaveLength(4);
    expect(nodes.length).toBeGreaterThan(1);
    const proofs = await run('export', '--cypher', 'MATCH (e:Evidence) RETURN e LIMIT 1', '--store', store);
    expect(proofs).toMatchObject({ code: 1, err: expect.stringContaining('Evidence') });
  });

  it('chooses the format by the file, and puts the second table of CSV beside the first', async () => {
    const folder = temporaryFolder();
    expect((await run('export', '--out', join(folder, 'g.csv'), '--store', store)).code).toBe(0);
    expect(readFileSync(join(folder, 'g.csv'), 'utf8')).toMatch(/^\uFEFFsource,sourceName,/);
    expect(readFileSync(join(folder, 'g.nodes.csv'), 'utf8')).toMatch(/^\uFEFFid,type,name,/);
    const nodes = await run('export', '--format', 'csv', '--part', 'nodes', '--store', store);
    expect(nodes.out).toBe(readFileSync(join(folder, 'g.nodes.csv'), 'utf8'));
  });

  it('refuses what it cannot do before it writes', async () => {
    const folder = temporaryFolder();
    const jsonl = await run('export', '--format', 'jsonl', '--entity', 'eaaaaaaaaaaaaa', '--store', store);
    expect(jsonl).toMatchObject({ code: 2, out: '' });
    const unwritable = await run('export', '--out', join(folder, 'no/such/folder.json'), '--store', store);
    expect(unwritable).toMatchObject({ code: 3, err: expect.stringContaining('cannot be written') });
  });
});

describe('import and diff', () => {
  it('carries a store to another without loss', async () => {
    const copy = `grafeo:${join(temporaryFolder(), 'copy')}`;
    expect((await run('import', exported, '--store', copy)).code).toBe(0);
    expect((await run('export', '--format', 'jsonl', '--store', copy)).out).toBe(readFileSync(exported, 'utf8'));
    expect(await run('diff', exported, copy)).toMatchObject({ code: 0, out: '' });
    expect((await run('import', exported, '--store', copy)).err).toContain('held all of it already');
  });

  it('reads standard input, and the lines of extract', async () => {
    const target = `grafeo:${join(temporaryFolder(), 'g')}`;
    const { out } = await run('extract', SEEDS);
    expect((await guanxi(['import', '-', '--store', target], { input: out })).code).toBe(0);
    expect((await run('diff', exported, target)).code).toBe(0);
  });

  it('names line and field of what it cannot read, and writes nothing', async () => {
    const folder = temporaryFolder();
    const lines = readFileSync(exported, 'utf8').split('\n');
    const broken = join(folder, 'broken.jsonl');
    writeFileSync(
      broken,
      [lines[0], lines[1], lines[2]!.replace('"title":', '"titel":'), ...lines.slice(3)].join('\n'),
    );
    const target = `grafeo:${join(folder, 'g')}`;
    const { code, err } = await run('import', broken, '--store', target);
    expect(code).toBe(3);
    expect(err).toMatch(/broken\.jsonl, line 3, article\.title/);
    expect((await run('query', 'MATCH (n) RETURN count(n) AS n', '--format', 'json', '--store', target)).out).toContain(
      '[[0]]',
    );
  });

  it('shows what differs', async () => {
    const folder = temporaryFolder();
    const lines = readFileSync(exported, 'utf8').split('\n').slice(1);
    const fewer = join(folder, 'fewer.jsonl');
    writeFileSync(fewer, lines.slice(1).join('\n'));
    const { title } = JSON.parse(lines[0]!).article;
    const { code, out } = await run('diff', exported, fewer);
    expect(code).toBe(1);
    expect(out).toContain(`- Article 《${title}》`);
    expect((await run('diff', fewer, exported)).out).toContain(`+ Article 《${title}》`);
  });
});

describe('input of all kinds', () => {
  it('reads a folder whose names have spaces and Hanzi', async () => {
    const folder = join(temporaryFolder(), '新 闻');
    mkdirSync(folder);
    writeFileSync(join(folder, '三月 五日.txt'), readFileSync(join(SEEDS, '003_a456c94cbbdbf9b3.txt')));
    const { code, out } = await run('extract', folder);
    expect(code).toBe(0);
    expect(JSON.parse(out.split('\n')[0]!).article.origin.file).toBe('三月 五日.txt');
  });
});
