import { afterAll, beforeAll } from 'vitest';
import { addExtractions } from '../../linking/index.js';
import type { Extraction } from '../../model.js';
import type { MakePlace, StorePlace } from '../contract.js';
import type { GraphStore, QueryLimits } from '../port.js';

export const LIMITS: QueryLimits = { timeoutMs: 30_000, maxRows: 100_000, maxBytes: 100_000_000 };

/** Opens one store for a group of tests, puts these articles in one after the other, and closes it afterwards. */
export function withStore(makePlace: MakePlace, articles: readonly Extraction[] = []): () => GraphStore {
  let place: StorePlace;
  let store: GraphStore;
  beforeAll(async () => {
    place = await makePlace();
    store = await place.open();
    for (const article of articles) await ingest(store, article);
  });
  afterAll(async () => {
    await store?.close();
    await place?.remove();
  });
  return () => store;
}

export function ingest(store: GraphStore, ...articles: Extraction[]) {
  return store.update((before) => addExtractions(before, articles));
}

/** Id of a local entity by its name. */
export function idIn(extraction: Extraction, name: string): string {
  return extraction.entities.find((entity) => entity.name === name)!.id;
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
