import type { Document } from '../document.js';
import { GENERAL_SECRETARY } from '../lexicon/persons.js';
import { surnameOf } from '../lexicon/surnames.js';
import { ADDRESS_TITLES } from '../lexicon/titles.js';
import type { TokenIndex } from '../tokens.js';
import { SpanIndex } from '../spans.js';
import { addMention, mentionsInOrder, mergeEntities, type Entity } from './entity.js';
import { occurrences } from './organizations.js';

/** Joins the short forms of people to their full names: cut names, 马厅长, 老成, 总书记, 阿卜杜拉. */
export function joinPersons(document: Document, tokens: TokenIndex, entities: Entity[]): Entity[] {
  const gone = new Set<Entity>();
  const persons = () => entities.filter((entity) => entity.type === 'Person' && !gone.has(entity));
  joinLongNames(persons(), gone);
  joinCutNames(document, persons(), gone);
  joinDotted(document, persons(), gone);
  joinGeneralSecretary(document, persons());
  joinSurnameTitles(document, persons(), gone);
  joinFamiliar(document, tokens, persons(), gone);
  joinNicknames(document, persons(), gone);
  return entities.filter((entity) => !gone.has(entity));
}

/** 远山蹲 where 远山 is named elsewhere and 蹲 is a verb: the tagger went on too far. */
function joinLongNames(persons: Entity[], gone: Set<Entity>): void {
  const byName = nameIndex(persons);
  for (const long of persons) {
    if (
      long.name.length !== 3 ||
      !long.mentions.every((mention) => /tagger|after-title|repetition/u.test(mention.rule))
    )
      continue;
    const short = byName.get(long.name.slice(0, 2));
    if (!short || short === long || gone.has(short) || short.mentions.length < long.mentions.length) continue;
    for (const mention of long.mentions) mention.end = mention.start + 2;
    const { name } = short;
    mergeEntities(short, long);
    short.aliases.delete(long.name);
    short.name = name;
    gone.add(long);
  }
}

function nameIndex(persons: readonly Entity[]): Map<string, Entity> {
  return new Map([...persons].reverse().map((person) => [person.name, person]));
}

/** 方雨 where the text reads 方雨桐 and 方雨桐 is known: the tagger stopped early. */
function joinCutNames(document: Document, persons: Entity[], gone: Set<Entity>): void {
  // People by every head of their name: 方 and 方雨 for 方雨桐.
  const byHead = new Map<string, Entity[]>();
  for (const person of persons) {
    if (/[·•‧・]/u.test(person.name)) continue;
    for (let length = 1; length < person.name.length; length++) {
      const head = person.name.slice(0, length);
      byHead.set(head, [...(byHead.get(head) ?? []), person]);
    }
  }
  for (const short of persons) {
    const full = byHead
      .get(short.name)
      ?.find(
        (other) =>
          other !== short &&
          !gone.has(other) &&
          short.mentions.every((mention) => document.article.text.startsWith(other.name, mention.start)),
      );
    if (!full) continue;
    for (const mention of short.mentions) mention.end = mention.start + full.name.length;
    const { name } = full;
    mergeEntities(full, short);
    full.aliases.delete(short.name);
    full.name = name;
    gone.add(short);
  }
}

/** 买买提 after 阿卜杜拉·买买提: one part of a dotted name stands for the whole. */
function joinDotted(document: Document, persons: Entity[], gone: Set<Entity>): void {
  const dotted = persons.filter((person) => /[·•‧・]/u.test(person.name));
  const byName = nameIndex(persons);
  for (const full of dotted) {
    if (gone.has(full)) continue;
    for (const part of full.name.split(/[·•‧・]/u)) {
      if (part.length < 2) continue;
      if (dotted.some((other) => other !== full && other.name.split(/[·•‧・]/u).includes(part))) continue;
      const same = byName.get(part);
      if (same && same !== full && !gone.has(same)) {
        mergeEntities(full, same);
        gone.add(same);
      }
      for (const start of occurrences(document.text, part)) {
        const span = { start, end: start + part.length };
        if (full.mentions.some((mention) => mention.start < span.end && span.start < mention.end)) continue;
        if (/[·•‧・]/u.test((document.text[start - 1] ?? '') + (document.text[span.end] ?? ''))) continue;
        full.aliases.add(part);
        addMention(full, span, 'person/part-of-name', 0.85);
      }
    }
  }
}

