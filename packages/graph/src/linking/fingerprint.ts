import { foldScript } from '../fold.js';
import type { Extraction } from '../model.js';

/** Characters of a shingle: five Chinese characters are two or three words. */
const SHINGLE = 5;
/** Bins of the one-permutation MinHash, and how they are banded: `BANDS` keys of `ROWS` bins each. */
const BANDS = 64;
const ROWS = 3;
const BINS = BANDS * ROWS;
/** Letters that a sentence must have to be a trace of the report it is from. */
const LEAST_SENTENCE = 12;

/** What is compared of a text, made once for each extraction; all lists are sorted and without repetition. */
export interface Fingerprint {
  /** Hashes of its shingles: six kilobytes for an article where a set would take a hundred. */
  shingles: Uint32Array;
  /** Hashes of its figures of two digits and more. */
  figures: Uint32Array;
  /** Texts that share one of these may be one report. Whole numbers below 2^53: millions of texts would fill the memory. */
  keys: readonly number[];
}

const fingerprints = new WeakMap<Extraction, Fingerprint>();

/**
 * The fingerprint of an article: of letters, digits and Han characters alone, script folded.
 *
 * Its keys are those of a one-permutation MinHash (Li, Owen, Zhang 2012) with optimal densification (Shrivastava 2017),
 * banded for locality-sensitive hashing, which find texts that are much alike, and its sentences, which find the few
 * that were left of a text.
 */
export function fingerprintOf(extraction: Extraction): Fingerprint {
  let fingerprint = fingerprints.get(extraction);
  if (!fingerprint) fingerprints.set(extraction, (fingerprint = take(extraction.article.text)));
  return fingerprint;
}

/** How many hashes two sorted lists have in common. */
export function shared(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      count++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return count;
}

function take(text: string): Fingerprint {
  const folded = foldScript(text);
  const shingles = shinglesOf(letters(folded));
  const figures = folded.normalize('NFKC').match(/\d[\d.]*\d/gu) ?? [];
  return {
    shingles,
    figures: sortedSet(Uint32Array.from(figures, (figure) => hashOf(figure, 0, figure.length))),
    keys: [...bandKeys(shingles), ...sentenceKeys(folded)],
  };
}

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

function shinglesOf(plain: string): Uint32Array {
  const shingles = new Uint32Array(Math.max(0, plain.length - SHINGLE + 1));
  for (let at = 0; at < shingles.length; at++) shingles[at] = hashOf(plain, at, at + SHINGLE);
  return sortedSet(shingles);
}

/** Sorted in place: a set of a thousand numbers takes longer to make than they take to sort. */
function sortedSet(hashes: Uint32Array): Uint32Array {
  hashes.sort();
  let length = 0;
  for (const hash of hashes) if (length === 0 || hashes[length - 1] !== hash) hashes[length++] = hash;
  return hashes.slice(0, length);
}

/** FNV-1a, mixed. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

/** The finalizer of MurmurHash3: every bit of the input moves every bit of the output. */
function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function bandKeys(shingles: Uint32Array): number[] {
  if (shingles.length === 0) return [];
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
  return Array.from({ length: BANDS }, (_, band) => {
    let hash = 0;
    for (let bin = band * ROWS; bin < (band + 1) * ROWS; bin++) hash = mixed(Math.imul(hash, 31) ^ dense[bin]!);
    return keyOf(band, hash);
  });
}

function sentenceKeys(folded: string): number[] {
  const keys: number[] = [];
  for (const sentence of folded.split(/[。！？\n]/u)) {
    const plain = letters(sentence);
    if (plain.length >= LEAST_SENTENCE) keys.push(keyOf(BANDS, hashOf(plain, 0, plain.length)));
  }
  return keys;
}

/** A hash, and what it is of, in one number. */
const keyOf = (kind: number, hash: number) => kind * 2 ** 32 + hash;
