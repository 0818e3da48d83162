import { describe, expect, it } from 'vitest';
import { readSentences } from '../read-sentences.fixture.js';

const products = (body: string) =>
  readSentences(body)
    .entities.filter(({ type }) => type === 'Product')
    .map(({ name, aliases, mentions }) => [name, aliases, mentions.length]);

describe('products with and without the word for what they are', () => {
  it.each<[string, unknown[]]>([
    ['“青鸟三号”无人机飞了。“青鸟三号”很快。', [['“青鸟三号”无人机', ['青鸟三号'], 2]]],
    ['“青鸟三号”无人机飞了。“青鸟三号”无人机很快。', [['“青鸟三号”无人机', ['青鸟三号'], 2]]],
    [
      '“青鸟三号”无人机飞了。“青鸟四号”很快。',
      [
        ['“青鸟三号”无人机', ['青鸟三号'], 1],
        ['青鸟四号', [], 1],
      ],
    ],
    [
      '小说《渡口》出版了。《老桥》很厚。',
      [
        ['渡口', [], 1],
        ['老桥', [], 1],
      ],
    ],
  ])('are one where the name is one: %s', (body, expected) => {
    expect(products(body)).toEqual(expected);
  });
});
