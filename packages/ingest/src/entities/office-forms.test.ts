import { describe, expect, it } from 'vitest';
import { readSentences } from '../read-sentences.fixture.js';

const bodies = (text: string) =>
  readSentences(text)
    .entities.filter(({ type }) => type === 'Organization')
    .map(({ name, aliases }) => [name, ...aliases].join(' | '))
    .sort();

describe('offices by their short forms', () => {
  it.each<[text: string, found: string[]]>([
    ['江苏省高级人民法院判了。江苏高院院长到了。', ['江苏省高级人民法院 | 高级人民法院 | 江苏高院']],
    ['湖南省浏阳市人民法院开庭。浏阳法院院长到了。', ['湖南省浏阳市人民法院 | 浏阳市人民法院 | 浏阳法院']],
    [
      '湖州市九届人大常委会开会。湖州市人大常委会主任到了。',
      ['湖州市九届人大常委会 | 九届人大常委会 | 湖州市人大常委会'],
    ],
  ])('are joined: %s', (text, found) => {
    expect(bodies(text).map((body) => body.split(' | ').sort())).toEqual(found.map((body) => body.split(' | ').sort()));
  });

  it.each<[text: string, count: number]>([
    ['江苏省高级人民法院判了。苏州市中级人民法院也判了。', 2],
    ['浏阳市人民法院开庭。浏阳市人民检察院公诉。', 2],
  ])('of other places or kinds stay apart: %s', (text, count) => {
    expect(bodies(text)).toHaveLength(count);
  });
});
