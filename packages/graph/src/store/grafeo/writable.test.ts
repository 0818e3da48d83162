import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SIGNING } from '../contract/articles.js';
import { ingest } from '../contract/setup.js';
import { GrafeoStore } from './store.js';

let folder: string;
let store: GrafeoStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guanxi-writable-'));
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the folder of an embedded store', () => {
  it.each([
    ['is a file', (file: string) => file, /is not a folder/],
    ['lies below a file', (file: string) => join(file, 'a', 'b'), /is not a folder/],
    [
      'lies where nobody can make one',
      () => (process.platform === 'linux' ? '/proc/guanxi/graph' : '/dev/null/x'),
      /./,
    ],
  ])('that cannot be made, since it %s, ends the check and the write at once', async (_, place, reason) => {
    const file = join(folder, 'a.txt');
    await writeFile(file, '');
    store = new GrafeoStore(place(file));
    const refusal = {
      code: 'store-refused',
      message: expect.stringMatching(/folder cannot be made.*--store/) as string,
    };
    await expect(store.checkWritable()).rejects.toMatchObject(refusal);
    await expect(store.checkWritable()).rejects.toThrow(reason);
    await expect(ingest(store, SIGNING)).rejects.toMatchObject(refusal);
  });

  it('is made by the check, with those it lies in', async () => {
    const deep = join(folder, 'a', 'b');
    store = new GrafeoStore(deep);
    await store.checkWritable();
    expect(await readdir(deep)).toEqual([]);
    await ingest(store, SIGNING);
    await store.checkWritable();
    expect((await store.stats()).articles).toBe(1);
  });
});
