import type { Decision, Extraction } from '../model.js';

/**
 * The whole truth a store holds: what was read, in the order it came in, and what readers decided. All else is
 * derived from it. The order matters because the first to name a thing gives it its id.
 */
export interface Corpus {
  extractions: Extraction[];
  decisions: Decision[];
  /** Entity ids that were shown once and have been merged into others: they still lead somewhere. */
  retired: string[];
}

export const EMPTY_CORPUS: Corpus = { extractions: [], decisions: [], retired: [] };

/**
 * The corpus after some articles came in: an article that is there already keeps its place, and is replaced only
 * when it was read differently this time (a newer extractor).
 */
export function addExtractions(before: Corpus, incoming: readonly Extraction[]): Corpus {
  const extractions = [...before.extractions];
  const places = new Map(extractions.map((extraction, place) => [extraction.article.id, place]));
  for (const extraction of incoming) {
    const place = places.get(extraction.article.id);
    if (place === undefined) {
      places.set(extraction.article.id, extractions.length);
      extractions.push(extraction);
    } else if (JSON.stringify(extractions[place]) !== JSON.stringify(extraction)) {
      extractions[place] = extraction;
    }
  }
  return { ...before, extractions };
}
