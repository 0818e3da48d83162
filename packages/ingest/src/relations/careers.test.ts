import { describe, expect, it } from 'vitest';
import { edgesOf, namesOf, proofsOf, readSentences } from '../read-sentences.fixture.js';

describe('posts told in sentences', () => {
  it.each<[sentence: string, edges: string[]]>([
    ['周启明曾任云陵县县长。', ['周启明 WORKS_FOR 云陵县 县长 former']],
    ['梁思远现任恒岳重工集团总经理。', ['梁思远 WORKS_FOR 恒岳重工集团 总经理 current']],
    ['许文静历任泽川大学讲师、泽川大学副校长。', ['许文静 WORKS_FOR 泽川大学 讲师 副校长 former']],
    [
      '沈知秋曾任南通市副市长、江苏省水利厅厅长、江苏省副省长。',
      [
        '沈知秋 WORKS_FOR 南通市 副市长 former',
        '沈知秋 WORKS_FOR 江苏省 副省长 former',
        '沈知秋 WORKS_FOR 江苏省水利厅 厅长 former',
      ],
    ],
    ['2019年3月，邵一鸣出任南通市水利局局长。', ['邵一鸣 WORKS_FOR 南通市水利局 局长 current']],
    ['尹若兰毕业后当过双槐小学校长。', ['尹若兰 WORKS_FOR 双槐小学 校长 former']],
    ['曾任南通市教育局局长的贺春生退休后教书法。', ['贺春生 WORKS_FOR 南通市教育局 局长 former']],
    [
      '何雨桐接替梁思远担任恒岳重工集团总裁。',
      ['何雨桐 WORKS_FOR 恒岳重工集团 总裁 current', '梁思远 WORKS_FOR 恒岳重工集团 总裁 former'],
    ],
    ['卢海涛卸任蓝穹科技有限公司董事长。', ['卢海涛 WORKS_FOR 蓝穹科技有限公司 董事长 former']],
    ['韩丽华2015年起任青榆镇镇长。', ['韩丽华 WORKS_FOR 青榆镇 镇长 current']],
    ['江一帆是蓝穹科技有限公司首席执行官。', ['江一帆 WORKS_FOR 蓝穹科技有限公司 首席执行官 current']],
    ['原是恒岳重工集团工程师的何雨桐回乡养鱼。', ['何雨桐 WORKS_FOR 恒岳重工集团 工程师 former']],
    ['作为泽川市作家协会主席，白景云每年下乡。', ['白景云 WORKS_FOR 泽川市作家协会 主席 current']],
    [
      '2018年，周启明由云陵县县长升任南通市副市长。',
      ['周启明 WORKS_FOR 云陵县 县长 former', '周启明 WORKS_FOR 南通市 副市长 current'],
    ],
    [
      '周启明调任南通市水利局局长，2020年任南通市副市长。',
      ['周启明 WORKS_FOR 南通市 副市长 current', '周启明 WORKS_FOR 南通市水利局 局长 current'],
    ],
    ['周启明很忙。他曾任江苏省水利厅厅长。', ['周启明 WORKS_FOR 江苏省水利厅 厅长 former']],
    ['沈知秋说，周启明曾任南通市水利局局长。', ['周启明 WORKS_FOR 南通市水利局 局长 former']],
    [
      '周启明此前是蓝穹科技有限公司工程师；首席科学家白景云亦为泽川大学教授。',
      ['周启明 WORKS_FOR 蓝穹科技有限公司 工程师 former'],
    ],
    ['沈知秋很忙。从担任青榆镇镇长，到成为南通市副市长，何雨桐一直在修路。', ['何雨桐 WORKS_FOR 青榆镇 镇长 current']],
    ['许文静是中日友好医院老年医学科主任。', ['许文静 WORKS_FOR 中日友好医院 老年医学科主任 current']],
    ['曾任中国驻卡塔尔大使的沈知秋退休了。', ['沈知秋 WORKS_FOR 中国 驻卡塔尔大使 former']],
  ])('reads: %s', (sentence, edges) => {
    expect(edgesOf(readSentences(sentence), 'WORKS_FOR', ['title', 'status'])).toEqual(edges);
  });

  it.each<[sentence: string, proofs: string[]]>([
    ['2019年3月，邵一鸣出任南通市水利局局长。', ['邵一鸣出任南通市水利局局长']],
    ['曾任南通市教育局局长的贺春生退休后教书法。', ['曾任南通市教育局局长的贺春生']],
    ['作为泽川市作家协会主席，白景云每年下乡。', ['作为泽川市作家协会主席，白景云']],
  ])('proves: %s', (sentence, proofs) => {
    expect(proofsOf(readSentences(sentence), 'WORKS_FOR')).toEqual(proofs);
  });

  it.each<[sentence: string, names: string[]]>([
    ['沈知秋负责任地修好了恒岳重工集团的船。', ['恒岳重工集团', '沈知秋']],
    ['领导信任南通市教育局局长，何雨桐也信任他。', ['何雨桐', '南通市', '南通市教育局']],
    ['周启明从未担任过云陵县县长。', ['云陵县', '周启明']],
    ['梁思远拟任恒岳重工集团总经理。', ['恒岳重工集团', '梁思远']],
    ['有人提名卢海涛任蓝穹科技有限公司董事长。', ['卢海涛', '蓝穹科技有限公司']],
    ['许文静不是泽川大学校长。', ['泽川大学', '许文静']],
    ['邵一鸣也是南通市人。', ['南通市', '邵一鸣']],
    ['沈知秋要求南通市水利局局长到场。', ['南通市', '南通市水利局', '沈知秋']],
    ['沈知秋曾被南通市水利局局长批评。', ['南通市', '南通市水利局', '沈知秋']],
    ['沈知秋是为恒岳重工集团董事长开车的。', ['恒岳重工集团', '沈知秋']],
    ['谁来担任南通市水利局局长？沈知秋不知道。', ['南通市', '南通市水利局', '沈知秋']],
    ['沈知秋卸下货，恒岳重工集团总经理签了字。', ['恒岳重工集团', '沈知秋']],
    ['任何人都可以当恒岳重工集团的工人，贺春生说。', ['恒岳重工集团', '贺春生']],
  ])('draws no post from: %s', (sentence, names) => {
    const read = readSentences(sentence);
    expect(namesOf(read)).toEqual(expect.arrayContaining(names));
    expect(edgesOf(read, 'WORKS_FOR')).toEqual([]);
  });
});
