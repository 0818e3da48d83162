import { describe, expect, it } from 'vitest';
import { namesOf, readingOf, readSentences } from '../read-sentences.fixture.js';
import { findForeignPlaces } from './foreign-places.js';

const found = (body: string) => [...findForeignPlaces(readingOf(body)).names];

describe('places abroad that no atlas has', () => {
  it.each<[string, string[]]>([
    ['他抵达诺维萨德，看了车站。', ['诺维萨德']],
    ['客运服务延伸至苏博蒂察。', ['苏博蒂察']],
    ['代表团到了佛得角首都普拉亚考察。', ['普拉亚']],
  ])('are told by the words before them: %s', (body, names) => expect(found(body)).toEqual(names));

  it.each(['他抵达车站。', '首都机场很大。', '他飞抵北京。', '这座城市里没有桥。', '城市更新开始了。'])(
    'are none: %s',
    (body) => expect(found(body)).toEqual([]),
  );

  it('are no people elsewhere in the article', () => {
    const read = readSentences('沈知秋抵达诺维萨德。诺维萨德火车站去年修好了。');
    expect(namesOf(read, 'Person')).toEqual(['沈知秋']);
    expect(namesOf(read, 'Place')).toContain('诺维萨德');
  });
});
