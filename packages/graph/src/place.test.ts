import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Origin, Run } from './model.js';
import { citation, placeOf } from './place.js';

const origin = (runs: Run[], more: Partial<Origin> = {}): Origin => ({
  file: 'a.pdf',
  format: 'pdf',
  sha256: '',
  runs,
  ...more,
});

describe('placeOf', () => {
  const runs = [
    { start: 0, end: 4, at: 0, page: 1 },
    { start: 4, end: 9, at: 7, page: 1 },
    { start: 11, end: 20, at: 0, page: 2 },
  ];

  it.each([
    [0, 1],
    [3, 1],
    [4, 1],
    [8, 1],
    // What was put in between two pages stands where the text goes on.
    [9, 2],
    [11, 2],
    [19, 2],
    [20, 2],
  ])('finds the page of offset %d', (at, page) => {
    expect(placeOf(origin(runs), at)).toEqual({ file: 'a.pdf', page });
  });

  it('has no page where the format has none', () => {
    expect(placeOf(origin([{ start: 0, end: 9, at: 0 }]), 3)).toEqual({ file: 'a.pdf' });
    expect(placeOf(origin([]), 3)).toEqual({ file: 'a.pdf' });
  });

  it('names the member of an archive', () => {
    expect(placeOf(origin(runs, { file: 'a.zip', member: 'b/c.pdf' }), 12)).toEqual({
      file: 'a.zip',
      member: 'b/c.pdf',
      page: 2,
    });
  });

  it('names the file in which the article goes on', () => {
    const part = { format: 'txt', sha256: '' };
    const continued = [
      { ...part, start: 5, file: 'b.txt' },
      { ...part, start: 12, file: 'c.zip', member: 'd.txt' },
    ];
    const whole = origin([{ start: 0, end: 20, at: 0 }], { file: 'a.zip', member: 'a.txt', continued });
    expect(placeOf(whole, 4)).toEqual({ file: 'a.zip', member: 'a.txt' });
    expect(placeOf(whole, 5)).toEqual({ file: 'b.txt' });
    expect(placeOf(whole, 12)).toEqual({ file: 'c.zip', member: 'd.txt' });
  });

  it('is the page of the run around an offset, whatever the runs', () => {
    const lengths = fc.array(fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 5 }) }), { minLength: 1 });
    fc.assert(
      fc.property(lengths, (parts) => {
        const made: Run[] = [];
        let end = 0;
        for (const [index, { gap, length }] of parts.entries()) {
          made.push({ start: end + gap, end: end + gap + length, at: 0, page: index + 1 });
          end += gap + length;
        }
        for (const { start, end, page } of made) {
          for (let at = start; at < end; at++) expect(placeOf(origin(made), at).page).toBe(page);
        }
      }),
    );
  });
});

describe('citation', () => {
  it.each([
    [{ file: 'a.txt' }, 'a.txt'],
    [{ file: 'a.pdf', page: 2 }, 'a.pdf, p. 2'],
    [{ file: 'a.zip', member: 'b/c.pdf', page: 2 }, 'a.zip/b/c.pdf, p. 2'],
  ])('%j is %s', (place, cited) => expect(citation(place)).toBe(cited));
});
