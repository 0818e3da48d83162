import type { Span } from '@guanxi/graph';
import type { Entity } from '../entities/entity.js';
import type { Post } from '../mentions/appositions.js';
import { speakerAt } from '../quotes/all.js';
import { groupBefore, type Group } from './frames.js';
import type { Scene } from './scene.js';
import { isSeat } from './seats.js';
import { topicBefore, topicInherited } from './topics.js';

/** 他 or 她 a few characters before a verb, with no name between: the person the pronoun stands for, as a group at the pronoun. */
export function pronounGroup(scene: Scene, verbStart: number, floor: number, reach = 8): Group | undefined {
  const before = scene.text.slice(Math.max(floor, verbStart - reach), verbStart);
  const match = /([他她])(?!们)[^他她，。；：]*$/u.exec(before);
  if (!match) return undefined;
  const start = verbStart - match[0].length;
  const between = scene.within({ start: start + 1, end: verbStart });
  if (between.some((mention) => mention.entity.type === 'Person')) return undefined;
  const entity = scene.antecedent(start);
  return entity
    ? { start, end: start + 1, members: [{ start, end: start + 1, entity, rule: 'pronoun', confidence: 0.75 }] }
    : undefined;
}

/** 两人, 双方 a few characters before a verb: the two people named last. */
export function pairGroup(scene: Scene, verbStart: number, floor: number): Group | undefined {
  const match = /(?:两人|二人|两位[\p{Script=Han}]{0,3})[^，。；]{0,36}$/u.exec(
    scene.text.slice(Math.max(floor, verbStart - 44), verbStart),
  );
  if (!match) return undefined;
  const at = verbStart - match[0].length;
  const second = scene.lastBefore(at, PAIR_REACH, (mention) => mention.entity.type === 'Person');
  const first = scene.lastBefore(
    at,
    PAIR_REACH,
    (mention) => mention.entity.type === 'Person' && mention.entity !== second?.entity,
  );
  return first && second ? { start: at, end: at + 2, members: [first, second] } : undefined;
}

/** How far before 两人 the two may have been named. */
const PAIR_REACH = 300;

/** 我 a few characters before a verb within somebody's words: the one who speaks. */
export function firstPersonGroup(scene: Scene, verbStart: number, floor: number, reach = 12): Group | undefined {
  const before = scene.text.slice(Math.max(floor, verbStart - reach), verbStart);
  const match = /我(?![们国省市县区校院厂村镇乡司军党])[^我你他她，。；：]*$/u.exec(before);
  if (!match) return undefined;
  const start = verbStart - match[0].length;
  if (scene.within({ start, end: verbStart }).some((mention) => mention.entity.type === 'Person')) return undefined;
  const entity = speakerAt(scene, start);
  return entity?.type === 'Person' ? standIn(entity, start, 'first-person') : undefined;
}

/** 我们, 我校 within somebody's words, before a verb: the body that the speaker works for. */
export function ourGroup(scene: Scene, verbStart: number, floor: number): Group | undefined {
  const match = /(?:我们|我(?=[校院司厂所局馆社队会]))[^，。；：]{0,24}$/u.exec(
    scene.text.slice(Math.max(floor, verbStart - 28), verbStart),
  );
  if (!match) return undefined;
  const start = verbStart - match[0].length;
  const speaker = speakerAt(scene, start);
  const posts = speaker ? scene.appositionsOf(speaker).flatMap((one) => one.posts) : [];
  for (const post of posts) {
    const entity = post.former || isSeat(scene, post) ? undefined : heldAt(scene, post);
    if (entity) return standIn(entity, start, 'first-person');
  }
  return undefined;
}

/** The body or place a post is held at; of the party secretary of a place, the place: 我们 of a 县委书记 is the county. */
function heldAt(scene: Scene, { affiliation, title }: Post): Entity | undefined {
  if (!affiliation) return undefined;
  const seat = { start: affiliation.start, end: affiliation.end - 1 };
  const place = /^[副]?书记$/u.test(title.text)
    ? [scene.entityAt(seat, 'Place'), scene.lastBefore(seat.end, 0, ({ entity }) => entity.type === 'Place')?.entity]
    : [];
  return (
    place.find(Boolean) ??
    scene.entityAt(affiliation) ??
    scene.lastBefore(affiliation.end, 0, ({ entity }) => entity.type === 'Place')?.entity
  );
}

