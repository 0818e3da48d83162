import fc from 'fast-check';
import { articleId, entityId, evidenceId, relationId } from '../ids.js';
import { link, type Corpus } from '../linking/index.js';
import type { Extraction, GraphEdge, GraphNode, Properties, Run } from '../model.js';
import { ENTITY_TYPES, RELATION_TYPES } from '../schema.js';
import type { ProvenSubgraph, Subgraph } from './format.js';

/** What the tests of the formats write and read back. */

const TEXT = '甲县讯 甲县县长丁一“来了”<script>alert(1)</script>，他表示：“一切正常”。\n丁一代表甲县与乙公司签约。';

/** A page for each line. */
function pagesOf(text: string): Run[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }, page) => ({
    start: index,
    end: index + line.length,
    at: 0,
    page: page + 1,
  }));
}

/** An article with a person, a place and a company, made as the extractor makes them. */
export function sampleExtraction(text = TEXT): Extraction {
  const article = articleId(text);
  const person = entityId(article, 'Person', '丁一');
  const place = entityId(article, 'Place', '甲县');
  const firm = entityId(article, 'Organization', '乙公司');
  const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const mention = (words: string) => ({ ...spanOf(words), rule: 'test', confidence: 0.9 });
  const proof = (relation: string, words: string, properties: Properties = {}) => ({
    id: evidenceId(relation, spanOf(words)),
    ...spanOf(words),
    text: words,
    rule: 'test',
    confidence: 0.8,
    properties,
  });
  const post = relationId(person, 'WORKS_FOR', place);
  const partners = relationId(place, 'PARTNERS_WITH', firm);
  const quoted = relationId(article, 'QUOTED', person);
  const [first, second] = place < firm ? [place, firm] : [firm, place];
  return {
    article: {
      id: article,
      title: '甲县与乙公司“签约”',
      text,
      source: '甲县报',
      date: '2024-03-05',
      authors: ['戊二'],
      origin: { file: 'a.zip', member: 'b.pdf', format: 'pdf', sha256: '0'.repeat(64), runs: pagesOf(text) },
    },
    entities: [
      { id: person, type: 'Person', name: '丁一', aliases: ['丁县长'], properties: {}, mentions: [mention('丁一')] },
      { id: place, type: 'Place', name: '甲县', aliases: [], properties: {}, mentions: [mention('甲县')] },
      { id: firm, type: 'Organization', name: '乙公司', aliases: [], properties: {}, mentions: [mention('乙公司')] },
    ],
    relations: [
      {
        id: post,
        type: 'WORKS_FOR',
        head: person,
        tail: place,
        properties: { title: '县长' },
        evidence: [proof(post, '甲县县长丁一', { title: '县长', status: 'current' })],
      },
      {
        id: partners,
        type: 'PARTNERS_WITH',
        head: first,
        tail: second,
        properties: {},
        evidence: [proof(partners, '甲县与乙公司签约')],
      },
      {
        id: quoted,
        type: 'QUOTED',
        head: article,
        tail: person,
        properties: {},
        evidence: [{ ...proof(quoted, '他表示：“一切正常”'), content: spanOf('一切正常') }],
      },
    ],
    version: 'test',
  };
}

export function sampleCorpus(): Corpus {
  const first = sampleExtraction();
  const second = sampleExtraction(`${TEXT}又讯：一切正常。`);
  const targets = [first.entities[0]!.id, second.entities[0]!.id];
  return {
    extractions: [first, second],
    decisions: [{ id: 'daaaaaaaaaaaaa', kind: 'same', targets, author: 'reader', at: '2024-03-06T00:00:00Z' }],
    retired: [second.entities[0]!.id],
  };
}

/** The graph of a corpus with its proofs, as the stores show it. */
export function sampleGraph(corpus: Corpus = sampleCorpus()): ProvenSubgraph {
  const graph = link(corpus);
  const articles = graph.articles.map(({ article }) => article);
  const nodes: GraphNode[] = articles.map(({ id, title, text, date }) => ({
    id,
    type: 'Article',
    name: title,
    properties: { text, ...(date ? { date } : {}) },
  }));
  for (const { id, type, name, aliases, articleCount } of graph.entities.values()) {
    nodes.push({ id, type, name, properties: { aliases, articleCount } });
  }
  const edges = [...graph.relations.values()].map(
    ({ id, type, head, tail, titles, status, articleCount, text, place }): GraphEdge => ({
      id,
      type,
      source: head,
      target: tail,
      properties: { titles, status, articleCount, text, ...place },
    }),
  );
  return { nodes, edges, evidence: graph.evidence, articles };
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(
      '贵',
      '<',
      '>',
      '&',
      '"',
      "'",
      '\\',
      'u0041',
      '`',
      '\n',
      '\t',
      '\u0000',
      '\u000b',
      ']]>',
      '😀',
      '$',
    ),
    maxLength: 8,
  }),
);
const anyKey = fc.oneof(
  fc.constantFrom('status', 'type', 'name', 'label', 'text', 'in', 'match', 'a b', '年'),
  fc.stringMatching(/^[a-z_][a-z0-9_]{0,8}$/),
);
const anyProperties = fc.dictionary(
  anyKey.filter((key) => key !== 'id' && key !== '__proto__'),
  fc.oneof(
    anyText,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.boolean(),
    fc.array(anyText, { maxLength: 3 }),
  ),
  { maxKeys: 5, noNullPrototype: true },
);

/** Any small graph: whatever names, whatever properties, parallel edges and loops. */
export const anyGraph: fc.Arbitrary<Subgraph> = fc
  .array(
    fc.record({
      type: fc.constantFrom(...ENTITY_TYPES.map(({ type }) => type)),
      name: anyText,
      properties: anyProperties,
    }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .chain((drawn) => {
    const nodes: GraphNode[] = drawn.map((node, index) => ({ id: `e${index}`, ...node }));
    const end = fc.constantFrom(...nodes.map(({ id }) => id));
    const type = fc.constantFrom(...RELATION_TYPES.map((schema) => schema.type));
    return fc
      .uniqueArray(fc.record({ type, source: end, target: end, properties: anyProperties }), {
        maxLength: 8,
        selector: ({ type, source, target }) => `${source}-${type}-${target}`,
      })
      .map((list) => ({
        nodes,
        edges: list.map((edge): GraphEdge => ({ id: `${edge.source}-${edge.type}-${edge.target}`, ...edge })),
      }));
  });
