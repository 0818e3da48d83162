import { describe, expect, it } from 'vitest';
import { newEntity, type Entity } from '../entities/entity.js';
import { gatherRelations, type RelationDraft } from './draft.js';

const TEXT = '沈知秋和周启明在南通市修桥，泽川大学派人来看，沈知秋去了泽川大学。';
const shen = newEntity('Person', '沈知秋');
const zhou = newEntity('Person', '周启明');
const nantong = newEntity('Place', '南通市');
const zechuan = newEntity('Organization', '泽川大学');

const gather = (drafts: RelationDraft[]) => gatherRelations(drafts, 'DOC-ID', TEXT, (entity: Entity) => entity.name);
const draft = (part: Partial<RelationDraft>): RelationDraft => ({
  type: 'VISITED',
  head: shen,
  tail: zechuan,
  proof: { start: 24, end: 32 },
  rule: 'test',
  confidence: 0.5,
  ...part,
});

describe('drafts brought together', () => {
  it('are one relation for each head, type and tail, its proofs in the order of the text', () => {
    const relations = gather([
      draft({ proof: { start: 22, end: 32 } }),
      draft({ proof: { start: 0, end: 3 } }),
      draft({ tail: nantong, proof: { start: 0, end: 11 } }),
    ]);
    expect(relations.map(({ head, type, tail }) => [head, type, tail])).toEqual([
      ['沈知秋', 'VISITED', '泽川大学'],
      ['沈知秋', 'VISITED', '南通市'],
    ]);
    expect(relations[0]!.evidence.map(({ text }) => text)).toEqual([TEXT.slice(0, 3), TEXT.slice(22, 32)]);
  });

  it('keep one proof for one stretch, the surer one', () => {
    const [relation] = gather([
      draft({ rule: 'weak', confidence: 0.4 }),
      draft({ rule: 'sure', confidence: 0.9 }),
      draft({ rule: 'middling', confidence: 0.6 }),
    ]);
    expect(relation!.evidence.map(({ rule }) => rule)).toEqual(['sure']);
  });

  it('put the ends of a symmetric relation in one order', () => {
    const there = gather([draft({ type: 'MET', head: shen, tail: zhou })]);
    const back = gather([draft({ type: 'MET', head: zhou, tail: shen })]);
    const both = gather([
      draft({ type: 'MET', head: shen, tail: zhou }),
      draft({ type: 'MET', head: zhou, tail: shen, proof: { start: 0, end: 7 } }),
    ]);
    expect(there.map(({ id }) => id)).toEqual(back.map(({ id }) => id));
    expect(both).toHaveLength(1);
    expect(both[0]!.evidence).toHaveLength(2);
  });

  it.each<[string, Partial<RelationDraft>]>([
    ['a thing with itself', { head: zechuan, tail: zechuan, type: 'PARTNERS_WITH' }],
    ['a person in a place', { type: 'LOCATED_IN', head: shen, tail: nantong }],
    ['a place that visits', { head: nantong, tail: zechuan }],
    ['an article that works', { type: 'WORKS_FOR', head: 'DOC' }],
  ])('leave out what no relation may join: %s', (_, part) => {
    expect(gather([draft(part)])).toEqual([]);
  });

  it('name the article by its id', () => {
    const [relation] = gather([draft({ type: 'QUOTED', head: 'DOC', tail: shen, content: { start: 4, end: 8 } })]);
    expect(relation).toMatchObject({ head: 'DOC-ID', tail: '沈知秋' });
    expect(relation!.evidence[0]).toMatchObject({ content: { start: 4, end: 8 } });
  });

  it('show the properties of all proofs, one value as a value and several as a list', () => {
    const [relation] = gather([
      draft({ proof: { start: 0, end: 3 }, properties: { title: '讲师', status: 'former' } }),
      draft({ proof: { start: 0, end: 7 }, properties: { title: '教授', status: 'former' } }),
      draft({ proof: { start: 0, end: 9 }, properties: { title: '教授' } }),
    ]);
    expect(relation!.properties).toEqual({ title: ['讲师', '教授'], status: 'former' });
    expect(relation!.evidence.map(({ properties }) => properties.title)).toEqual(['讲师', '教授', '教授']);
  });
});