function joinGeneralSecretary(document: Document, persons: Entity[]): void {
  const person = persons.find((entity) => entity.name === '习近平');
  if (!person) return;
  person.properties.post = 'unique';
  for (const start of occurrences(document.text, GENERAL_SECRETARY)) {
    // 党总支书记, 团总书记 are others; 习近平总书记 is one mention of the name and one of the post.
    if (/[党团]/u.test(document.text[start - 1] ?? '')) continue;
    person.aliases.add(GENERAL_SECRETARY);
    addMention(person, { start, end: start + GENERAL_SECRETARY.length }, 'person/general-secretary', 0.93);
  }
}

const ADDRESS = new RegExp([...ADDRESS_TITLES].sort((a, b) => b.length - a.length).join('|'), 'gu');

/** 马厅长 for 副厅长马云峰; 方教授 for 方以宁: the surname, and a title the article gave the person, or one bearer only. */
function joinSurnameTitles(document: Document, persons: Entity[], gone: Set<Entity>): void {
  const { text } = document;
  const bySurname = new Map<string, Entity[]>();
  for (const person of persons) {
    const surname = surnameOf(person.name);
    if (!surname || person.name.length <= surname.length || /[·•‧・]/u.test(person.name)) continue;
    if (person.mentions.every((mention) => mention.rule === 'person/byline')) continue;
    const list = bySurname.get(surname);
    if (list) list.push(person);
    else bySurname.set(surname, [person]);
  }
  const named = new SpanIndex(mentionsInOrder(persons));
  for (const match of text.matchAll(ADDRESS)) {
    const surname = [2, 1]
      .map((length) => text.slice(match.index - length, match.index))
      .find((words) => bySurname.has(words));
    if (!surname) continue;
    const familiar = /[大小老]/u.test(text[match.index - surname.length - 1] ?? '') ? 1 : 0;
    const span = { start: match.index - surname.length - familiar, end: match.index + match[0].length };
    const words = text.slice(span.start, span.end);
    const taken = named
      .overlapping(span)
      .some(({ entity }) => !isShortForm(entity, words) && !(words.startsWith(entity.name) && entity.name.length <= 2));
    if (taken) continue;
    const person = bearerOf(match[0], span.start, bySurname.get(surname)!);
    if (!person) continue;
    const short = persons.find((other) => other !== person && !gone.has(other) && isShortForm(other, words));
    if (short) {
      mergeEntities(person, short);
      gone.add(short);
    }
    person.aliases.add(words);
    addMention(person, span, 'person/surname-title', 0.86);
  }
}

/** 马厅长 found as a name by itself, or cut to 马厅. */
function isShortForm(person: Entity, words: string): boolean {
  return person.name === words || (person.name.length === 2 && words.startsWith(person.name) && words.length === 3);
}

function bearerOf(title: string, at: number, bearers: readonly Entity[]): Entity | undefined {
  const before = bearers.filter((person) => person.mentions.some((mention) => mention.start < at));
  const byTitle = before.filter((person) => [...person.titles].some((held) => fitsTitle(title, held)));
  if (byTitle.length === 1) return byTitle[0];
  const among = byTitle.length > 1 ? byTitle : before;
  if (among.length === 1) return among[0];
  return undefined;
}

