import { readFileSync } from 'node:fs';
import { type Calibration } from './decode.js';

interface ArrayEntry {
  type: string;
  shape: number[];
  offset: number;
}

/** The network's shape: see `Shape` in training/tagger_training/network.py. */
export interface NetworkShape {
  width: number;
  dilations: number[];
  /** Rows for hashed pairs (twice) and triples of characters; powers of two. */
  pairs: number;
  triples: number;
  /** How many bits activations are finer than the table. */
  shift: number;
}

interface Header {
  name: string;
  version: string;
  characters: string;
  network: NetworkShape;
  calibration: Calibration;
  arrays: Record<string, ArrayEntry>;
}

/**
 * A weights file as training/tagger_training/export.py writes it: an int32 length, a JSON header of that many bytes,
 * the arrays that the header lists, each at a multiple of 8 bytes.
 */
export class Weights {
  readonly #header: Header;
  readonly #bytes: ArrayBuffer;
  readonly #start: number;

  constructor(bytes: ArrayBuffer) {
    const length = new DataView(bytes).getInt32(0, true);
    this.#header = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, length))) as Header;
    this.#bytes = bytes;
    this.#start = 4 + length;
  }

  get name(): string {
    return this.#header.name;
  }

  get version(): string {
    return this.#header.version;
  }

  /** The vocabulary, most frequent character first. */
  get characters(): string {
    return this.#header.characters;
  }

  get shape(): NetworkShape {
    return this.#header.network;
  }

  get calibration(): Calibration {
    return this.#header.calibration;
  }

  int8(name: string): Int8Array {
    const entry = this.#entry(name, 'int8');
    return new Int8Array(this.#bytes, this.#start + entry.offset, size(entry));
  }

  int16(name: string): Int16Array {
    const entry = this.#entry(name, 'int16');
    return new Int16Array(this.#bytes, this.#start + entry.offset, size(entry));
  }

  float32(name: string): Float32Array {
    const entry = this.#entry(name, 'float32');
    return new Float32Array(this.#bytes, this.#start + entry.offset, size(entry));
  }

  #entry(name: string, type: string): ArrayEntry {
    const entry = this.#header.arrays[name];
    if (entry?.type !== type) throw new Error(`The tagger's weights hold no ${type} array "${name}".`);
    return entry;
  }
}

function size(entry: ArrayEntry): number {
  return entry.shape.reduce((product, side) => product * side, 1);
}

/** Reads a weights file of this package; a missing or damaged one is an error that says how to get it back. */
export function readWeights(file: URL): Weights {
  try {
    const bytes = readFileSync(file);
    return new Weights(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  } catch (error) {
    throw new Error(
      `The tagger's weights cannot be read from ${file.pathname}: ${(error as Error).message}. ` +
        'Install the package again, or make them anew with "npm run train".',
      { cause: error },
    );
  }
}
