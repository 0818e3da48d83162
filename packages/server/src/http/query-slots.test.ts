import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Problem } from './problem.js';
import { QuerySlots } from './query-slots.js';

it('never runs more than it may, and lets everybody in again who waited', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.record({ fails: fc.boolean(), turns: fc.nat(5) }), { maxLength: 20 }),
      async (limit, queries) => {
        const slots = new QuerySlots(limit);
        let running = 0;
        let most = 0;
        const results = await Promise.allSettled(
          queries.map(({ fails, turns }) =>
            slots.run(async () => {
              most = Math.max(most, ++running);
              for (let turn = 0; turn < turns; turn++) await Promise.resolve();
              running -= 1;
              if (fails) throw new Error('fails');
            }),
          ),
        );
        expect(most).toBeLessThanOrEqual(limit);
        const refused = results.filter((result) => result.status === 'rejected' && result.reason instanceof Problem);
        expect(refused).toHaveLength(Math.max(0, queries.length - 2 * limit));
        // All slots are free again.
        await expect(Promise.all(Array.from({ length: limit }, () => slots.run(async () => 1)))).resolves.toHaveLength(
          limit,
        );
      },
    ),
  );
});
