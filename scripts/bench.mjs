// What `npm run bench -- NAME` measures: how fast one thread extracts and reads, what adding articles to a large store takes, and how well reprints are grouped.
import { existsSync } from 'node:fs';

const BENCHES = ['extract', 'ingest', 'read', 'reports'];

const [name, ...more] = process.argv.slice(2);
if (!BENCHES.includes(name) || more.length > 0) stop(`Say what to measure: npm run bench -- ${BENCHES.join(' | ')}`);
if (!existsSync(new URL('../packages/ingest/dist/index.js', import.meta.url))) stop('Run `npm run build` first.');

const { run } = await import(`./bench/${name}.mjs`);
process.exitCode = (await run()) ? 0 : 1;

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
