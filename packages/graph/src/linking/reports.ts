import type { Extraction } from '../model.js';
import { fingerprintOf, shared, type Fingerprint } from './fingerprint.js';

/** A text with fewer shingles than this proves nothing by what it shares with another. */
const LEAST_SHINGLES = 30;
/** Two articles are one report when this share of the shorter one's shingles stands in the longer one … */
const CONTAINED = 0.6;
/** … or this, where the shorter one has fewer shingles than this: a brief is soon made of words that all use. */
const BRIEF = 60;
const CONTAINED_BRIEF = 0.85;
/** One is not merely a line quoted in the other: the shorter has at least this share of the longer one's length. */
const LEAST_LENGTH = 0.15;
/** Of so many figures or more this share must stand in the other: what differs in most is the next of a series. */
const LEAST_FIGURES = 4;
const SAME_FIGURES = 0.5;
/** What stands in so many articles that differ is a phrase, not a trace of one report. */
const COMMON = 16;

/**
 * Groups articles that print one report: reprints, cut, with another headline or byline, with sentences in another order,
 * in the other script. Gives the id of the article that stands for each article's report: the first of its group to come in.
 *
 * Candidates are articles that share a key of their fingerprints; each pair is then compared shingle by shingle. Time
 * grows with the number of characters and of candidate pairs, which are at most `COMMON` a key.
 */
export function groupReports(extractions: readonly Extraction[]): Map<string, string> {
  const parent = extractions.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root]!;
    parent[index] = root;
    return root;
  };
  const buckets = new Map<number, number[]>();
  for (const [index, extraction] of extractions.entries()) {
    const fingerprint = fingerprintOf(extraction);
    if (fingerprint.shingles.length < LEAST_SHINGLES) continue;
    const compared = new Set<number>();
    for (const key of fingerprint.keys) {
      const bucket = buckets.get(key);
      if (!bucket) {
        buckets.set(key, [index]);
        continue;
      }
      for (const other of bucket) {
        if (compared.has(other)) continue;
        compared.add(other);
        const [a, b] = [rootOf(index), rootOf(other)];
        // The older one stays the root: it is the report's first print.
        if (a !== b && isSameReport(fingerprint, fingerprintOf(extractions[other]!)))
          parent[Math.max(a, b)] = Math.min(a, b);
      }
      if (bucket.length < COMMON) bucket.push(index);
    }
  }
  return new Map(extractions.map(({ article }, index) => [article.id, extractions[rootOf(index)]!.article.id]));
}

function isSameReport(a: Fingerprint, b: Fingerprint): boolean {
  const [shorter, longer] = a.shingles.length <= b.shingles.length ? [a, b] : [b, a];
  const length = shorter.shingles.length;
  if (length < longer.shingles.length * LEAST_LENGTH) return false;
  const contained = length < BRIEF ? CONTAINED_BRIEF : CONTAINED;
  // Figures first: there are few.
  return haveSameFigures(shorter, longer) && shared(shorter.shingles, longer.shingles) >= length * contained;
}

/** False for yesterday's closing prices and today's: the words are the same, the figures are not. */
function haveSameFigures({ figures: a }: Fingerprint, { figures: b }: Fingerprint): boolean {
  const least = Math.min(a.length, b.length);
  return least < LEAST_FIGURES || shared(a, b) >= least * SAME_FIGURES;
}
