import type { Extraction } from '@guanxi/graph';
import { flatten } from './comparison.js';
import type { GoldArticle } from './gold.js';

/** So many annotated proofs in a text make it the annotated article, whatever share of all they are … */
const ENOUGH_PROOFS = 3;
/** … as does this share, however few they are. */
const ENOUGH_SHARE = 0.3;

/**
 * Which annotated article each extracted one is: the one most of whose evidence stands in its text. One that was cut in
 * two is found twice; an extracted article that is none of them is `unmatched`.
 */
export function assignArticles(
  golds: readonly GoldArticle[],
  extractions: readonly Extraction[],
): { byGold: Map<GoldArticle, Extraction[]>; unmatched: Extraction[] } {
  const byGold = new Map<GoldArticle, Extraction[]>(golds.map((gold) => [gold, []]));
  const unmatched: Extraction[] = [];
  const evidence = golds.map(({ relations, optional }) =>
    [...relations, ...optional.relations].map((relation) => flatten(relation.evidence)),
  );
  for (const extraction of extractions) {
    const text = flatten(extraction.article.text);
    let best: GoldArticle | undefined;
    let most = 0;
    for (const [index, gold] of golds.entries()) {
      const proofs = evidence[index]!;
      const here = proofs.filter((words) => text.includes(words)).length;
      if (here > most && (here >= ENOUGH_PROOFS || here / proofs.length >= ENOUGH_SHARE)) [best, most] = [gold, here];
    }
    // Where there is but one of each, they belong together, however little of it was understood.
    if (golds.length === 1 && extractions.length === 1) best ??= golds[0];
    if (best) byGold.get(best)!.push(extraction);
    else unmatched.push(extraction);
  }
  return { byGold, unmatched };
}
