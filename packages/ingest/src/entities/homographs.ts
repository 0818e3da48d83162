import type { Entity } from './entity.js';

/** Rules that make sure of a person: an appointment, a byline, an interview's label, a title before the name. */
const SURE = /^person\/(?:appointed|byline|label|after-title)$/u;
/** Words before a name of which only a place makes sense. */
const BEFORE_PLACE = /(?:[在到从赴沿往跨去自经近]|位于|来到|走进|登上|流域|境内|山东|河北|湖南|甘肃|青海)$/u;
/** What a person does and a mountain does not. */
const PERSON_BEHIND =
  /^(?:说|表示|介绍|告诉|坦言|认为|指出|强调|透露|提醒|建议|在[\p{Script=Han}]{2,8}(?:中|上|时|会)|的[\p{Script=Han}]{2,16}职务|[0-9]{4}年[0-9]{0,2}月?生|则|主持|出席|接受|任|担任|曾|，男|，女|为)/u;

/** 祁连山 appointed vice-governor, and 祁连山 the mountains: mentions of a place that act as the person of that name go to the person. */
export function partHomographs(text: string, entities: Entity[]): Entity[] {
  for (const person of entities) {
    if (person.type !== 'Person' || !person.mentions.some((mention) => SURE.test(mention.rule))) continue;
    const other = entities.find(
      (entity) => entity.type === 'Place' && (entity.name === person.name || entity.aliases.has(person.name)),
    );
    if (!other) continue;
    // 沈长河: a place that no atlas knows, only its last character makes it one.
    const unknown =
      other.mentions.every((mention) => /ending|chain|township|repetition|land/u.test(mention.rule)) &&
      other.name.length <= 4;
    for (const mention of [...other.mentions]) {
      const words = text.slice(mention.start, mention.end);
      if (words !== person.name || BEFORE_PLACE.test(text.slice(Math.max(0, mention.start - 2), mention.start)))
        continue;
      if (!unknown && !PERSON_BEHIND.test(text.slice(mention.end, mention.end + 24))) continue;
      other.mentions.splice(other.mentions.indexOf(mention), 1);
      mention.entity = person;
      if (!person.mentions.some((known) => known.start === mention.start)) person.mentions.push(mention);
    }
  }
  return entities.filter((entity) => entity.mentions.length > 0);
}
