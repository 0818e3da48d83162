import { readFileSync } from 'node:fs';
import { HASH_START, hashEnd, mix } from './hash.js';
import type { Weights } from './weights.js';
import { TAGS } from './tags.js';
import { LONGEST } from './segments.js';

/** What training/kernel/kernel.ts, compiled, offers: the network's arithmetic on addresses in the shared memory. */
interface Kernel {
  embed(
    rows: number,
    each: number,
    n: number,
    table: number,
    start: number,
    width: number,
    shift: number,
    out: number,
  ): void;
  convolve(
    input: number,
    count: number,
    width: number,
    distance: number,
    weights: number,
    factors: number,
    biases: number,
    out: number,
  ): void;
  project(
    input: number,
    count: number,
    width: number,
    weights: number,
    factors: number,
    biases: number,
    outputs: number,
    out: number,
  ): void;
}

interface Layer {
  distance: number;
  weights: number;
  factors: number;
  biases: number;
}

/** The character itself, the pair it ends, the pair it begins, the triple around it. */
const ROWS = 4;
/** The kernel works on eight outputs and on four positions at a time. */
const LANES = 8;
const AT_A_TIME = 4;

/**
 * The network: a position's rows of one int8 table are summed, residual convolutions of growing reach pass over the
 * sums, a projection gives the score of each tag. See training/tagger_training/network.py and quantised.py.
 */
export class Network {
  readonly #kernel: Kernel;
  readonly #memory = new WebAssembly.Memory({ initial: 1 });
  #top = 0;
  readonly #width: number;
  readonly #shift: number;
  readonly #characters: number;
  readonly #pairs: number;
  readonly #triples: number;
  readonly #border: number;
  readonly #table: number;
  readonly #start: number;
  readonly #layers: Layer[];
  readonly #out: Layer;
  readonly #rows: number;
  readonly #activations: [number, number];
  readonly #scores: number;

  constructor(weights: Weights, kernelFile: URL) {
    const { width, dilations, pairs, triples, shift } = weights.shape;
    this.#width = width;
    this.#shift = shift;
    this.#pairs = pairs;
    this.#triples = triples;
    const table = weights.int8('table');
    this.#characters = table.length / width - 2 * pairs - triples;
    this.#border = Math.max(...dilations);
    this.#table = this.#store(table);
    this.#start = this.#store(weights.int16('start'));
    this.#layers = dilations.map((distance, i) => ({
      distance,
      weights: this.#store(interleaved(weights.int8(`conv${i}`), 3 * width, width)),
      factors: this.#store(weights.float32(`factors${i}`)),
      biases: this.#store(weights.float32(`biases${i}`)),
    }));
    this.#out = {
      distance: 0,
      weights: this.#store(interleaved(weights.int8('out'), width, TAGS)),
      factors: this.#store(padded(weights.float32('out_factors'))),
      biases: this.#store(padded(weights.float32('out_biases'))),
    };
    this.#rows = this.#reserve(4 * ROWS * LONGEST);
    const activations = 2 * width * (LONGEST + 2 * this.#border + AT_A_TIME);
    this.#activations = [this.#reserve(activations), this.#reserve(activations)];
    this.#scores = this.#reserve(4 * (TAGS * LONGEST + LANES));
    const module = new WebAssembly.Module(readFileSync(kernelFile));
    this.#kernel = new WebAssembly.Instance(module, { env: { memory: this.#memory } }).exports as unknown as Kernel;
  }

  /** TAGS scores for each of at most LONGEST ids; the array is overwritten by the next call. */
  scores(ids: Uint16Array): Float32Array {
    const kernel = this.#kernel;
    const width = this.#width;
    const count = ids.length;
    this.#look(ids);
    let [from, to] = this.#activations;
    kernel.embed(this.#rows, ROWS, count, this.#table, this.#start, width, this.#shift, this.#first(from));
    this.#clear(from, count);
    for (const { distance, weights, factors, biases } of this.#layers) {
      kernel.convolve(this.#first(from), count, width, distance, weights, factors, biases, this.#first(to));
      this.#clear(to, count);
      [from, to] = [to, from];
    }
    const { weights, factors, biases } = this.#out;
    kernel.project(this.#first(from), count, width, weights, factors, biases, TAGS, this.#scores);
    return new Float32Array(this.#memory.buffer, this.#scores, TAGS * count);
  }

  /** Writes which rows of the table each position looks up. */
  #look(ids: Uint16Array): void {
    const rows = new Int32Array(this.#memory.buffer, this.#rows, ROWS * ids.length);
    const pairs = this.#pairs - 1;
    const triples = this.#triples - 1;
    const firstPair = this.#characters;
    const secondPair = firstPair + this.#pairs;
    const triple = secondPair + this.#pairs;
    let before = 0;
    let here = ids[0] ?? 0;
    for (let i = 0, at = 0; i < ids.length; i++, at += ROWS) {
      const after = i + 1 < ids.length ? ids[i + 1]! : 0;
      rows[at] = here;
      rows[at + 1] = firstPair + (hashEnd(mix(mix(ENDS, before), here)) & pairs);
      rows[at + 2] = secondPair + (hashEnd(mix(mix(BEGINS, here), after)) & pairs);
      rows[at + 3] = triple + (hashEnd(mix(mix(mix(AROUND, before), here), after)) & triples);
      before = here;
      here = after;
    }
  }

  /** The address of position 0, after the border. */
  #first(activations: number): number {
    return activations + 2 * this.#width * this.#border;
  }

  /** Zeros after the last position, where a longer line may have left its own. The border before is never written. */
  #clear(activations: number, count: number): void {
    const from = this.#first(activations) + 2 * this.#width * count;
    new Uint8Array(this.#memory.buffer, from, 2 * this.#width * (this.#border + AT_A_TIME)).fill(0);
  }

  #reserve(bytes: number): number {
    const address = this.#top;
    this.#top += Math.ceil(bytes / 16) * 16;
    const pages = Math.ceil(this.#top / 65536) - this.#memory.buffer.byteLength / 65536;
    if (pages > 0) this.#memory.grow(pages);
    return address;
  }

  #store(values: Int8Array | Int16Array | Float32Array): number {
    const address = this.#reserve(values.byteLength);
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    new Uint8Array(this.#memory.buffer, address).set(bytes);
    return address;
  }
}

const ENDS = mix(HASH_START, 0);
const BEGINS = mix(HASH_START, 1);
const AROUND = mix(HASH_START, 2);

/** int8 weights [input][output] as int16 [eight outputs][input pair][output][2], absent outputs zero. */
function interleaved(weights: Int8Array, inputs: number, outputs: number): Int16Array {
  const groups = Math.ceil(outputs / LANES);
  const result = new Int16Array(groups * inputs * LANES);
  for (let input = 0; input < inputs; input++) {
    for (let output = 0; output < outputs; output++) {
      const group = Math.floor(output / LANES) * inputs * LANES;
      result[group + (input >> 1) * 2 * LANES + (output % LANES) * 2 + (input & 1)] =
        weights[input * outputs + output]!;
    }
  }
  return result;
}

function padded(values: Float32Array): Float32Array {
  const result = new Float32Array(LANES);
  result.set(values);
  return result;
}
