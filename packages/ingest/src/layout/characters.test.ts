import { describe, expect, it } from 'vitest';
import { endOf, isHan, isSpace, isZeroWidth } from './characters.js';

describe('endOf', () => {
  it.each([
    ['一条路通到山外', 'open'],
    ['他说，', 'open'],
    ['共有1150', 'open'],
    ['全书分三章：', 'paragraph'],
    ['（以下简称《办法》）', 'paragraph'],
    ['湿地里的“居民”', 'paragraph'],
    ['路通了。', 'sentence'],
    ['路通了吗？', 'sentence'],
    ['“路通了！”', 'sentence'],
    ['（路通了。）', 'sentence'],
    ['「路通了。」', 'sentence'],
    ['路通了……', 'sentence'],
    ['』', 'paragraph'],
    ['', 'open'],
  ])('%s ends %s', (text, end) => {
    expect(endOf(text)).toBe(end);
  });
});

describe('classes of characters', () => {
  it('tells Han characters from marks, kana and letters', () => {
    expect(['一', '龥', '㐀', '〇', '々'].map(isHan)).toEqual([true, true, true, true, true]);
    expect(['，', 'あ', 'a', '1', '', undefined].map(isHan)).toEqual([false, false, false, false, false, false]);
  });

  it('takes as white space what prints nothing', () => {
    for (const code of [0x20, 0x09, 0x0a, 0x85, 0xa0, 0x3000, 0x200b, 0x2028, 0xfeff, 0xad])
      expect(isSpace(code)).toBe(true);
    for (const code of [0x41, 0x4e00, 0x3001, 0x2014, 0xff0c]) expect(isSpace(code)).toBe(false);
    expect(isZeroWidth(0x200b)).toBe(true);
    expect(isZeroWidth(0x3000)).toBe(false);
  });
});
