import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fuzz } from './fuzz.js';

/**
 * `npm run fuzz -- [N] [SEED]`: reads N damaged files (5,000 when not said), tells how they were dealt with, keeps those
 * that failed in `.cache/fuzz`, and ends with 1 when there are any.
 */
const [count = '5000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(count) || !/^\d+$/.test(seed)) {
  console.error('Usage: npm run fuzz -- [NUMBER OF FILES] [SEED]');
  process.exit(2);
}
const folder = join('.cache', 'fuzz');
const began = performance.now();
console.log(`${count} damaged files from seed ${seed}`);
const result = await fuzz(Number(count), Number(seed), async (name, bytes) => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), bytes);
});
const seconds = (performance.now() - began) / 1000;
console.log(`${result.files} files, ${result.articles} articles in ${seconds.toFixed(1)} s`);
for (const [code, n] of Object.entries(result.refusals).sort((a, b) => b[1] - a[1])) console.log(`  ${code}: ${n}`);
for (const { file, seed, wrong } of result.failures)
  console.log(`FAILED ${join(folder, file)} (seed ${seed}): ${wrong}`);
console.log(`${result.files - result.failures.length} passed, ${result.failures.length} failed`);
process.exitCode = result.failures.length > 0 ? 1 : 0;
