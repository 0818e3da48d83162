import type { Span } from '@guanxi/graph';
import { foldScript } from '@guanxi/graph/fold';
import type { Entity, EntityMention } from '../entities/entity.js';
import { COUNTRIES } from '../lexicon/places.js';
import { dateIn } from './dates.js';
import type { RelationDraft } from './draft.js';
import {
  cover,
  groupAfter,
  groupBefore,
  groupsOf,
  isDenied,
  isPlanned,
  partsOf,
  verbsIn,
  type Group,
} from './frames.js';
import { lastOfChain } from './places.js';
import type { RelationFamily, Scene } from './scene.js';
import { actorsOf } from './subjects.js';

/** Where people went: VISITED. */
export const visits: RelationFamily = {
  name: 'visits',
  read(scene) {
    const drafts: RelationDraft[] = [];
    let last: Visit | undefined;
    for (const sentence of scene.sentences) {
      const found = went(scene, sentence);
      const goals = found.at(-1) ?? (last && sentence.start - last.proof.end <= 160 ? last : undefined);
      found.push(...companions(scene, sentence, goals));
      last = found.at(-1) ?? last;
      drafts.push(
        ...found.flatMap((visit) => draftsOf(scene, sentence, visit)),
        ...namedVisits(scene, sentence),
        ...guests(scene, sentence),
        ...visitsByLetter(scene, sentence),
      );
    }
    return drafts;
  },
};

/** Who went where, and the words that say so. */
interface Visit {
  travellers: readonly EntityMention[];
  goals: readonly EntityMention[];
  proof: Span;
  rule: string;
  confidence: number;
}

function draftsOf(scene: Scene, sentence: Span, visit: Visit): RelationDraft[] {
  const date = dateIn(scene.text, { start: sentence.start, end: visit.goals[0]!.start });
  return visit.travellers.flatMap((head) =>
    visit.goals.map((goal): RelationDraft => ({
      type: 'VISITED',
      head: head.entity,
      tail: goal.entity,
      proof: cover(head, goal, visit.proof),
      rule: visit.rule,
      confidence: visit.confidence,
      ...(date ? { properties: { date } } : {}),
    })),
  );
}

/** 到X考察, 赴X调研, 走进X, 访问X. */
const GO =
  /(?:飞往|飞赴|飞到|飞抵|跑到|回访|登门拜访|拜访|拐向|奔向|直抵|督导|暗访|突击检查|检查了?(?=[这那该])|来到|走进|前往|赶往|直奔|转到|又到|再到|先到|转往|折返|抵达|飞抵|赶赴|奔赴|赶到|走访|到访|造访|重访|回访|出访|访问|考察|调研|视察|参观|看望|慰问|探访|查勘|踏勘|勘察|察看|查看|深入|踏上|登上|爬上|驱车前往|驱车来到|到过|去过|先后到|专程到|专程赴|住进|到|赴|去|来|在)/gu;
const INSPECT =
  /(?:考察|调研|视察|访问|参观|走访|暗访|检查|督导|督查|指导|慰问|看望|探访|采访|出访|实地查看|察看|查看|采风|出席|会见|参加|主持召开|支教|扶贫|宣讲)/u;
/** Before 到: with it one verb that moves no person (送到, 得到), or the other end of a stretch (从苏州到南通). */
const NOT_WENT =
  /(?:[请调派分转送寄带搬伸扩交达得提说谈涉感直想受遭遇收找看听见做用给推传回等运引接]|邀请|推荐|从[^，。；]{1,12})$/u;
/** Behind a goal: one who takes a post or a home there does not visit. */
const STAYS =
  /^(?:里)?(?:任|担任|就任|上任|工作|任职|挂职|就职|学习|读书|留学|求学|上学|就读|攻读|进修|深造|定居|打工|安家|落户|为止|时|之间|的|去|来)/u;

/** 到X看地, 赴X，: behind the goal stands a verb, or the clause ends. */
function isTrip(scene: Scene, verb: Span, goal: Span): boolean {
  const { text } = scene;
  const { tokens } = scene.reading;
  if (text.slice(verb.start, verb.end) === '到' && NOT_WENT.test(text.slice(Math.max(0, verb.start - 14), verb.start)))
    return false;
  const rest = text.slice(goal.end, goal.end + 8);
  if (text.slice(verb.start, verb.end) === '来' && !/^(?:考察|调研|视察|访问|参观|检查|采访|投资)/u.test(rest))
    return false;
  if (STAYS.test(rest)) return false;
  const skipped = /^(?:里|等地|一带|各地|现场|实地|当面|专程|集中)?/u.exec(rest)![0].length;
  const next = tokens.startingAt(goal.end + skipped);
  return /^[，。；]/u.test(rest.slice(skipped)) || skipped > 1 || /^(?:v|p$)/u.test(next?.tag ?? '');
}

