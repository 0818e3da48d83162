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

/** The readings of `next` in parts, those that are objects of `before` by their places only. */
export function* sentExtractions(
  before: readonly Extraction[],
  next: readonly Extraction[],
): Generator<SentExtraction[]> {
  const places = new Map(before.map((extraction, place) => [extraction, place]));
  let part: SentExtraction[] = [];
  let characters = 0;
  for (const extraction of next) {
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

/** Puts the changed corpus together on the other side. */
export class CorpusReceiver {
  private readonly received: Extraction[] = [];
  private isSameSoFar = true;

  constructor(private readonly before: Corpus) {}

  receive(part: readonly SentExtraction[]): void {
    for (const sent of part) {
      this.isSameSoFar &&= sent === this.received.length;
      const known = typeof sent === 'number' ? this.before.extractions[sent]! : (JSON.parse(sent) as Extraction);
      this.received.push(known);
    }
  }

  corpus(rest: CorpusRest): Corpus {
    return { extractions: this.received, ...rest };
  }

  /** Whether nothing at all is different: that needs no linking to be found out. */
  isUnchanged({ decisions, retired }: CorpusRest): boolean {
    const { before } = this;
    if (!this.isSameSoFar || this.received.length !== before.extractions.length) return false;
    return JSON.stringify([decisions, retired]) === JSON.stringify([before.decisions, before.retired]);
  }
}
