import { findQuotes } from '../quotes/all.js';
import type { Quote } from '../quotes/quote.js';
import type { RelationDraft, End } from './draft.js';
import type { RelationFamily } from './scene.js';

/** Who is quoted: QUOTED from the article, and from the person in whose words another's stand. */
export const quotes: RelationFamily = {
  name: 'quotes',
  read(scene) {
    const { outer, inner } = scene.once(findQuotes);
    return [
      ...outer.map((quote) => draft('DOC', quote)),
      ...inner.flatMap(({ quote, within }) => [
        draft('DOC', quote),
        ...(within.speaker.type === 'Person' ? [draft(within.speaker, quote)] : []),
      ]),
    ];
  },
};

function draft(head: End, quote: Quote): RelationDraft {
  return {
    type: 'QUOTED',
    head,
    tail: quote.speaker,
    proof: quote.proof,
    content: quote.content,
    rule: quote.rule,
    confidence: Math.round(quote.confidence * 100) / 100,
    properties: { kind: quote.kind },
  };
}
