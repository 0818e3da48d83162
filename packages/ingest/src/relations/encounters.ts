import type { Span } from '@guanxi/graph';
import type { EntityMention } from '../entities/entity.js';
import { insideQuotation } from '../quotes/speakers.js';
import type { RelationDraft } from './draft.js';
import {
  cover,
  groupAfter,
  groupBefore,
  groupsOf,
  isDenied,
  isPlanned,
  pairGroup,
  partsOf,
  pronounGroup,
  verbsIn,
  type Group,
} from './frames.js';
import { lastOfChain } from './places.js';
import type { RelationFamily, Scene } from './scene.js';

/** Where people went, what they took part in, whom they met: VISITED, ATTENDED, MET. */
export const encounters: RelationFamily = {
  name: 'encounters',
  read(scene) {
    const drafts: RelationDraft[] = [];
    for (const sentence of scene.sentences) {
      drafts.push(
        ...visits(scene, sentence),
        ...namedVisits(scene, sentence),
        ...attendance(scene, sentence),
        ...meetings(scene, sentence),
      );
    }
    return drafts;
  },
};

/** 到X考察, 赴X调研, 走进X, 访问X. */
const GO =
  /(?:来到|走进|前往|抵达|赶赴|奔赴|赶到|走访|到访|造访|重访|回访|访问|考察|调研|视察|参观|看望|慰问|探访|深入|踏上|登上|驱车前往|驱车来到|到过|去过|先后到|专程到|专程赴|住进|到|赴|去|在)/gu;
const INSPECT =
  /(?:考察|调研|视察|访问|参观|走访|暗访|检查|督导|督查|指导|慰问|看望|探访|采访|出访|实地查看|察看|查看|采风|出席|会见|参加|主持召开|支教|扶贫|宣讲)/u;

function visits(scene: Scene, sentence: Span): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  const people = groupsOf(scene, partsOf(scene, sentence, ['Person']));
  const goals = scene
    .outermost(sentence)
    .filter((mention) => mention.entity.type === 'Place' || mention.entity.type === 'Organization');
  for (const verb of verbsIn(scene, sentence, GO)) {
    const word = scene.text.slice(verb.start, verb.end);
    const index = goals.findIndex(
      (goal) =>
        goal.start === verb.end ||
        (goal.start > verb.end &&
          goal.start - verb.end <= 2 &&
          /^[了“]?$/u.test(scene.text.slice(verb.end, goal.start))),
    );
    const first = goals[index];
    if (!first) continue;
    const reached = goalsFrom(scene, goals, index);
    const goal = reached.at(-1)!;
    const rest = scene.text.slice(goal.end, Math.min(sentence.end, goal.end + 16));
    const weak = /^(?:到|在|赴|去|深入)$/u.test(word);
    if (weak && !INSPECT.test(rest.split(/[。；]/u)[0]!) && !(word !== '在' && TRIP.test(rest))) continue;
    if (word === '在' && !/^[^，。]{0,4}(?:考察|调研|视察|访问|参观|走访|检查|督导|采访|慰问)/u.test(rest)) continue;
    if (isPlanned(scene.text, verb.start, sentence.start) || isDenied(scene.text, verb.start, sentence.start)) continue;
    const subject = travellers(scene, people, verb, sentence);
    if (!subject) continue;
    const date = dateIn(scene.text, { start: sentence.start, end: verb.start });
    for (const head of subject.members) {
      for (const place of reached) {
        drafts.push({
          type: 'VISITED',
          head: head.entity,
          tail: place.entity,
          proof: cover(head, { start: verb.start, end: place.end }),
          rule: weak ? 'encounters/visit' : 'encounters/went',
          confidence: 0.74,
          ...(date ? { properties: { date } } : {}),
        });
      }
    }
  }
  return drafts;
}

/** Behind 到X, 赴X without a verb of looking: 看片子, 找他, a comma. */
const TRIP = /^(?:的?[\p{Script=Han}]{0,6})?(?:找|拜访|拜会|出差|学习|签约|路演|演出|比赛|参赛|开会|，|。|与|同|和)/u;

/** The goals that are joined to the first: A、B和C, each the last place of its chain. */
function goalsFrom(scene: Scene, goals: readonly EntityMention[], index: number): EntityMention[] {
  const group = groupsOf(scene, goals.slice(index))[0]!;
  const members = group.members.length > 1 ? group.members : [lastOfChain(goals, index)];
  // 安徽省亳州市的药材市场 is one goal, its smallest named place.
  return members;
}

const VISIT_TO = /(?:对|到|来)$/u;

