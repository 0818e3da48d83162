import { ENTITY_TYPES, RELATION_TYPES, type EntityType, type Extraction, type RelationType } from '@guanxi/graph';
import { assignArticles } from './assign.js';
import { calibrate, scoreRules, type CalibrationBucket, type RuleScore } from './calibration.js';
import type { Skip } from '../report.js';
import type { EvaluationError } from './errors.js';
import type { GoldArticle } from './gold.js';
import { scoreArticle, type ArticleCounts } from './score-article.js';
import { sumProofs, type ProofCounts } from './proof.js';
import { mergeCounts, scoreOf, scoresByType, sumCounts, type Score, type TypeScores } from './score.js';

/** The figures of one article, or of all together. */
export interface Figures {
  /** `core` is Person, Organization, Place and Policy together. */
  entities: TypeScores<EntityType> & { core: Score };
  relations: TypeScores<RelationType>;
  quotes: Score;
  proof: ProofCounts;
}

export interface ArticleReport extends Figures {
  /** Name of the annotations' file without its ending. */
  name: string;
  title: string;
  /** How many extracted articles it was found in: 1, but for one that was missed or cut in two. */
  found: number;
  errors: EvaluationError[];
}

/** How well the extractor reads a folder of annotated articles; all of it is JSON. */
export interface EvaluationReport extends Figures {
  /** Version of the extractor. */
  version: string;
  articles: ArticleReport[];
  /** Extracted articles that are none of the annotated ones, by file and title: they are left out of the figures. */
  unmatched: { file: string; title: string }[];
  /** What of the texts could not be read: it counts as missed. */
  skipped: Skip[];
  calibration: CalibrationBucket[];
  rules: RuleScore[];
}

const CORE: readonly EntityType[] = ['Person', 'Organization', 'Place', 'Policy'];
const ENTITY_ORDER = ENTITY_TYPES.map(({ type }) => type);
const RELATION_ORDER = RELATION_TYPES.map(({ type }) => type);

/** Compares what was extracted with the annotations. Figures over all articles weigh each annotation the same. */
export function reportOn(
  golds: readonly GoldArticle[],
  extractions: readonly Extraction[],
  version: string,
): EvaluationReport {
  const { byGold, unmatched } = assignArticles(golds, extractions);
  const scored = golds.map((gold) => ({ gold, counts: scoreArticle(gold, byGold.get(gold)!) }));
  const judged = scored.flatMap(({ counts }) => counts.judged);
  return {
    version,
    ...figuresOf(scored.map(({ counts }) => counts)),
    articles: scored.map(({ gold, counts }) => ({
      name: gold.name,
      title: gold.title,
      found: byGold.get(gold)!.length,
      ...figuresOf([counts]),
      errors: counts.errors,
    })),
    unmatched: unmatched.map(({ article }) => ({ file: article.origin.file, title: article.title })),
    skipped: [],
    calibration: calibrate(judged),
    rules: scoreRules(judged),
  };
}

function figuresOf(all: readonly ArticleCounts[]): Figures {
  const entities = mergeCounts(all.map((counts) => counts.entities));
  const core = sumCounts(CORE.flatMap((type) => entities.get(type) ?? []));
  return {
    entities: { ...scoresByType(entities, ENTITY_ORDER), core: scoreOf(core) },
    relations: scoresByType(mergeCounts(all.map((counts) => counts.relations)), RELATION_ORDER),
    quotes: scoreOf(sumCounts(all.map((counts) => counts.quotes))),
    proof: sumProofs(all.map((counts) => counts.proof)),
  };
}
