import { Probabilities } from './probabilities.js';
import { mayFollow, TAGS, TYPES } from './tags.js';
import { trimmed } from './trim.js';

/** A named stretch of text: half-open, in UTF-16 code units. */
export interface TaggedSpan {
  start: number;
  end: number;
  type: (typeof TYPES)[number];
  /**
   * How often spans like this one are right, bounds and type, from 0 to 1: the model's probability, calibrated on
   * sentences it has not learnt from.
   */
  confidence: number;
}

/** Slope and offset a type: confidence = 1 / (1 + exp(-(slope x logit(probability) + offset))). */
export type Calibration = readonly (readonly [slope: number, offset: number])[];

const EDGE = 1e-6;

/** Turns the scores of a line's tags into spans: the best tags by Viterbi, their confidence by forward-backward. */
export class Decoder {
  readonly #calibration: Calibration;
  /** Score of the step from one tag to another; -Infinity where BIO forbids it. */
  readonly #steps: Float64Array;
  readonly #probabilities: Probabilities;
  #back = new Uint8Array(0);
  #tags = new Uint8Array(0);

  constructor(transitions: Float32Array, calibration: Calibration) {
    this.#calibration = calibration;
    this.#steps = Float64Array.from(transitions, (score, i) =>
      mayFollow(Math.floor(i / TAGS), i % TAGS) ? score : -Infinity,
    );
    this.#probabilities = new Probabilities(this.#steps);
  }

  /**
   * Appends to `spans` those of the line of `length` code units that begins at `start` in `text`; `scores` holds TAGS
   * numbers a code unit.
   */
  spans(text: string, start: number, scores: Float32Array, length: number, spans: TaggedSpan[]): void {
    if (!this.#hasSpan(scores, length)) return;
    this.#probabilities.read(scores, length);
    const tags = this.#tags;
    let i = 0;
    while (i < length) {
      const tag = tags[i]!;
      let end = i + 1;
      if (tag > 0) {
        while (end < length && tags[end] === tag + 1) end++;
        const span = trimmed(text, start + i, start + end);
        const kind = (tag - 1) >> 1;
        if (span) spans.push({ ...span, type: TYPES[kind]!, confidence: this.#confidence(kind, i, end, tag) });
      }
      i = end;
    }
  }

  #confidence(kind: number, start: number, end: number, tag: number): number {
    const [slope, offset] = this.#calibration[kind]!;
    const chance = Math.min(1 - EDGE, Math.max(EDGE, this.#probabilities.ofSpan(start, end, tag)));
    return 1 / (1 + Math.exp(-(slope * Math.log(chance / (1 - chance)) + offset)));
  }

  /** Fills in the best tags; false when all of them are O. */
  #hasSpan(scores: Float32Array, length: number): boolean {
    if (length > this.#tags.length) {
      this.#tags = new Uint8Array(length);
      this.#back = new Uint8Array(length * TAGS);
    }
    const [steps, back] = [this.#steps, this.#back];
    let best = new Float64Array(TAGS);
    let next = new Float64Array(TAGS);
    for (let tag = 0; tag < TAGS; tag++) best[tag] = mayFollow(0, tag) ? scores[tag]! : -Infinity;
    for (let i = 1, at = TAGS; i < length; i++, at += TAGS) {
      for (let tag = 0; tag < TAGS; tag++) {
        let from = 0;
        let most = best[0]! + steps[tag]!;
        for (let before = 1; before < TAGS; before++) {
          const candidate = best[before]! + steps[before * TAGS + tag]!;
          if (candidate > most) {
            most = candidate;
            from = before;
          }
        }
        back[at + tag] = from;
        next[tag] = most + scores[at + tag]!;
      }
      [best, next] = [next, best];
    }
    let tag = best.indexOf(Math.max(...best));
    let any = false;
    for (let i = length - 1; i >= 0; i--) {
      this.#tags[i] = tag;
      any ||= tag > 0;
      tag = back[i * TAGS + tag]!;
    }
    return any;
  }
}
