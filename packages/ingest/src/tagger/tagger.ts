import { type Weights, readWeights } from './weights.js';
import { Vocabulary } from './characters.js';
import { Network } from './network.js';
import { Decoder, type TaggedSpan } from './decode.js';
import { segmentEnds } from './segments.js';

/** Finds the names of persons, organizations and places in Chinese text. */
export interface Tagger {
  readonly name: string;
  /** Changes whenever the same text may be tagged otherwise. */
  readonly version: string;
  /**
   * The named spans of a paragraph or a whole article: sorted, never overlapping, never across a line break, never
   * through a surrogate pair. Any string will do; the time taken is linear in its length.
   */
  tag(text: string): TaggedSpan[];
}

const WEIGHTS_FILE = new URL('../../data/tagger/weights.bin', import.meta.url);
const KERNEL_FILE = new URL('../../data/tagger/kernel.wasm', import.meta.url);

let loaded: Tagger | undefined;

/** The tagger whose weights come with this package; read once, then shared. */
export function loadTagger(): Tagger {
  loaded ??= taggerOf(readWeights(WEIGHTS_FILE));
  return loaded;
}

/** A tagger with the given weights. */
export function taggerOf(weights: Weights): Tagger {
  const vocabulary = new Vocabulary(weights.characters);
  const network = new Network(weights, KERNEL_FILE);
  const decoder = new Decoder(weights.float32('transitions'), weights.calibration);
  return {
    name: weights.name,
    version: weights.version,
    tag(text) {
      const spans: TaggedSpan[] = [];
      let start = 0;
      for (const end of segmentEnds(text)) {
        decoder.spans(text, start, network.scores(vocabulary.ids(text, start, end)), end - start, spans);
        start = end;
      }
      return spans;
    },
  };
}
