import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision, EntityType, Extraction } from '../model.js';
import { relationId } from '../ids.js';
import { EMPTY_CORPUS, addExtractions, type Corpus } from './corpus.js';
import { cluster } from './clusters.js';
import { type difference } from './difference.js';
import { link } from './link.js';
import { project, type PropertyGraph } from './project.js';
import { extractionOf, type ArticleSketch } from './sample-corpus.js';
import { planUpdate } from './update.js';

const corpusOf = (...sketches: ArticleSketch[]): Corpus => addExtractions(EMPTY_CORPUS, sketches.map(extractionOf));

/** How many nodes a name has in the graph. */
function nodesNamed(corpus: Corpus, name: string): number {
  return [...link(corpus).entities.values()].filter((entity) => entity.name === name || entity.aliases.includes(name))
    .length;
}

function decision(kind: Decision['kind'], targets: string[], value?: string): Decision {
  return {
    id: `d-${kind}-${targets.join()}`,
    kind,
    targets,
    author: 'reader',
    at: '2026-11-24T00:00:00Z',
    ...(value ? { value } : {}),
  };
}

const localId = (extraction: Extraction, name: string) =>
  extraction.entities.find((entity) => entity.name === name)!.id;

describe('which entities of two articles are one', () => {
  const place = (code?: string, extra: Record<string, string | boolean> = {}) => ({
    type: 'Place' as const,
    properties: { ...(code ? { code } : {}), ...extra },
  });

  it.each<[string, ArticleSketch, ArticleSketch, string, number]>([
    [
      '上海 and 上海市, by their code',
      { title: 'a', entities: { 上海: place('310000') } },
      { title: 'b', entities: { 上海市: { ...place('310000'), aliases: ['上海'] } } },
      '上海',
      1,
    ],
    [
      '鼓楼区 of two cities stay apart',
      { title: 'a', entities: { 鼓楼区: place('320106') } },
      { title: 'b', entities: { 鼓楼区: place('350102') } },
      '鼓楼区',
      2,
    ],
    [
      '红旗街道 without a larger place stays apart',
      { title: 'a', entities: { 红旗街道: 'Place' } },
      { title: 'b', entities: { 红旗街道: 'Place' } },
      '红旗街道',
      2,
    ],
    [
      '红旗街道 in the same district is one',
      {
        title: 'a',
        entities: { 红旗街道: 'Place', 工农区: place('230403') },
        relations: [['红旗街道', 'LOCATED_IN', '工农区']],
      },
      {
        title: 'b',
        entities: { 红旗街道: 'Place', 工农区: place('230403') },
        relations: [['红旗街道', 'LOCATED_IN', '工农区']],
      },
      '红旗街道',
      1,
    ],
    [
      '长江 is one, by its name',
      { title: 'a', entities: { 长江: 'Place' } },
      { title: 'b', entities: { 长江: 'Place' } },
      '长江',
      1,
    ],
    [
      'two people of one name',
      { title: 'a', entities: { 张伟: 'Person' } },
      { title: 'b', entities: { 张伟: 'Person' } },
      '张伟',
      2,
    ],
    [
      'two people of one name with one employer are one',
      {
        title: 'a',
        entities: { 张伟: 'Person', 蓝海银行: 'Organization' },
        relations: [['张伟', 'WORKS_FOR', '蓝海银行']],
      },
      {
        title: 'b',
        entities: { 张伟: 'Person', 蓝海银行: 'Organization' },
        relations: [['张伟', 'WORKS_FOR', '蓝海银行']],
      },
      '张伟',
      1,
    ],
    [
      'two deputies of one name are two',
      {
        title: 'a',
        entities: { 张伟: 'Person', 全国人大: 'Organization' },
        relations: [['张伟', 'MEMBER_OF', '全国人大']],
      },
      {
        title: 'b',
        entities: { 张伟: 'Person', 全国人大: 'Organization' },
        relations: [['张伟', 'MEMBER_OF', '全国人大']],
      },
      '张伟',
      2,
    ],
    [
      '習近平 and 习近平, by a post that one person holds',
      { title: 'a', entities: { 習近平: { type: 'Person', properties: { post: 'unique' } } } },
      { title: 'b', entities: { 习近平: { type: 'Person', properties: { post: 'unique' } } } },
      '习近平',
      1,
    ],
    [
      '张伟 and 章伟 are never one',
      { title: 'a', entities: { 张伟: { type: 'Person', properties: { post: 'unique' } } } },
      { title: 'b', entities: { 章伟: { type: 'Person', properties: { post: 'unique' } } } },
      '张伟',
      1,
    ],
    [
      '省政府新闻办 without a place',
      { title: 'a', entities: { 省政府新闻办: 'Organization' } },
      { title: 'b', entities: { 省政府新闻办: 'Organization' } },
      '省政府新闻办',
      2,
    ],
    [
      '国家卫健委 and 国家卫生健康委, by the body they are known to be',
      {
        title: 'a',
        entities: { 国家卫健委: { type: 'Organization', properties: { canonical: '国家卫生健康委员会' } } },
      },
      {
        title: 'b',
        entities: { 国家卫生健康委: { type: 'Organization', properties: { canonical: '国家卫生健康委员会' } } },
      },
      '国家卫健委',
      1,
    ],
    [
      '政府工作报告 of two years',
      { title: 'a', date: '2023-03-05', entities: { 政府工作报告: 'Policy' } },
      { title: 'b', date: '2024-03-05', entities: { 政府工作报告: 'Policy' } },
      '政府工作报告',
      2,
    ],
    [
      '政府工作报告 of one year',
      { title: 'a', date: '2024-03-05', entities: { 政府工作报告: 'Policy' } },
      { title: 'b', date: '2024-03-08', entities: { 政府工作报告: 'Policy' } },
      '政府工作报告',
      1,
    ],
    [
      'a short brand of two makers',
      { title: 'a', entities: { 小芽: 'Product' } },
      { title: 'b', entities: { 小芽: 'Product' } },
      '小芽',
      2,
    ],
  ])('%s', (_, first, second, name, nodes) => {
    expect(nodesNamed(corpusOf(first, second), name)).toBe(nodes);
    expect(nodesNamed(corpusOf(second, first), name)).toBe(nodes);
  });
});

