import { describe, expect, it } from 'vitest';
import { edgesOf, readSentences } from '../read-sentences.fixture.js';

describe('posts whose body is named elsewhere', () => {
  it.each<[text: string, edges: string[]]>([
    [
      '恒岳重工集团推出新船，青松基金领投，泽川投资集团跟投。\n董事长梁思远今年48岁。',
      ['梁思远 WORKS_FOR 恒岳重工集团 董事长'],
    ],
    [
      '恒岳重工集团去年搬了家；由蓝穹科技有限公司供货。总工程师何雨桐很满意。',
      ['何雨桐 WORKS_FOR 恒岳重工集团 总工程师'],
    ],
    [
      '来自蓝穹科技有限公司的沈知秋到恒岳重工集团上班。财务总监韩丽华欢迎了他。',
      ['沈知秋 WORKS_FOR 恒岳重工集团', '韩丽华 WORKS_FOR 恒岳重工集团 财务总监'],
    ],
    ['双槐小学春天开学，教导主任许文静忙了一天。', ['许文静 WORKS_FOR 双槐小学 教导主任']],
    ['南通市水利局修了堤。局长邵一鸣天天上堤。', ['邵一鸣 WORKS_FOR 南通市水利局 局长']],
  ])('are held at what the text is about: %s', (text, edges) => {
    expect(edgesOf(readSentences(text), 'WORKS_FOR', ['title'])).toEqual(edges);
  });

  it.each<[text: string]>([
    ['泽川大学开学了。董事长梁思远没有来。'],
    ['南通市水利局修了堤。校长许文静去看了。'],
    ['恒岳重工集团搬了家。厅长邵一鸣去看了。'],
  ])('are not held at a body of another kind: %s', (text) => {
    expect(edgesOf(readSentences(text), 'WORKS_FOR')).toEqual([]);
  });
});
