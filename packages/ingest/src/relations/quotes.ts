import { directQuotes } from '../quotes/direct.js';
import { indirectQuotes } from '../quotes/indirect.js';
import { interviewQuotes } from '../quotes/interviews.js';
import { nestedIndirect, nestedQuotes } from '../quotes/nested.js';
import type { Quote } from '../quotes/quote.js';
import { SpanIndex } from '../spans.js';
import type { RelationDraft, End } from './draft.js';
import type { RelationFamily } from './scene.js';

/** Who is quoted: QUOTED from the article, and from the person in whose words another's stand. */
export const quotes: RelationFamily = {
  name: 'quotes',
  read(scene) {
    const direct = directQuotes(scene);
    const indirect = indirectQuotes(scene);
    const marked = [...direct, ...indirect];
    const interviews = interviewQuotes(scene, marked);
    const labels = interviews.filter((quote) => quote.rule.endsWith('label'));
    // In an interview with labels the marks inside an answer are quotes within it, not quotes of the article.
    const answers = new SpanIndex(labels.map((label) => label.content));
    const outside = marked.filter(
      ({ content }) => !answers.covering(content.start).some((answer) => content.end <= answer.end),
    );
    const outer = [...outside, ...interviews];
    const inner = [...nestedQuotes(scene, outer), ...nestedIndirect(scene, outer)];
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
