import type { EntityType, Properties, Span } from '@guanxi/graph';
import { SpanIndex } from '../spans.js';

/** A stretch of the text that a rule takes for the name of something. */
export interface Candidate extends Span {
  type: EntityType;
  rule: string;
  /** Estimated probability that it is right. */
  confidence: number;
  /** What the rule knows besides: `code` of a place, `canonical` of a body. */
  properties?: Properties;
  /** Words that are part of the thing's printed name without being its plain name: the name without marks or brackets. */
  name?: string;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Rules that know a place for certain: those may stand anywhere in a name, others only where the name begins. */
const SURE_PLACE = /^place\/(?:division|short-name|atlas|in-name|province-letter|township)$/u;

/** Whether a name may stand inside another and be a thing of its own: a place in anything, a body in a body. */
function mayNest(inner: Candidate, outer: Candidate): boolean {
  if (inner.end - inner.start === outer.end - outer.start) return false;
  if (inner.type === 'Place') {
    if (outer.type === 'Person') return false;
    return (
      outer.type === 'Place' ||
      SURE_PLACE.test(inner.rule) ||
      inner.start === outer.start ||
      inner.rule === 'place/zone'
    );
  }
  if (inner.type !== 'Organization') return false;
  if (outer.type === 'Organization') return true;
  // In the name of a document or a meeting only a body that is known for sure.
  return (
    (outer.type === 'Event' || outer.type === 'Policy' || outer.type === 'Product') &&
    inner.confidence >= 0.75 &&
    inner.rule !== 'organization/ending'
  );
}

function mayStandTogether(a: Candidate, b: Candidate): boolean {
  return (contains(a, b) && mayNest(b, a)) || (contains(b, a) && mayNest(a, b));
}

/** Least confidence of a document or meeting for what it is named after to be no name of its own there. */
const SURE_NAME = 0.8;

/** 习近平 in 习近平文化思想 and 东北全面振兴 in 东北全面振兴座谈会: words of a name, however sure they are elsewhere. */
function wordsOfNames(candidates: readonly Candidate[]): Set<Candidate> {
  const sure = candidates.filter(
    ({ type, confidence }) => (type === 'Event' || type === 'Policy') && confidence >= SURE_NAME,
  );
  const names = new SpanIndex(sure);
  const isIn = (candidate: Candidate) => (name: Candidate) =>
    contains(name, candidate) && name.end - name.start > candidate.end - candidate.start;
  return new Set(
    candidates.filter(
      (candidate) =>
        (candidate.type === 'Policy' ||
          candidate.type === 'Person' ||
          (candidate.type === 'Place' && !SURE_PLACE.test(candidate.rule))) &&
        names.overlapping(candidate).some(isIn(candidate)),
    ),
  );
}

/**
 * The one overlap policy: of two candidates that overlap, the surer stays, of equally sure ones the longer, then the
 * earlier; except that places and bodies may stand inside longer names (镇江市 in 镇江市人民政府), and that people,
 * policies and guessed places inside the sure name of a policy or meeting give way to it. Result in the order of the text, outer before
 * inner. After `filter_spans` of spaCy, with nesting.
 */
export function resolveOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const last = wordsOfNames(candidates);
  const ranked = [...candidates].sort(
    (a, b) =>
      Number(last.has(a)) - Number(last.has(b)) ||
      b.confidence - a.confidence ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start,
  );
  const kept: Candidate[] = [];
  const taken = new Map<number, Candidate[]>();
  for (const candidate of ranked) {
    const rivals = new Set<Candidate>();
    for (let at = candidate.start; at < candidate.end; at++) for (const rival of taken.get(at) ?? []) rivals.add(rival);
    if ([...rivals].some((rival) => !mayStandTogether(candidate, rival))) continue;
    kept.push(candidate);
    for (let at = candidate.start; at < candidate.end; at++) {
      const list = taken.get(at);
      if (list) list.push(candidate);
      else taken.set(at, [candidate]);
    }
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Bodies without those that are the end of a longer body: 青岛分公司 of 一汽大众青岛分公司 is the same one, cut short. Where a
 * rule went on to the left of what the tagger is sure of, over words that are no place, the longer one gives way.
 */
export function withoutTails(candidates: readonly Candidate[]): Candidate[] {
  const named = new SpanIndex(candidates);
  const isBody = ({ type }: Candidate) => type === 'Organization';
  const tooLong = (body: Candidate) =>
    /^organization\/(?:ending|before-post)$/u.test(body.rule) &&
    !named.startingAt(body.start).some((name) => !isBody(name) || name.end < body.end) &&
    named
      .endingAt(body.end)
      .some((inner) => inner.start > body.start && inner.rule === 'organization/tagger' && inner.confidence >= SURE);
  const left = candidates.filter((candidate) => !isBody(candidate) || !tooLong(candidate));
  const bodies = new SpanIndex(left.filter(isBody));
  return left.filter((candidate) => !isBody(candidate) || bodies.endingAt(candidate.end)[0]!.start >= candidate.start);
}

const SURE = 0.8;

/** A candidate that gave way, and the name it gave way to. */
export interface SetAside {
  candidate: Candidate;
  to: Candidate;
}

/** The candidates that gave way to a name that was kept; not those that found the same name as another rule did. */
export function setAside(candidates: readonly Candidate[], kept: readonly Candidate[]): SetAside[] {
  const names = new SpanIndex(kept);
  const told = new Set<string>();
  return candidates.flatMap((candidate) => {
    const key = `${candidate.type} ${candidate.start} ${candidate.end}`;
    if (told.has(key)) return [];
    told.add(key);
    const over = names.overlapping(candidate);
    if (over.some((name) => name.type === candidate.type && contains(name, candidate) && contains(candidate, name)))
      return [];
    const [to] = over.filter((name) => !mayStandTogether(name, candidate)).sort((a, b) => b.confidence - a.confidence);
    return to ? [{ candidate, to }] : [];
  });
}
