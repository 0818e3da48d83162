import { mayFollow, TAGS } from './tags.js';

/** Forward-backward over a line: how probable one span of the CRF's best tags is, all taggings weighed. */
export class Probabilities {
  /** exp of the score of the step from one tag to another; 0 where BIO forbids it. */
  readonly #steps: Float64Array;
  #length = 0;
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #emitted = new Float64Array(0);
  #scale = new Float64Array(0);

  constructor(steps: Float64Array) {
    this.#steps = steps.map(Math.exp);
  }

  /** Takes in a line of `length` positions with TAGS scores each. */
  read(scores: Float32Array, length: number): void {
    if (length > this.#scale.length) {
      this.#forward = new Float64Array(length * TAGS);
      this.#backward = new Float64Array(length * TAGS);
      this.#emitted = new Float64Array(length * TAGS);
      this.#scale = new Float64Array(length);
    }
    this.#length = length;
    this.#readForward(scores);
    this.#readBackward();
  }

  #readForward(scores: Float32Array): void {
    const [forward, emitted, steps] = [this.#forward, this.#emitted, this.#steps];
    for (let i = 0, at = 0; i < this.#length; i++, at += TAGS) {
      let top = scores[at]!;
      for (let tag = 1; tag < TAGS; tag++) top = Math.max(top, scores[at + tag]!);
      let sum = 0;
      for (let tag = 0; tag < TAGS; tag++) {
        let arriving = 0;
        if (i === 0) arriving = mayFollow(0, tag) ? 1 : 0;
        else {
          for (let before = 0, from = at - TAGS; before < TAGS; before++, from++)
            arriving += forward[from]! * steps[before * TAGS + tag]!;
        }
        const own = Math.exp(scores[at + tag]! - top);
        emitted[at + tag] = own;
        sum += forward[at + tag] = arriving * own;
      }
      this.#scale[i] = sum;
      for (let tag = 0; tag < TAGS; tag++) forward[at + tag]! /= sum;
    }
  }

  #readBackward(): void {
    const [backward, emitted, steps] = [this.#backward, this.#emitted, this.#steps];
    const last = (this.#length - 1) * TAGS;
    backward.fill(1, last, last + TAGS);
    for (let at = last - TAGS, i = this.#length - 1; at >= 0; at -= TAGS, i--) {
      for (let tag = 0; tag < TAGS; tag++) {
        let sum = 0;
        for (let after = 0, to = at + TAGS; after < TAGS; after++, to++)
          sum += steps[tag * TAGS + after]! * emitted[to]! * backward[to]!;
        backward[at + tag] = sum / this.#scale[i]!;
      }
    }
  }

  /** The probability that positions `start` to `end` (exclusive) are one span that opens with the tag `opening`. */
  ofSpan(start: number, end: number, opening: number): number {
    const [emitted, steps, scale] = [this.#emitted, this.#steps, this.#scale];
    const inner = opening + 1;
    let last = opening;
    let chance = this.#forward[start * TAGS + opening]!;
    for (let i = start + 1; i < end; i++, last = inner)
      chance *= (steps[last * TAGS + inner]! * emitted[i * TAGS + inner]!) / scale[i]!;
    if (end === this.#length) return Math.min(1, chance);
    let leaving = 0;
    for (let after = 0, to = end * TAGS; after < TAGS; after++, to++) {
      if (after !== inner) leaving += steps[last * TAGS + after]! * emitted[to]! * this.#backward[to]!;
    }
    return Math.min(1, (chance * leaving) / scale[end]!);
  }
}
