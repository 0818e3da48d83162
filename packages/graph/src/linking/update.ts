import type { Corpus } from './corpus.js';
import { difference, type GraphDelta } from './difference.js';
import { identify } from './identity.js';
import { derive } from './link.js';
import { EMPTY_PROPERTY_GRAPH, project } from './project.js';
import { touched } from './touched.js';

export interface UpdatePlan {
  /** The corpus to be stored, with the entity ids that this change retires added to its redirects. */
  corpus: Corpus;
  delta: GraphDelta;
}

/**
 * What a store must write to hold `next` instead of `before`: the difference of the graphs of the two, of which only
 * those records are made that the change can have touched.
 *
 * @param current whether the store's records were made from `before` by this version of the layout; if not, the delta
 *   is the whole graph and the store starts empty.
 */
export function planUpdate(before: Corpus, next: Corpus, current: boolean): UpdatePlan {
  const old = { corpus: before, identity: identify(before) };
  const identity = identify(next);
  const retired = new Set(next.retired);
  for (const id of old.identity.members.keys()) if (!identity.members.has(id)) retired.add(id);
  const corpus = { ...next, retired: [...retired].sort() };
  if (!current) return { corpus, delta: difference(EMPTY_PROPERTY_GRAPH, project(derive(corpus, identity))) };
  const part = touched(old, { corpus, identity });
  return {
    corpus,
    delta: difference(project(derive(before, old.identity, part)), project(derive(corpus, identity, part))),
  };
}
