import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotations } from './quotations.js';

const found = (text: string) =>
  findQuotations(text, { start: 0, end: text.length }).map(({ inner, level, closed }) => [
    text.slice(inner.start, inner.end),
    level,
    closed,
  ]);

describe('stretches in quotation marks', () => {
  it.each<[string, unknown[]]>([
    ['他说：“桥修好了。”', [['桥修好了。', 0, true]]],
    [
      '“甲，”他说，“乙。”',
      [
        ['甲，', 0, true],
        ['乙。', 0, true],
      ],
    ],
    [
      '“他说‘好’。”',
      [
        ['他说‘好’。', 0, true],
        ['好', 1, true],
      ],
    ],
    [
      '「他說『好』。」',
      [
        ['他說『好』。', 0, true],
        ['好', 1, true],
      ],
    ],
    [
      '他说："好。"她说："行。"',
      [
        ['好。', 0, true],
        ['行。', 0, true],
      ],
    ],
    ['他说：“桥修好了。', [['桥修好了。', 0, false]]],
    [
      '“他说‘好。”',
      [
        ['他说‘好。', 0, true],
        ['好。”', 1, false],
      ],
    ],
    ['他说好。”', []],
    ['他说“”就走了', []],
    ['没有引号', []],
  ])('are found: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('are those of one paragraph', () => {
    const text = '“甲”\n“乙”';
    expect(findQuotations(text, { start: 0, end: 3 })).toHaveLength(1);
    expect(findQuotations(text, { start: 4, end: 7 }).map(({ start }) => start)).toEqual([4]);
  });

  const marks = fc.array(fc.constantFrom('“', '”', '‘', '’', '「', '」', '『', '』', '"', '桥', '。', '\n', ' '), {
    maxLength: 40,
  });

  it('lie in their paragraph, the inner words in the marks, whatever marks are printed', () => {
    fc.assert(
      fc.property(marks, fc.nat(10), fc.nat(10), (characters, before, behind) => {
        const text = characters.join('');
        const paragraph = { start: Math.min(before, text.length), end: 0 };
        paragraph.end = Math.max(paragraph.start, text.length - behind);
        let last = -1;
        for (const { start, end, inner, closed } of findQuotations(text, paragraph)) {
          expect(start).toBeGreaterThanOrEqual(paragraph.start);
          expect(end).toBeLessThanOrEqual(paragraph.end);
          expect(inner.start).toBe(start + 1);
          expect(inner.end).toBe(closed ? end - 1 : end);
          expect(inner.end).toBeGreaterThan(inner.start);
          expect(start).toBeGreaterThan(last);
          last = start;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('that are closed lie in each other or apart, the inner one deeper', () => {
    fc.assert(
      fc.property(marks, (characters) => {
        const text = characters.join('');
        const closed = findQuotations(text, { start: 0, end: text.length }).filter((one) => one.closed);
        for (const outer of closed) {
          for (const inner of closed) {
            if (inner.start <= outer.start || inner.start >= outer.end) continue;
            expect(inner.end).toBeLessThan(outer.end);
            expect(inner.level).toBeGreaterThan(outer.level);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
