import type { Span } from '@guanxi/graph';
import type { Entity, EntityMention } from '../entities/entity.js';
import { findQuotes } from '../quotes/all.js';
import { insideQuotation } from '../quotes/speakers.js';
import type { RelationDraft } from './draft.js';
import { actorsOf, pairGroup, pronounGroup } from './subjects.js';
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
import type { RelationFamily, Scene } from './scene.js';
import { isSeat } from './seats.js';

/** Who took part in which meeting: ATTENDED. */
export const attendance: RelationFamily = {
  name: 'attendance',
  read: (scene) => [...scene.sentences.flatMap((sentence) => attended(scene, sentence)), ...spokeAtSession(scene)],
};

const ATTEND =
  /出席|参加|列席|主持召开|主持|亮相|现身|参会|参与|出战|征战|出征|参赛|见证|参展|旁听|受邀参加|应邀出席|到场/gu;
/** What those win who take part in games. */
const WIN = /获得|夺得|荣获|摘得|斩获|夺取|捧起|卫冕/gu;
const GAMES = /(?:赛|奥运会|亚运会|全运会|大运会|冬奥会|残奥会|运动会|世界杯|杯)$/u;

function attended(scene: Scene, sentence: Span): RelationDraft[] {
  const people = groupsOf(scene, partsOf(scene, sentence, ['Person']));
  const gatherings = [
    ...scene.outermost(sentence).filter((mention) => isGathering(scene, mention)),
    ...scene.referencesWithin(sentence).filter((mention) => mention.entity.type === 'Event'),
  ].sort((a, b) => a.start - b.start);
  return [
    ...gatherings.flatMap((event) => [
      ...byVerb(scene, sentence, people, event),
      ...won(scene, sentence, people, event),
      ...atEvent(scene, sentence, people, event),
    ]),
    ...(gatherings.length === 0 ? tookTheFloor(scene, sentence, people) : []),
  ];
}

function draftsOf(
  group: Group | undefined,
  event: EntityMention,
  verb: Span,
  rule: string,
  confidence: number,
): RelationDraft[] {
  return (group?.members ?? []).map((head): RelationDraft => ({
    type: 'ATTENDED',
    head: head.entity,
    tail: event.entity,
    proof: cover(head, event, verb),
    rule: `attendance/${rule}`,
    confidence,
  }));
}

/** X参加E, 参加E的X, E在Y召开，X出席. */
function byVerb(scene: Scene, sentence: Span, people: readonly Group[], event: EntityMention): RelationDraft[] {
  const { text } = scene;
  return verbsIn(scene, sentence, ATTEND).flatMap((verb) => {
    if (isPlanned(text, verb.start, sentence.start) || isDenied(text, verb.start, sentence.start)) return [];
    const gap = text.slice(verb.end, event.start);
    if (event.start >= verb.end && gap.length <= 14 && !/[，。；]/u.test(gap)) {
      const behind = /^[”》]?(?:审议|讨论|会议)?的(有|嘉宾|领导)?/u.exec(text.slice(event.end, event.end + 6));
      const guests = behind && groupAfter(people, event.end, 40);
      const subject = guests && (behind[1] || !groupBefore(people, verb.start, 60)) ? guests : undefined;
      return draftsOf(subject ?? actorsOf(scene, people, sentence, verb.start), event, verb, 'attended', 0.88);
    }
    const whole = /^(?:并|会议|了|[，。；]|讲话|致辞|发言|颁奖|活动|仪式|大会|开幕|闭幕|揭|签约|论坛)/u.test(
      text.slice(verb.end, verb.end + 2),
    );
    if (verb.start < event.end || !whole) return [];
    const subject = pairGroup(scene, verb.start, sentence.start) ?? groupBefore(people, verb.start, 30);
    return draftsOf(subject, event, verb, 'attended-before', 0.82);
  });
}

/** X获得第四十七届世界技能大赛银牌: who wins at games took part in them. */
function won(scene: Scene, sentence: Span, people: readonly Group[], event: EntityMention): RelationDraft[] {
  if (!GAMES.test(event.entity.name)) return [];
  return verbsIn(scene, sentence, WIN).flatMap((verb) => {
    if (verb.end > event.start || event.start - verb.end > 8) return [];
    if (isPlanned(scene.text, verb.start, sentence.start) || isDenied(scene.text, verb.start, sentence.start))
      return [];
    return draftsOf(actorsOf(scene, people, sentence, verb.start), event, verb, 'won', 0.74);
  });
}

