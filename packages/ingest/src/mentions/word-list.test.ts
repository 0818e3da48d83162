import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordList } from './word-list.js';

const word = fc.string({ unit: fc.constantFrom('桥', '路', '河'), minLength: 1, maxLength: 4 });
const text = fc.string({ unit: fc.constantFrom('桥', '路', '河', '村'), maxLength: 30 });

describe('a list of words', () => {
  it('finds the longest word at each place, from left to right', () => {
    const list = new WordList([
      ['南通', 1],
      ['南通市', 2],
      ['通州', 3],
    ]);
    expect([...list.scan('南通市到南通州')].map(({ start, end, value }) => [start, end, value])).toEqual([
      [0, 3, 2],
      [4, 6, 1],
    ]);
    expect([...list.allAt('南通市', 0)].map(({ end }) => end)).toEqual([2, 3]);
    expect(list.longestAt('南京', 0)).toBeUndefined();
  });

  it('agrees with looking for every word at every place', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 8 }), text, (words, text) => {
        const list = new WordList(words.map((one): [string, string] => [one, one]));
        const scanned: string[] = [];
        for (let at = 0; at < text.length;) {
          const here = words.filter((one) => text.startsWith(one, at)).sort((a, b) => a.length - b.length);
          expect([...list.allAt(text, at)].map(({ value }) => value)).toEqual(here);
          expect(list.longestAt(text, at)?.value).toBe(here.at(-1));
          scanned.push(...here.slice(-1));
          at += here.at(-1)?.length ?? 1;
        }
        expect([...list.scan(text)].map(({ value }) => value)).toEqual(scanned);
      }),
    );
  });
});
