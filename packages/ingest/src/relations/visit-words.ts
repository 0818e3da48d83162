import type { Span } from '@guanxi/graph';
import { foldScript } from '@guanxi/graph/fold';
import type { Entity, EntityMention } from '../entities/entity.js';
import { COUNTRIES } from '../lexicon/places.js';
import { cover, groupAfter, groupsOf, isDenied, isPlanned, partsOf, verbsIn, type Group } from './frames.js';
import type { Scene } from './scene.js';
import { actorsOf } from './subjects.js';

/** Who went where, and the words that say so. */
export interface Visit {
  travellers: readonly EntityMention[];
  goals: readonly EntityMention[];
  proof: Span;
  rule: string;
  confidence: number;
}

/** Journeys told by other words than verbs of going: 对中国进行访问, 来甘考察的苏木, 访华, 在京会见来访的人. */
export function visitsByWords(scene: Scene, sentence: Span): Visit[] {
  const people = groupsOf(scene, partsOf(scene, sentence, ['Person']));
  return [
    ...visitsTo(scene, sentence, people),
    ...guests(scene, sentence, people),
    ...visitsByLetter(scene, sentence, people),
  ];
}

/** 来甘考察的苏木, 对中国进行正式访问: the place between the words of a visit. */
function visitsTo(scene: Scene, sentence: Span, people: readonly Group[]): Visit[] {
  return scene.outermost(sentence).flatMap((goal): Visit[] => {
    if (goal.entity.type !== 'Place' || !/[对到来]/u.test(scene.text[goal.start - 1] ?? '')) return [];
    const behind =
      /^(?:进行[^，。；]{0,10}(?:访问|考察)|(?:考察|调研|访问|视察|采风|投资|参观)的|的(?:正式|国事|友好|工作)?(?:友好)?访问)/u.exec(
        scene.text.slice(goal.end, goal.end + 16),
      );
    if (!behind || isPlanned(scene.text, goal.start, sentence.start)) return [];
    const travellers = /^[^进的]+的$/u.test(behind[0])
      ? groupAfter(people, goal.end + behind[0].length, 30)
      : actorsOf(scene, people, sentence, goal.start - 1);
    if (!travellers) return [];
    return [{ travellers: travellers.members, goals: [goal], proof: goal, rule: 'visits/visit-to', confidence: 0.72 }];
  });
}

/** 在贝尔格莱德会见到访的鲍洛格: who is received on a visit is where he is received. */
function guests(scene: Scene, sentence: Span, people: readonly Group[]): Visit[] {
  const RECEIVED =
    /(?:会见|会晤|接见|同|与|和)(?:了)?(?:前来|到访|来访|来华[^，。；的]{0,14}|到[^，。；的]{1,8}访问)的/gu;
  return verbsIn(scene, sentence, RECEIVED).flatMap((verb) => {
    const guest = groupAfter(people, verb.end, 40);
    const place = scene
      .outermost({ start: Math.max(sentence.start, verb.start - 30), end: verb.start })
      .filter((mention) => mention.entity.type === 'Place' && scene.text[mention.start - 1] === '在')
      .at(-1);
    if (!guest || !place || /[。；]/u.test(scene.text.slice(verb.end, guest.start))) return [];
    const proof = cover(place, verb);
    return [{ travellers: guest.members, goals: [place], proof, rule: 'visits/received', confidence: 0.76 }];
  });
}

/** Letters that stand for a place whose name begins otherwise. */
const LETTERS: Readonly<Record<string, string>> = {
  华: '中国',
  京: '北京',
  沪: '上海',
  港: '香港',
  渝: '重庆',
  津: '天津',
};

/** 第三次访塞, 应邀来华, 三度来澳: the one place of the article that the letter can mean. */
function visitsByLetter(scene: Scene, sentence: Span, people: readonly Group[]): Visit[] {
  const SHORT =
    /(?:出访|到访|访|来|赴|抵|飞抵)[\p{Script=Han}](?=[，。；的、]|访问|考察|出席|参加|开展|进行|投资|期间|之行|后|前|$)/gu;
  return verbsIn(scene, sentence, SHORT).flatMap((verb) => {
    const letter = scene.text[verb.end - 1]!;
    const entity = placeOfLetter(scene, letter);
    if (
      !entity ||
      isPlanned(scene.text, verb.start, sentence.start) ||
      isDenied(scene.text, verb.start, sentence.start)
    )
      return [];
    const behind = /^的?(?=[\p{Script=Han}])/u.test(scene.text.slice(verb.end)) && scene.text[verb.end] === '的';
    const travellers = behind ? groupAfter(people, verb.end, 30) : actorsOf(scene, people, sentence, verb.start);
    const goal = { start: verb.end - 1, end: verb.end, entity, rule: 'letter', confidence: 0.7 };
    return travellers
      ? [{ travellers: travellers.members, goals: [goal], proof: verb, rule: 'visits/letter', confidence: 0.7 }]
      : [];
  });
}

const COUNTRY = new Set([...COUNTRIES, '香港', '澳门', '台湾']);

function placeOfLetter(scene: Scene, letter: string): Entity | undefined {
  const full = LETTERS[letter];
  const fits = scene.entities.filter(
    ({ type, name, aliases }) =>
      type === 'Place' &&
      [name, ...aliases]
        .map(foldScript)
        .some((form) => (full ? form.startsWith(full) : form.startsWith(letter) && COUNTRY.has(form))),
  );
  return fits.length === 1 ? fits[0] : undefined;
}
