import { describe, expect, it } from 'vitest';
import { addMention, mentionsInOrder, mergeEntities, newEntity } from './entity.js';

describe('entities', () => {
  it('have one mention for each place', () => {
    const body = newEntity('Organization', '泽川大学');
    expect(addMention(body, { start: 3, end: 7 }, 'first', 0.9)).toMatchObject({ start: 3, end: 7, entity: body });
    expect(addMention(body, { start: 3, end: 7 }, 'second', 0.9)).toBeUndefined();
    addMention(body, { start: 3, end: 5 }, 'third', 0.9);
    expect(body.mentions.map(({ rule }) => rule)).toEqual(['first', 'third']);
  });

  it('become one: names, mentions, titles and properties', () => {
    const full = newEntity('Person', '沈知秋');
    const short = newEntity('Person', '沈镇长');
    addMention(full, { start: 0, end: 3 }, 'full', 0.9);
    addMention(short, { start: 0, end: 3 }, 'same place', 0.9);
    addMention(short, { start: 9, end: 12 }, 'short', 0.9);
    full.titles.add('镇长');
    short.titles.add('书记');
    full.properties = { a: 1 };
    short.properties = { a: 2, b: 3 };
    short.aliases.add('老沈');
    mergeEntities(full, short);
    expect(full).toMatchObject({ name: '沈知秋', properties: { a: 1, b: 3 } });
    expect([...full.aliases]).toEqual(['沈镇长', '老沈']);
    expect([...full.titles]).toEqual(['镇长', '书记']);
    expect(full.mentions.map(({ rule }) => rule)).toEqual(['full', 'short']);
    expect(full.mentions.every(({ entity }) => entity === full)).toBe(true);
  });

  it('may take the fuller name of the other', () => {
    const short = newEntity('Organization', '蓝穹');
    mergeEntities(short, newEntity('Organization', '蓝穹科技有限公司'), '蓝穹科技有限公司');
    expect([short.name, [...short.aliases]]).toEqual(['蓝穹科技有限公司', ['蓝穹']]);
  });

  it('give their mentions in the order of the text, outer before inner', () => {
    const one = newEntity('Place', '南通市');
    const other = newEntity('Organization', '南通市水利局');
    addMention(one, { start: 5, end: 8 }, 'a', 0.9);
    addMention(one, { start: 0, end: 3 }, 'b', 0.9);
    addMention(other, { start: 0, end: 6 }, 'c', 0.9);
    expect(mentionsInOrder([one, other]).map(({ rule }) => rule)).toEqual(['c', 'b', 'a']);
  });
});
