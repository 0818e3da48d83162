import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SpanIndex } from './spans.js';

interface Numbered {
  start: number;
  end: number;
  /** Tells spans of one place apart. */
  number: number;
}

const spans: fc.Arbitrary<Numbered[]> = fc
  .array(fc.record({ start: fc.nat(30), length: fc.nat(12) }), { maxLength: 25 })
  .map((list) => list.map(({ start, length }, number) => ({ start, end: start + length, number })));
const stretch = fc.record({ start: fc.nat(35), length: fc.nat(15) }).map(({ start, length }) => ({
  start,
  end: start + length,
}));
const offset = fc.nat(45);

/** In the order of the text, outer before inner. */
const inOrder = (list: readonly Numbered[]) => [...list].sort((a, b) => a.start - b.start || b.end - a.end);
const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

describe('an index of spans', () => {
  it('has all of them, in the order of the text, outer before inner', () => {
    fc.assert(
      fc.property(spans, (list) => {
        expect([...new SpanIndex(list)]).toEqual(inOrder(list));
      }),
    );
  });

  it('knows those that begin and end at an offset, the longest first', () => {
    fc.assert(
      fc.property(spans, offset, (list, at) => {
        const index = new SpanIndex(list);
        expect(index.startingAt(at)).toEqual(inOrder(list).filter((span) => span.start === at));
        expect(index.endingAt(at)).toEqual(inOrder(list).filter((span) => span.end === at));
      }),
    );
  });

  it('knows those that share a character with a stretch', () => {
    fc.assert(
      fc.property(spans, stretch, (list, asked) => {
        const filled = list.filter((span) => span.end > span.start);
        fc.pre(asked.end > asked.start);
        const expected = inOrder(filled).filter((span) => overlap(span, asked));
        expect(new SpanIndex(filled).overlapping(asked)).toEqual(expected);
      }),
    );
  });

  it('knows those that lie in a stretch', () => {
    fc.assert(
      fc.property(spans, stretch, (list, asked) => {
        const filled = list.filter((span) => span.end > span.start);
        const expected = inOrder(filled).filter((span) => span.start >= asked.start && span.end <= asked.end);
        expect(new SpanIndex(filled).within(asked)).toEqual(expected);
      }),
    );
  });

  it('knows those that cover an offset, the earliest first', () => {
    fc.assert(
      fc.property(spans, offset, (list, at) => {
        const expected = inOrder(list).filter((span) => span.start <= at && at < span.end);
        expect(new SpanIndex(list).covering(at)).toEqual(expected);
      }),
    );
  });

  it('goes back from an offset, the nearest first', () => {
    fc.assert(
      fc.property(spans, offset, (list, at) => {
        const found = [...new SpanIndex(list).before(at)];
        expect(found).toEqual(
          inOrder(list)
            .filter((span) => span.start < at)
            .reverse(),
        );
      }),
    );
  });

  it('is empty of nothing', () => {
    const index = new SpanIndex<Numbered>([]);
    expect([...index, ...index.before(9), ...index.covering(0), ...index.startingAt(0)]).toEqual([]);
  });
});
