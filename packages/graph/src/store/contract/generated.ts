import fc from 'fast-check';
import { decisionId } from '../../ids.js';
import type { Corpus } from '../../linking/index.js';
import { addExtractions } from '../../linking/index.js';
import type { Decision, EntityType, Extraction, Properties, RelationType } from '../../model.js';
import { allowsEnds, RELATION_TYPES } from '../../schema.js';
import { reading, type Written } from './reading.js';

/** Few names, so that articles share them, some of them awkward; two are aliases of others, so that clusters merge. */
const NAMES: Record<'Person' | 'Organization' | 'Place' | 'Policy', string[]> = {
  Person: ['林晓岚', '周砚秋', '歐陽"三"', "O'Brien\n二世"],
  Organization: ['青岩数据科技有限公司', '青数集团股份有限公司', '云栖河大学', '😀\\工坊合作社', '县委'],
  Place: ['梧州', '鼓楼区', '𠮷町'],
  Policy: ['乡村振兴', '政府工作报告', '`十四五`规划'],
};
const TYPES = Object.keys(NAMES) as (keyof typeof NAMES)[];

const entity = fc.constantFrom(...TYPES).chain((type) =>
  fc.record({
    type: fc.constant<EntityType>(type),
    name: fc.constantFrom(...NAMES[type]),
    aliases: fc.constantFrom<string[]>([], [], [NAMES[type][1]!]),
    properties: fc.constantFrom({}, { note: '注', list: [] as string[] }, { ambiguous: true }),
  }),
);

const details = fc.record({
  confidence: fc.constantFrom(0.5, 0.75, 1),
  properties: fc.constantFrom<Properties[]>(
    {},
    { title: '主任', status: 'former' },
    { title: ['书记', '主任'], status: 'current' },
  ),
});

/** An article about some of the names, with relations between them that the schema allows. */
const extraction: fc.Arbitrary<Extraction> = fc
  .record({
    number: fc.integer({ min: 1, max: 5 }),
    date: fc.option(fc.constantFrom('2023-01-02', '2024-03-04'), { nil: undefined }),
    entities: fc.uniqueArray(entity, { minLength: 1, maxLength: 5, selector: ({ type, name }) => `${type} ${name}` }),
    ties: fc.array(
      fc.tuple(fc.nat(4), fc.nat(4), fc.constantFrom(...RELATION_TYPES.map(({ type }) => type)), details),
      {
        maxLength: 8,
      },
    ),
  })
  .map(({ number, date, entities, ties }) => {
    // The same number gives the same text, hence the same id: an article that is read again, differently.
    const names = TYPES.flatMap((type) => NAMES[type]);
    const text = `第${number}号\n${names.join('，')}。`;
    const relations: Written['relations'] = [];
    for (const [from, to, type, { confidence, properties }] of ties) {
      const head = entities[from % entities.length]!;
      const tail = entities[to % entities.length]!;
      if (head === tail || !allowsEnds(type as RelationType, head.type, tail.type)) continue;
      const proof = text.slice(0, 4 + from + to);
      relations.push({ head: head.name, type, tail: tail.name, proof, confidence, properties });
    }
    return reading({ title: `第${number}号`, text, ...(date ? { date } : {}), entities, relations });
  });

/** One change of a corpus: articles that come in, or a reader's decision about what is in it. */
export type Change = (before: Corpus) => Corpus;

const KINDS = ['same', 'different', 'hide', 'rename'] as const;

const ingest = fc
  .array(extraction, { minLength: 1, maxLength: 3 })
  .map<Change>((incoming) => (before) => addExtractions(before, incoming));

const decide = fc
  .tuple(fc.constantFrom(...KINDS), fc.nat(20), fc.nat(20), fc.nat(1000))
  .map<Change>(([kind, first, second, minute]) => (before) => {
    const ids = before.extractions.flatMap((one) => one.entities.map((entity) => entity.id));
    if (ids.length === 0) return before;
    const pair = [ids[first % ids.length]!, ids[second % ids.length]!];
    const targets = kind === 'same' || kind === 'different' ? pair : pair.slice(0, 1);
    const at = new Date(Date.UTC(2024, 0, 1, 0, minute)).toISOString();
    const value = kind === 'rename' ? '改了“名”' : '';
    const decision: Decision = {
      id: decisionId(kind, targets, value, at),
      kind,
      targets,
      ...(value ? { value } : {}),
      author: 'test',
      at,
    };
    if (before.decisions.some(({ id }) => id === decision.id)) return before;
    return { ...before, decisions: [...before.decisions, decision] };
  });

const undo = fc.nat(5).map<Change>((place) => (before) => ({
  ...before,
  decisions: before.decisions.filter((_, index) => index !== place),
}));

export const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.oneof({ weight: 3, arbitrary: ingest }, { weight: 2, arbitrary: decide }, { weight: 1, arbitrary: undo }),
  { minLength: 1, maxLength: 5 },
);
