import { describe, expect, it } from 'vitest';
import { en } from '../i18n/en.js';
import { zh } from '../i18n/zh.js';
import { cite, citeWhole } from './cite.js';

const origin = {
  file: 'a.pdf',
  format: 'pdf',
  sha256: '',
  runs: [
    { start: 0, end: 10, at: 0, page: 3 },
    { start: 11, end: 20, at: 0, page: 4 },
  ],
};

describe('a place is cited', () => {
  it.each([
    [{ file: 'a.txt' }, 'a.txt', 'a.txt'],
    [{ file: 'a.pdf', page: 3 }, 'a.pdf，第 3 页', 'a.pdf, page 3'],
    [{ file: 'a.zip', member: 'b.pdf', page: 3 }, 'a.zip › b.pdf，第 3 页', 'a.zip › b.pdf, page 3'],
  ])('%j in both languages', (place, chinese, english) => {
    expect(cite(place, zh)).toBe(chinese);
    expect(cite(place, en)).toBe(english);
  });
});

describe('an article is cited', () => {
  it('with its first and last page', () => {
    expect(citeWhole(origin, zh)).toEqual(['a.pdf，第 3–4 页']);
    expect(citeWhole(origin, en)).toEqual(['a.pdf, pages 3–4']);
    expect(citeWhole({ ...origin, runs: origin.runs.slice(0, 1) }, en)).toEqual(['a.pdf, page 3']);
  });

  it('with every file in which it goes on', () => {
    const part = { file: 'b.pdf', format: 'pdf', sha256: '', start: 11 };
    expect(citeWhole({ ...origin, continued: [part] }, zh)).toEqual(['a.pdf，第 3 页', 'b.pdf，第 4 页']);
    const plain = { ...origin, runs: [], continued: [part] };
    expect(citeWhole(plain, zh)).toEqual(['a.pdf', 'b.pdf']);
  });
});