/** Words with which a sentence goes on about the one of whom the last one told. */
const CARRIES_ON =
  /^(?:(?:[0-9]{1,2}[月日]){1,2}[上下中]?午?，?)?(?:[\p{Script=Han}0-9]{0,14}(?:后|时|期间|途中|上午|下午|中午|晚上|傍晚|当天|当日|当晚|次日|翌日|第二天|日|月|年|随后|接着|之后|其间|此前|近日|日前|同日|路上|现场|[里中])，?)?(?:在[\p{Script=Han}]{2,10}，?)?(?:一行人?|还|又|并|先后|随即|随后|接着|便|再|也|专程|特意|驱车|一同|一起|首先|先是?|实地|深入|陆续|多次|曾|曾经|应邀|带队|率队|来|重点|详细)*$/u;

/** A sentence without a subject of its own is about the one the sentence before it was about: 随后来到河西社区. */
export function inheritedGroup(scene: Scene, sentence: Span, verbStart: number): Group | undefined {
  const lead = scene.text.slice(sentence.start, verbStart);
  const clause = lead.slice(Math.max(0, lead.lastIndexOf('，', lead.length - 2) + 1));
  const told = lead.length - clause.length;
  if (!CARRIES_ON.test(told > 24 ? '-' : lead)) return undefined;
  const named = scene
    .within({ start: sentence.start, end: verbStart })
    .some((mention) => mention.entity.type === 'Person' || mention.entity.type === 'Organization');
  if (named) return undefined;
  const entity = scene.antecedent(sentence.start);
  return entity ? standIn(entity, sentence.start, 'inherited') : undefined;
}

function standIn(entity: Entity, at: number, rule: string): Group {
  return { start: at, end: at + 1, members: [{ start: at, end: at + 1, entity, rule, confidence: 0.7 }] };
}

/** The people who do what a verb says: a pronoun, two people, the speaker, those named before it, those of the sentence before. */
export function actorsOf(
  scene: Scene,
  people: readonly Group[],
  sentence: Span,
  verbStart: number,
  reach = 60,
): Group | undefined {
  const pointed =
    pronounGroup(scene, verbStart, sentence.start, 14) ??
    pairGroup(scene, verbStart, sentence.start) ??
    firstPersonGroup(scene, verbStart, sentence.start);
  if (pointed) return pointed;
  const named = groupBefore(people, verbStart, reach);
  const between = named && scene.text.slice(named.end, verbStart);
  if (named && between !== undefined && !/[，；：]/u.test(between) && !LED.test(between)) {
    const before = scene.text.slice(Math.max(sentence.start, named.start - 1), named.start);
    return /[对向给]/u.test(before) ? undefined : named;
  }
  const pronoun = pronounTopic(scene, people, sentence, verbStart);
  if (pronoun) return pronoun;
  if (!named)
    return topicInherited(scene, ['Person'], sentence, verbStart) ?? inheritedGroup(scene, sentence, verbStart);
  const topic = topicBefore(scene, people, sentence, verbStart);
  if (topic) return topic;
  return /(?:陪同|带领|引导)下|[对向给]$/u.test(`${between}${scene.text[named.start - 1]}`) ? undefined : named;
}

/** 在副市长陪同下: who leads is no subject. */
const LED = /(?:陪同|带领|引导)下/u;

/** 他在部长陪同下抵达: a pronoun at the head of a clause before the verb, behind which nobody else takes the word. */
function pronounTopic(scene: Scene, people: readonly Group[], sentence: Span, verbStart: number): Group | undefined {
  const lead = scene.text.slice(sentence.start, verbStart);
  const last = [...lead.matchAll(/(?:^|[，；])[^，；他她“”]{0,8}([他她])(?![们的人])/gu)].at(-1);
  if (!last) return undefined;
  const at = sentence.start + last.index + last[0].length - 1;
  const taken = people.some(
    (group) => group.start > at && group.end <= verbStart && /[，；]$/u.test(scene.text.slice(at, group.start)),
  );
  const entity = taken ? undefined : scene.antecedent(at);
  return entity && standIn(entity, at, 'pronoun');
}
