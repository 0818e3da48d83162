import { describe, expect, it } from 'vitest';
import { edgesOf, namesOf, proofsOf, readSentences } from '../read-sentences.fixture.js';

describe('who wrote and who printed the article', () => {
  it.each<[sentence: string, edges: string[]]>([
    [
      '新华社南京3月2日电（记者沈知秋）一座桥修好了。工人们很高兴。',
      ['DOC PUBLISHED_BY 新华社', '沈知秋 AUTHORED DOC', '沈知秋 WORKS_FOR 新华社 记者'],
    ],
    [
      '新华社南京3月2日电（记者沈知秋、梁思远）一座桥修好了。工人们很高兴。',
      [
        'DOC PUBLISHED_BY 新华社',
        '梁思远 AUTHORED DOC',
        '梁思远 WORKS_FOR 新华社 记者',
        '沈知秋 AUTHORED DOC',
        '沈知秋 WORKS_FOR 新华社 记者',
      ],
    ],
    ['本报记者 沈知秋\n一座桥修好了。工人们很高兴。', ['沈知秋 AUTHORED DOC']],
    ['中新网南京3月2日电 一座桥修好了。工人们很高兴。', ['DOC PUBLISHED_BY 中新网']],
    ['来源：人民日报\n一座桥修好了。工人们很高兴。', ['DOC PUBLISHED_BY 人民日报']],
  ])('reads: %s', (sentence, edges) => {
    expect(edgesOf(readSentences(sentence), ['AUTHORED', 'PUBLISHED_BY', 'WORKS_FOR'], ['title'])).toEqual(edges);
  });

  it.each<[sentence: string, proofs: string[]]>([
    [
      '新华社南京3月2日电（记者沈知秋）一座桥修好了。工人们很高兴。',
      ['记者沈知秋', '新华社南京3月2日电（记者沈知秋', '新华社南京3月2日电'],
    ],
    ['本报记者 沈知秋\n一座桥修好了。工人们很高兴。', ['本报记者 沈知秋']],
  ])('proves: %s', (sentence, proofs) => {
    expect(proofsOf(readSentences(sentence), ['AUTHORED', 'PUBLISHED_BY', 'WORKS_FOR'])).toEqual(proofs);
  });

  it.each<[sentence: string, names: string[]]>([
    ['一座桥修好了。工人们很高兴。（摄影 沈知秋）', ['沈知秋']],
    ['沈知秋读了新华社的报道。桥修好了。', ['新华社', '沈知秋']],
    ['记者沈知秋去了南京。桥修好了。', ['南京', '沈知秋']],
    ['新华社记者沈知秋去了南京。桥修好了。', ['南京', '新华社', '沈知秋']],
  ])('names neither author nor source in: %s', (sentence, names) => {
    const read = readSentences(sentence);
    expect(namesOf(read)).toEqual(expect.arrayContaining(names));
    expect(edgesOf(read, ['AUTHORED', 'PUBLISHED_BY'])).toEqual([]);
  });
});
