import { describe, expect, it } from 'vitest';
import { edgesOf, namesOf, proofsOf, readSentences } from '../read-sentences.fixture.js';

describe('posts given and taken', () => {
  it.each<[sentence: string, edges: string[]]>([
    ['云陵县人大常委会任命周启明为云陵县副县长。', ['周启明 WORKS_FOR 云陵县 副县长 current']],
    [
      '会议决定任命邵一鸣、尹若兰为南通市副市长。',
      ['尹若兰 WORKS_FOR 南通市 副市长 current', '邵一鸣 WORKS_FOR 南通市 副市长 current'],
    ],
    ['会议免去贺春生的南通市教育局局长职务。', ['贺春生 WORKS_FOR 南通市教育局 局长 former']],
    [
      '会议免去卢海涛的云陵县水利局局长、云陵县水务集团董事长职务。',
      ['卢海涛 WORKS_FOR 云陵县水利局 局长 former', '卢海涛 WORKS_FOR 云陵县水务集团 董事长 former'],
    ],
    ['恒岳重工集团董事会选举梁思远为董事长。', ['梁思远 WORKS_FOR 恒岳重工集团 董事长 current']],
    ['南通市举行人代会，补选韩丽华为市长。', ['韩丽华 WORKS_FOR 南通市 市长 current']],
    ['大会推选许文静为泽川市作家协会主席。', ['许文静 WORKS_FOR 泽川市作家协会 主席 current']],
    ['泽川大学聘请白景云为客座教授。', ['白景云 WORKS_FOR 泽川大学 客座教授 current']],
    ['蓝穹科技有限公司董事长由江一帆担任。', ['江一帆 WORKS_FOR 蓝穹科技有限公司 董事长 current']],
    [
      '国务院任命周启明为水利部副部长；任命尹若兰（女）为中国气象局副局长。免去贺春生的财政部副部长职务。',
      [
        '周启明 WORKS_FOR 水利部 副部长 current',
        '尹若兰 WORKS_FOR 中国气象局 副局长 current',
        '贺春生 WORKS_FOR 财政部 副部长 former',
      ],
    ],
    [
      '会议决定任命：邵一鸣为南通市水利局局长，白景云为南通市教育局局长；免去贺春生的南通市水利局局长职务。',
      [
        '白景云 WORKS_FOR 南通市教育局 局长 current',
        '贺春生 WORKS_FOR 南通市水利局 局长 former',
        '邵一鸣 WORKS_FOR 南通市水利局 局长 current',
      ],
    ],
  ])('reads: %s', (sentence, edges) => {
    expect(edgesOf(readSentences(sentence), 'WORKS_FOR', ['title', 'status'])).toEqual(edges);
  });

  it.each<[sentence: string, proofs: string[]]>([
    ['云陵县人大常委会任命周启明为云陵县副县长。', ['周启明为云陵县副县长']],
    ['会议免去贺春生的南通市教育局局长职务。', ['贺春生的南通市教育局局长']],
    ['蓝穹科技有限公司董事长由江一帆担任。', ['蓝穹科技有限公司董事长由江一帆担任']],
  ])('proves: %s', (sentence, proofs) => {
    expect(proofsOf(readSentences(sentence), 'WORKS_FOR')).toEqual(proofs);
  });

  it.each<[sentence: string, names: string[]]>([
    ['恒岳重工集团的工人选举苗翠花当了组长。', ['恒岳重工集团', '苗翠花']],
    ['任命还没有下来，何雨桐在恒岳重工集团等着。', ['何雨桐', '恒岳重工集团']],
    ['上级免去了恒岳重工集团的税，梁思远很高兴。', ['恒岳重工集团', '梁思远']],
    ['恒岳重工集团聘请律师，沈知秋没有意见。', ['恒岳重工集团', '沈知秋']],
    ['由沈知秋担任主角的电影在泽川大学上映了。', ['沈知秋', '泽川大学']],
    ['这本书由邵一鸣主编，泽川大学出版社出版。', ['泽川大学', '泽川大学出版社', '邵一鸣']],
  ])('draws no post from: %s', (sentence, names) => {
    const read = readSentences(sentence);
    expect(namesOf(read)).toEqual(expect.arrayContaining(names));
    expect(edgesOf(read, 'WORKS_FOR')).toEqual([]);
  });
});
