import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { components } from '../packages/viewer/src/api/openapi.gen.js';
import { citedDocuments, SECOND_PAGE, VERSIONS } from './cited-documents.js';
import { ended, guanxi, readyAt, startGuanxi, temporaryFolder } from './guanxi-process.js';

type Schemas = components['schemas'];

let documents = '';
let store = '';
let url = '';
let said = '';

beforeAll(async () => {
  documents = citedDocuments();
  store = `grafeo:${join(temporaryFolder(), 'graph')}`;
  const { code, err } = await guanxi(['ingest', documents, '--store', store]);
  expect(code, err).toBe(0);
  said = err;
  const server = startGuanxi(['serve', '--store', store], { PORT: '0', GUANXI_DATA: temporaryFolder() });
  url = await readyAt(server, ended(server));
});

async function api<T>(path: string): Promise<T> {
  const reply = await fetch(`${url}api/v1${path}`);
  expect(reply.status, path).toBe(200);
  return (await reply.json()) as T;
}

async function nodeNamed(name: string): Promise<Schemas['Node']> {
  const { results } = await api<Schemas['SearchResults']>(`/search?q=${encodeURIComponent(name)}`);
  return results.find((node) => node.name === name)!;
}

/** The articles from a file, the first that came in first. */
async function articlesIn(file: string): Promise<Schemas['ArticleDetail'][]> {
  const cypher = 'MATCH (a:Article {file: $file}) RETURN a.id ORDER BY a.sequence';
  const { out } = await guanxi(['query', cypher, '--param', `file=${file}`, '--format', 'json', '--store', store]);
  const { rows } = JSON.parse(out) as { rows: [string][] };
  return Promise.all(rows.map(([id]) => api<Schemas['ArticleDetail']>(`/articles/${id}`)));
}

const exported = async (format: string) =>
  (await guanxi(['export', '--all', '--format', format, '--store', store])).out;

