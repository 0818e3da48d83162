import type { Span } from '@guanxi/graph';
import type { Entity, EntityMention } from '../entities/entity.js';
import { paragraphAt } from '../document.js';
import { insideQuotation } from '../quotes/speakers.js';
import { groupsOf, partsOf, type Group } from './frames.js';
import type { Scene } from './scene.js';

/**
 * Topics: whom a clause is about when it names nobody itself. Chinese news names the one who acts once, and goes on over
 * commas and full stops without a subject (恒岳重工集团成立于1998年，先后与泽川大学签约。去年又推出……).
 */

/** Words before a name that make it an object or a circumstance; a verb or preposition directly before it does so too. */
const OBJECT_BEFORE =
  /(?:[在从对向给把将被于为据到赴往以让使比除与同和跟是有像至离自请叫经]|由于|根据|按照|依托|随着|通过|联合|携手|会同|关于|围绕|[与同和跟][\p{Script=Han}]{1,5}|支持下?的?)$/u;
/** Words behind a name that make it a place or a modifier. */
const MODIFIER_BEHIND = /^(?:[”》]?的|[上里中内外]|境内|方面|期间|以来|等地|一带)/u;

/** 浙江大学教授，: a body that only says where somebody holds a post. */
const POST_BEHIND =
  /^[\p{Script=Han}]{0,6}(?:教授|院长|校长|主任|书记|研究员|院士|董事长|总经理|总裁|工程师|主席|会长|理事长|部长|局长|厅长|委员|代表|负责人|创始人|医师|讲师|科学家)/u;

/** Whether a group stands where the subject of its clause stands. */
function isSubject(scene: Scene, group: Group, clause: number): boolean {
  const { text } = scene;
  const head = headOf(scene, group);
  const behind = text.slice(group.end, group.end + 12);
  if (MODIFIER_BEHIND.test(behind) || (group.members[0]!.entity.type !== 'Person' && POST_BEHIND.test(behind)))
    return false;
  if (OBJECT_BEFORE.test(text.slice(Math.max(clause, head - 6), head))) return false;
  const token = head > clause ? scene.reading.tokens.endingAt(head) : undefined;
  return !token || !/^[vp]$/u.test(token.tag) || token.word === '由';
}

/** Where the posts before a person's name begin. */
function headOf(scene: Scene, group: Group): number {
  return scene.appositionAt(group.start)?.whole.start ?? group.start;
}

/** The subject of the clause that an offset stands in, or of the nearest clause before it that has one. */
export function topicBefore(scene: Scene, groups: readonly Group[], sentence: Span, at: number): Group | undefined {
  const { text } = scene;
  const floor = wordsAround(scene, sentence, at);
  const told = insideQuotation(scene, at);
  for (let end = at; end > floor;) {
    let start = end;
    while (start > floor && !/[，：]/u.test(text[start - 1]!)) {
      if (text[start - 1] === '；') return undefined;
      start--;
    }
    const subject = groups.find(
      (group) =>
        group.start >= start &&
        group.end <= end &&
        isSubject(scene, group, start) &&
        (told || !insideQuotation(scene, group.start)),
    );
    if (subject) return ownedBy(scene, groups, subject, end);
    // 有媒体称中方已与: the clause has a subject of its own that is no name.
    if (end === at && !isOpen(scene, start, at)) return undefined;
    end = start - 1;
  }
  return undefined;
}

/** 合作社下属的弄怀山榨油坊: of a chain of owners the last is the subject. */
function ownedBy(scene: Scene, groups: readonly Group[], owner: Group, end: number): Group {
  const next = groups[groups.indexOf(owner) + 1];
  if (!next || next.end > end) return owner;
  const between = scene.text.slice(owner.end, next.start);
  return /^(?:旗下|下属|所属|控股|参股|管辖)的?$/u.test(between) ? ownedBy(scene, groups, next, end) : owner;
}

/** Where the words around an offset begin that one voice says: the sentence, or the quotation that holds the offset. */
function wordsAround(scene: Scene, sentence: Span, at: number): number {
  const quotation = scene.document.quotations
    .covering(at)
    .find(({ inner }) => inner.start <= at && inner.end - inner.start > 12);
  return Math.max(sentence.start, quotation?.inner.start ?? 0);
}

/** Whether nothing before an offset in its sentence can be a subject: adverbs, times, circumstances, verbs with objects. */
export function isOpen(scene: Scene, from: number, at: number): boolean {
  const { tokens } = scene.reading;
  let governed = false;
  for (let offset = from; offset < at;) {
    const token = tokens.covering(offset);
    if (!token) {
      offset++;
      continue;
    }
    offset = token.end;
    if (/^[，、：；]$/u.test(token.word)) {
      governed = false;
      continue;
    }
    if (/^[“‘「《]$/u.test(token.word) && !governed) return false;
    if (/^(?:[中双对我贵美日俄韩英法德]方|双方|两[地人国市家校])$/u.test(token.word)) return false;
    if (/^(?:v|p)/u.test(token.tag)) governed = true;
    else if (/^r/u.test(token.tag) && /[我你他她它其该谁]/u.test(token.word)) return false;
    else if (/^(?:n|j|l|i)/u.test(token.tag) && !governed && !TIME.test(token.word)) return false;
  }
  return true;
}

const TIME = /(?:年|月|日|时|天|期间|阶段|目前|当前|日前|近日|近年来|同时|此外|随后|此前|其间|会上|现场|上午|下午)$/u;

/** The body, place or person of a type that the sentences before are about, where this sentence leaves its subject out. */
export function topicInherited(
  scene: Scene,
  types: readonly Entity['type'][],
  sentence: Span,
  at: number,
): Group | undefined {
  const from = wordsAround(scene, sentence, at);
  const told = insideQuotation(scene, at);
  if (!isOpen(scene, from, at)) return undefined;
  const index = paragraphAt(scene.document, sentence.start);
  if (index < 0) return undefined;
  const before = scene.document.sentencesOf[index]!.filter((one) => one.end <= from).slice(-3);
  for (const one of before.reverse()) {
    const all = groupsOf(scene, partsOf(scene, one, ['Organization', 'Place', 'Person'])).filter(
      (group) => insideQuotation(scene, group.start) === told,
    );
    const first = all.find((group) => isSubject(scene, group, one.start));
    if (first) return types.includes(first.members[0]!.entity.type) ? standIn(first, sentence.start) : undefined;
  }
  return undefined;
}

/** A group that is meant at an offset without being printed there. */
function standIn(group: Group, at: number): Group {
  const members = group.members.map((member): EntityMention => ({ ...member, start: at, end: at + 1 }));
  return { start: at, end: at + 1, members };
}
