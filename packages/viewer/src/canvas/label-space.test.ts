import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LabelSpace, type Box } from './label-space.js';

const box = fc
  .record({
    left: fc.integer({ min: -100, max: 1500 }),
    top: fc.integer({ min: -100, max: 900 }),
    width: fc.integer({ min: 1, max: 300 }),
    height: fc.integer({ min: 1, max: 200 }),
  })
  .map(({ left, top, width, height }): Box => ({ left, top, right: left + width, bottom: top + height }));
const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

it('takes a box when and only when it overlaps none that was taken', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 60 }), (boxes) => {
      const space = new LabelSpace();
      const taken: Box[] = [];
      for (const candidate of boxes) {
        const free = taken.every((other) => !overlap(candidate, other));
        expect(space.take(candidate)).toBe(free);
        if (free) taken.push(candidate);
      }
    }),
  );
});
