import { describe, expect, it } from 'vitest';
import { TokenIndex, tokenize } from '../tokens.js';
import { joinAbbreviations } from './abbreviations.js';
import { addMention, newEntity, type Entity } from './entity.js';
import { occurrences } from './organizations.js';

/** What is joined in a text to bodies of some names, each named where the text has it in full. */
function join(text: string, ...names: string[]): { forms: string[][]; gone: string[] } {
  const bodies = names.map((name) => {
    const body = newEntity('Organization', name);
    for (const start of occurrences(text, name)) addMention(body, { start, end: start + name.length }, 'test', 0.9);
    return body;
  });
  const gone = new Set<Entity>();
  joinAbbreviations(text, new TokenIndex(tokenize(text)), bodies, gone);
  return { forms: bodies.map(({ aliases }) => [...aliases]), gone: [...gone].map(({ name }) => name) };
}

describe('abbreviations of bodies', () => {
  it.each<[string, string, string]>([
    ['四川天岳通用航空集团有限公司成立了。天岳通航买了飞机。', '四川天岳通用航空集团有限公司', '天岳通航'],
    ['江苏省农业科学院种稻。江苏省农科院收稻。', '江苏省农业科学院', '江苏省农科院'],
    ['柳岳生物医药研究院招人。柳岳生医院很大。', '柳岳生物医药研究院', '柳岳生医院'],
  ])('are characters of the full name in their order: %s', (text, name, short) => {
    expect(join(text, name).forms).toEqual([[short]]);
  });

  it('that were a body of their own are none any more', () => {
    const text = '四川天岳通用航空集团有限公司成立了。天岳通航买了飞机。';
    expect(join(text, '四川天岳通用航空集团有限公司', '天岳通航').gone).toEqual(['天岳通航']);
  });

  it.each<[string, string[]]>([
    [
      '四川天岳通用航空集团有限公司、四川天岳通讯航空有限公司成立了。天岳通航买了飞机。',
      ['四川天岳通用航空集团有限公司', '四川天岳通讯航空有限公司'],
    ],
    ['江苏省农业科学院种稻。江苏省的人很多。', ['江苏省农业科学院']],
    ['四川天岳通用航空集团有限公司成立了。天岳的飞机很多。', ['四川天岳通用航空集团有限公司']],
    ['四川天岳通用航空集团有限公司成立了。天岳航通买了飞机。', ['四川天岳通用航空集团有限公司']],
    ['恒岳重工成立了。恒岳工招人。', ['恒岳重工']],
  ])('are none that another bears, that are too short or out of order: %s', (text, names) => {
    expect(join(text, ...names)).toEqual({ forms: names.map(() => []), gone: [] });
  });
});
