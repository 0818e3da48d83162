import type { Span } from '@guanxi/graph';
import type { EntityMention } from '../entities/entity.js';
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
import { visitsByWords, type Visit } from './visit-words.js';

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
      drafts.push(...found.flatMap(draftsOf), ...visitsByWords(scene, sentence).flatMap(draftsOf));
    }
    return drafts;
  },
};

function draftsOf(visit: Visit): RelationDraft[] {
  return visit.travellers.flatMap((head) =>
    visit.goals.map((goal): RelationDraft => ({
      type: 'VISITED',
      head: head.entity,
      tail: goal.entity,
      proof: cover(head, goal, visit.proof),
      rule: visit.rule,
      confidence: visit.confidence,
    })),
  );
}

/** 到X考察, 赴X调研, 走进X, 访问X. */
const GO =
  /(?:奔向|直抵|督导|暗访|突击检查|来到|走进|前往|赶往|直奔|转到|又到|再到|先到|转往|折返|抵达|抵|飞抵|飞往|飞赴|飞到|奔走|拐向|驶向|赶赴|奔赴|赶到|走访|到访|造访|重访|回访|出访|访问|考察|调研|视察|参观|看望|慰问|探访|探班|查勘|踏勘|勘察|检查|察看|查看|深入|踏上|登上|爬上|上了|钻进|驱车前往|驱车来到|到过|去过|去了|到了|跑到|跑遍|先后到|专程到|专程赴|住进|走遍|登门拜访|拜访|回到母校|回到故乡|回到|到|赴|去|跑|来|在)/gu;
/** Verbs of looking at a thing, whose object may stand behind words that describe it. */
const LOOK = /^(?:考察|调研|视察|参观|走访|探访|察看|查看|查勘|踏勘|访问)$/u;
/** Verbs whose object may be a body or place behind words that say where it lies: 来到位于X的Y. */
const REACH_GOAL = /^(?:来到|走进|前往|走访|抵达|赶到|到|赴)$/u;
const INSPECT =
  /(?:考察|调研|调查研究|视察|访问|参观|走访|暗访|检查|督导|督查|督战|指导|慰问|拜会|看望|探访|采访|出访|实地查看|察看|查看|看了|看地|采风|出席|会见|参加|主持召开|现场办公|办公|支教|支援|帮扶|扶贫|宣讲|踏勘|观摩|访学|进修|留学|求学|学习|取经|讲学|讲课|授课|演出|洽谈|商谈|当面|谈|做实验|帮助|祭祖|采样|蹲点|驻村|接受治疗|解剖|答复)/u;
/** Behind 到X, 赴X without a verb of looking: 看片子, 找他, a comma. */
const TRIP = /^(?:的?[\p{Script=Han}]{0,6})?(?:找|拜访|拜会|出差|学习|签约|路演|演出|比赛|参赛|开会|，|。|与|同|和)/u;
/** Words before 到, 去 that make a journey of it: 专程到, 三次到, 带队到. */
const JOURNEY =
  /(?:专程|带队|率队|率团|带着[\p{Script=Han}]{2,10}|多次|[一二两三四五六七八数几度]+[次度]|亲自|特意|连夜|冒雨|冒雪|驱车|曾|先后|日前|日|月|年|上午|下午|晚上|清晨|傍晚)$/u;

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
    if (!goal || !isJourney(scene, sentence, verb, goal)) continue;
    if (isPlanned(text, verb.start, sentence.start) || isDenied(text, verb.start, sentence.start)) continue;
    const travellers = actorsOf(scene, people, sentence, verb.start) ?? guestAfter(scene, people, goal);
    if (!travellers) continue;
    const weak = WEAK.test(word);
    visits.push({
      travellers: [...withEscort(scene, people, travellers), ...accompanying(scene, people, sentence, verb)],
      goals: reached,
      proof: { start: verb.start, end: goal.end },
      rule: weak ? 'visits/visit' : 'visits/went',
      confidence: weak ? 0.72 : 0.76,
    });
  }
  return [...visits, ...returned(scene, sentence, people, goals)];
}

/** 在安徽考察期间，张国清……; 前往兰考县调研时，焦守云……: the one named behind the words of the journey. */
function guestAfter(scene: Scene, people: readonly Group[], goal: EntityMention): Group | undefined {
  const during = /^(?:考察|调研|访问|视察|参观|采访|出访|检查|慰问)[^，。；]{0,6}(?:期间|时|后|途中|之际)，/u.exec(
    scene.text.slice(goal.end, goal.end + 16),
  );
  const guest = during && groupAfter(people, goal.end + during[0].length, 30);
  if (!guest) return undefined;
  const lead = scene.text.slice(goal.end + during[0].length, guest.start);
  return /[，。；与同对向]/u.test(lead) ? undefined : guest;
}

