import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relationId } from '../ids.js';
import type { Decision, EntityType, Extraction, RelationType } from '../model.js';
import { allowsEnds } from '../schema.js';
import { addExtractions, EMPTY_CORPUS, type Corpus } from './corpus.js';
import { difference, type GraphDelta } from './difference.js';
import { link } from './link.js';
import { project } from './project.js';
import { extractionOf, type ArticleSketch } from './sample-corpus.js';
import { planUpdate } from './update.js';

const THINGS: Record<string, EntityType> = {
  张伟: 'Person',
  王芳: 'Person',
  蓝海银行: 'Organization',
  蓝海银行股份有限公司: 'Organization',
  省政府新闻办: 'Organization',
  梧州: 'Place',
  乡村振兴: 'Policy',
};
const NAMES = Object.keys(THINGS);
const RELATIONS: RelationType[] = ['WORKS_FOR', 'PARTNERS_WITH', 'LOCATED_IN', 'PROPOSED', 'VISITED', 'MET'];

/** Three texts long enough to be compared, the last of which holds the better part of both others. */
const WIRE = [0x4e00, 0x5e00].map((first) =>
  Array.from({ length: 120 }, (_, at) => String.fromCharCode(first + ((at * 37) % 997))).join(''),
);
const BODIES = [undefined, WIRE[0]!, WIRE[1]!, WIRE.join('。')];

const article: fc.Arbitrary<Extraction> = fc
  .record({
    number: fc.nat(5),
    date: fc.constantFrom(undefined, '2023-03-05', '2024-03-05'),
    source: fc.constantFrom(undefined, '云州日报'),
    names: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 5 }),
    aliases: fc.boolean(),
    ties: fc.array(
      fc.tuple(fc.nat(4), fc.constantFrom(...RELATIONS), fc.nat(4), fc.constantFrom('current', 'former')),
      {
        maxLength: 5,
      },
    ),
    isReadAgain: fc.boolean(),
  })
  .map(({ number, date, source, names, aliases, ties, isReadAgain }) => {
    const relations: NonNullable<ArticleSketch['relations']> = [
      [names[0]!, 'QUOTED', names.at(-1)!],
      ['DOC', 'QUOTED', names[0]!],
    ];
    for (const [from, type, to, status] of ties) {
      relations.push([names[from % names.length]!, type, names[to % names.length]!, { status }]);
    }
    const told = extractionOf({
      title: `第${number}号`,
      ...(date ? { date } : {}),
      ...(source ? { source } : {}),
      entities: Object.fromEntries(
        names.map((name) => {
          const isFull = aliases && name === '蓝海银行股份有限公司';
          return [name, { type: THINGS[name]!, ...(isFull ? { aliases: ['蓝海银行', '蓝海银行股份'] } : {}) }];
        }),
      ),
      relations: [...new Map(relations.map((tie) => [tie.slice(0, 3).join(), tie])).values()].filter(
        ([head, type, tail]) => allowsEnds(type, THINGS[head] ?? 'Article', THINGS[tail]!) || type === 'VISITED',
      ),
      ...(BODIES[number % BODIES.length] ? { body: BODIES[number % BODIES.length]! } : {}),
    });
    return isReadAgain ? { ...told, version: 'newer', relations: told.relations.slice(1) } : told;
  });

type Change = (before: Corpus) => Corpus;

const adding = fc
  .array(article, { minLength: 1, maxLength: 4 })
  .map<Change>((incoming) => (before) => addExtractions(before, incoming));

const removing = fc.nat(20).map<Change>((place) => (before) => ({
  ...before,
  extractions: before.extractions.filter((_, index) => index !== place % (before.extractions.length + 1)),
}));

const swapping = fc.nat(9).map<Change>((place) => (before) => {
  const extractions = [...before.extractions];
  const at = place % (extractions.length + 1);
  extractions.splice(at, 2, ...extractions.slice(at, at + 2).reverse());
  return { ...before, extractions };
});

