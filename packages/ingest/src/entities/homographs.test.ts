import { describe, expect, it } from 'vitest';
import { readSentences } from '../read-sentences.fixture.js';
import { addMention, newEntity, type Entity } from './entity.js';
import { partHomographs } from './homographs.js';
import { occurrences } from './organizations.js';

/** A person and a place of one name in a text: which mentions each has afterwards, by the words behind them. */
function part(
  text: string,
  name: string,
  personRule: string,
  placeRule: string,
): { person: string[]; place: string[] } {
  const person = newEntity('Person', name);
  const place = newEntity('Place', name);
  const [first, ...rest] = occurrences(text, name);
  addMention(person, { start: first!, end: first! + name.length }, personRule, 0.9);
  for (const start of rest) addMention(place, { start, end: start + name.length }, placeRule, 0.9);
  const left = partHomographs(text, [person, place]);
  const behind = (entity: Entity) =>
    left.includes(entity) ? entity.mentions.map(({ end }) => text.slice(end, end + 2)) : [];
  return { person: behind(person), place: behind(place) };
}

describe('a person and a place of one name', () => {
  const TEXT = '会议任命祁连山为副省长。祁连山说，要修堤。游客来到祁连山看雪。祁连山下了雪。';

  it('are parted by what they do and where they stand', () => {
    expect(part(TEXT, '祁连山', 'person/appointed', 'place/atlas')).toEqual({
      person: ['为副', '说，'],
      place: ['看雪', '下了'],
    });
  });

  it('are all the person where no atlas knows the place', () => {
    const text = TEXT.replaceAll('祁连山', '沈长河');
    expect(part(text, '沈长河', 'person/appointed', 'place/ending')).toEqual({
      person: ['为副', '说，', '下了'],
      place: ['看雪'],
    });
  });

  it('stay as they are where the person is not sure', () => {
    expect(part(TEXT, '祁连山', 'person/tagger', 'place/atlas').person).toEqual(['为副']);
  });

  it('are told apart in an article', () => {
    const read = readSentences('会议任命祁连山为甘肃省副省长。祁连山说，要修堤。游客来到祁连山，祁连山很高。');
    const named = read.entities.filter(({ name }) => name === '祁连山');
    expect(named.map(({ type, mentions }) => [type, mentions.length])).toEqual([
      ['Person', 2],
      ['Place', 2],
    ]);
  });
});