describe('words on the second page of a PDF', () => {
  it('are cited with file and page in the API', async () => {
    const [paper] = await articlesIn('paper.pdf');
    const { article, evidence } = paper!;
    expect(article.text.replaceAll('\n', '')).toContain(SECOND_PAGE);
    const pages = new Map(evidence.map(({ text, place }) => [text, place]));
    expect(pages.get('白鹭集团董事长罗一舟')).toEqual({ file: 'paper.pdf', page: 2 });
    expect(pages.get('本报记者 林小满')).toEqual({ file: 'paper.pdf', page: 1 });
    const post = evidence.find(({ type, text }) => type === 'WORKS_FOR' && text === '白鹭集团董事长罗一舟')!;
    const relation = await api<Schemas['RelationDetail']>(`/relations/${post.relationId}`);
    expect(relation.evidence[0]!.place).toEqual({ file: 'paper.pdf', page: 2 });
    expect(relation.edge.properties).toMatchObject({ file: 'paper.pdf', page: 2 });
  });

  it('are cited in answers to queries', async () => {
    const cypher =
      "MATCH (:Person {name: '罗一舟'})-[r:WORKS_FOR]->() MATCH (e:Evidence {relation: r.id}) RETURN e.file, e.page, r.page";
    const { out } = await guanxi(['query', cypher, '--format', 'json', '--store', store]);
    expect((JSON.parse(out) as { rows: unknown }).rows).toEqual([['paper.pdf', 2, 2]]);
  });

  it.each<[string, (text: string) => string[], RegExp]>([
    ['json', (text) => text.split('\n'), /"file":"paper\.pdf".*"page":2/],
    ['cypher', (text) => text.split('\n'), /`file`: 'paper\.pdf'.*`page`: 2/],
    ['ftm', (text) => text.split('\n'), /paper\.pdf, p\. 2: 白鹭集团董事长罗一舟/],
    ['jsonld', (text) => text.split('\n'), /"gx:file":"paper\.pdf","gx:page":2/],
    ['html', (text) => text.split('\n'), /"text":"白鹭集团董事长罗一舟","place":\{"file":"paper\.pdf","page":2\}/],
    ['graphml', (text) => text.split('</edge>'), />paper\.pdf<[^]*>2</],
    ['gexf', (text) => text.split('</edge>'), /"paper\.pdf"[^]*value="2"/],
  ])('are cited in %s', async (format, records, citation) => {
    const found = records(await exported(format)).filter((record) => record.includes('白鹭集团董事长罗一舟'));
    expect(found.length).toBeGreaterThan(0);
    expect(
      found.some((record) => citation.test(record)),
      found[0],
    ).toBe(true);
  });

  it('are cited in csv', async () => {
    const [header, ...records] = (await exported('csv')).trim().split('\r\n');
    const columns = header!.split(',');
    const fields = records.find((record) => record.includes('白鹭集团董事长罗一舟'))!.split(',');
    expect(fields[columns.indexOf('file')]).toBe('paper.pdf');
    expect(fields[columns.indexOf('page')]).toBe('2');
  });

  it('are cited in what is kept of a reading, without loss', async () => {
    const lines = (await exported('jsonl')).split('\n').filter((line) => line.includes('paper.pdf'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('"page":2');
  });
});

describe('where an article is from', () => {
  it('names the member of an archive', async () => {
    const [news] = await articlesIn('archive.zip');
    expect(news!.article.origin).toMatchObject({ file: 'archive.zip', member: 'inner/news.txt' });
    for (const { place } of news!.evidence) expect(place).toEqual({ file: 'archive.zip', member: 'inner/news.txt' });
  });

  it('says that a year was inferred', async () => {
    const [harvest] = await articlesIn('20231106.txt');
    expect(harvest!.article).toMatchObject({ date: '2023-11-05', origin: { yearInferred: true } });
  });
});

describe('a corrected version of an article', () => {
  it('is said when it is read', () => {
    expect(said).toMatch(
      /1 article corrects an earlier version:\n {2}second\.txt: 青湖大桥月底通车 \(before: first\.txt\)/,
    );
  });

  it('leads to the earlier one, and that to it', async () => {
    const [[first], [second]] = [await articlesIn('first.txt'), await articlesIn('second.txt')];
    expect(second!.corrects).toEqual({
      id: first!.article.id,
      title: VERSIONS,
      source: '青湖日报',
      date: '2024-03-05',
    });
    expect(first!.correctedBy!.id).toBe(second!.article.id);
    expect([first!.corrects, second!.correctedBy]).toEqual([undefined, undefined]);
  });

  it('says nothing twice', async () => {
    const { edges } = await api<Schemas['NeighbourPage']>(
      `/entities/${(await nodeNamed('石永')).id}/neighbours?relation=WORKS_FOR`,
    );
    expect(edges[0]!.properties).toMatchObject({ articleCount: 2, reportCount: 1 });
  });

  it('is noted as well when the same file comes again with other words', async () => {
    const folder = temporaryFolder();
    const target = `grafeo:${join(temporaryFolder(), 'graph')}`;
    const file = join(folder, 'news.txt');
    const report = join(folder, 'report.json');
    const ingest = () => guanxi(['ingest', file, '--store', target, '--report', report]);
    const news = readFileSync(join(documents, 'first.txt'), 'utf8');
    writeFileSync(file, news);
    await ingest();
    writeFileSync(file, news.replace(VERSIONS, '青湖大桥四月通车').replace('月底', '四月'));
    const { code } = await ingest();
    const { written } = JSON.parse(readFileSync(report, 'utf8')) as { written: Record<string, unknown> };
    expect({ code, written }).toMatchObject({
      code: 0,
      written: { known: 0, corrections: [{ article: { title: '青湖大桥四月通车' }, corrects: { title: VERSIONS } }] },
    });
    const again = await ingest();
    expect(again.err).toContain('The store held all of it already.');
  });
});
