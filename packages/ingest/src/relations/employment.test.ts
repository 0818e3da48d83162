import { describe, expect, it } from 'vitest';
import { edgesOf, namesOf, proofsOf, readSentences } from '../read-sentences.fixture.js';

describe('work told without a post', () => {
  it.each<[sentence: string, edges: string[]]>([
    ['梁思远曾在恒岳重工集团工作八年。', ['梁思远 WORKS_FOR 恒岳重工集团 former']],
    ['沈知秋曾任职于恒岳重工集团。', ['沈知秋 WORKS_FOR 恒岳重工集团 former']],
    ['贺春生退休前在南通市水利局工作。', ['贺春生 WORKS_FOR 南通市水利局 former']],
    ['卢海涛离开恒岳重工集团后开了书店。', ['卢海涛 WORKS_FOR 恒岳重工集团 former']],
    ['罗青禾在泽川市第一人民医院当医生。', ['罗青禾 WORKS_FOR 泽川市第一人民医院 current']],
    ['周启明到云陵县医院挂职副院长。', ['周启明 WORKS_FOR 云陵县医院 副院长 current']],
    ['韩丽华2003年进入恒岳重工集团，从学徒做起。', ['韩丽华 WORKS_FOR 恒岳重工集团 current']],
    ['白景云去年加盟江苏女排。', ['白景云 WORKS_FOR 江苏女排 current']],
    ['邵一鸣2016年加入南通市作家协会。', ['邵一鸣 MEMBER_OF 南通市作家协会 current']],
  ])('reads: %s', (sentence, edges) => {
    expect(edgesOf(readSentences(sentence), ['WORKS_FOR', 'MEMBER_OF'], ['title', 'status'])).toEqual(edges);
  });

  it.each<[sentence: string, proofs: string[]]>([
    ['梁思远曾在恒岳重工集团工作八年。', ['梁思远曾在恒岳重工集团工作八年']],
    ['邵一鸣2016年加入南通市作家协会。', ['邵一鸣2016年加入南通市作家协会']],
  ])('proves: %s', (sentence, proofs) => {
    expect(proofsOf(readSentences(sentence), ['WORKS_FOR', 'MEMBER_OF'])).toEqual(proofs);
  });

  it.each<[sentence: string, names: string[]]>([
    ['何雨桐没有加入蓝穹科技有限公司。', ['何雨桐', '蓝穹科技有限公司']],
    ['许文静打算加盟泽川大学。', ['泽川大学', '许文静']],
    ['梁思远在恒岳重工集团门口等车。', ['恒岳重工集团', '梁思远']],
    ['邵一鸣在南通市人民医院看病。', ['南通市', '南通市人民医院', '邵一鸣']],
    ['尹若兰到泽川大学参观了一天。', ['尹若兰', '泽川大学']],
    ['尹若兰走到门口，进入恒岳重工集团大楼参观。', ['尹若兰', '恒岳重工集团']],
    ['韩丽华2003年进入泽川大学，学的是水利。', ['泽川大学', '韩丽华']],
    ['周启明在恒岳重工集团的帮助下盖了新房。', ['周启明', '恒岳重工集团']],
    ['江一帆在蓝穹科技有限公司的产品上贴了标签。', ['江一帆', '蓝穹科技有限公司']],
    ['货车离开恒岳重工集团，何雨桐在路边招手。', ['何雨桐', '恒岳重工集团']],
    ['泽川大学加入江苏省高校联盟，沈知秋出席。', ['江苏省', '江苏省高校联盟', '沈知秋', '泽川大学']],
  ])('draws no work from: %s', (sentence, names) => {
    const read = readSentences(sentence);
    expect(namesOf(read)).toEqual(expect.arrayContaining(names));
    expect(edgesOf(read, ['WORKS_FOR', 'MEMBER_OF'])).toEqual([]);
  });
});
