import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TokenIndex, tokenize, type Token } from './tokens.js';

/** Tokens in the order of the text, apart from each other, with gaps where white space stood. */
const tokens: fc.Arbitrary<Token[]> = fc
  .array(fc.record({ gap: fc.nat(2), length: fc.integer({ min: 1, max: 4 }) }), { maxLength: 15 })
  .map((list) => {
    let at = 0;
    return list.map(({ gap, length }): Token => {
      const start = at + gap;
      at = start + length;
      return { start, end: at, word: '桥'.repeat(length), tag: 'n' };
    });
  });

describe('words of a text', () => {
  it('are cut where words begin and end, without white space', () => {
    const text = '他们 在桥头\n看银杏。';
    const words = tokenize(text);
    expect(words.map(({ word }) => word)).toEqual(['他们', '在', '桥头', '看', '银杏', '。']);
    expect(words.find(({ word }) => word === '在')!.tag).toBe('p');
  });

  it('slice back to themselves and leave out nothing but white space', () => {
    const characters = fc.constantFrom(
      '桥',
      '修',
      '好',
      '了',
      '。',
      ' ',
      '\n',
      '\u3000',
      'A',
      '3',
      '·',
      '𠮷',
      '😀',
      '\u200b',
    );
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 30 }), (list) => {
        const text = list.join('');
        let at = 0;
        for (const { start, end, word } of tokenize(text)) {
          expect(text.slice(start, end)).toBe(word);
          expect(text.slice(at, start).trim()).toBe('');
          expect(word.trim()).not.toBe('');
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});

describe('an index of words', () => {
  it('finds them by where they begin, end and stand', () => {
    fc.assert(
      fc.property(tokens, fc.nat(70), (list, at) => {
        const index = new TokenIndex(list);
        expect(index.startingAt(at)).toEqual(list.find((token) => token.start === at));
        expect(index.endingAt(at)).toEqual(list.find((token) => token.end === at));
        const covering = list.find((token) => token.start <= at && at < token.end);
        expect(index.covering(at)).toEqual(covering);
        expect(index.isBoundary(at)).toBe(!covering || covering.start === at);
      }),
    );
  });
});
