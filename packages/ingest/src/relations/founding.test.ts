import { describe, expect, it } from 'vitest';
import { edgesOf, readSentences } from '../read-sentences.fixture.js';

const founders = (text: string) =>
  readSentences(text)
    .relations.filter(({ proofs }) => proofs.some(({ rule }) => rule === 'founding/founded'))
    .map(({ head, tail }) => `${head} ${tail}`)
    .sort();

describe('who founded a body', () => {
  it.each<[sentence: string, found: string[]]>([
    [
      '远岫智能科技有限公司由泽川大学教授白景云与学生江一帆于2016年创立。',
      ['江一帆 远岫智能科技有限公司', '白景云 远岫智能科技有限公司'],
    ],
    ['白景云和江一帆共同创办了远岫智能科技有限公司。', ['江一帆 远岫智能科技有限公司', '白景云 远岫智能科技有限公司']],
    ['2012年，梁思远创办恒岳重工集团。', ['梁思远 恒岳重工集团']],
  ])('works for it: %s', (sentence, found) => {
    expect(founders(sentence)).toEqual(found);
  });

  it.each([
    '白景云打算创办远岫智能科技有限公司。',
    '白景云没有创办远岫智能科技有限公司。',
    '白景云到场；恒岳重工集团创办的学校开学了。',
    '白景云创办了一年一度的稻米节，恒岳重工集团出钱。',
  ])('is nobody here: %s', (sentence) => {
    expect(founders(sentence)).toEqual([]);
  });
});

describe('companies listed as parts of another', () => {
  it('are bodies whatever they end in', () => {
    const read = readSentences('恒岳重工集团旗下拥有如皋远岫船舶、泰州青禾海工两家全资子公司。');
    expect(edgesOf(read, 'PART_OF')).toEqual([
      '如皋远岫船舶 PART_OF 恒岳重工集团',
      '泰州青禾海工 PART_OF 恒岳重工集团',
    ]);
  });
});