/** 在E上，X说; X在E上表示; E期间，X……. */
function atEvent(scene: Scene, sentence: Span, people: readonly Group[], event: EntityMention): RelationDraft[] {
  const { text } = scene;
  const before = text.slice(Math.max(sentence.start, event.start - 2), event.start);
  const behind = text.slice(event.end, event.end + 20);
  const bare = text.slice(event.start, event.end).endsWith('上');
  const follows = scene.mentionAt(event.start - 1)?.entity.type === 'Event';
  const opens = follows || IN.test(before) || /^[，。\n]?$/u.test(before.slice(-1));
  const during =
    bare ||
    /^[”》]?(?:[\p{Script=Han}]{0,6})?(?:上|期间|现场|开幕式上|审议会|分组)/u.test(behind) ||
    (/[在于]/u.test(before) && AT_PART.test(behind));
  if (!opens || !during || insideQuotation(scene, event.start)) return [];
  const subject =
    groupBefore(people, event.start, follows ? 40 : 20) ??
    pairGroup(scene, event.start, sentence.start) ??
    groupAfter(people, event.end, 60) ??
    pronounGroup(scene, event.start, sentence.start, event.start - sentence.start);
  if (!subject) return [];
  const between = text.slice(Math.min(subject.end, event.end), Math.max(subject.start, event.start));
  return /[。；]/u.test(between) ? [] : draftsOf(subject, event, event, 'at-event', 0.82);
}

/** Words that lead to where somebody is: 在, 今年, 日前举行的. */
const IN = /(?:在|于|到了?)[“《]?$|(?:今年|本次|此次|去年|的)$/u;
/** 在E女子跳台决赛中, 在E展馆内: a part of what is held. */
const AT_PART =
  /^[”》]?[\p{Script=Han}0-9]{0,12}(?:决赛|半决赛|预赛|比赛|赛场|项目|分论坛|展台|展馆|展区|闭幕式|开幕式)(?:中|上|内|里|[，\p{Script=Han}])/u;

/** How far behind the name of a meeting somebody may speak at it. */
const MEETING_REACH = 260;

const FLOOR =
  /(?:随后|接着|最后|先后|首先|依次|会上|代表[\p{Script=Han}]{2,8}|在?会上)?(?:作了?(?:交流|主旨|大会|表态|典型|总结|工作|专题)?(?:发言|演讲|讲话|报告|汇报)|发言(?!人|稿|权|的)|(?:应邀)?作?(?:主旨)?演讲|致辞|致(?:开幕|闭幕|欢迎|答谢|贺)[辞词]|发表(?:了)?(?:重要|主旨|主题|视频|特别)?(?:讲话|演讲|致辞)|宣布[\p{Script=Han}]{0,10}开幕|在会上|到会(?:听取|指导|讲话)|在大会上|在论坛上|主持会议|主持大会|主持座谈会|主持(?=[，。])|列席会议|出席会议|参加会议|参加座谈|出席(?:开幕式|闭幕式|活动|仪式|并致辞|并讲话)|到场|共同启动|为[\p{Script=Han}]{1,8}揭牌)/gu;

/** 怀化市副市长安康随后发言: who takes the floor takes part in the meeting that was named just before. */
function tookTheFloor(scene: Scene, sentence: Span, people: readonly Group[]): RelationDraft[] {
  return verbsIn(scene, sentence, FLOOR).flatMap((verb) => {
    if (insideQuotation(scene, verb.start) || isDenied(scene.text, verb.start, sentence.start)) return [];
    const event = scene.lastBefore(sentence.start, MEETING_REACH, (mention) => isGathering(scene, mention));
    if (!event) return [];
    const near = groupBefore(people, verb.start, 24);
    const subject = near && !/[，；：]/u.test(scene.text.slice(near.end, verb.start)) ? near : undefined;
    return subject ? draftsOf(subject, event, verb, 'took-the-floor', 0.74) : [];
  });
}

/** In an article about the session of one delegation, the deputies whose words it prints took part in it. */
function spokeAtSession(scene: Scene): RelationDraft[] {
  const sessions = scene.mentions.filter(
    (mention) => mention.entity.type === 'Organization' && isGathering(scene, mention),
  );
  const [session] = sessions;
  if (!session || sessions.some((mention) => mention.entity !== session.entity)) return [];
  const { outer } = scene.once(findQuotes);
  return outer.flatMap((quote): RelationDraft[] => {
    const { speaker, proof } = quote;
    if (speaker.type !== 'Person' || proof.start < session.start || !isDeputy(scene, speaker)) return [];
    return [
      {
        type: 'ATTENDED',
        head: speaker,
        tail: session.entity,
        proof,
        rule: 'attendance/spoke-at-session',
        confidence: 0.62,
      },
    ];
  });
}

function isDeputy(scene: Scene, person: Entity): boolean {
  return (
    scene.appositionsOf(person).some((one) => one.posts.some((post) => isSeat(scene, post))) ||
    person.mentions.some((mention) => /^(?:代表|委员)/u.test(scene.text.slice(mention.end, mention.end + 2)))
  );
}

/** A named event, or the session of a delegation: 参加江西代表团审议. */
function isGathering(scene: Scene, mention: EntityMention): boolean {
  if (mention.entity.type === 'Event') return true;
  if (mention.entity.type !== 'Organization') return false;
  const behind = scene.text.slice(mention.end, mention.end + 6);
  if (/代表团$/u.test(mention.entity.name))
    return /^(?:的)?(?:举行)?(?:审议|讨论|小组|全体|分组|会议|开放|驻地)/u.test(behind);
  return (
    /(?:委员会|常委会|理事会|董事会|党组)$/u.test(mention.entity.name) &&
    /^(?:扩大)?(?:全体)?(?:会议|例会)上?/u.test(behind)
  );
}
