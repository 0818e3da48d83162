import { addExtractions, type Corpus } from '@guanxi/graph/linking';

/** The corpus of a store after another one came in: what is there keeps its place, decisions are known by their id. */
export function mergeCorpora(before: Corpus, incoming: Corpus): Corpus {
  const known = new Set(before.decisions.map(({ id }) => id));
  const decisions = incoming.decisions.filter(({ id }) => !known.has(id));
  return {
    ...addExtractions(before, incoming.extractions),
    decisions: [...before.decisions, ...decisions],
    retired: [...new Set([...before.retired, ...incoming.retired])].sort(),
  };
}
