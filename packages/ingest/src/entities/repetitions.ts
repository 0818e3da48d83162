import type { Document } from '../document.js';
import type { TokenIndex } from '../tokens.js';
import { foldScript } from '@guanxi/graph/fold';
import { addMention, mentionsInOrder, type Entity } from './entity.js';
import { WordList } from '../mentions/word-list.js';

/**
 * Finds names again wherever the text repeats them. A name that is an everyday word (春天, 远山) is found again only where
 * the words around it speak of a person.
 */
export function findRepetitions(document: Document, tokens: TokenIndex, entities: readonly Entity[]): void {
  const { text } = document;
  const taken = new Uint8Array(text.length);
  for (const mention of mentionsInOrder(entities)) taken.fill(1, mention.start, mention.end);
  const bearers = new Map<string, Entity[]>();
  for (const entity of entities) {
    for (const name of [entity.name, ...entity.aliases]) {
      const form = foldScript(name);
      if (form.length >= 2) bearers.set(form, [...(bearers.get(form) ?? []), entity]);
    }
  }
  const forms = new WordList(bearers);
  const places: { start: number; end: number; entity: Entity }[] = [];
  for (let start = 0; start < text.length; start++) {
    for (const { end, value } of forms.allAt(text, start))
      places.push(...value.map((entity) => ({ start, end, entity })));
  }
  // The longer form first: a shorter one may stand within it.
  places.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const { start, end, entity } of places) {
    const span = { start, end };
    if (isTaken(taken, start, end) || !fits(text, tokens, entity, span)) continue;
    if (addMention(entity, span, `${entity.type.toLowerCase()}/repetition`, 0.8)) taken.fill(1, start, end);
  }
}

function isTaken(taken: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (taken[at]) return true;
  return false;
}

function fits(text: string, tokens: TokenIndex, entity: Entity, span: { start: number; end: number }): boolean {
  if (entity.type === 'Person') {
    const token = tokens.covering(span.start);
    const isWord = token !== undefined && token.start <= span.start && token.end >= span.end && !/^nr/u.test(token.tag);
    if (!isWord) return true;
    // 与万里长谈: joined to a verb by a preposition.
    if (/[与同跟]/u.test(text[span.start - 1] ?? '')) return true;
    return /^(?:说|表示|介绍|告诉|坦言|认为|指出|强调|透露|提醒|建议|鼓|、|和|与|则|一行|坦承)/u.test(
      text.slice(span.end, span.end + 3),
    );
  }
  if (entity.type === 'Place' || span.end - span.start <= 2)
    return tokens.isBoundary(span.start) || tokens.isBoundary(span.end);
  return true;
}
