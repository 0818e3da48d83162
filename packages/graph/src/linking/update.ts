import type { Corpus } from './corpus.js';
import { difference, type GraphDelta } from './difference.js';
import { link } from './link.js';
import { EMPTY_PROPERTY_GRAPH, project } from './project.js';

export interface UpdatePlan {
  /** The corpus to be stored, with the entity ids that this change retires added to its redirects. */
  corpus: Corpus;
  delta: GraphDelta;
}

/**
 * What a store must write to hold `next` instead of `before`.
 *
 * @param current whether the store's records were made from `before` by this version of the layout; if not, the delta
 *   is the whole graph and the store starts empty.
 */
export function planUpdate(before: Corpus, next: Corpus, current: boolean): UpdatePlan {
  const old = link(before);
  const first = link(next);
  const retired = new Set(next.retired);
  for (const id of old.entities.keys()) if (!first.entities.has(id)) retired.add(id);
  const corpus = { ...next, retired: [...retired].sort() };
  const after = retired.size === next.retired.length ? first : link(corpus);
  return { corpus, delta: difference(current ? project(old) : EMPTY_PROPERTY_GRAPH, project(after)) };
}