/** 来甘考察的苏木, 对中国进行正式访问: the place between the words of a visit. */
function namedVisits(scene: Scene, sentence: Span): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  const people = groupsOf(scene, partsOf(scene, sentence, ['Person']));
  for (const goal of scene.outermost(sentence)) {
    if (goal.entity.type !== 'Place' || !VISIT_TO.test(scene.text.slice(goal.start - 1, goal.start))) continue;
    const behind = /^(?:进行[^，。；]{0,10}(?:访问|考察)|(?:考察|调研|访问|视察|采风|投资|参观)的)/u.exec(
      scene.text.slice(goal.end, goal.end + 16),
    );
    if (!behind) continue;
    const subject = behind[0].endsWith('的')
      ? groupAfter(people, goal.end + behind[0].length, 30)
      : groupBefore(people, goal.start, 60);
    for (const head of subject?.members ?? []) {
      drafts.push({
        type: 'VISITED',
        head: head.entity,
        tail: goal.entity,
        proof: cover(head, goal),
        rule: 'encounters/visit-to',
        confidence: 0.72,
      });
    }
  }
  return drafts;
}

function travellers(scene: Scene, people: readonly Group[], verb: Span, sentence: Span): Group | undefined {
  const pronoun = pronounGroup(scene, verb.start, sentence.start, 14);
  if (pronoun) return pronoun;
  const pair = pairGroup(scene, verb.start, sentence.start);
  if (pair) return pair;
  const named = groupBefore(people, verb.start, 60);
  if (named) {
    const before = scene.text.slice(Math.max(sentence.start, named.start - 1), named.start);
    if (!/[对向给]/u.test(before)) return named;
  }
  return undefined;
}

const ATTEND = /出席|参加|列席|主持|亮相|参会|参与|出战|征战|参赛|见证/gu;

function attendance(scene: Scene, sentence: Span): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  const people = groupsOf(scene, partsOf(scene, sentence, ['Person']));
  const gatherings = [
    ...scene.outermost(sentence).filter((mention) => isGathering(scene, mention)),
    ...scene.referencesWithin(sentence).filter((mention) => mention.entity.type === 'Event'),
  ].sort((a, b) => a.start - b.start);
  const attend = (group: Group | undefined, event: EntityMention, verb: Span, rule: string, confidence: number) => {
    const date = dateIn(scene.text, { start: sentence.start, end: event.start });
    for (const head of group?.members ?? []) {
      drafts.push({
        type: 'ATTENDED',
        head: head.entity,
        tail: event.entity,
        proof: cover(head, event, verb),
        rule,
        confidence,
        ...(date ? { properties: { date } } : {}),
      });
    }
  };
  for (const event of gatherings) {
    for (const verb of verbsIn(scene, sentence, ATTEND)) {
      if (isPlanned(scene.text, verb.start, sentence.start) || isDenied(scene.text, verb.start, sentence.start))
        continue;
      const gap = event.start - verb.end;
      if (gap >= 0 && gap <= 12 && !/[，。；]/u.test(scene.text.slice(verb.end, event.start))) {
        // X参加E; 参加E的X.
        const subject =
          pairGroup(scene, verb.start, sentence.start) ??
          groupBefore(people, verb.start, 60) ??
          (/^[”》]?(?:审议|讨论|会议)?的/u.test(scene.text.slice(event.end, event.end + 5))
            ? groupAfter(people, event.end, 40)
            : undefined);
        attend(subject, event, verb, 'encounters/attended', 0.8);
      } else if (
        verb.start >= event.end &&
        /^(?:并|会议|了|[，。；]|讲话|致辞|发言|颁奖)/u.test(scene.text.slice(verb.end, verb.end + 2))
      ) {
        // E在Y召开，X出席.
        attend(
          pairGroup(scene, verb.start, sentence.start) ?? groupBefore(people, verb.start, 30),
          event,
          verb,
          'encounters/attended-before',
          0.76,
        );
      }
    }
    // 在E上，X说; X在E上表示; E期间，X…….
    const before = scene.text.slice(Math.max(sentence.start, event.start - 2), event.start);
    const behind = scene.text.slice(event.end, event.end + 10);
    const bare = scene.text.slice(event.start, event.end).endsWith('上');
    const at =
      (/(?:在|于)[“《]?$/u.test(before) ||
        /^[，。\n]?$/u.test(before.slice(-1)) ||
        /(?:今年|本次|此次|去年|的)$/u.test(before)) &&
      (bare || /^[”》]?(?:[\p{Script=Han}]{0,6})?(?:上|期间|现场|开幕式上|审议会|分组)/u.test(behind));
    if (!at || insideQuotation(scene, event.start)) continue;
    const subject = groupBefore(people, event.start, 20) ?? groupAfter(people, event.end, 60);
    if (
      subject &&
      !/[。；]/u.test(scene.text.slice(Math.min(subject.end, event.end), Math.max(subject.start, event.start)))
    ) {
      attend(subject, event, event, 'encounters/at-event', 0.7);
    }
  }
  return drafts;
}

