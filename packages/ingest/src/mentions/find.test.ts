import { describe, expect, it } from 'vitest';
import { readingOf } from '../read-sentences.fixture.js';
import { contains, overlaps, type Candidate } from './candidate.js';
import { findNames } from './find.js';

/** The names as they are printed; a short form within its full one (江苏 in 江苏省) is left to the entities. */
const names = (sentence: string) => {
  const reading = readingOf(sentence);
  const { candidates } = findNames(reading);
  const isCut = (one: Candidate) =>
    candidates.some((other) => other.type === one.type && other.start === one.start && other.end === one.end + 1);
  return candidates
    .filter((one) => !isCut(one))
    .map(({ start, end, type }) => `${reading.document.text.slice(start, end)} ${type}`);
};

describe('all names of a text', () => {
  it.each<[string, string[]]>([
    [
      '江苏省南通市副市长沈知秋到了泽川大学水利学院。',
      ['江苏省 Place', '南通市 Place', '沈知秋 Person', '泽川大学水利学院 Organization', '泽川大学 Organization'],
    ],
    [
      '云陵县委印发《渡口安全条例》，蓝穹科技有限公司推出“青鸟三号”无人机。',
      [
        '云陵县委 Organization',
        '云陵县 Place',
        '渡口安全条例 Policy',
        '蓝穹科技有限公司 Organization',
        '“青鸟三号”无人机 Product',
      ],
    ],
    ['第三届中国船艇博览会在南通市开幕。', ['第三届中国船艇博览会 Event', '中国 Place', '南通市 Place']],
    [
      '花海镇黄槐村党支部书记韩丽华到了。',
      ['花海镇黄槐村党支部 Organization', '花海镇 Place', '黄槐村 Place', '韩丽华 Person'],
    ],
    ['大家修好了桥，很高兴。', []],
  ])('stand in the order of the text, outer before inner: %s', (sentence, expected) => {
    expect(names(sentence)).toEqual(expected);
  });

  it('never cross', () => {
    const reading = readingOf(
      '江苏省南通市公安局交警支队和中科青禾（苏州）生物技术有限公司、南通国际会展中心、第六届长江文化节、《江苏省内河航运发展规划》。',
    );
    const { candidates } = findNames(reading);
    expect(candidates.length).toBeGreaterThan(8);
    for (const one of candidates)
      for (const other of candidates)
        if (overlaps(one, other)) expect(contains(one, other) || contains(other, one)).toBe(true);
  });

  it('come with the posts before them', () => {
    const { appositions } = findNames(readingOf('南通市副市长沈知秋到了。'));
    expect(appositions.map(({ posts }) => posts.map(({ title }) => title.text))).toEqual([['副市长']]);
  });
});