function went(scene: Scene, sentence: Span): Visit[] {
  const visits: Visit[] = [];
  const { text } = scene;
  const people = groupsOf(scene, partsOf(scene, sentence, ['Person']));
  const goals = partsOf(scene, sentence, ['Place', 'Organization']);
  for (const verb of verbsIn(scene, sentence, GO)) {
    const word = text.slice(verb.start, verb.end);
    const index = goals.findIndex((goal) => goal.start >= verb.end && leadsTo(word, text.slice(verb.end, goal.start)));
    const reached = goalsFrom(scene, goals, index);
    const goal = reached.at(-1);
    if (!goal) continue;
    const rest = text.slice(goal.end, Math.min(sentence.end, goal.end + 16));
    const weak = /^(?:到|在|赴|去|来|深入)$/u.test(word) && !/^[了过]/u.test(text.slice(verb.end, verb.end + 1));
    if (weak && !INSPECT.test(rest.split(/[。；]/u)[0]!) && !(word !== '在' && isTrip(scene, verb, goal))) continue;
    if (word === '在' && !/^[^，。]{0,4}(?:考察|调研|视察|访问|参观|走访|检查|督导|采访|慰问|拜会|拜访)/u.test(rest))
      continue;
    if (isPlanned(text, verb.start, sentence.start) || isDenied(text, verb.start, sentence.start)) continue;
    const travellers = travellersBefore(scene, people, sentence, verb.start);
    if (!travellers) continue;
    visits.push({
      travellers,
      goals: reached,
      proof: { start: verb.start, end: goal.end },
      rule: weak ? 'visits/visit' : 'visits/went',
      confidence: 0.74,
    });
  }
  return [...visits, ...returned(scene, sentence, people, goals)];
}

/** The goal stands right behind the verb, or behind words that describe it (到集团所属的). */
function leadsTo(verb: string, between: string): boolean {
  if (/^[了过“]?$/u.test(between)) return true;
  return (
    (/^(?:来到|走进|前往|走访|抵达)$/u.test(verb) && /^(?:了)?(?:位于|坐落于|地处|坐落在)$/u.test(between)) ||
    (verb !== '在' && /^(?:了|过)?(?![\p{Script=Han}]*[和与对把被])[\p{Script=Han}]{2,14}的[“]?$/u.test(between))
  );
}

/** The goals that are joined to the first: A、B和C, each the last place of its chain. */
function goalsFrom(scene: Scene, goals: readonly EntityMention[], index: number): EntityMention[] {
  if (index < 0) return [];
  const group = groupsOf(scene, goals.slice(index))[0]!;
  if (group.members.length > 1) return group.members;
  // 位于亳州市的药材市场, 安徽省亳州市的药材市场: one goal, its smallest named place.
  return [lastOfChain(goals, index)];
}

/** Who went: those named before the verb with who came along, or the one whom the sentence is about. */
function travellersBefore(
  scene: Scene,
  people: readonly Group[],
  sentence: Span,
  verbStart: number,
): readonly EntityMention[] | undefined {
  const named = actorsOf(scene, people, sentence, verbStart);
  if (!named) return undefined;
  // A在B陪同下来到: B stands nearer, and both went.
  const led = /^(?:等[\p{Script=Han}]{0,6})?的?(?:陪同|带领|引导)下/u.test(scene.text.slice(named.end, named.end + 12));
  if (!led) return withEscort(scene, people, named);
  const head = headOf(scene, named);
  const others = people.filter((group) => group.end < head);
  const main = actorsOf(scene, others, sentence, Math.max(sentence.start, head - 1), 40);
  return [...(main?.members ?? []), ...named.members];
}

/** A陪同B考察, A带领B来到: both went. */
function withEscort(scene: Scene, people: readonly Group[], travellers: Group): readonly EntityMention[] {
  const before = people[people.indexOf(travellers) - 1];
  const escorts =
    before &&
    /(?:陪同|陪着|会同|带领|带着|率领|邀请|偕同?)$/u.test(scene.text.slice(before.end, headOf(scene, travellers)));
  return escorts ? [...before.members, ...travellers.members] : travellers.members;
}

