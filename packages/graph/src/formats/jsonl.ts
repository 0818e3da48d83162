import type { CorpusFormat } from './format.js';

/** Version of the lossless form. A reader refuses a newer one. */
export const JSONL_VERSION = 1;

/**
 * The lossless form: a header, then each article with all that was read from it, in the order in which they came in,
 * then the decisions of readers and the ids that were merged away. The same store gives the same bytes, whichever its
 * engine; read back, they give the same store.
 */
export const jsonl: CorpusFormat = {
  name: 'jsonl',
  description: 'the whole store without loss, a line an article; `guanxi import` reads it back',
  extension: 'jsonl',
  mediaType: 'application/x-ndjson',
  kind: 'corpus',
  *write({ extractions, decisions, retired }) {
    const counts = { articles: extractions.length, decisions: decisions.length, retired: retired.length };
    yield `${JSON.stringify({ guanxi: JSONL_VERSION, ...counts })}\n`;
    for (const extraction of extractions) yield `${JSON.stringify(extraction)}\n`;
    for (const decision of decisions) yield `${JSON.stringify({ decision })}\n`;
    for (const id of retired) yield `${JSON.stringify({ retired: id })}\n`;
  },
};
