import { createHash } from 'node:crypto';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Extraction } from '@guanxi/graph';
import type { IngestReport } from '@guanxi/ingest';
import { addExtractions } from '@guanxi/graph/linking';
import { makeFolder, type GraphStore } from '@guanxi/graph/store';

/** What was read into a store before, so that it need not be read again at every start. */
interface SeedRecord {
  store: string;
  folder: string;
  /** One digest over the names and bytes of all files, and over the extractor that read them. */
  digest: string;
}

/**
 * Reads a folder into the store where that has not been done: never before, or with other files, or by another version
 * of the extractor. What else the store holds stays as it is.
 *
 * @param read extracts the folder
 * @returns the report, or undefined when there was nothing to do
 */
export async function readSeeds(
  store: GraphStore,
  place: { storeUrl: string; dataFolder: string; folder: string; extractor: string },
  read: (folder: string, take: (extraction: Extraction) => void) => Promise<IngestReport>,
): Promise<IngestReport | undefined> {
  const folder = resolve(place.folder);
  const file = join(place.dataFolder, 'seeds.json');
  const record: SeedRecord = { store: place.storeUrl, folder, digest: await digestOf(folder, place.extractor) };
  const records = await recordsIn(file);
  const done = records.some((other) => JSON.stringify(other) === JSON.stringify(record));
  // A store that was thrown away since holds nothing.
  if (done && (await store.stats()).articles > 0) return undefined;

  // Before an hour of reading, not after it.
  await store.checkWritable();
  const extractions: Extraction[] = [];
  const report = await read(folder, (extraction) => void extractions.push(extraction));
  await store.update((before) => addExtractions(before, extractions));
  const others = records.filter((other) => other.store !== record.store || other.folder !== record.folder);
  makeFolder(place.dataFolder);
  await writeFile(`${file}.part`, `${JSON.stringify([...others, record], null, 2)}\n`);
  await rename(`${file}.part`, file);
  return report;
}

async function digestOf(folder: string, extractor: string): Promise<string> {
  const hash = createHash('sha256').update(extractor);
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const name of files.sort()) {
    hash.update(`\n${name.slice(folder.length)}\n`).update(await readFile(name));
  }
  return hash.digest('hex');
}

async function recordsIn(file: string): Promise<SeedRecord[]> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as SeedRecord[];
  } catch {
    // None yet, or one that cannot be read: then the seeds are read again, which changes nothing that is there.
    return [];
  }
}