function headOf(scene: Scene, group: Group): number {
  return scene.appositionAt(group.start)?.whole.start ?? group.start;
}

/** X、Y一同前往, Z陪同考察: those who came along to where the others went. */
function companions(scene: Scene, sentence: Span, visit: Visit | undefined): Visit[] {
  if (!visit) return [];
  const people = groupsOf(scene, partsOf(scene, sentence, ['Person']));
  const along =
    /(?:一同|一起|一道|陪同|随同|参加)(?:前往|考察|调研|检查|参观|走访|视察|出访|访问|慰问|看望)(?=[，。；等])/gu;
  return verbsIn(scene, sentence, along).flatMap((verb) => {
    const group = groupBefore(people, verb.start, 12);
    return group
      ? [{ ...visit, travellers: group.members, proof: verb, rule: 'visits/came-along', confidence: 0.7 }]
      : [];
  });
}

/** 从东港回来, 刚从浙江考察归来的张三. */
function returned(scene: Scene, sentence: Span, people: readonly Group[], goals: readonly EntityMention[]): Visit[] {
  return goals.flatMap((goal) => {
    if (scene.text[goal.start - 1] !== '从') return [];
    const back = /^(?:考察|调研|访问|参观|出差)?(?:回来|归来|返回|回国|回到[\p{Script=Han}]{1,6})(的)?/u.exec(
      scene.text.slice(goal.end, goal.end + 14),
    );
    if (!back) return [];
    const travellers = back[1] ? groupAfter(people, goal.end, 30) : actorsOf(scene, people, sentence, goal.start - 1);
    const proof = { start: goal.start - 1, end: goal.end + back[0].length };
    return travellers
      ? [{ travellers: travellers.members, goals: [goal], proof, rule: 'visits/returned', confidence: 0.7 }]
      : [];
  });
}

/** 来甘考察的苏木, 对中国进行正式访问: the place between the words of a visit. */
function namedVisits(scene: Scene, sentence: Span): RelationDraft[] {
  const people = groupsOf(scene, partsOf(scene, sentence, ['Person']));
  return scene.outermost(sentence).flatMap((goal) => {
    if (goal.entity.type !== 'Place' || !/[对到来]/u.test(scene.text[goal.start - 1] ?? '')) return [];
    const behind =
      /^(?:进行[^，。；]{0,10}(?:访问|考察)|(?:考察|调研|访问|视察|采风|投资|参观)的|的(?:正式|国事|友好|工作)?(?:友好)?访问)/u.exec(
        scene.text.slice(goal.end, goal.end + 16),
      );
    if (!behind) return [];
    const travellers = /^[^进的]+的$/u.test(behind[0])
      ? groupAfter(people, goal.end + behind[0].length, 30)
      : actorsOf(scene, people, sentence, goal.start - 1);
    if (!travellers) return [];
    const visit = {
      travellers: travellers.members,
      goals: [goal],
      proof: goal,
      rule: 'visits/visit-to',
      confidence: 0.72,
    };
    return draftsOf(scene, sentence, visit);
  });
}

/** 在贝尔格莱德会见到访的鲍洛格: who is received on a visit is where he is received. */
function guests(scene: Scene, sentence: Span): RelationDraft[] {
  const people = groupsOf(scene, partsOf(scene, sentence, ['Person']));
  const RECEIVED =
    /(?:会见|会晤|接见|同|与|和)(?:了)?(?:前来|到访|来访|来华[^，。；的]{0,14}|到[^，。；的]{1,8}访问)的/gu;
  return verbsIn(scene, sentence, RECEIVED).flatMap((verb) => {
    const guest = groupAfter(people, verb.end, 40);
    const place = scene
      .outermost({ start: Math.max(sentence.start, verb.start - 30), end: verb.start })
      .filter((mention) => mention.entity.type === 'Place' && scene.text[mention.start - 1] === '在')
      .at(-1);
    if (!guest || !place || /[。；]/u.test(scene.text.slice(verb.end, guest.start))) return [];
    const visit = { travellers: guest.members, goals: [place], proof: verb, rule: 'visits/received', confidence: 0.76 };
    return draftsOf(scene, sentence, visit);
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
function visitsByLetter(scene: Scene, sentence: Span): RelationDraft[] {
  const people = groupsOf(scene, partsOf(scene, sentence, ['Person']));
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
      ? draftsOf(scene, sentence, {
          travellers: travellers.members,
          goals: [goal],
          proof: verb,
          rule: 'visits/letter',
          confidence: 0.7,
        })
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
