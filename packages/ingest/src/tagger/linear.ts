import { BOUNDARY } from './characters.js';
import { TAGS } from './decode.js';
import type { Weights } from './weights.js';

/**
 * The linear model: thirteen n-grams of the characters around a position, each hashed to a row of one table; the sum of
 * the rows is the score of each tag. See training/tagger_training/linear.py.
 */
export class LinearModel {
  readonly #table: Int8Array;
  readonly #scale: number;
  readonly #mask: number;

  constructor(weights: Weights) {
    const { values, scale, shape } = weights.int8('table');
    this.#table = values;
    this.#scale = scale;
    this.#mask = shape[0]! - 1;
  }

  /** TAGS scores for each of the ids. */
  scores(ids: Uint16Array): Float32Array {
    const scores = new Float32Array(ids.length * TAGS);
    let a: number;
    let b = BOUNDARY;
    let c = BOUNDARY;
    let d = ids[0] ?? BOUNDARY;
    let e = ids[1] ?? BOUNDARY;
    for (let i = 0; i < ids.length; i++) {
      a = b;
      b = c;
      c = d;
      d = e;
      e = i + 2 < ids.length ? ids[i + 2]! : BOUNDARY;
      const at = i * TAGS;
      const h = seeds;
      this.#add(scores, at, end(mix(h[0]!, a)));
      this.#add(scores, at, end(mix(h[1]!, b)));
      this.#add(scores, at, end(mix(h[2]!, c)));
      this.#add(scores, at, end(mix(h[3]!, d)));
      this.#add(scores, at, end(mix(h[4]!, e)));
      this.#add(scores, at, end(mix(mix(h[5]!, a), b)));
      this.#add(scores, at, end(mix(mix(h[6]!, b), c)));
      this.#add(scores, at, end(mix(mix(h[7]!, c), d)));
      this.#add(scores, at, end(mix(mix(h[8]!, d), e)));
      this.#add(scores, at, end(mix(mix(h[9]!, b), d)));
      this.#add(scores, at, end(mix(mix(mix(h[10]!, a), b), c)));
      this.#add(scores, at, end(mix(mix(mix(h[11]!, b), c), d)));
      this.#add(scores, at, end(mix(mix(mix(h[12]!, c), d), e)));
    }
    for (let i = 0; i < scores.length; i++) scores[i]! *= this.#scale;
    return scores;
  }

  #add(scores: Float32Array, at: number, hash: number): void {
    const table = this.#table;
    const row = (hash & this.#mask) * TAGS;
    for (let tag = 0; tag < TAGS; tag++) scores[at + tag]! += table[row + tag]!;
  }
}

/** One part of a 32-bit hash of small integers; the same arithmetic as `mix` of the trainer's features.py. */
function mix(hash: number, part: number): number {
  const h = Math.imul(hash ^ part, 0x9e3779b1);
  return h ^ (h >>> 15);
}

function end(hash: number): number {
  const h = Math.imul(hash, 0x85ebca6b);
  return h ^ (h >>> 13);
}

/** Each template's hash before its characters. */
const seeds = Int32Array.from({ length: 13 }, (_, template) => mix(0x9747b28c | 0, template));
