import { describe, expect, it } from 'vitest';
import { edgesOf, namesOf, proofsOf, readSentences } from '../read-sentences.fixture.js';

describe('where places and bodies lie', () => {
  it.each<[sentence: string, edges: string[]]>([
    ['江苏省南通市启东市下了雨。', ['南通市 LOCATED_IN 江苏省', '启东市 LOCATED_IN 南通市']],
    [
      '湖南省怀化市沅陵县、辰溪县遭遇大雨。',
      ['怀化市 LOCATED_IN 湖南省', '沅陵县 LOCATED_IN 怀化市', '辰溪县 LOCATED_IN 怀化市'],
    ],
    ['云陵县青榆镇双槐村通了电。', ['双槐村 LOCATED_IN 青榆镇', '青榆镇 LOCATED_IN 云陵县']],
    ['日本首都东京下了雪。', ['东京 LOCATED_IN 日本']],
    ['扬州大学招收新生。', ['扬州大学 LOCATED_IN 扬州']],
    ['南通高新区来了新企业。', ['南通高新区 LOCATED_IN 南通']],
    ['泽川市第一人民医院搬了家。', ['泽川市第一人民医院 LOCATED_IN 泽川市']],
    ['恒岳重工集团总部位于南通市。', ['恒岳重工集团 LOCATED_IN 南通市']],
    ['蓝穹科技有限公司成立于2012年，总部设在苏州。', ['蓝穹科技有限公司 LOCATED_IN 苏州']],
    [
      '安徽远岫材料有限公司设在淮北市濉溪县。',
      ['安徽远岫材料有限公司 LOCATED_IN 安徽', '安徽远岫材料有限公司 LOCATED_IN 濉溪县', '濉溪县 LOCATED_IN 淮北市'],
    ],
    ['南通市公安局交警支队上路。', ['南通市公安局 LOCATED_IN 南通市', '南通市公安局交警支队 LOCATED_IN 南通市']],
    ['南通市的恒岳重工集团添了新机器。', ['恒岳重工集团 LOCATED_IN 南通市']],
    ['第十二届稻米节在南通市举行。', ['第十二届稻米节 LOCATED_IN 南通市']],
    ['在苏州市举办的第三届中国船艇博览会闭幕了。', ['第三届中国船艇博览会 LOCATED_IN 苏州市']],
  ])('reads: %s', (sentence, edges) => {
    expect(edgesOf(readSentences(sentence), 'LOCATED_IN')).toEqual(edges);
  });

  it.each<[sentence: string, proofs: string[]]>([
    ['湖南省怀化市沅陵县、辰溪县遭遇大雨。', ['湖南省怀化市', '怀化市沅陵县', '怀化市沅陵县、辰溪县']],
    ['蓝穹科技有限公司成立于2012年，总部设在苏州。', ['蓝穹科技有限公司成立于2012年，总部设在苏州']],
    ['第十二届稻米节在南通市举行。', ['第十二届稻米节在南通市']],
  ])('proves: %s', (sentence, proofs) => {
    expect(proofsOf(readSentences(sentence), 'LOCATED_IN')).toEqual(proofs);
  });

  it.each<[sentence: string, names: string[]]>([
    ['沈知秋从南通市前往苏州市。', ['南通市', '沈知秋', '苏州市']],
    ['南通市和苏州市签订了协议。', ['南通市', '苏州市']],
    ['浙江省、江苏省都来了人。', ['江苏省', '浙江省']],
    ['沈知秋在南通市介绍了恒岳重工集团。', ['南通市', '恒岳重工集团', '沈知秋']],
    ['恒岳重工集团董事长在南通市说，明年扩建。', ['南通市', '恒岳重工集团']],
    ['恒岳重工集团向南通市捐了一百万元。', ['南通市', '恒岳重工集团']],
    ['恒岳重工集团对苏州市的游客开放。', ['恒岳重工集团', '苏州市']],
    ['恒岳重工集团产品销往南通市。', ['南通市', '恒岳重工集团']],
    ['第十二届稻米节不收门票，南通市的游客很多。', ['南通市', '第十二届稻米节']],
    ['南通市代表队赢了苏州市代表队。', ['南通市', '南通市代表队', '苏州市', '苏州市代表队']],
  ])('places nothing in: %s', (sentence, names) => {
    const read = readSentences(sentence);
    expect(namesOf(read)).toEqual(expect.arrayContaining(names));
    expect(edgesOf(read, 'LOCATED_IN')).toEqual([]);
  });
});
