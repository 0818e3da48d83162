/** A named stretch of text: half-open, in UTF-16 code units. */
export interface TaggedSpan {
  start: number;
  end: number;
  type: 'Person' | 'Organization' | 'Place';
  /**
   * How often spans like this one are right, bounds and type, from 0 to 1: the model's probability, calibrated on
   * sentences it has not learnt from.
   */
  confidence: number;
}

const TYPES = ['Person', 'Organization', 'Place'] as const;

/** Slope and offset a type: confidence = 1 / (1 + exp(-(slope x logit(probability) + offset))). */
export type Calibration = readonly (readonly [slope: number, offset: number])[];

/** O, then B and I of each type, as in training/tagger_training/labels.py. */
export const TAGS = 1 + 2 * TYPES.length;

/** Finds the best tags of a line by Viterbi and the probability of each span by forward-backward. */
export class Decoder {
  /** Score of the step from one tag to another; -Infinity where BIO forbids it. */
  readonly #steps: Float64Array;
  readonly #chances: Float64Array;
  #capacity = 0;
  #back = new Uint8Array(0);
  #tags = new Uint8Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #weight = new Float64Array(0);
  #scale = new Float64Array(0);

  readonly #calibration: Calibration;

  constructor(transitions: Float32Array, calibration: Calibration) {
    this.#calibration = calibration;
    this.#steps = Float64Array.from(transitions, (score, i) =>
      allowed(Math.floor(i / TAGS), i % TAGS) ? score : -Infinity,
    );
    this.#chances = this.#steps.map(Math.exp);
  }

  /**
   * Appends to `spans` those of the line of `length` code units that begins at `start` in `text`; `scores` holds TAGS
   * numbers a code unit.
   */
  spans(text: string, start: number, scores: Float32Array, length: number, spans: TaggedSpan[]): void {
    if (length === 0) return;
    this.#reserve(length);
    if (!this.#viterbi(scores, length)) return;
    this.#forwardBackward(scores, length);
    const tags = this.#tags;
    for (let i = 0; i < length;) {
      const tag = tags[i]!;
      let end = i + 1;
      if (tag > 0) {
        while (end < length && tags[end] === tag + 1) end++;
        const span = trimmed(text, start + i, start + end);
        if (span) spans.push({ ...span, type: TYPES[(tag - 1) >> 1]!, confidence: this.#chance(i, end, tag, length) });
      }
      i = end;
    }
  }

  #reserve(length: number): void {
    if (length <= this.#capacity) return;
    this.#capacity = length;
    this.#back = new Uint8Array(length * TAGS);
    this.#tags = new Uint8Array(length);
    this.#forward = new Float64Array(length * TAGS);
    this.#backward = new Float64Array(length * TAGS);
    this.#weight = new Float64Array(length * TAGS);
    this.#scale = new Float64Array(length);
  }

  /** Fills the best tags; false when all of them are O. */
  #viterbi(scores: Float32Array, length: number): boolean {
    const steps = this.#steps;
    const back = this.#back;
    let best = new Float64Array(TAGS);
    let next = new Float64Array(TAGS);
    for (let tag = 0; tag < TAGS; tag++) best[tag] = allowed(0, tag) ? scores[tag]! : -Infinity;
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

  #forwardBackward(scores: Float32Array, length: number): void {
    const { forward, backward, weight, scale, chances } = {
      forward: this.#forward,
      backward: this.#backward,
      weight: this.#weight,
      scale: this.#scale,
      chances: this.#chances,
    };
    for (let i = 0, at = 0; i < length; i++, at += TAGS) {
      let top = scores[at]!;
      for (let tag = 1; tag < TAGS; tag++) top = Math.max(top, scores[at + tag]!);
      let sum = 0;
      for (let tag = 0; tag < TAGS; tag++) {
        const emitted = Math.exp(scores[at + tag]! - top);
        weight[at + tag] = emitted;
        let arriving = 0;
        if (i === 0) arriving = allowed(0, tag) ? 1 : 0;
        else
          for (let before = 0; before < TAGS; before++)
            arriving += forward[at - TAGS + before]! * chances[before * TAGS + tag]!;
        sum += forward[at + tag] = arriving * emitted;
      }
      scale[i] = sum;
      for (let tag = 0; tag < TAGS; tag++) forward[at + tag]! /= sum;
    }
    backward.fill(1, (length - 1) * TAGS, length * TAGS);
    for (let i = length - 2, at = i * TAGS; i >= 0; i--, at -= TAGS) {
      for (let tag = 0; tag < TAGS; tag++) {
        let sum = 0;
        for (let after = 0, to = at + TAGS; after < TAGS; after++, to++)
          sum += chances[tag * TAGS + after]! * weight[to]! * backward[to]!;
        backward[at + tag] = sum / scale[i + 1]!;
      }
    }
  }

  /** The probability that positions i to end (exclusive) are one span that opens with `tag`. */
  #chance(i: number, end: number, tag: number, length: number): number {
    const inner = tag + 1;
    let chance = this.#forward[i * TAGS + tag]!;
    let last = tag;
    for (let at = i + 1; at < end; at++, last = inner)
      chance *= (this.#chances[last * TAGS + inner]! * this.#weight[at * TAGS + inner]!) / this.#scale[at]!;
    if (end === length) return Math.min(1, chance);
    let leaving = 0;
    for (let after = 0, to = end * TAGS; after < TAGS; after++, to++) {
      if (after !== inner) leaving += this.#chances[last * TAGS + after]! * this.#weight[to]! * this.#backward[to]!;
    }
    return Math.min(1, (chance * leaving) / this.#scale[end]!);
  }
}

/** BIO: an inside tag follows its own beginning or itself. */
function allowed(before: number, tag: number): boolean {
  const isInside = tag > 0 && tag % 2 === 0;
  return !isInside || before === tag || before === tag - 1;
}

/** The span without white space at its ends and with both halves of its surrogate pairs; undefined if nothing is left. */
function trimmed(text: string, start: number, end: number): { start: number; end: number } | undefined {
  let from = whole(text, start);
  let to = whole(text, end);
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : undefined;
}

/** The boundary moved before a surrogate pair that it would split. */
function whole(text: string, at: number): number {
  const splits = at > 0 && at < text.length && isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1));
  return splits ? at - 1 : at;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

function isSpace(unit: number): boolean {
  return unit <= 32 || unit === 0xa0 || unit === 0x3000;
}
