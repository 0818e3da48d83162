import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ProofsFormat } from './format.js';
import { ftm } from './ftm.js';
import { html } from './html.js';
import { jsonld } from './jsonld.js';
import { sampleGraph } from './sample.js';

const written = (format: ProofsFormat, graph = sampleGraph()) => [...format.write(graph)].join('');

describe('jsonld', () => {
  it('ties every relation to its ends and its quotations to their article', () => {
    const document = JSON.parse(written(jsonld));
    const resources = new Map<string, Record<string, unknown>>();
    for (const resource of document['@graph']) resources.set(resource['@id'], resource);
    const relations = [...resources.values()].filter((resource) => resource['@type'] === 'gx:Relation');
    expect(relations).toHaveLength(sampleGraph().edges.length);
    for (const relation of relations) {
      expect(resources.has((relation['gx:head'] as { '@id': string })['@id'])).toBe(true);
      expect(resources.has((relation['gx:tail'] as { '@id': string })['@id'])).toBe(true);
      for (const proof of relation['gx:evidence'] as { text: string; isPartOf: { '@id': string } }[]) {
        expect(resources.get(proof.isPartOf['@id'])?.articleBody).toContain(proof.text);
      }
    }
  });

  it('cites file, member and page of every quotation', () => {
    const quotations = (JSON.parse(written(jsonld))['@graph'] as Record<string, Record<string, unknown>[]>[]).flatMap(
      (resource) => resource['gx:evidence'] ?? [],
    );
    const pageOf = new Map(quotations.map((quotation) => [quotation.text, quotation['gx:page']]));
    expect(pageOf.get('甲县县长丁一')).toBe(1);
    expect(pageOf.get('甲县与乙公司签约')).toBe(2);
    for (const quotation of quotations) expect(quotation).toMatchObject({ 'gx:file': 'a.zip', 'gx:member': 'b.pdf' });
  });

  it('leads a property to the schema.org term, backwards where the term goes from tail to head', () => {
    const { '@context': context } = JSON.parse(written(jsonld));
    expect(context.WORKS_FOR).toEqual({ '@id': 'worksFor', '@type': '@id' });
    expect(context.AUTHORED).toEqual({ '@reverse': 'author', '@type': '@id' });
    expect(context.VISITED).toEqual({ '@id': 'gx:VISITED', '@type': '@id' });
  });
});

describe('ftm', () => {
  const entities = written(ftm)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> });
  const byId = new Map(entities.map((entity) => [entity.id, entity]));

  it('gives an entity for each node, article and relation, and no property without a value', () => {
    const { nodes, edges } = sampleGraph();
    expect(entities).toHaveLength(nodes.length + edges.length);
    for (const { properties } of entities) {
      for (const values of Object.values(properties)) {
        expect(values.length).toBeGreaterThan(0);
        for (const value of values) expect(value).toBeTypeOf('string');
      }
    }
  });

  it('leads every link to entities that are there, and every proof to an article', () => {
    for (const { schema, properties } of entities) {
      if (schema !== 'UnknownLink') continue;
      expect(byId.has(properties.subject![0]!)).toBe(true);
      expect(byId.has(properties.object![0]!)).toBe(true);
      for (const id of properties.proof!) expect(byId.get(id)?.schema).toBe('Article');
    }
  });

  it('cites file, member and page of the words', () => {
    const partners = entities.find(({ id }) => id.includes('PARTNERS_WITH'))!;
    expect(partners.properties.description).toEqual(['a.zip/b.pdf, p. 2: 甲县与乙公司签约']);
  });

  it('does not call a post in a place an employment, since an address employs nobody', () => {
    const post = entities.find(({ id }) => id.includes('WORKS_FOR'))!;
    expect(post.schema).toBe('UnknownLink');
    expect(post.properties.role).toEqual(['县长']);
  });
});

describe('html', () => {
  const page = written(html);

  it('holds the names, the proofs and the articles', () => {
    const data = /<script type="application\/json" id="graph">([^]*?)<\/script>/.exec(page)![1]!;
    const { nodes, edges, evidence, articles } = JSON.parse(data);
    const graph = sampleGraph();
    expect(nodes.map(({ id }: { id: string }) => id)).toEqual(graph.nodes.map(({ id }) => id));
    expect(edges).toEqual(graph.edges);
    for (const { articleId, start, end, text, place } of evidence) {
      expect(place).toEqual({ file: 'a.zip', member: 'b.pdf', page: text.includes('签约') ? 2 : 1 });
      expect(articles.find(({ id }: { id: string }) => id === articleId).text.slice(start, end)).toBe(text);
    }
  });

  it('runs its own script only: words of an article cannot', () => {
    expect(page.match(/<script/g)).toHaveLength(2);
    const script = /<script>([^]*)<\/script>/.exec(page)![1]!;
    const hash = createHash('sha256').update(script).digest('base64');
    expect(page).toContain(`script-src 'sha256-${hash}'`);
    expect(page).not.toMatch(/(?:src|href)=["']http/);
  });
});
