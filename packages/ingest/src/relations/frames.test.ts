import { describe, expect, it } from 'vitest';
import { sceneOf } from '../read-sentences.fixture.js';
import { groupAfter, groupBefore, groupsOf, isDenied, isPlanned, partsOf, sentencePart, verbsIn } from './frames.js';
import type { Scene } from './scene.js';

const TYPES = ['Person', 'Organization', 'Place'] as const;
const sentenceOf = (scene: Scene) => scene.sentences.at(-1)!;
const groups = (scene: Scene) => groupsOf(scene, partsOf(scene, sentenceOf(scene), TYPES));
const inWords = (found: ReturnType<typeof groups>) =>
  found.map(({ members }) => members.map(({ entity }) => entity.name));

describe('the parts of a sentence', () => {
  it.each<[string, string[][]]>([
    ['恒岳重工集团、泽川大学和蓝穹科技有限公司到场。', [['恒岳重工集团', '泽川大学', '蓝穹科技有限公司']]],
    ['恒岳重工集团与泽川大学到场。', [['恒岳重工集团'], ['泽川大学']]],
    ['江苏省南通市下了雨。', [['南通市']]],
    ['沈知秋、恒岳重工集团董事长梁思远到场。', [['沈知秋'], ['恒岳重工集团'], ['梁思远']]],
    ['恒岳重工集团、南通市到场。', [['恒岳重工集团'], ['南通市']]],
    ['市长沈知秋、城防大臣梁思远到场。', [['沈知秋', '梁思远']]],
  ])('that are joined in a list are one: %s', (sentence, expected) => {
    expect(inWords(groups(sceneOf(sentence)))).toEqual(expected);
  });

  it('hold words of reference, and no name inside another', () => {
    const scene = sceneOf('南通市水利局开会。该局与泽川大学水利学院来往多年。');
    expect(inWords(groups(scene))).toEqual([['南通市水利局'], ['泽川大学水利学院']]);
  });

  it('stand before and behind a verb, no further away than it reaches', () => {
    const scene = sceneOf('恒岳重工集团、泽川大学在很远很远的地方会见了南通市的人。');
    const found = groups(scene);
    const verb = scene.text.indexOf('会见');
    expect(inWords([groupBefore(found, verb)!, groupAfter(found, verb)!])).toEqual([
      ['恒岳重工集团', '泽川大学'],
      ['南通市'],
    ]);
    expect(groupBefore(found, verb, 4)).toBeUndefined();
    expect(groupAfter(found, verb, 1)).toBeUndefined();
    expect(groupBefore(found, found[0]!.end - 1)).toBeUndefined();
  });
});

describe('what has not happened', () => {
  it.each([
    '恒岳重工集团将',
    '双方计划年内',
    '双方有望',
    '镇里希望',
    '县里正在研究',
    '他建议尽快',
    '双方能否',
    '公司要',
    '镇里应',
  ])('is planned: %s…', (words) => {
    expect(isPlanned(words, words.length, 0)).toBe(true);
  });

  it.each([
    '恒岳重工集团昨天',
    '双方已经',
    '他说，',
    '他将来，双方已',
    '镇里的希望，',
    '他应邀',
    '他应约',
    '主要',
    '重要的是已',
    '等待着',
  ])('is not planned: %s…', (words) => {
    expect(isPlanned(words, words.length, 0)).toBe(false);
  });

  it.each(['他没有', '双方从未', '公司拒绝', '镇里尚未', '他否认'])('is denied: %s…', (words) => {
    expect(isDenied(words, words.length, 0)).toBe(true);
  });

  it.each(['他去年', '双方刚刚', '他没有来，周启明'])('is not denied: %s…', (words) => {
    expect(isDenied(words, words.length, 0)).toBe(false);
  });

  it('is asked of the sentence alone', () => {
    const planned = '他们明年将';
    const denied = '他们没有';
    expect(isPlanned(planned, planned.length, planned.length - 1)).toBe(true);
    expect(isPlanned(planned, planned.length, planned.length)).toBe(false);
    expect(isDenied(denied, denied.length, denied.length)).toBe(false);
  });
});

describe('verbs', () => {
  it('are found outside of longer names alone', () => {
    const scene = sceneOf('恒岳重工集团在合作社门口与泽川大学合作。');
    const found = verbsIn(scene, sentenceOf(scene), /合作/gu).map(({ start }) => start);
    expect(found).toContain(scene.text.lastIndexOf('合作'));
    const named = sceneOf('永泽农业合作社与泽川大学合作。');
    expect(verbsIn(named, sentenceOf(named), /合作/gu).map(({ start }) => start)).toEqual([
      named.text.lastIndexOf('合作'),
    ]);
  });

  it('stand in a part of the sentence that commas do not end', () => {
    const text = '桥修好了；路，还没修；人走了。';
    const { start, end } = sentencePart(text, text.indexOf('还'), { start: 0, end: text.length });
    expect(text.slice(start, end)).toBe('路，还没修');
  });
});
