import type { Span } from '@guanxi/graph';
import { flatten, nameKey, type FlatText } from './comparison.js';
import type { EvaluationError } from './errors.js';
import type { GoldEdge } from './gold-index.js';
import type { EntityMatch } from './match-entities.js';
import { describeEdge, type FoundRelation, type RelationMatch } from './match-relations.js';

/** How well the relations that are right are proved. */
export interface ProofCounts {
  /** Relations that are right. */
  relations: number;
  /** Of these, those with a span that touches the annotated words or holds a name of both ends. */
  proven: number;
  /** Of these, those whose every span gives back its text. */
  sliced: number;
  /** Of these, those with an annotated title. */
  titles: number;
  /** Of those with an annotated title, those whose title is it, holds it or is held by it. */
  titlesRight: number;
}

/** Judges the proofs of the relations that are right. */
export function judgeProofs(
  { proved }: RelationMatch,
  entities: EntityMatch,
  texts: readonly FlatText[],
): { counts: ProofCounts; errors: EvaluationError[] } {
  const counts: ProofCounts = { relations: proved.length, proven: 0, sliced: 0, titles: 0, titlesRight: 0 };
  const errors: EvaluationError[] = [];
  for (const { edge, found } of proved) {
    const about = describeEdge(edge, texts);
    if (found.some((one) => isProven(edge, one, entities))) counts.proven++;
    else errors.push({ kind: 'unproven', what: 'relation', ...about });
    if (found.some(isSliced)) counts.sliced++;
    else errors.push({ kind: 'unproven', what: 'relation', ...about, label: `${about.label} (not the text's words)` });
    const { title } = edge;
    if (title === undefined) continue;
    counts.titles++;
    if (found.some(({ relation }) => isTitle(title, relation.properties.title))) counts.titlesRight++;
    else errors.push({ kind: 'missed', what: 'title', ...about, label: `${about.label} (${title})` });
  }
  return { counts, errors };
}

export function sumProofs(all: Iterable<ProofCounts>): ProofCounts {
  const sum: ProofCounts = { relations: 0, proven: 0, sliced: 0, titles: 0, titlesRight: 0 };
  for (const counts of all) {
    for (const key of Object.keys(sum) as (keyof ProofCounts)[]) sum[key] += counts[key];
  }
  return sum;
}

function isProven(edge: GoldEdge, { relation, text }: FoundRelation, entities: EntityMatch): boolean {
  const ends = [relation.head, relation.tail].map((id) => entities.namesOf(id));
  return relation.evidence.some((span) => {
    const words = text.text.slice(span.start, span.end);
    if (flatten(words) === '') return false;
    if (edge.evidence.some((evidence) => touches(text, span, evidence))) return true;
    const key = nameKey(words);
    // The article itself needs no name in its own text.
    return ends.every((names) => names === undefined || [...names].some((name) => key.includes(name)));
  });
}

function touches(text: FlatText, span: Span, words: string): boolean {
  const [start, end] = [text.flatOffset(span.start), text.flatOffset(span.end)];
  for (const at of text.places(words)) if (at < end && start < at + words.length) return true;
  return false;
}

function isSliced({ relation, text }: FoundRelation): boolean {
  const { evidence } = relation;
  return (
    evidence.length > 0 &&
    evidence.every(({ start, end, text: words }) => end > start && words === text.text.slice(start, end))
  );
}

function isTitle(annotated: string, stated: unknown): boolean {
  const title = flatten(String(stated ?? ''));
  return title !== '' && (title.includes(annotated) || annotated.includes(title));
}
