import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GraphNode } from '../api/types.js';
import { lines, segments } from './marked-text.js';

const TEXT = '“好！”全国人大代表、贵阳市市长马宁宇说，\n贵阳将抢抓机遇。';
const node = (id: string): GraphNode => ({ id, type: 'Place', name: id, properties: {} });
const at = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const span = fc
  .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
  .filter(({ start, end }) => start < end);

describe('segments', () => {
  it('are the text again, marked where and only where a mark is', () => {
    fc.assert(
      fc.property(span, fc.array(span), fc.array(span), fc.array(span), (part, named, proofs, said) => {
        const mentions = named.map((place, index) => ({ ...place, entity: node(`e${index}`) }));
        const found = segments(TEXT, part, { mentions, proofs, said });
        expect(found.map(({ text }) => text).join('')).toBe(TEXT.slice(part.start, part.end));
        for (const segment of found) {
          for (let place = segment.start; place < segment.end; place++) {
            const within = (spans: readonly { start: number; end: number }[]) =>
              spans.some(({ start, end }) => start <= place && place < end);
            expect(segment.proof).toBe(within(proofs));
            expect(segment.said).toBe(within(said));
            if (segment.entity) expect(within(mentions)).toBe(true);
          }
        }
      }),
    );
  });

  it('let the longest of overlapping names win', () => {
    const mentions = [
      { ...at('贵阳市'), entity: node('city') },
      { ...at('贵阳市市长'), entity: node('post') },
    ];
    const named = segments(TEXT, at('贵阳市市长马宁宇'), { mentions }).flatMap(({ text, entity }) =>
      entity ? [[text, entity.id]] : [],
    );
    expect(named).toEqual([['贵阳市市长', 'post']]);
  });
});

describe('lines', () => {
  it('are the parts of the text that hold something', () => {
    const text = '标题\n\n  \n正文一。\n正文二。';
    expect(lines(text).map(({ start, end }) => text.slice(start, end))).toEqual(['标题', '正文一。', '正文二。']);
  });
});
