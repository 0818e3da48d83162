import type { Span } from '@guanxi/graph';
import { splitSentences } from '../sentences.js';
import type { FlatText } from './comparison.js';

/** What the extractor got wrong, with the sentence it stands in. */
export interface EvaluationError {
  /** `missed`: annotated, not found. `wrong`: found, not annotated. `unproven`: found, but its proof shows it not. */
  kind: 'missed' | 'wrong' | 'unproven';
  what: 'entity' | 'relation' | 'quote' | 'title';
  /** Type of the entity or relation; QUOTED for a quote, WORKS_FOR for a title. */
  type: string;
  /** The name, the ends, or speaker and words. */
  label: string;
  /** Name of the rule that found what is wrong. */
  rule?: string;
  /** The sentence around, as printed; empty where no text holds it. */
  context: string;
}

/** The sentence that a span begins in, and on to the one that it ends in. */
export function sentenceAround(text: string, span: Span): string {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const lineEnd = text.indexOf('\n', Math.max(span.start, span.end - 1));
  const line = { start, end: lineEnd < 0 ? text.length : lineEnd };
  const sentences = splitSentences(text, line).filter(({ start, end }) => start < span.end && span.start < end);
  if (sentences.length === 0) return text.slice(line.start, line.end).trim();
  return text.slice(sentences[0]!.start, sentences.at(-1)!.end).trim();
}

/** The sentence around the first place where flat words are printed, in the first text that has them. */
export function sentenceWith(texts: readonly FlatText[], words: readonly string[]): string {
  for (const flat of texts) {
    for (const word of words) {
      for (const at of flat.places(word)) {
        const span = { start: flat.textOffset(at), end: flat.textOffset(at + word.length) };
        return sentenceAround(flat.text, span);
      }
    }
  }
  return '';
}