describe('decisions', () => {
  const first = extractionOf({
    title: 'a',
    entities: { 张伟: 'Person', 蓝海银行: 'Organization' },
    relations: [['张伟', 'WORKS_FOR', '蓝海银行']],
  });
  const second = extractionOf({
    title: 'b',
    entities: { 张伟: 'Person', 蓝海银行: 'Organization' },
    relations: [['张伟', 'WORKS_FOR', '蓝海银行']],
  });
  const third = extractionOf({ title: 'c', entities: { 张伟: 'Person' } });
  const corpus = (...decisions: Decision[]): Corpus => ({
    extractions: [first, second, third],
    decisions,
    retired: [],
  });
  const persons = (given: Corpus) => [...link(given).entities.values()].filter((entity) => entity.type === 'Person');

  it('joins what a reader calls the same, and parts what a reader calls different', () => {
    expect(persons(corpus())).toHaveLength(2);
    expect(persons(corpus(decision('same', [localId(first, '张伟'), localId(third, '张伟')])))).toHaveLength(1);
    expect(persons(corpus(decision('different', [localId(first, '张伟'), localId(second, '张伟')])))).toHaveLength(3);
  });

  it('lets a later decision about the same pair win', () => {
    const pair = [localId(first, '张伟'), localId(third, '张伟')];
    expect(persons(corpus(decision('same', pair), decision('different', [...pair].reverse())))).toHaveLength(2);
  });

  it('renames, retypes and hides', () => {
    const id = localId(first, '张伟');
    const graph = link(
      corpus(decision('rename', [id], '张伟（行长）'), decision('hide', [localId(first, '蓝海银行')])),
    );
    expect(graph.entities.get(id)).toMatchObject({ name: '张伟（行长）', aliases: ['张伟'] });
    expect(graph.entities.get(localId(first, '蓝海银行'))?.hidden).toBe(true);
    expect(link(corpus(decision('retype', [id], 'Organization'))).entities.get(id)?.type).toBe('Organization');
  });

  it('takes a rejected edge away and marks a confirmed one, also by the id it had before a merge', () => {
    const edge = relationId(localId(second, '张伟'), 'WORKS_FOR', localId(second, '蓝海银行'));
    expect(link(corpus()).relations.size).toBe(1);
    expect(link(corpus(decision('reject', [edge]))).relations.size).toBe(0);
    expect([...link(corpus(decision('confirm', [edge]))).relations.values()][0]?.confirmed).toBe(true);
  });
});

