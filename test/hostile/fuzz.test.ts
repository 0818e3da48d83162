import { expect, it } from 'vitest';
import { fuzz } from '../../packages/ingest/src/fuzz/fuzz.js';

/** `npm run fuzz -- 5000` reads more. The seed is fixed here, so that what lands does not depend on luck. */
it('deals with hundreds of damaged files of every format', { timeout: 120_000 }, async () => {
  const { files, articles, refusals, failures } = await fuzz(300, 20_240_305);
  expect(failures).toEqual([]);
  expect(files).toBe(300);
  // Damage that nobody notices would prove nothing, and neither would damage that leaves nothing to read.
  expect(articles).toBeGreaterThan(100);
  expect(Object.keys(refusals)).toEqual(expect.arrayContaining(['undecodable', 'damaged', 'bad-record', 'binary']));
});