/** Verbs of going that mean as often something else. */
const WEAK = /^(?:到|在|赴|去|跑|来|抵|深入|检查|上了|回到|拜访|看望|慰问)$/u;

/** Whether a verb and what follows its goal tell of a journey. */
function isJourney(scene: Scene, sentence: Span, verb: Span, goal: EntityMention): boolean {
  const { text } = scene;
  const word = text.slice(verb.start, verb.end);
  // 看望慰问了工程院院士: the body goes with the person's post.
  if ((LOOK.test(word) || /^(?:看望|慰问|拜访)$/u.test(word)) && ownsPost(scene, goal)) return false;
  if (/^[到去上][了过]?$/u.test(word) && joinsVerb(scene, verb)) return false;
  if (!WEAK.test(word) || /^(?:看望|慰问|拜访|检查)$/u.test(word)) return true;
  const clause = text.slice(goal.end, Math.min(sentence.end, goal.end + 18)).split(/[。；]/u)[0]!;
  if (word === '在')
    return /^[^，。]{0,4}(?:考察|调研|视察|访问|参观|走访|检查|督导|采访|慰问)(?!团|队|组)/u.test(clause);
  const before = text.slice(Math.max(sentence.start, verb.start - 12), verb.start);
  // 从合肥到芜湖: a distance.
  if (/[从由自][^，。；]{1,10}$/u.test(before)) return false;
  if (word === '回到') return /^(?:母校|故乡|家乡|老家)/u.test(text.slice(verb.end)) || TRIP.test(clause);
  if (word === '到' && NOT_WENT.test(before)) return false;
  if (INSPECT.test(clause)) return true;
  if (word === '来') return false;
  return TRIP.test(clause) || JOURNEY.test(before) || isTrip(scene, verb, goal);
}

/** 运到, 提到, 装上了: the word as the end of another verb. */
function joinsVerb(scene: Scene, verb: Span): boolean {
  if (!/^[到去上]/u.test(scene.text.slice(verb.start, verb.end)) || scene.mentionAt(verb.start - 1)) return false;
  const token = scene.reading.tokens.covering(verb.start - 1);
  if (!token) return false;
  if (token.end > verb.start) return true;
  return (
    /^v/u.test(token.tag) && !JOURNEY.test(token.word) && !/^(?:带队|率队|率团|驱车|赶|曾|飞|跑|来)$/u.test(token.word)
  );
}

/** Whether a name is the first part of the posts before somebody's name. */
function ownsPost(scene: Scene, goal: EntityMention): boolean {
  return scene
    .within({ start: goal.end, end: goal.end + 24 })
    .some(
      (mention) =>
        mention.entity.type === 'Person' && (scene.appositionAt(mention.start)?.whole.start ?? Infinity) <= goal.start,
    );
}

/** 在副市长邢芳洲陪同下: those who go with the ones who go. */
function accompanying(scene: Scene, people: readonly Group[], sentence: Span, verb: Span): readonly EntityMention[] {
  const words = /在([^，。；]{2,60})(?:陪同|带领|引导)下[^。；]{0,40}$/u.exec(
    scene.text.slice(sentence.start, verb.start),
  );
  if (!words) return [];
  const start = sentence.start + words.index;
  const end = start + 1 + words[1]!.length;
  return people.filter((group) => group.start >= start && group.end <= end).flatMap(({ members }) => members);
}

/**
 * The goal stands right behind the verb or behind words that describe it and end in 的 (到集团所属的); that of a verb of
 * looking also behind a short word without 的.
 */
function leadsTo(verb: string, between: string): boolean {
  if (/^[了过“]?$/u.test(between)) return true;
  return (
    (REACH_GOAL.test(verb) && /^(?:了)?(?:位于|坐落于|地处|坐落在|[\p{Script=Han}]{2,4}所属的)$/u.test(between)) ||
    (/^回到/u.test(verb) && /^(?:母校|故乡|家乡|老家)?$/u.test(between)) ||
    (LOOK.test(verb) && /^(?:了|过)?(?:[\p{Script=Han}0-9]{2,16}的|[\p{Script=Han}]{2,4})?[“]?$/u.test(between)) ||
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
