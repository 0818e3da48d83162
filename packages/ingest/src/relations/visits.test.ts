import { describe, expect, it } from 'vitest';
import { edgesOf, namesOf, proofsOf, readSentences } from '../read-sentences.fixture.js';

describe('where people went', () => {
  it.each<[sentence: string, edges: string[]]>([
    ['3月5日，沈知秋到双槐村调研。', ['沈知秋 VISITED 双槐村 3月5日']],
    ['去年秋天，何雨桐访问了东京大学。', ['何雨桐 VISITED 东京大学 去年秋天']],
    ['沈知秋来到恒岳重工集团，看望工人。', ['沈知秋 VISITED 恒岳重工集团']],
    ['周启明走进泽川大学。', ['周启明 VISITED 泽川大学']],
    ['梁思远赴苏州市考察。', ['梁思远 VISITED 苏州市']],
    ['沈知秋在南通市考察。', ['沈知秋 VISITED 南通市']],
    [
      '沈知秋先后走访南通市、启东市和如皋市。',
      ['沈知秋 VISITED 南通市', '沈知秋 VISITED 启东市', '沈知秋 VISITED 如皋市'],
    ],
    ['周启明陪同沈知秋到双槐村调研。', ['周启明 VISITED 双槐村', '沈知秋 VISITED 双槐村']],
    [
      '沈知秋到双槐村调研。周启明、贺春生陪同调研。',
      ['周启明 VISITED 双槐村', '沈知秋 VISITED 双槐村', '贺春生 VISITED 双槐村'],
    ],
    ['沈知秋来到双槐村。随后来到恒岳重工集团。', ['沈知秋 VISITED 双槐村', '沈知秋 VISITED 恒岳重工集团']],
    ['双槐小学有两百人。沈知秋走访了这所学校。', ['沈知秋 VISITED 双槐小学']],
    ['刚从东京回来的许文静倒着时差。', ['许文静 VISITED 东京']],
    ['英国首相高尔丹对中国进行正式访问。', ['高尔丹 VISITED 中国']],
  ])('reads: %s', (sentence, edges) => {
    expect(edgesOf(readSentences(sentence), 'VISITED', ['date'])).toEqual(edges);
  });

  it.each<[sentence: string, proofs: string[]]>([
    ['3月5日，沈知秋到双槐村调研。', ['沈知秋到双槐村']],
    ['刚从东京回来的许文静倒着时差。', ['从东京回来的许文静']],
    ['沈知秋来到双槐村。随后来到恒岳重工集团。', ['沈知秋来到双槐村', '随后来到恒岳重工集团']],
  ])('proves: %s', (sentence, proofs) => {
    expect(proofsOf(readSentences(sentence), 'VISITED')).toEqual(proofs);
  });

  it.each<[sentence: string, names: string[]]>([
    ['沈知秋将赴苏州市考察。', ['沈知秋', '苏州市']],
    ['沈知秋计划访问东京大学。', ['东京大学', '沈知秋']],
    ['沈知秋没有到过双槐村。', ['双槐村', '沈知秋']],
    ['沈知秋要求周启明到双槐村调研。', ['双槐村', '周启明', '沈知秋']],
    ['沈知秋在双槐村出生。', ['双槐村', '沈知秋']],
    ['沈知秋说到做到，双槐村通了路。', ['双槐村', '沈知秋']],
    ['沈知秋从小到大都住在南通市。', ['南通市', '沈知秋']],
    ['沈知秋到任后，南通市修了三座桥。', ['南通市', '沈知秋']],
    ['沈知秋走进历史，南通市为他立了碑。', ['南通市', '沈知秋']],
    ['恒岳重工集团受到沈知秋的表扬。', ['恒岳重工集团', '沈知秋']],
    ['工人把货送到恒岳重工集团，沈知秋签收。', ['恒岳重工集团', '沈知秋']],
    ['水泵运到双槐村，沈知秋松了一口气。', ['双槐村', '沈知秋']],
    ['这项服务深入双槐村，周启明很满意。', ['双槐村', '周启明']],
    ['记者走进恒岳重工集团，见不到沈知秋。', ['恒岳重工集团', '沈知秋']],
  ])('sends nobody in: %s', (sentence, names) => {
    const read = readSentences(sentence);
    expect(namesOf(read)).toEqual(expect.arrayContaining(names));
    expect(edgesOf(read, 'VISITED')).toEqual([]);
  });
});
