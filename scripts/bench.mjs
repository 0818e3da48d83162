// `npm run bench -- extract` and `npm run bench -- read`: how fast one thread reads Chinese news, stage by stage.
import { existsSync } from 'node:fs';

const BENCHES = ['extract', 'read'];

const [name, ...more] = process.argv.slice(2);
if (!BENCHES.includes(name) || more.length > 0) stop(`Say what to measure: npm run bench -- ${BENCHES.join(' | ')}`);
if (!existsSync(new URL('../packages/ingest/dist/index.js', import.meta.url))) stop('Run `npm run build` first.');

const { run } = await import(`./bench/${name}.mjs`);
process.exitCode = (await run()) ? 0 : 1;

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
