import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAround } from './sentence.js';

const around = (text: string, words: string, limit?: number) => {
  const start = text.indexOf(words);
  const { start: from, end } = sentenceAround(text, { start, end: start + words.length }, limit);
  return text.slice(from, end);
};

describe('the sentence around a proof', () => {
  it.each([
    ['between full stops', '前一句。贵阳市市长马宁宇表示同意。后一句。', '马宁宇', '贵阳市市长马宁宇表示同意。'],
    ['with its closing mark', '他说：“贵阳要抢抓机遇。”会后，众人离开。', '抢抓', '他说：“贵阳要抢抓机遇。”'],
    ['after a closing mark', '“好！”马宁宇说。', '马宁宇', '马宁宇说。'],
    ['within its line', '标题没有句号\n马宁宇任市长\n下一段', '任市长', '马宁宇任市长'],
    ['the whole text where nothing ends', '马宁宇任市长', '宁', '马宁宇任市长'],
    ['no further when the proof ends the sentence', '第一句。贵阳市市长。第二句。', '贵阳市市长。', '贵阳市市长。'],
  ])('stands %s', (_, text, words, sentence) => {
    expect(around(text, words)).toBe(sentence);
  });

  it('is cut where it is too long, never within a character', () => {
    expect(around(`${'长'.repeat(30)}宁${'长'.repeat(30)}`, '宁', 3)).toBe('长长长宁长长长');
    expect(around('𠮷𠮷宁𠮷𠮷', '宁', 3)).toBe('𠮷𠮷宁𠮷');
  });

  it('holds the proof, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom('字', '。', '”', '\n', 'a', '𠮷'), minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (words, a, b) => {
        const [start, end] = [a % words.length, b % words.length].sort((x, y) => x - y) as [number, number];
        const sentence = sentenceAround(words, { start, end: end + 1 }, 10);
        expect(sentence.start).toBeLessThanOrEqual(start);
        expect(sentence.end).toBeGreaterThanOrEqual(end);
      }),
    );
  });
});
