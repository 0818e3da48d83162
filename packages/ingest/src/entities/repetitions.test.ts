import { describe, expect, it } from 'vitest';
import { openDocument } from '../document.js';
import { printedArticle } from '../read-sentences.fixture.js';
import { TokenIndex, tokenize } from '../tokens.js';
import { addMention, newEntity, type Entity } from './entity.js';
import { findRepetitions } from './repetitions.js';

/** The words before and behind the mentions of a name, of which one rule found only the first. */
function repeated(body: string, type: Entity['type'], name: string, alias?: string): string[] {
  const document = openDocument(printedArticle(body));
  const { text } = document;
  const entity = newEntity(type, name);
  if (alias) entity.aliases.add(alias);
  const start = text.indexOf(name);
  addMention(entity, { start, end: start + name.length }, 'test', 0.9);
  findRepetitions(document, new TokenIndex(tokenize(text)), [entity]);
  return entity.mentions.map((mention) => text.slice(mention.start, mention.end + 1));
}

describe('names that a text repeats', () => {
  it('are found wherever they stand, by their other forms as well', () => {
    expect(repeated('沈知秋到了。桥修好了，沈知秋走了。', 'Person', '沈知秋')).toEqual(['沈知秋到', '沈知秋走']);
    expect(repeated('蓝穹科技有限公司成立。蓝穹招人。', 'Organization', '蓝穹科技有限公司', '蓝穹')).toEqual([
      '蓝穹科技有限公司成',
      '蓝穹招',
    ]);
  });

  it('are found in traditional characters as in simplified ones', () => {
    expect(repeated('蘇子墨到了。橋修好了，蘇子墨走了。', 'Person', '苏子墨')).toHaveLength(2);
  });

  it('that are everyday words are found where they act as a person', () => {
    const text = '镇长高山到了。村后的高山很高。高山说，要修堤。他与高山长谈。';
    expect(repeated(text, 'Person', '高山')).toEqual(['高山到', '高山说', '高山长']);
  });

  it('are not found inside a longer name that is taken', () => {
    const document = openDocument(printedArticle('沈知秋到了。沈知秋桥通车了。'));
    const person = newEntity('Person', '沈知秋');
    const bridge = newEntity('Place', '沈知秋桥');
    const at = document.text.indexOf('沈知秋');
    addMention(person, { start: at, end: at + 3 }, 'test', 0.9);
    const second = document.text.lastIndexOf('沈知秋桥');
    addMention(bridge, { start: second, end: second + 4 }, 'test', 0.9);
    findRepetitions(document, new TokenIndex(tokenize(document.text)), [person, bridge]);
    expect([person.mentions.length, bridge.mentions.length]).toEqual([1, 1]);
  });
});
