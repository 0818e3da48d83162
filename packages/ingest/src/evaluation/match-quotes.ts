import type { Extraction, Span } from '@guanxi/graph';
import { flatten, type FlatText } from './comparison.js';
import { sentenceAround, sentenceWith, type EvaluationError } from './errors.js';
import { DOC } from './gold.js';
import { edgeKey, type GoldIndex } from './gold-index.js';
import type { EntityMatch } from './match-entities.js';
import { noCounts, type Counts } from './score.js';

/** How much of a quote and of the annotated words must be the same: their overlap over their union. */
const ENOUGH = 0.8;
/** How much of a quote messages show. */
const SHOWN = 40;

interface OpenQuote {
  speaker: string;
  content: string;
  key: string | undefined;
  words: string;
  found: boolean;
}

/**
 * Finds which annotated quote the words of each proof of QUOTED are: said by the same speaker, and the same words but
 * for a fifth. Quotes of speakers who need not be found count neither way, nor does one that is found twice.
 */
export function matchQuotes(
  index: GoldIndex,
  entities: EntityMatch,
  extractions: readonly Extraction[],
  texts: readonly FlatText[],
): { counts: Counts; errors: EvaluationError[] } {
  const counts = noCounts();
  const errors: EvaluationError[] = [];
  const { quotes } = index.article;
  if (!quotes) return { counts, errors };
  const open = quotes.map(({ speaker, content }): OpenQuote => ({
    speaker,
    content,
    key: index.keyOf(speaker),
    words: flatten(content),
    found: false,
  }));
  const isOptional = (key: string | undefined) =>
    index.isOptional(key) || (key !== undefined && index.edges.get(edgeKey('QUOTED', [DOC, key]))?.required === false);

  for (const [at, { relations }] of extractions.entries()) {
    const text = texts[at]!;
    for (const relation of relations.filter(({ type }) => type === 'QUOTED')) {
      const speaker = entities.keyOf(relation.tail);
      for (const { content, rule } of relation.evidence) {
        if (!content) continue;
        const hit = open.find((quote) => !quote.found && quote.key === speaker && isQuote(text, content, quote.words));
        if (hit) {
          hit.found = true;
          counts[isOptional(speaker) ? 'optional' : 'right']++;
        } else if (isOptional(speaker)) counts.optional++;
        else if (!open.some((quote) => quote.found && isQuote(text, content, quote.words))) {
          counts.wrong++;
          const label = labelOf(entities.labelOf(relation.tail), text.text.slice(content.start, content.end));
          const context = sentenceAround(text.text, content);
          errors.push({ kind: 'wrong', what: 'quote', type: 'QUOTED', label, rule, context });
        }
      }
    }
  }
  for (const { found, key, speaker, content, words } of open) {
    if (found || isOptional(key)) continue;
    counts.missed++;
    const context = sentenceWith(texts, [words]);
    errors.push({ kind: 'missed', what: 'quote', type: 'QUOTED', label: labelOf(speaker, content), context });
  }
  return { counts, errors };
}

function labelOf(speaker: string, words: string): string {
  const shown = words.replace(/\s/g, '');
  return `${speaker}: ${shown.length > SHOWN ? `${shown.slice(0, SHOWN)}…` : shown}`;
}

function isQuote(text: FlatText, content: Span, words: string): boolean {
  const [start, end] = [text.flatOffset(content.start), text.flatOffset(content.end)];
  for (const at of text.places(words)) {
    const both = Math.min(end, at + words.length) - Math.max(start, at);
    if (both > 0 && both / (end - start + words.length - both) >= ENOUGH) return true;
  }
  return false;
}
