import type { Scene } from '../relations/scene.js';
import type { Quote } from './quote.js';
import { SpanIndex } from '../spans.js';
import { speechVerbs } from './clauses.js';
import { isUtterance, trimmed } from './direct.js';
import { speakerIn, subjectOf } from './speakers.js';

/** Quotes within quotes: marks within marks (林知秋: “常主任说‘……’”), and marks within an interview's unmarked words. */
export function nestedQuotes(scene: Scene, outer: readonly Quote[]): { quote: Quote; within: Quote }[] {
  const found: { quote: Quote; within: Quote }[] = [];
  const contents = new SpanIndex(outer.map((quote) => ({ ...quote.content, quote })));
  for (const quotation of scene.document.quotations) {
    const within = contents
      .covering(quotation.start)
      .find(
        ({ quote: { content } }) =>
          content.start < quotation.start &&
          quotation.end <= content.end + 1 &&
          content.end - content.start > quotation.end - quotation.start,
      )?.quote;
    if (!within || (quotation.level === 0 && within.kind === 'direct')) continue;
    const { text } = scene;
    let start = quotation.start;
    while (start > within.content.start && !/[。；！？]/u.test(text[start - 1]!)) start--;
    const verb = speechVerbs(text, { start, end: quotation.start })
      .filter((verb) => quotation.start - verb.end <= 14)
      .at(-1);
    const hasSaying = verb !== undefined || /(?:句话|讲过|说过|的话)[，：]?$/u.test(text.slice(start, quotation.start));
    if (!hasSaying || !(isUtterance(text, quotation) || verb)) continue;
    const speaker = verb
      ? speakerIn(scene, { start, end: verb.end }, verb.start)?.entity
      : (subjectOf(scene, { start: text.lastIndexOf('，', quotation.start - 2) + 1, end: quotation.start }) ??
        subjectOf(scene, { start, end: quotation.start }));
    if (!speaker || speaker === within.speaker) continue;
    found.push({
      within,
      quote: {
        speaker,
        content: trimmed(text, quotation.inner),
        kind: 'direct',
        proof: { start, end: verb?.end ?? quotation.start },
        rule: 'quotes/nested',
        confidence: 0.8,
      },
    });
  }
  return found;
}

/** Indirect speech within a quote: “总书记强调，以高度的政治责任感……”丁远舟说. */
export function nestedIndirect(scene: Scene, outer: readonly Quote[]): { quote: Quote; within: Quote }[] {
  const found: { quote: Quote; within: Quote }[] = [];
  const { text } = scene;
  for (const within of outer) {
    if (within.kind === 'indirect') continue;
    for (const verb of speechVerbs(text, within.content)) {
      if (
        !verb.indirect ||
        !/^[，：]/u.test(text.slice(verb.end, verb.end + 1)) ||
        text[verb.end + 1] === '‘' ||
        text[verb.end + 1] === '“'
      )
        continue;
      let start = verb.start;
      while (start > within.content.start && !/[。；！？，]/u.test(text[start - 1]!)) start--;
      const speaker = speakerIn(scene, { start, end: verb.end }, verb.start);
      if (!speaker || speaker.rule !== 'named' || speaker.entity === within.speaker) continue;
      const stop = text.slice(verb.end + 1, within.content.end).search(/[。！？]/u);
      const end = stop < 0 ? within.content.end : verb.end + 1 + stop + 1;
      if (end - verb.end < 6) continue;
      found.push({
        within,
        quote: {
          speaker: speaker.entity,
          content: { start: verb.end + 1, end },
          kind: 'indirect',
          proof: { start: speaker.start, end: verb.end },
          rule: 'quotes/nested-indirect',
          confidence: 0.72,
        },
      });
    }
  }
  return found;
}
