import type { EntityType, Extraction, RelationType } from '@guanxi/graph';
import { FlatText } from './comparison.js';
import type { EvaluationError } from './errors.js';
import type { GoldArticle } from './gold.js';
import { GoldIndex } from './gold-index.js';
import { matchEntities } from './match-entities.js';
import { matchQuotes } from './match-quotes.js';
import { matchRelations, type JudgedRelation } from './match-relations.js';
import { judgeProofs, type ProofCounts } from './proof.js';
import type { Counts, CountsByType } from './score.js';

/** What was counted for one annotated article. */
export interface ArticleCounts {
  entities: CountsByType<EntityType>;
  relations: CountsByType<RelationType>;
  quotes: Counts;
  proof: ProofCounts;
  judged: JudgedRelation[];
  errors: EvaluationError[];
}

/** Compares an annotated article with what was extracted from it. */
export function scoreArticle(gold: GoldArticle, extractions: readonly Extraction[]): ArticleCounts {
  const index = new GoldIndex(gold);
  const texts = extractions.map(({ article }) => new FlatText(article.text));
  const entities = matchEntities(index, extractions, texts);
  const relations = matchRelations(index, entities, extractions, texts);
  const quotes = matchQuotes(index, entities, extractions, texts);
  const proof = judgeProofs(relations, entities, texts);
  return {
    entities: entities.counts,
    relations: relations.counts,
    quotes: quotes.counts,
    proof: proof.counts,
    judged: relations.judged,
    errors: [...entities.errors, ...relations.errors, ...proof.errors, ...quotes.errors],
  };
}
