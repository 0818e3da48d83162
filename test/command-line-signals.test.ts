import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ended, readyAt, ROOT, SEEDS, startGuanxi, temporaryFolder } from './guanxi-process.js';

it('stops quietly when the reader of its output has enough', () => {
  const program = join(ROOT, 'packages/server/bin/guanxi.js');
  const pipe = `set -o pipefail; "${process.execPath}" "${program}" extract "${SEEDS}" 2>err | head -c 20`;
  const folder = temporaryFolder();
  const { status, stdout } = spawnSync('bash', ['-c', `${pipe}; code=$?; cat err >&2; exit $code`], { cwd: folder });
  expect(status).toBe(0);
  expect(stdout).toHaveLength(20);
});

it('ends at Ctrl-C with 130 and writes nothing', async () => {
  const folder = temporaryFolder();
  for (let i = 0; i < 200; i++) copyFileSync(join(SEEDS, '003_a456c94cbbdbf9b3.txt'), join(folder, `${i}.txt`));
  const store = `grafeo:${join(temporaryFolder(), 'g')}`;
  const child = startGuanxi(['ingest', folder, '--store', store]);
  const result = ended(child);
  await new Promise((resolve) => setTimeout(resolve, 600));
  child.kill('SIGINT');
  expect(await result).toMatchObject({ code: 130, out: '' });
  const query = startGuanxi(['query', 'MATCH (n) RETURN count(n) AS n', '--format', 'csv', '--store', store]);
  expect((await ended(query)).out).toBe('n\r\n0\r\n');
});

it.each(['SIGTERM', 'SIGINT'] as const)('serve ends at %s with 0, also with a connection held open', async (signal) => {
  const folder = temporaryFolder();
  const child = startGuanxi(['serve', '--port', '0'], { GUANXI_DATA: folder });
  const result = ended(child);
  const url = await readyAt(child, result);
  await fetch(`${url}api/v1/stats`);
  child.kill(signal);
  expect(await result).toEqual({ code: 0, signal: null, out: `Guanxi is ready: ${url}\n`, err: '' });
});