const copying: fc.Arbitrary<Change> = fc.constant((before) => structuredClone(before));

const KINDS: Decision['kind'][] = ['same', 'different', 'rename', 'retype', 'hide', 'confirm', 'reject'];

const deciding = fc
  .tuple(fc.constantFrom(...KINDS), fc.nat(99), fc.nat(99), fc.constantFrom('Person', 'Organization', 'Place', '别名'))
  .map<Change>(([kind, first, second, value]) => (before) => {
    const locals = before.extractions.flatMap(({ entities }) => entities.map(({ id }) => id));
    const edges = before.extractions.flatMap(({ relations }) => relations);
    if (locals.length === 0) return before;
    const edge = edges[first % edges.length];
    const isOfEdge = kind === 'confirm' || kind === 'reject';
    const pair = [locals[first % locals.length]!, locals[second % locals.length]!];
    const targets =
      isOfEdge && edge ? [second === 0 ? 'no relation' : relationId(edge.head, edge.type, edge.tail)] : pair;
    const decision = { id: `d${before.decisions.length}`, kind, targets, value, author: '', at: '' };
    return { ...before, decisions: [...before.decisions, decision] };
  });

const undoing = fc.nat(9).map<Change>((place) => (before) => ({
  ...before,
  decisions: before.decisions.filter((_, index) => index !== place % (before.decisions.length + 1)),
}));

const changes = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: adding },
    { weight: 2, arbitrary: removing },
    { weight: 6, arbitrary: deciding },
    { weight: 2, arbitrary: undoing },
    { weight: 1, arbitrary: swapping },
    { weight: 1, arbitrary: copying },
  ),
  { minLength: 1, maxLength: 8 },
);

function inOrder({ nodes, edges, removedNodes, removedEdges }: GraphDelta) {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return [nodes, edges, removedNodes, removedEdges].map((records) => [...records].sort(byId));
}

describe('what a change can touch', () => {
  it(
    'holds all that linking everything anew finds different, so that both write the same',
    { timeout: 300_000 },
    () => {
      const seen = { merged: 0, reports: 0, corrections: 0 };
      fc.assert(
        fc.property(changes, (steps) => {
          let corpus = EMPTY_CORPUS;
          for (const step of steps) {
            const plan = planUpdate(corpus, step(corpus), true);
            const [before, after] = [link(corpus), link(plan.corpus)];
            expect(inOrder(plan.delta)).toEqual(inOrder(difference(project(before), project(after))));
            seen.merged += after.redirects.size;
            seen.reports += after.articles.filter(({ article, report }) => report !== article.id).length;
            seen.corrections += after.articles.filter(({ corrects }) => corrects !== undefined).length;
            corpus = plan.corpus;
          }
        }),
        { numRuns: 500 },
      );
      // Histories in which nothing ever joins would prove nothing.
      expect(seen.merged).toBeGreaterThan(100);
      expect(seen.reports).toBeGreaterThan(100);
      expect(seen.corrections).toBeGreaterThan(20);
    },
  );

  it('holds an edge whose proofs stand in another order, though its ends are the same', () => {
    const names: ArticleSketch['entities'] = { 蓝海银行: 'Organization', 梧州: 'Place' };
    const stating = (title: string) =>
      extractionOf({ title, entities: names, relations: [['蓝海银行', 'LOCATED_IN', '梧州']] });
    const [first, second, third] = [extractionOf({ title: 'a', entities: names }), stating('b'), stating('c')];
    const before = addExtractions(EMPTY_CORPUS, [first, second, third]);
    const after = addExtractions(EMPTY_CORPUS, [first, third, second]);
    const { delta } = planUpdate(before, after, true);
    expect(inOrder(delta)).toEqual(inOrder(difference(project(link(before)), project(link(after)))));
    expect(delta.edges.map(({ type }) => type)).toContain('LOCATED_IN');
  });
});
