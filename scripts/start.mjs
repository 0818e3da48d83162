// `npm start`: builds what is missing or older than its sources, reads seeds/ where that has not been done, and serves.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const OLDEST_NODE = [20, 19];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  stop(`Guanxi needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
}

const libraries = ['graph', 'ingest', 'server'];
if (libraries.some((name) => isStale(name, '.tsbuildinfo'))) {
  build('the program', [
    join(root, 'node_modules/typescript/bin/tsc'),
    '-b',
    ...libraries.map((name) => `packages/${name}`),
  ]);
}
if (isStale('viewer', 'index.html')) {
  const npm = process.env.npm_execpath;
  if (!npm) stop('Run `npm run build` first: the page is not built.');
  build('the page', [npm, 'run', '--silent', 'build', '-w', 'packages/viewer']);
}

const { main } = await import('../packages/server/dist/cli/main.js');
await main([process.execPath, 'guanxi', 'serve', '--seeds', join(root, 'seeds')]);

/** Whether a package is not built, or has a source that changed since. */
function isStale(name, product) {
  const folder = join(root, 'packages', name);
  const built = changedAt(join(folder, 'dist', product));
  const sources = readdirSync(folder, { withFileTypes: true }).filter(
    ({ name }) => name !== 'dist' && name !== 'node_modules',
  );
  return sources.some((entry) => newest(join(folder, entry.name), entry.isDirectory()) > built);
}

function newest(path, isFolder) {
  if (!isFolder) return changedAt(path);
  const times = readdirSync(path, { withFileTypes: true }).map((entry) =>
    newest(join(path, entry.name), entry.isDirectory()),
  );
  return Math.max(0, ...times);
}

function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function build(what, args) {
  process.stderr.write(`Building ${what} …\n`);
  // What a build says is told when it fails; standard output holds the address and nothing else.
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status === 0) return;
  process.stderr.write(`${stdout}${stderr}`);
  stop(`${what} could not be built; npm ci, then npm run build shows why.`);
}

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
