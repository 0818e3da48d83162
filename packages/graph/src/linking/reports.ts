import { foldScript } from '../fold.js';
import type { Article, Extraction } from '../model.js';

/** Characters of a shingle: five Chinese characters are two or three words. */
const SHINGLE = 5;
/** A text with fewer shingles than this proves nothing by what it shares with another. */
const LEAST_SHINGLES = 60;
/** Bins of the one-permutation MinHash, and how they are banded: `BANDS` keys of `ROWS` bins each. */
const BANDS = 64;
const ROWS = 3;
const BINS = BANDS * ROWS;
/** Two articles are one report when this share of the shorter one's shingles stands in the longer one … */
const CONTAINED = 0.6;
/** … and one is not merely a line quoted in the other: the shorter has at least this share of the longer one's length. */
const LEAST_LENGTH = 0.15;

/** What the comparison needs of a text, made once for each extraction. */
interface Signature {
  /** Sorted, without repetition: six kilobytes for an article where a set would take a hundred. */
  shingles: Uint32Array;
  keys: readonly string[];
}

const signatures = new WeakMap<Extraction, Signature | 'short'>();

/**
 * Groups articles that print one report: reprints, cut, with another headline or byline, with sentences in another order,
 * in the other script. Gives the id of the article that stands for each article's report: the first of its group to come in.
 *
 * Candidates come from a one-permutation MinHash (Li, Owen, Zhang 2012) with optimal densification (Shrivastava 2017) over
 * character shingles, banded for locality-sensitive hashing; each candidate pair is then compared shingle by shingle.
 * Time grows with the number of characters and of candidate pairs.
 */
export function groupReports(extractions: readonly Extraction[]): Map<string, string> {
  const parent = extractions.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root]!;
    parent[index] = root;
    return root;
  };
  const buckets = new Map<string, number[]>();
  for (const [index, extraction] of extractions.entries()) {
    const signature = signatureOf(extraction);
    if (signature === 'short') continue;
    const compared = new Set<number>();
    for (const key of signature.keys) {
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
        if (a !== b && isSameReport(signature, signatureOf(extractions[other]!) as Signature))
          parent[Math.max(a, b)] = Math.min(a, b);
      }
      bucket.push(index);
    }
  }
  return new Map(extractions.map(({ article }, index) => [article.id, extractions[rootOf(index)]!.article.id]));
}

function isSameReport({ shingles: a }: Signature, { shingles: b }: Signature): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < Math.max(a.length, b.length) * LEAST_LENGTH) return false;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      shared++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return shared >= shorter * CONTAINED;
}

function signatureOf(extraction: Extraction): Signature | 'short' {
  let signature = signatures.get(extraction);
  if (!signature) signatures.set(extraction, (signature = sign(extraction.article)));
  return signature;
}

function sign(article: Article): Signature | 'short' {
  const shingles = shinglesOf(article.text);
  return shingles.length < LEAST_SHINGLES ? 'short' : { shingles, keys: bandKeys(shingles) };
}

/** Hashes of all runs of `SHINGLE` letters, digits and Han characters, marks and spaces left out, script folded. */
function shinglesOf(text: string): Uint32Array {
  const plain = foldScript(text).replace(/[^\p{L}\p{N}]+/gu, '');
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE <= plain.length; at++) {
    let hash = 0x811c9dc5;
    for (let i = at; i < at + SHINGLE; i++) hash = Math.imul(hash ^ plain.charCodeAt(i), 0x01000193);
    shingles.add(mixed(hash));
  }
  return Uint32Array.from(shingles).sort();
}

/** The finalizer of MurmurHash3: every bit of the input moves every bit of the output. */
function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function bandKeys(shingles: Uint32Array): string[] {
  const least = new Uint32Array(BINS).fill(0xffffffff);
  const filled = new Uint8Array(BINS);
  for (const shingle of shingles) {
    const bin = shingle % BINS;
    if (shingle <= least[bin]!) least[bin] = shingle;
    filled[bin] = 1;
  }
  // An empty bin takes the value of a filled one that a hash of its own number chooses, the same for every article.
  const dense = least.map((value, bin) => {
    if (filled[bin]) return value;
    for (let attempt = 1; ; attempt++) {
      const from = mixed(bin * 0x9e3779b1 + attempt) % BINS;
      if (filled[from]) return least[from]!;
    }
  });
  return Array.from({ length: BANDS }, (_, band) => `${band}:${dense.slice(band * ROWS, (band + 1) * ROWS).join()}`);
}
