import { describe, expect, it } from 'vitest';
import { edgesOf, namesOf, proofsOf, readSentences } from '../read-sentences.fixture.js';

describe('who is quoted by whom', () => {
  it.each<[sentence: string, edges: string[]]>([
    ['沈知秋表示，桥要修得结实。', ['DOC QUOTED 沈知秋 indirect']],
    ['“桥要修得结实。”沈知秋说。', ['DOC QUOTED 沈知秋 direct']],
    ['据恒岳重工集团介绍，设备下月到货。', ['DOC QUOTED 恒岳重工集团 indirect']],
    ['沈知秋说，桥修好了；周启明说，路还没有修好。', ['DOC QUOTED 周启明 indirect', 'DOC QUOTED 沈知秋 indirect']],
    [
      '沈知秋说：“周启明告诉我，‘路要修直’。”',
      ['DOC QUOTED 周启明 direct', 'DOC QUOTED 沈知秋 direct', '沈知秋 QUOTED 周启明 direct'],
    ],
    [
      '“周启明强调，路要修直。”沈知秋说。',
      ['DOC QUOTED 周启明 indirect', 'DOC QUOTED 沈知秋 direct', '沈知秋 QUOTED 周启明 indirect'],
    ],
    ['“设备下月到货。”恒岳重工集团发言人说。', ['DOC QUOTED 恒岳重工集团 direct']],
  ])('reads: %s', (sentence, edges) => {
    expect(edgesOf(readSentences(sentence), 'QUOTED', ['kind'])).toEqual(edges);
  });

  it.each<[sentence: string, proofs: string[]]>([
    ['沈知秋对梁思远说：“桥要修得结实。”', ['沈知秋对梁思远说']],
    ['恒岳重工集团有关负责人表示：“设备下月到货。”', ['恒岳重工集团有关负责人表示']],
    ['“周启明强调，路要修直。”沈知秋说。', ['沈知秋说', '周启明强调', '周启明强调']],
  ])('proves the speaker by the words: %s', (sentence, proofs) => {
    expect(proofsOf(readSentences(sentence), 'QUOTED')).toEqual(proofs);
  });

  it.each<[sentence: string, names: string[]]>([
    ['沈知秋表示感谢。', ['沈知秋']],
    ['沈知秋的名言“慢工出细活”刻在桥头。', ['沈知秋']],
    ['有人说，周启明病了。', ['周启']],
    ['墙上写着：“桥比人活得久。”沈知秋想了很久。', ['沈知秋']],
    ['“桥修好了。”孩子们说。沈知秋笑了。', ['沈知秋']],
  ])('quotes nobody in: %s', (sentence, names) => {
    const read = readSentences(sentence);
    expect(namesOf(read)).toEqual(expect.arrayContaining(names));
    expect(edgesOf(read, 'QUOTED')).toEqual([]);
  });
});
