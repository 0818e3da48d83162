import { describe, expect, it } from 'vitest';
import { edgesOf, namesOf, proofsOf, readSentences } from '../read-sentences.fixture.js';

describe('bodies within bodies', () => {
  it.each<[sentence: string, edges: string[]]>([
    ['交通运输部水运局发了通知。', ['交通运输部水运局 PART_OF 交通运输部']],
    ['泽川大学附属医院添了设备。', ['泽川大学附属医院 PART_OF 泽川大学']],
    ['泽川大学水利学院办了讲座。', ['泽川大学水利学院 PART_OF 泽川大学']],
    ['中国建设银行南通分行开了新网点。', ['中国建设银行南通分行 PART_OF 中国建设银行']],
    ['苏州市委宣传部发了通知。', ['苏州市委宣传部 PART_OF 苏州市委']],
    ['南通市水利局防汛处值班。', ['南通市水利局防汛处 PART_OF 南通市水利局']],
    ['远岫船舶有限公司是恒岳重工集团的控股子公司。', ['远岫船舶有限公司 PART_OF 恒岳重工集团']],
    ['远岫船舶有限公司隶属于恒岳重工集团。', ['远岫船舶有限公司 PART_OF 恒岳重工集团']],
    ['恒岳重工集团旗下的远岫船舶有限公司造了新船。', ['远岫船舶有限公司 PART_OF 恒岳重工集团']],
    [
      '恒岳重工集团拥有远岫船舶有限公司、瑞砚电机有限公司等两家子公司。',
      ['瑞砚电机有限公司 PART_OF 恒岳重工集团', '远岫船舶有限公司 PART_OF 恒岳重工集团'],
    ],
  ])('reads: %s', (sentence, edges) => {
    expect(edgesOf(readSentences(sentence), 'PART_OF')).toEqual(edges);
  });

  it.each<[sentence: string, proofs: string[]]>([
    ['交通运输部水运局发了通知。', ['交通运输部水运局']],
    ['恒岳重工集团旗下的远岫船舶有限公司造了新船。', ['恒岳重工集团旗下的远岫船舶有限公司']],
  ])('proves: %s', (sentence, proofs) => {
    expect(proofsOf(readSentences(sentence), 'PART_OF')).toEqual(proofs);
  });

  it.each<[sentence: string, names: string[]]>([
    ['恒岳重工集团不是远岫船舶有限公司的子公司。', ['恒岳重工集团', '远岫船舶有限公司']],
    ['恒岳重工集团与远岫船舶有限公司签了合同。', ['恒岳重工集团', '远岫船舶有限公司']],
    ['恒岳重工集团向远岫船舶有限公司买了两艘船。', ['恒岳重工集团', '远岫船舶有限公司']],
    ['恒岳重工集团和远岫船舶有限公司都在南通市。', ['南通市', '恒岳重工集团', '远岫船舶有限公司']],
    ['恒岳重工集团起诉远岫船舶有限公司。', ['恒岳重工集团', '远岫船舶有限公司']],
    ['恒岳重工集团的对手、远岫船舶有限公司的子公司都来了人。', ['恒岳重工集团', '远岫船舶有限公司']],
    ['远岫船舶有限公司比恒岳重工集团早成立十年。', ['恒岳重工集团', '远岫船舶有限公司']],
  ])('joins nothing in: %s', (sentence, names) => {
    const read = readSentences(sentence);
    expect(namesOf(read)).toEqual(expect.arrayContaining(names));
    expect(edgesOf(read, 'PART_OF')).toEqual([]);
  });
});
