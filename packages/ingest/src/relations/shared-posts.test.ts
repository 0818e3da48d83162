import { describe, expect, it } from 'vitest';
import { edgesOf, readSentences } from '../read-sentences.fixture.js';

describe('posts that several people share', () => {
  it.each<[sentence: string, edges: string[]]>([
    ['南通市副市长邵一鸣、许文静出席。', ['许文静 WORKS_FOR 南通市 副市长', '邵一鸣 WORKS_FOR 南通市 副市长']],
    [
      '会议由云陵县人大常委会主任周启明主持，副主任韩丽华、贺春生、秘书长尹若兰出席。',
      [
        '周启明 WORKS_FOR 云陵县人大常委会 主任',
        '尹若兰 WORKS_FOR 云陵县人大常委会 秘书长',
        '贺春生 WORKS_FOR 云陵县人大常委会 副主任',
        '韩丽华 WORKS_FOR 云陵县人大常委会 副主任',
      ],
    ],
    ['恒岳重工集团由工人合办，法定代表人为梁思远。', ['梁思远 WORKS_FOR 恒岳重工集团 法定代表人']],
    ['泽川大学校长是许文静。', ['许文静 WORKS_FOR 泽川大学 校长']],
  ])('are read: %s', (sentence, edges) => {
    expect(edgesOf(readSentences(sentence), 'WORKS_FOR', ['title'])).toEqual(edges);
  });

  it('are seats as well', () => {
    expect(edgesOf(readSentences('全国政协委员沈知秋、江一帆联名提交提案。'), 'MEMBER_OF', ['role'])).toEqual([
      '江一帆 MEMBER_OF 全国政协 委员',
      '沈知秋 MEMBER_OF 全国政协 委员',
    ]);
  });

  it.each<[sentence: string, edges: string[]]>([
    // A head there is but one of.
    ['南通市市长邵一鸣、许文静出席。', ['邵一鸣 WORKS_FOR 南通市 市长']],
    ['云陵县水利局局长周启明到了，副院长韩丽华没有来。', ['周启明 WORKS_FOR 云陵县水利局 局长']],
    ['泽川大学校长是许文静的父亲。', []],
    ['云陵县人大常委会主任周启明主持。副主任韩丽华没有来。', ['周启明 WORKS_FOR 云陵县人大常委会 主任']],
  ])('are not read into: %s', (sentence, edges) => {
    expect(edgesOf(readSentences(sentence), 'WORKS_FOR', ['title'])).toEqual(edges);
  });
});
