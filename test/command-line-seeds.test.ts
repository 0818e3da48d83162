import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ended, guanxi, readyAt, SEEDS, startGuanxi, temporaryFolder } from './guanxi-process.js';

/** Serves a folder of seeds until it is ready; gives how many articles there are and what was said. */
async function serveOnce(seeds: string, data: string): Promise<{ articles: number; err: string }> {
  const child = startGuanxi(['serve', '--port', '0', '--seeds', seeds], { GUANXI_DATA: data });
  const result = ended(child);
  const url = await readyAt(child, result);
  const { articles } = (await (await fetch(`${url}api/v1/stats`)).json()) as { articles: number };
  child.kill('SIGTERM');
  const { code, err } = await result;
  expect(code).toBe(0);
  return { articles, err };
}

it('reads the seeds once, keeps what came in between, and reads them again when they change', async () => {
  const data = temporaryFolder();
  const seeds = join(temporaryFolder(), 'seeds');
  cpSync(SEEDS, seeds, { recursive: true });
  const first = await serveOnce(seeds, data);
  expect(first.articles).toBe(6);
  expect(first.err).toMatch(/6 articles/);

  const more = join(temporaryFolder(), 'more.txt');
  writeFileSync(more, '新的一天\n\n新华社贵阳3月9日电（记者 欧阳乙）贵阳市市长欧阳丙表示，一切正常。\n');
  expect((await guanxi(['ingest', more], { env: { GUANXI_DATA: data } })).code).toBe(0);
  expect(await serveOnce(seeds, data)).toEqual({ articles: 7, err: '' });

  cpSync(more, join(seeds, 'more.txt'));
  expect((await serveOnce(seeds, data)).err).toMatch(/7 articles/);
  expect(
    (await guanxi(['query', 'MATCH (a:Article) RETURN count(a)', '--format', 'csv'], { env: { GUANXI_DATA: data } }))
      .out,
  ).toMatch(/\n7\r\n$/);
});
