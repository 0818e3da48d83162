import { describe, expect, it } from 'vitest';
import { readSentences } from '../read-sentences.fixture.js';

/** People with the words of their mentions, in the order of the text. */
const people = (body: string) =>
  Object.fromEntries(
    readSentences(body)
      .entities.filter(({ type }) => type === 'Person')
      .map(({ name, mentions }) => [name, mentions.map(({ words }) => words)]),
  );

describe('short forms of people', () => {
  it.each<[string, Record<string, string[]>]>([
    ['副厅长魏长庚到了现场。魏厅长看了图纸。', { 魏长庚: ['魏长庚', '魏厅长'] }],
    ['泽川大学教授石敬亭到了。石教授看了图纸。', { 石敬亭: ['石敬亭', '石教授'] }],
    ['董事长梁思远到了。梁总看了图纸。', { 梁思远: ['梁思远', '梁总'] }],
    [
      '江苏省水利厅副厅长石敬亭和双槐小学校长石清泉到了。石校长看了图纸。',
      { 石敬亭: ['石敬亭'], 石清泉: ['石清泉', '石校长'] },
    ],
    ['村民韩丽华到了。老韩看了图纸。', { 韩丽华: ['韩丽华', '老韩'] }],
    ['稻农周启明到了，乡亲们都喊他“周水稻”。周水稻看了图纸。', { 周启明: ['周启明', '周水稻', '周水稻'] }],
    ['伊万·彼得罗夫到访。彼得罗夫说，桥修好了。', { '伊万·彼得罗夫': ['伊万·彼得罗夫', '彼得罗夫'] }],
    ['习近平到村里考察。总书记看了图纸。', { 习近平: ['习近平', '总书记'] }],
    ['習近平到村裡考察。習近平說，要修堤。', { 習近平: ['習近平', '習近平'] }],
    ['沈知秋到了。桥修好了。沈知秋走了。', { 沈知秋: ['沈知秋', '沈知秋'] }],
  ])('are joined to the full name: %s', (body, expected) => {
    expect(people(body)).toEqual(expected);
  });

  it.each<[string, Record<string, string[]>]>([
    ['双槐小学校长石敬亭和青榆小学校长石清泉到了。石校长看了图纸。', { 石敬亭: ['石敬亭'], 石清泉: ['石清泉'] }],
    ['村民韩丽华、韩长河到了。老韩看了图纸。', { 韩丽华: ['韩丽华'], 韩长河: ['韩长河'] }],
    ['村民韩丽华到了。老师看了图纸。', { 韩丽华: ['韩丽华'] }],
    ['镇长马小满到了。马上就开会。', { 马小满: ['马小满'] }],
    ['镇长沈知秋到了。我们的镇长说，路要修好。', { 沈知秋: ['沈知秋'] }],
    ['村民周启明到了。他买了“周水稻”牌大米。', { 周启明: ['周启明'] }],
    ['习近平总书记到村里考察。团总书记没有来。', { 习近平: ['习近平', '总书记'] }],
    ['沈知秋和沈知夏到了。桥修好了。', { 沈知秋: ['沈知秋'], 沈知夏: ['沈知夏'] }],
  ])('are left alone where they may be another’s or nobody’s: %s', (body, expected) => {
    expect(people(body)).toEqual(expected);
  });
});
