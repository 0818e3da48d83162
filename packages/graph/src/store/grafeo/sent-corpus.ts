import type { Corpus } from '../../linking/index.js';
import type { Decision, Extraction } from '../../model.js';

/** A reading that has not changed, by its place in the corpus before; or a new one as JSON. */
export type SentExtraction = number | string;

/** What of a corpus is not a reading. */
export interface CorpusRest {
  decisions: Decision[];
  retired: string[];
}

/** About so many characters of readings go into one message. */
const PART_CHARACTERS = 1 << 20;

/** The readings of `next` in parts, those that were in `before` by their places only. */
export function* sentExtractions(before: Corpus, next: Corpus): Generator<SentExtraction[]> {
  const places = new Map(before.extractions.map((extraction, place) => [extraction, place]));
  let part: SentExtraction[] = [];
  let characters = 0;
  for (const extraction of next.extractions) {
    const sent = places.get(extraction) ?? JSON.stringify(extraction);
    part.push(sent);
    characters += typeof sent === 'string' ? sent.length : 8;
    if (characters < PART_CHARACTERS) continue;
    yield part;
    part = [];
    characters = 0;
  }
  if (part.length > 0) yield part;
}

/** The reading that was sent. */
export function receivedExtraction(before: Corpus, sent: SentExtraction): Extraction {
  return typeof sent === 'number' ? before.extractions[sent]! : (JSON.parse(sent) as Extraction);
}
