import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, overlaps, resolveOverlaps, setAside, withoutTails, type Candidate } from './candidate.js';

const candidate = (start: number, end: number, part: Partial<Candidate> = {}): Candidate => ({
  start,
  end,
  type: 'Organization',
  rule: 'test',
  confidence: 0.8,
  ...part,
});
const place = (start: number, end: number, part: Partial<Candidate> = {}) =>
  candidate(start, end, { type: 'Place', rule: 'place/division', ...part });
const spans = (candidates: readonly Candidate[]) => candidates.map(({ start, end }) => [start, end]);

describe('candidates that overlap', () => {
  it.each<[string, Candidate[], number[][]]>([
    ['the surer stays', [candidate(0, 6, { confidence: 0.7 }), candidate(3, 8, { confidence: 0.9 })], [[3, 8]]],
    ['of equally sure ones the longer', [candidate(0, 4), candidate(2, 8)], [[2, 8]]],
    ['of equally long ones the earlier', [candidate(3, 6), candidate(1, 4)], [[1, 4]]],
    [
      'a place may stand in a body',
      [candidate(0, 8), place(0, 3)],
      [
        [0, 8],
        [0, 3],
      ],
    ],
    [
      'a body may stand in a body',
      [candidate(0, 8), candidate(0, 4)],
      [
        [0, 8],
        [0, 4],
      ],
    ],
    ['no person stands in a body', [candidate(0, 8), candidate(4, 6, { type: 'Person', confidence: 0.7 })], [[0, 8]]],
    ['no place stands in a person', [candidate(0, 3, { type: 'Person' }), place(0, 2, { confidence: 0.7 })], [[0, 3]]],
    [
      'a guessed place stands in a body only at its head',
      [candidate(0, 8), place(0, 3, { rule: 'place/ending' }), place(4, 6, { rule: 'place/ending' })],
      [
        [0, 8],
        [0, 3],
      ],
    ],
    [
      'a body stands in a document only where it is known for sure',
      [
        candidate(0, 9, { type: 'Policy', confidence: 0.95 }),
        candidate(0, 3, { confidence: 0.9 }),
        candidate(4, 7, { confidence: 0.6 }),
      ],
      [
        [0, 9],
        [0, 3],
      ],
    ],
    [
      'a person or policy gives way to the policy or meeting that is named after it',
      [
        candidate(0, 7, { type: 'Policy', confidence: 0.9 }),
        candidate(0, 3, { type: 'Person', confidence: 0.96 }),
        candidate(10, 18, { type: 'Event', confidence: 0.84 }),
        candidate(12, 16, { type: 'Policy', confidence: 0.92 }),
      ],
      [
        [0, 7],
        [10, 18],
      ],
    ],
    ['the same words are one name', [candidate(0, 4), place(0, 4, { confidence: 0.7 })], [[0, 4]]],
    [
      'what does not touch stays',
      [candidate(0, 2), candidate(2, 4)],
      [
        [0, 2],
        [2, 4],
      ],
    ],
  ])('%s', (_, candidates, expected) => {
    expect(spans(resolveOverlaps(candidates))).toEqual(expected);
  });
  const any: fc.Arbitrary<Candidate> = fc
    .record({
      start: fc.nat(20),
      length: fc.integer({ min: 1, max: 8 }),
      type: fc.constantFrom('Person', 'Organization', 'Place', 'Policy', 'Product', 'Event'),
      rule: fc.constantFrom('place/division', 'place/ending', 'organization/ending', 'organization/known'),
      confidence: fc.constantFrom(0.5, 0.7, 0.8, 0.9),
    })
    .map(({ start, length, ...rest }) => ({ start, end: start + length, ...rest }));
  const candidates = fc.array(any, { maxLength: 16 });
  it('never cross, and only places and bodies lie in others', () => {
    fc.assert(
      fc.property(candidates, (candidates) => {
        const kept = resolveOverlaps(candidates);
        for (const [index, one] of kept.entries()) {
          for (const other of kept.slice(index + 1)) {
            if (!overlaps(one, other)) continue;
            expect(contains(one, other) || contains(other, one)).toBe(true);
            const [inner, outer] = contains(one, other) ? [other, one] : [one, other];
            expect(inner.end - inner.start).toBeLessThan(outer.end - outer.start);
            expect(['Place', 'Organization']).toContain(inner.type);
            expect(outer.type).not.toBe(inner.type === 'Organization' ? 'Place' : 'Person');
            expect(outer.type).not.toBe('Person');
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are some of those given, in the order of the text, whatever the order they came in', () => {
    fc.assert(
      fc.property(candidates, fc.func(fc.integer()), (candidates, key) => {
        const kept = resolveOverlaps(candidates);
        for (const one of kept) expect(candidates).toContain(one);
        const order = kept.map(({ start, end }) => start * 100 - end);
        expect(order).toEqual([...order].sort((a, b) => a - b));
        if (candidates.length > 0) expect(kept.length).toBeGreaterThan(0);
        const distinct = new Set(candidates.map(({ start, end, confidence }) => `${start} ${end} ${confidence}`));
        if (distinct.size < candidates.length) return;
        const shuffled = [...candidates].sort((a, b) => key(a.start) - key(b.start));
        expect(spans(resolveOverlaps(shuffled))).toEqual(spans(kept));
      }),
      { numRuns: 500 },
    );
  });
});

describe('bodies within bodies', () => {
  it.each<[string, Candidate[], number[][]]>([
    [
      'stay at the head of a longer one',
      [candidate(0, 9), candidate(0, 4)],
      [
        [0, 9],
        [0, 4],
      ],
    ],
    ['are the longer one at its end', [candidate(0, 9), candidate(5, 9), candidate(3, 9)], [[0, 9]]],
    [
      'and a place at the end of one stays',
      [candidate(0, 9), place(6, 9)],
      [
        [0, 9],
        [6, 9],
      ],
    ],
  ])('%s', (_, candidates, left) => {
    expect(spans(withoutTails(candidates))).toEqual(left);
  });
});

describe('candidates set aside', () => {
  const one = (type: Candidate['type'], start: number, end: number, confidence: number): Candidate => ({
    type,
    start,
    end,
    confidence,
    rule: 'test',
  });

  it('are those that gave way, each once, with the surest name they gave way to', () => {
    const body = one('Organization', 0, 8, 0.9);
    const person = one('Person', 2, 5, 0.6);
    const candidates = [
      body,
      person,
      { ...person, rule: 'other' },
      one('Organization', 0, 8, 0.5),
      one('Place', 0, 3, 0.5),
    ];
    const kept = resolveOverlaps(candidates);
    expect(setAside(candidates, kept)).toEqual([{ candidate: person, to: body }]);
  });

  it('and those kept are all that were found', () => {
    const candidate = fc
      .record({
        type: fc.constantFrom<Candidate['type'][]>('Person', 'Organization', 'Place', 'Policy'),
        start: fc.nat(20),
        length: fc.integer({ min: 1, max: 8 }),
        confidence: fc.constantFrom(0.5, 0.7, 0.9),
      })
      .map(({ type, start, length, confidence }) => one(type, start, start + length, confidence));
    fc.assert(
      fc.property(fc.array(candidate), (candidates) => {
        const key = ({ type, start, end }: Candidate) => `${type} ${start} ${end}`;
        const kept = resolveOverlaps(candidates);
        const aside = setAside(candidates, kept);
        expect(new Set([...kept, ...aside.map((name) => name.candidate)].map(key))).toEqual(
          new Set(candidates.map(key)),
        );
        for (const { candidate, to } of aside) expect(overlaps(candidate, to)).toBe(true);
      }),
    );
  });
});
