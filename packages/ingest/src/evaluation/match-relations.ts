import type { Evidence, Extraction, LocalRelation, RelationType } from '@guanxi/graph';
import type { FlatText } from './comparison.js';
import { sentenceAround, sentenceWith, type EvaluationError } from './errors.js';
import { edgeKey, type GoldEdge, type GoldIndex } from './gold-index.js';
import type { EntityMatch } from './match-entities.js';
import { countsOf, type CountsByType } from './score.js';

/** An extracted relation with the text it is of. */
export interface FoundRelation {
  relation: LocalRelation;
  text: FlatText;
}

/** An extracted relation that counts for or against the extractor, by its best proof. */
export interface JudgedRelation {
  proof: Evidence;
  right: boolean;
}

export interface RelationMatch {
  counts: CountsByType<RelationType>;
  errors: EvaluationError[];
  /** The required edges that were found, each with all that was found for it. */
  proved: { edge: GoldEdge; found: FoundRelation[] }[];
  judged: JudgedRelation[];
}

/** Finds which annotated relation each extracted one is: the same type between the same things. */
export function matchRelations(
  index: GoldIndex,
  entities: EntityMatch,
  extractions: readonly Extraction[],
  texts: readonly FlatText[],
): RelationMatch {
  const found = new Map<string, FoundRelation[]>();
  for (const [at, { relations }] of extractions.entries()) {
    for (const relation of relations) {
      const key = edgeKey(relation.type, [entities.endOf(relation.head), entities.endOf(relation.tail)]);
      const same = found.get(key);
      if (same) same.push({ relation, text: texts[at]! });
      else found.set(key, [{ relation, text: texts[at]! }]);
    }
  }

  const match: RelationMatch = { counts: new Map(), errors: [], proved: [], judged: [] };
  for (const [key, [first]] of found) {
    const { relation, text } = first!;
    const edge = index.edges.get(key);
    const proof = bestProof(relation);
    if (edge) {
      if (edge.required && proof) match.judged.push({ proof, right: true });
    } else if ([relation.head, relation.tail].some((id) => index.isOptional(entities.keyOf(id)))) {
      countsOf(match.counts, relation.type).optional++;
    } else {
      countsOf(match.counts, relation.type).wrong++;
      if (proof) match.judged.push({ proof, right: false });
      match.errors.push(wrongRelation(relation, text, entities));
    }
  }
  for (const [key, edge] of index.edges) {
    const same = found.get(key);
    if (same) {
      countsOf(match.counts, edge.type)[edge.required ? 'right' : 'optional']++;
      if (edge.required) match.proved.push({ edge, found: same });
    } else if (edge.required && !edge.ends.some((end) => index.isOptional(end))) {
      countsOf(match.counts, edge.type).missed++;
      match.errors.push({ kind: 'missed', what: 'relation', ...describeEdge(edge, texts) });
    }
  }
  return match;
}

/** How messages speak of an annotated edge. */
export function describeEdge(
  edge: GoldEdge,
  texts: readonly FlatText[],
): Pick<EvaluationError, 'type' | 'label' | 'context'> {
  return { type: edge.type, label: `${edge.head} → ${edge.tail}`, context: sentenceWith(texts, edge.evidence) };
}

function bestProof({ evidence }: LocalRelation): Evidence | undefined {
  return evidence.reduce<Evidence | undefined>(
    (best, proof) => (best && best.confidence >= proof.confidence ? best : proof),
    undefined,
  );
}

function wrongRelation(relation: LocalRelation, { text }: FlatText, entities: EntityMatch): EvaluationError {
  const proof = relation.evidence[0];
  return {
    kind: 'wrong',
    what: 'relation',
    type: relation.type,
    label: `${entities.labelOf(relation.head)} → ${entities.labelOf(relation.tail)}`,
    ...(proof ? { rule: proof.rule } : {}),
    context: proof ? sentenceAround(text, proof) : '',
  };
}