/** Small corpora whose names collide often, so that clusters merge, also over a third article. */
const sketches = fc.array(
  fc.record({
    title: fc.string({ minLength: 1, maxLength: 6 }),
    date: fc.constantFrom('2023-03-05', '2024-03-05'),
    people: fc.uniqueArray(fc.constantFrom('张伟', '王芳', '高山'), { maxLength: 3 }),
    bodies: fc.uniqueArray(fc.constantFrom('蓝海银行', '省政府新闻办', '云山大学'), { maxLength: 3 }),
    posts: fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 6 },
);

type Drawn = { title: string; date: string; people: string[]; bodies: string[]; posts: [number, number][] }[];

function sketchesOf(drawn: Drawn): Extraction[] {
  const told = drawn.map(({ title, date, people, bodies, posts }, index): ArticleSketch => ({
    title: `${index} ${title}`,
    date,
    entities: Object.fromEntries([
      ...people.map((name): [string, EntityType] => [name, 'Person']),
      ...bodies.map((name): [string, EntityType] => [name, 'Organization']),
    ]),
    relations: posts
      .filter(([person, body]) => people[person] && bodies[body])
      .map(([person, body]) => [people[person]!, 'WORKS_FOR', bodies[body]!]),
  }));
  return told.map(extractionOf);
}

const partition = (corpus: Corpus) =>
  [...cluster(corpus).members.values()]
    .map((members) =>
      members
        .map((member) => member.id)
        .sort()
        .join(' '),
    )
    .sort();

function apply(before: PropertyGraph, delta: ReturnType<typeof difference>): PropertyGraph {
  const nodes = new Map(before.nodes);
  const edges = new Map(before.edges);
  for (const edge of delta.removedEdges) edges.delete(edge.id);
  for (const node of delta.removedNodes) nodes.delete(node.id);
  for (const node of delta.nodes) nodes.set(node.id, node);
  for (const edge of delta.edges) edges.set(edge.id, edge);
  return { nodes, edges };
}

const sorted = (graph: PropertyGraph) => ({
  nodes: [...graph.nodes].sort(([a], [b]) => (a < b ? -1 : 1)),
  edges: [...graph.edges].sort(([a], [b]) => (a < b ? -1 : 1)),
});

describe('linking as a pure function', () => {
  it('puts the same entities together whatever the order of the articles', () => {
    fc.assert(
      fc.property(sketches, fc.infiniteStream(fc.nat()), (drawn, random) => {
        const extractions = sketchesOf(drawn);
        const shuffled = extractions
          .map((extraction) => ({ extraction, at: random.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ extraction }) => extraction);
        expect(partition(addExtractions(EMPTY_CORPUS, shuffled))).toEqual(
          partition(addExtractions(EMPTY_CORPUS, extractions)),
        );
      }),
    );
  });

  it('keeps every id that it has shown: it is there still or leads to the node that took it in', () => {
    fc.assert(
      fc.property(sketches, (drawn) => {
        let corpus = EMPTY_CORPUS;
        const shown = new Set<string>();
        for (const extraction of sketchesOf(drawn)) {
          corpus = planUpdate(corpus, addExtractions(corpus, [extraction]), true).corpus;
          const graph = link(corpus);
          for (const id of graph.entities.keys()) shown.add(id);
          for (const id of shown) expect(graph.entities.has(graph.redirects.get(id) ?? id)).toBe(true);
        }
      }),
    );
  });

  it('comes from one state to the next by the difference alone', () => {
    fc.assert(
      fc.property(sketches, (drawn) => {
        let corpus = EMPTY_CORPUS;
        let stored: PropertyGraph = { nodes: new Map(), edges: new Map() };
        for (const extraction of sketchesOf(drawn)) {
          const plan = planUpdate(corpus, addExtractions(corpus, [extraction]), true);
          stored = apply(stored, plan.delta);
          corpus = plan.corpus;
        }
        expect(sorted(stored)).toEqual(sorted(project(link(corpus))));
      }),
    );
  });

  it('changes nothing when the same articles come again', () => {
    fc.assert(
      fc.property(sketches, (drawn) => {
        const extractions = sketchesOf(drawn);
        const corpus = addExtractions(EMPTY_CORPUS, extractions);
        const { delta } = planUpdate(corpus, addExtractions(corpus, extractions), true);
        expect([delta.nodes, delta.edges, delta.removedNodes, delta.removedEdges].flat()).toEqual([]);
      }),
    );
  });
});

describe('what an edge says of its proofs', () => {
  const article = (title: string, date: string, status: string, title2: string) =>
    extractionOf({
      title,
      date,
      entities: { 高山: 'Person', 云山大学: 'Organization' },
      relations: [['高山', 'WORKS_FOR', '云山大学', { title: title2, status }]],
    });

  it('counts articles, spans dates, unites titles, and is former only when nothing says current', () => {
    const graph = link(
      addExtractions(EMPTY_CORPUS, [
        article('a', '2023-01-01', 'former', '校长'),
        article('b', '2024-02-02', 'former', '教授'),
      ]),
    );
    expect([...graph.relations.values()]).toMatchObject([
      {
        evidenceCount: 2,
        articleCount: 2,
        firstDate: '2023-01-01',
        lastDate: '2024-02-02',
        status: 'former',
        titles: ['教授', '校长'],
      },
    ]);
    const again = link(
      addExtractions(EMPTY_CORPUS, [
        article('a', '2023-01-01', 'former', '校长'),
        article('b', '2024-02-02', 'current', '教授'),
      ]),
    );
    expect([...again.relations.values()][0]?.status).toBe('current');
  });
});