/** 总 for 总经理 and 董事长, 局 for 局长; 厅长 for 副厅长. */
function fitsTitle(address: string, held: string): boolean {
  if (held.endsWith(address)) return true;
  if (address === '总') return /总|董事长|首席|经理|创始人/u.test(held);
  if (address === '董') return /董事长/u.test(held);
  if (address === '工') return /工程师|工/u.test(held);
  if (address === '老师') return /教师|教授|讲师|导师/u.test(held);
  if (address === '医生' || address === '大夫') return /医师|医生|主任/u.test(held);
  return address.length === 1 && held.includes(address);
}

/** 老成, 小万 for the one person of that surname: only where the words form no word of their own. */
function joinFamiliar(document: Document, tokens: TokenIndex, persons: Entity[], gone: Set<Entity>): void {
  const { text } = document;
  const byName = nameIndex(persons);
  const bySurname = new Map<string, Entity[]>();
  for (const person of persons) {
    const surname = surnameOf(person.name);
    if (surname) bySurname.set(surname, [...(bySurname.get(surname) ?? []), person]);
  }
  for (const match of text.matchAll(
    /[老小](\p{Script=Han})(?!师|板|年|人|家|百姓|区|城|旧|街|乡|伙|学|组|时|型|麦|朋友|康|镇|姐|说)/gu,
  )) {
    const words = match[0];
    const bearers = (bySurname.get(match[1]!) ?? []).filter(
      (person) =>
        !gone.has(person) &&
        person.name.length >= 2 &&
        person.mentions.some((mention) => mention.start < match.index && mention.rule !== 'person/byline'),
    );
    const known = byName.get(words);
    const short = known && !gone.has(known) ? known : undefined;
    if (bearers.length !== 1 || bearers[0] === short) continue;
    const before = text[match.index - 1] ?? '\n';
    const token = tokens.covering(match.index);
    const isWord = token !== undefined && token.word === words && !/^nr/u.test(token.tag);
    if (!short && (isWord || !/[，。；：“”！？\n、与和对向]/u.test(before))) continue;
    const person = bearers[0]!;
    if (short) {
      mergeEntities(person, short);
      gone.add(short);
    }
    person.aliases.add(words);
    addMention(person, { start: match.index, end: match.index + 2 }, 'person/familiar', 0.75);
  }
}

/** 稻农都喊他“聂水稻”, 人称“老马”: a nickname that the text explains, given to the person named last. */
function joinNicknames(document: Document, persons: Entity[], gone: Set<Entity>): void {
  const { text } = document;
  const NICKNAME =
    /(?:[喊叫称唤](?:他|她|其)|管(?:他|她)叫|人称|人们(?:都)?[叫喊称](?:他|她)|被[\p{Script=Han}]{0,8}?(?:亲切地)?(?:称为|称作|叫做|唤作|誉为)|绰号|外号|昵称|网名|笔名|艺名|化名|自称)(?:为|是|叫|作)?[“「]([\p{Script=Han}]{2,6})[”」]/gu;
  for (const match of text.matchAll(NICKNAME)) {
    const name = match[1]!;
    const start = match.index + match[0].length - 1 - name.length;
    const person = lastNamedBefore(
      persons.filter((one) => !gone.has(one) && one.name !== name),
      match.index,
    );
    if (!person) continue;
    const other = persons.find((one) => one !== person && one.name === name && !gone.has(one));
    if (other) {
      mergeEntities(person, other);
      gone.add(other);
    }
    person.aliases.add(name);
    for (const at of occurrences(text, name))
      addMention(person, { start: at, end: at + name.length }, 'person/nickname', 0.85);
    addMention(person, { start, end: start + name.length }, 'person/nickname', 0.85);
  }
}

export function lastNamedBefore(persons: readonly Entity[], at: number): Entity | undefined {
  let best: Entity | undefined;
  let latest = -1;
  for (const person of persons) {
    for (const mention of person.mentions) {
      if (mention.end <= at && mention.end > latest) {
        latest = mention.end;
        best = person;
      }
    }
  }
  return best;
}