/** A named event, or the session of a delegation: 参加江西代表团审议. */
function isGathering(scene: Scene, mention: EntityMention): boolean {
  if (mention.entity.type === 'Event') return true;
  return (
    mention.entity.type === 'Organization' &&
    /代表团$/u.test(mention.entity.name) &&
    /^(?:的)?(?:举行)?(?:审议|讨论|小组|全体|分组|会议|开放|驻地)/u.test(scene.text.slice(mention.end, mention.end + 6))
  );
}

const MEET =
  /会见|会晤|会谈|会商|拜会|接见|见面|碰面|碰了面|相识|结识|交谈|长谈|深谈|握手|面谈|晤谈|看望|探望|约见|迎接|拜访|座谈|对话|合影|遇见|遇到|碰到|碰见|见到|结伴|聊了|聊到|商定|争论|请教|对谈|谈了|算账/gu;

function meetings(scene: Scene, sentence: Span): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  const people = groupsOf(scene, partsOf(scene, sentence, ['Person']));
  if (people.length === 0) return drafts;
  for (const verb of verbsIn(scene, sentence, MEET)) {
    if (isDenied(scene.text, verb.start, sentence.start) || isPlanned(scene.text, verb.start, sentence.start)) continue;
    const word = scene.text.slice(verb.start, verb.end);
    const before = people.filter((group) => group.end <= verb.start);
    const after = groupAfter(people, verb.end, 40);
    const last = pronounGroup(scene, verb.start, sentence.start, 14) ?? before.at(-1);
    const pair = pairGroup(scene, verb.start, sentence.start);
    const sides: [Group, Group] | undefined =
      /会见|接见|拜会|看望|探望|约见|迎接|拜访|会晤|遇见|遇到|碰到|碰见|见到|请教/u.test(word) &&
      last &&
      after &&
      !/[。；]/u.test(scene.text.slice(verb.end, after.start))
        ? [last, after]
        : withWhom(scene, before, verb);
    if (sides) {
      for (const a of sides[0].members) {
        for (const b of sides[1].members) {
          if (a.entity === b.entity) continue;
          drafts.push({
            type: 'MET',
            head: a.entity,
            tail: b.entity,
            proof: cover(a, b, verb),
            rule: 'encounters/met',
            confidence: 0.76,
          });
        }
      }
    } else if (pair) {
      const [a, b] = pair.members as [EntityMention, EntityMention];
      drafts.push({
        type: 'MET',
        head: a.entity,
        tail: b.entity,
        proof: cover(a, b, verb),
        rule: 'encounters/met-both',
        confidence: 0.64,
      });
    } else if (last && last.members.length === 2 && verb.start - last.end <= 12 && !/看望|迎接/u.test(word)) {
      const [a, b] = last.members as [EntityMention, EntityMention];
      drafts.push({
        type: 'MET',
        head: a.entity,
        tail: b.entity,
        proof: cover(a, b, verb),
        rule: 'encounters/met-each-other',
        confidence: 0.7,
      });
    }
  }
  return drafts;
}

/** A与B会谈. */
function withWhom(scene: Scene, before: readonly Group[], verb: Span): [Group, Group] | undefined {
  const second = before.at(-1);
  const first = before.at(-2);
  if (!first || !second || verb.start - second.end > 24) return undefined;
  const between = scene.text.slice(first.end, second.start);
  return /(?:与|同|和|跟)[^，。；]{0,40}$/u.test(between) && between.length <= 60 ? [first, second] : undefined;
}

/** A date printed in a stretch: 2005年8月, 3月21日上午, 去年秋天. The last one stands nearest. */
export function dateIn(text: string, span: Span): string | undefined {
  const DATE =
    /(?:[0-9]{4}年)?[0-9]{1,2}月(?:[0-9]{1,2}日)?(?:上午|下午|晚|凌晨|傍晚)?|[0-9]{4}年(?:[春夏秋冬]天|底|初)?|(?:去年|前年|今年|上月|本月|昨天|昨日|今天|近日|日前|当天|上周|本周)(?:[春夏秋冬]天|年?[底初]|[0-9]{1,2}月)?|[0-9]{1,2}日(?:上午|下午|晚)?/gu;
  return [...text.slice(span.start, span.end).matchAll(DATE)].at(-1)?.[0];
}
