import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Run } from '@guanxi/graph';
import { addRun, leadBack } from './lead-back.js';

/** A text made of stretches of an original, some characters put in between, and the map back. */
const copied = (original: string) =>
  fc
    .array(
      fc.record({
        from: fc.nat(original.length - 1),
        length: fc.integer({ min: 0, max: 6 }),
        inserted: fc.constantFrom('', '\n', '  '),
        page: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((parts) => {
      let text = '';
      const runs: Run[] = [];
      for (const { from, length, inserted, page } of parts) {
        const piece = original.slice(from, from + length);
        const start = text.length;
        if (piece) addRun(runs, { start, end: start + piece.length, at: from, ...(page ? { page } : {}) });
        text += piece + inserted;
      }
      return { text, runs };
    });

const original = Array.from({ length: 60 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');

describe('leadBack', () => {
  it('gives for each character that was copied twice the place where it stood first', () => {
    fc.assert(
      fc.property(
        copied(original)
          .filter(({ text }) => text.length > 0)
          .chain((first) => copied(first.text).map((second) => ({ first, second }))),
        ({ first, second }) => {
          const runs = leadBack(second.runs, first.runs);
          const covered = new Set<number>();
          for (const run of runs) {
            expect(run.end).toBeGreaterThan(run.start);
            for (let i = run.start; i < run.end; i++) {
              expect(original[run.at + i - run.start]).toBe(second.text[i]);
              covered.add(i);
            }
          }
          for (const [i, character] of [...second.text].entries()) expect(covered.has(i)).toBe(/\S/.test(character));
        },
      ),
    );
  });

  it('keeps pages apart and draws together what is one stretch', () => {
    const map = [
      { start: 0, end: 3, at: 10, page: 1 },
      { start: 3, end: 6, at: 0, page: 2 },
      { start: 6, end: 9, at: 3, page: 2 },
    ];
    expect(leadBack([{ start: 5, end: 13, at: 1 }], map)).toEqual([
      { start: 5, end: 7, at: 11, page: 1 },
      { start: 7, end: 13, at: 0, page: 2 },
    ]);
  });
});
