import { describe, expect, it } from 'vitest';
import { edgesOf, namesOf, proofsOf, readSentences } from '../read-sentences.fixture.js';

describe('who took part in which meeting', () => {
  it.each<[sentence: string, edges: string[]]>([
    ['5月6日，沈知秋出席第十二届稻米节。', ['沈知秋 ATTENDED 第十二届稻米节 5月6日']],
    ['沈知秋应邀出席第三届中国船艇博览会并致辞。', ['沈知秋 ATTENDED 第三届中国船艇博览会']],
    [
      '出席第三届中国船艇博览会的有沈知秋、梁思远。',
      ['梁思远 ATTENDED 第三届中国船艇博览会', '沈知秋 ATTENDED 第三届中国船艇博览会'],
    ],
    ['参加第三届中国船艇博览会的梁思远带来了样品。', ['梁思远 ATTENDED 第三届中国船艇博览会']],
    ['第三届中国船艇博览会在南通市召开，沈知秋出席。', ['沈知秋 ATTENDED 第三届中国船艇博览会']],
    ['在第三届中国船艇博览会上，何雨桐展示了新船。', ['何雨桐 ATTENDED 第三届中国船艇博览会']],
    ['沈知秋在第三届中国船艇博览会上说，造船要靠人。', ['沈知秋 ATTENDED 第三届中国船艇博览会']],
    ['第三届中国船艇博览会在南通市开幕。沈知秋致辞。', ['沈知秋 ATTENDED 第三届中国船艇博览会']],
    ['第三届中国船艇博览会开幕。沈知秋出席会议。', ['沈知秋 ATTENDED 第三届中国船艇博览会']],
    ['沈知秋说，梁思远出席了第三届中国船艇博览会。', ['梁思远 ATTENDED 第三届中国船艇博览会']],
    ['沈知秋很忙。去年他把建议带到了第三届中国船艇博览会上。', ['沈知秋 ATTENDED 第三届中国船艇博览会 去年']],
    ['沈知秋昨日在南通市教育委员会会议上说，路要修。', ['沈知秋 ATTENDED 南通市教育委员会 昨日']],
    ['沈知秋参加江苏代表团审议。', ['沈知秋 ATTENDED 江苏代表团']],
    ['江苏代表团举行小组会议，全国人大代表韩丽华说，要留住手艺人。', ['韩丽华 ATTENDED 江苏代表团']],
  ])('reads: %s', (sentence, edges) => {
    expect(edgesOf(readSentences(sentence), 'ATTENDED', ['date'])).toEqual(edges);
  });

  it.each<[sentence: string, proofs: string[]]>([
    [
      '出席第三届中国船艇博览会的有沈知秋、梁思远。',
      ['出席第三届中国船艇博览会的有沈知秋', '出席第三届中国船艇博览会的有沈知秋、梁思远'],
    ],
    ['第三届中国船艇博览会在南通市开幕。沈知秋致辞。', ['第三届中国船艇博览会在南通市开幕。沈知秋致辞']],
  ])('proves: %s', (sentence, proofs) => {
    expect(proofsOf(readSentences(sentence), 'ATTENDED')).toEqual(proofs);
  });

  it.each<[sentence: string, names: string[]]>([
    ['沈知秋将出席第三届中国船艇博览会。', ['中国', '沈知秋', '第三届中国船艇博览会']],
    ['沈知秋没有参加第三届中国船艇博览会。', ['中国', '沈知秋', '第三届中国船艇博览会']],
    ['沈知秋预计参加第三届中国船艇博览会。', ['中国', '沈知秋', '第三届中国船艇博览会']],
    ['沈知秋错过了第三届中国船艇博览会。', ['中国', '沈知秋', '第三届中国船艇博览会']],
    ['沈知秋在电视上看到第三届中国船艇博览会。', ['中国', '沈知秋', '第三届中国船艇博览会']],
    ['沈知秋写信祝贺第三届中国船艇博览会。', ['中国', '沈知秋', '第三届中国船艇博览会']],
    ['沈知秋为第三届中国船艇博览会搭了展台，随后回家。', ['中国', '沈知秋', '第三届中国船艇博览会']],
    ['第三届中国船艇博览会的海报是沈知秋画的。', ['中国', '沈知秋', '第三届中国船艇博览会']],
    ['沈知秋说：“去年的第三届中国船艇博览会很热闹。”', ['中国', '沈知秋', '第三届中国船艇博览会']],
    ['江苏代表团的驻地在北京，沈知秋在家。', ['北京', '江苏', '江苏代表团', '沈知秋']],
  ])('seats nobody in: %s', (sentence, names) => {
    const read = readSentences(sentence);
    expect(namesOf(read)).toEqual(expect.arrayContaining(names));
    expect(edgesOf(read, 'ATTENDED')).toEqual([]);
  });
});
