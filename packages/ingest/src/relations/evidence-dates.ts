import type { Properties, RelationType } from '@guanxi/graph';
import { sentenceAt, type Document } from '../document.js';
import { resolveDate } from '../layout/dates/resolve-date.js';
import { dateIn } from './dates.js';
import type { RelationDraft } from './draft.js';

/** Relations that happen on a day, or begin on one: the date printed in the sentence is theirs. */
const HAPPENS: ReadonlySet<RelationType> = new Set([
  'VISITED',
  'ATTENDED',
  'MET',
  'PARTNERS_WITH',
  'PROPOSED',
  'ISSUED',
  'DEVELOPED',
]);

/**
 * Dates the proofs of relations by what their sentences print: `datePrinted` are the words (昨日, 去年5月), `date` what they
 * mean in ISO 8601, seen from the article's date; absent where they mean no date for certain.
 */
export function dateDrafts(document: Document, drafts: readonly RelationDraft[]): RelationDraft[] {
  // 当天 means the day that the text spoke of before.
  let spoken: string | undefined;
  const dated = [...drafts]
    .sort((a, b) => a.proof.start - b.proof.start)
    .map((draft): [RelationDraft, RelationDraft] => {
      const datePrinted = printedDate(document, draft);
      if (datePrinted === undefined) return [draft, draft];
      const date = resolveDate(datePrinted, document.article.date, spoken);
      if (date !== undefined && /^\d{4}-\d\d-\d\d$/u.test(date)) spoken = date;
      const properties: Properties = { ...draft.properties, datePrinted, ...(date === undefined ? {} : { date }) };
      return [draft, { ...draft, properties }];
    });
  const byDraft = new Map(dated);
  return drafts.map((draft) => byDraft.get(draft)!);
}

function printedDate(document: Document, { type, proof }: RelationDraft): string | undefined {
  if (!HAPPENS.has(type)) return undefined;
  const sentence = sentenceAt(document, proof.start);
  return sentence && dateIn(document.text, { start: sentence.start, end: Math.min(sentence.end, proof.end) });
}
