// The texts that are measured: the annotated articles and the seeds.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArticles } from '../../packages/ingest/dist/read/articles.js';
import { documentsOf } from '../../packages/ingest/dist/read/reader.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['test/gold/development', 'test/gold/held-out', 'seeds'];

/** The files as they are on disk. */
export function files() {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => ({ name, bytes: readFileSync(join(root, folder, name)) })),
  );
}

/** The document of a text file: its decoded characters. */
export async function decoded({ name, bytes }) {
  const [document] = await documentsOf(bytes, name);
  return document;
}

/** The articles of a document: layout repaired, each character with its place. */
export function laidOut(document, name) {
  return readArticles(document, name, '', () => {});
}

/** The articles that stand in the files. */
export async function articles() {
  const all = [];
  for (const file of files()) all.push(...laidOut(await decoded(file), file.name));
  return all;
}

/** The items over and over until they are so many bytes. */
export function repeated(items, bytes, sizeOf) {
  const list = [];
  for (let sum = 0, i = 0; sum < bytes; i++) {
    const item = items[i % items.length];
    list.push(item);
    sum += sizeOf(item);
  }
  return list;
}

export const utf8Length = (text) => Buffer.byteLength(text, 'utf8');
export const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
