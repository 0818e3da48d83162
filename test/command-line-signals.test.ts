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
  expect(await result).toMatchObject({ code: 130, out: '', err: expect.stringContaining('nothing was written') });
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

it('lets a request under way end when Ctrl-C comes twice, as it does through npm, and ends at once when it comes later', async () => {
  const serve = async () => {
    const child = startGuanxi(['serve', '--port', '0'], {
      GUANXI_DATA: temporaryFolder(),
      GUANXI_QUERY_TIMEOUT_MS: '3000',
    });
    const result = ended(child);
    const url = await readyAt(child, result);
    // Takes the engine until its time limit.
    const cypher =
      'UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b UNWIND range(1, 100) AS c RETURN sum(a * b * c)';
    const answer = fetch(`${url}api/v1/query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ cypher }),
    }).then(({ status }) => status);
    // Others use the machine too: the request must have arrived.
    await new Promise((resolve) => setTimeout(resolve, 500));
    child.kill('SIGINT');
    return { child, result, answer };
  };
  const patient = await serve();
  patient.child.kill('SIGINT');
  expect(await patient.answer).toBe(504);
  expect((await patient.result).code).toBe(0);

  const hasty = await serve();
  hasty.answer.catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 1300));
  hasty.child.kill('SIGINT');
  expect((await hasty.result).code).toBe(130);
});
