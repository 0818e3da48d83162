import type { Span } from '@guanxi/graph';
import type { EntityMention } from '../entities/entity.js';
import { AGREEMENT_END } from '../lexicon/policies.js';
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
import type { RelationFamily, Scene } from './scene.js';
import { ourGroup } from './subjects.js';
import { topicBefore, topicInherited } from './topics.js';

const TRIGGER =
  /签署|签订|签下|签约|签过|签了约|签了|续签|缔结|商定|约定|达成(?:[\p{Script=Han}]{0,6}合作|[\p{Script=Han}]{0,6}协议|[\p{Script=Han}]{0,4}共识)|战略合作|共建|共办|合办|合建|合开|合拍|合编|订立|谈妥|挂上了?钩|共同(?:建设|开发|研发|研制|打造|组建|成立|发起|设立|创建|承担|完成|攻关|攻克|编制|编写|培养|出资|投资|主办|承办|举办|申报|起草|推进|开展|运营|管理)|联合(?:研发|研制|开发|发布|组建|成立|推出|打造|建设|攻关|共建|设立|培养|举办|主办|承办|出品|实施|开展|编制|申报|制作|发起|运营|体)|一[起道同](?:研发|研制|开发|攻关|建设|打造|培育|推出|做|办|创办)|携手|联手|牵手|对口(?:支援|帮扶)(?![\p{Script=Han}]{2,8}(?:指挥部|工作队|办公室))|对口协作|结对帮扶|建立(?:[\p{Script=Han}]{0,8})(?:合作|伙伴|结对|友好|协作)[\p{Script=Han}]{0,3}关系|联合(?=[\p{Script=Han}]{2,12}(?:大学|院|公司|局|所|馆|中心|集团|委|厅))|结成|结对|结为|共同实施|合作推进|合作(?:建设|开发|研发|共建|研制|办学|成立|设立|推出|的|(?=[，。；]))|开展(?:[\p{Script=Han}]{0,4})合作|合资|(?:成立|组建|设立)合资/gu;
/** Words that make partners only where the two stand right before them: A与B合作建成, A与B组建, A与B的协作已走过八年. */
const TOGETHER =
  /合作(?![社方伙]|的|协议|备忘录|合同|意向|机会|空间|潜力|前景|大会|论坛|项目|关系|共赢)|(?:组建|成立|创办|开办)(?!于)|的[\p{Script=Han}]{0,6}(?:协作|合作)(?=已|由来|始于|走过|进入|不断|持续|日益|越来越|长达|历时)/gu;

/** Who works together: signed, built or developed something jointly. */
export const partnership: RelationFamily = {
  name: 'partnership',
  read: (scene) => scene.sentences.flatMap((sentence) => jointActs(scene, sentence)),
};

function jointActs(scene: Scene, sentence: Span): RelationDraft[] {
  const verbs = [
    ...verbsIn(scene, sentence, TRIGGER),
    ...verbsIn(scene, sentence, TOGETHER).map((verb) => ({ ...verb, close: true })),
  ];
  if (verbs.length === 0) return [];
  const parts = withoutSeats(scene, partsOf(scene, sentence, ['Organization', 'Place']));
  // 在马来西亚与财团签署: where it was done is no party.
  const groups = groupsOf(scene, parts).filter(
    (group) => !/[在于从到至赴]/u.test(scene.text[Math.max(sentence.start, group.start - 1)] ?? ''),
  );
  return verbs.flatMap((verb) => {
    if (isDenied(scene.text, verb.start, sentence.start) || isPlanned(scene.text, verb.start, sentence.start))
      return [];
    // 《合资协议》: a word of a title is no act.
    const before = scene.text.slice(Math.max(sentence.start, verb.start - 40), verb.start);
    if (before.lastIndexOf('《') > before.lastIndexOf('》')) return [];
    const sides =
      sidesOf(scene, groups, sentence, verb) ??
      ('close' in verb ? undefined : bothBefore(scene, verb.start, sentence.start));
    return sides ? draftsOf(scene, sentence, verb, sides) : [];
  });
}

const PAPER = /^了?的?[^，。；《]{0,16}(?:《|数据|报告|通知|公告|消息|预警|意见|声明)/u;

function draftsOf(scene: Scene, sentence: Span, verb: Span, sides: Sides): RelationDraft[] {
  // 两部门联合发布《……意见》: bodies that sign one paper need not work together.
  if (
    /^联合发布/u.test(scene.text.slice(verb.start, verb.end)) &&
    PAPER.test(scene.text.slice(verb.end, verb.end + 60))
  )
    return [];
  const agreement = agreementNear(scene.text, verb.end, sentence.end);
  const equal = /^(?:共同|联合)/u.test(scene.text.slice(verb.start, verb.end));
  return pairs(sides, equal)
    .filter(([a, b]) => a.entity !== b.entity)
    .map(([a, b]): RelationDraft => ({
      type: 'PARTNERS_WITH',
      head: a.entity,
      tail: b.entity,
      proof: cover(a, b, { start: verb.start, end: agreement?.end ?? verb.end }),
      rule: `partnership/${sides.rule}`,
      confidence: sides.confidence,
      ...(agreement ? { properties: { agreement: agreement.name } } : {}),
    }));
}

/** The parties: two sides, or one list of equals. */
interface Sides {
  left: Group;
  right?: Group;
  rule: string;
  confidence: number;
}

/** What joins a party to the one before it. */
const LINK = /与|同|和|跟|联合|联同|会同|协同|携手|牵手|联手/gu;
/** Words between such a word and the party that it leads to: 又同位于海口的, 与无人机企业. */
const DESCRIBED = /^(?:(?:来自|位于|总部位于)?(?:[^，。；：]{2,16}的)?|[\p{Script=Han}]{1,8})[“《（]?$/u;

/** The parties of a verb: A与B签署, A（…）又与B签署 with A further up, A携手B, A、B和C共建. */
function sidesOf(
  scene: Scene,
  groups: readonly Group[],
  sentence: Span,
  verb: Span & { close?: boolean },
): Sides | undefined {
  const { text } = scene;
  const right = groupBefore(groups, verb.start, verb.close ? 8 : 40);
  const gap = right && unbracketed(text.slice(right.end, verb.start));
  if (right && gap !== undefined && !/[；：]/u.test(gap) && !/^[”》]?的(?!代表|负责人)|的$/u.test(gap)) {
    const link = linkBefore(scene, sentence, right);
    if (link !== undefined && !/，/u.test(gap)) {
      const left = leftOf(scene, groups, sentence, link);
      return left && { left: left.group, right, rule: left.rule, confidence: left.confidence };
    }
    // A、B和C签署: equals.
    if (link === undefined && right.members.length >= 2 && gap.length <= 30)
      return { left: right, rule: 'joint-act', confidence: 0.8 };
  }
  if (!/^(?:携手|联合|会同|牵手|联手|对口|结对帮扶)/u.test(text.slice(verb.start, verb.start + 4))) return undefined;
  // A携手B, A联合B.
  const object = groupAfter(groups, verb.end, 14);
  if (!object || /[，。；：]/u.test(text.slice(verb.end, object.start))) return undefined;
  const left = leftOf(scene, groups, sentence, verb.start);
  return left && { left: left.group, right: object, rule: left.rule, confidence: left.confidence };
}

/** 沛丰公司（证券简称：沛丰股份）与: without what brackets add. */
function unbracketed(words: string): string {
  return words.replace(/（[^（）]{0,30}）/gu, '');
}

/** Where the word begins that joins a group to a party before it. */
function linkBefore(scene: Scene, sentence: Span, group: Group): number | undefined {
  const from = Math.max(sentence.start, group.start - 24);
  const lead = scene.text.slice(from, group.start);
  const links = [...lead.matchAll(LINK)].reverse();
  const link = links.find(
    ({ 0: word, index }) =>
      scene.mentionAt(from + index) === undefined && DESCRIBED.test(lead.slice(index + word.length)),
  );
  return link && from + link.index;
}

/** The party that a link starts from: right before it, the subject of the sentence, the speaker's own body, the topic. */
function leftOf(
  scene: Scene,
  groups: readonly Group[],
  sentence: Span,
  link: number,
): { group: Group; rule: string; confidence: number } | undefined {
  const { text } = scene;
  const near = groupBefore(groups, link, 44);
  const gap = near && unbracketed(text.slice(near.end, link));
  if (near && gap !== undefined && !/[，；：]|^[”》]?的/u.test(gap))
    return { group: near, rule: 'joint-act', confidence: 0.84 };
  const ours = ourGroup(scene, link, sentence.start);
  if (ours) return { group: ours, rule: 'ours', confidence: 0.78 };
  const topic = topicBefore(scene, groups, sentence, link);
  if (topic) return { group: topic, rule: 'topic', confidence: 0.68 };
  const inherited = topicInherited(scene, ['Organization', 'Place'], sentence, link);
  return inherited && { group: inherited, rule: 'inherited-topic', confidence: 0.7 };
}

/** 烟台市的海邦果蔬集团: a place that only tells where a body is from is no party. */
function withoutSeats(scene: Scene, parts: EntityMention[]): EntityMention[] {
  return parts.filter((part, index) => {
    const next = parts[index + 1];
    return !(
      part.entity.type === 'Place' &&
      next?.entity.type === 'Organization' &&
      /^(?:[上中下]游|境内|[东西南北中]部)?的?$/u.test(scene.text.slice(part.end, next.start))
    );
  });
}

/** 双方, 两地 a few characters before the verb: the two bodies or the two places named last. */
function bothBefore(scene: Scene, verbStart: number, floor: number): Sides | undefined {
  const match = /(?:双方|两家[\p{Script=Han}]{0,2}|两地|两校|两国|两市|两县|两院|两企)[^，。；]{0,20}$/u.exec(
    scene.text.slice(Math.max(floor, verbStart - 28), verbStart),
  );
  if (!match) return undefined;
  const at = verbStart - match[0].length;
  const type = /^两[地国市县]/u.test(match[0]) ? 'Place' : 'Organization';
  const b = scene.lastBefore(at, 160, (mention) => mention.entity.type === type);
  const a =
    b && scene.lastBefore(b.start, 120, (mention) => mention.entity.type === type && mention.entity !== b.entity);
  if (!a || !/^(?:[^。；]{0,40})(?:、|与|和|同|跟)[^。；]{0,16}$/u.test(scene.text.slice(a.end, b.start)))
    return undefined;
  return { left: { ...a, members: [a] }, right: { ...b, members: [b] }, rule: 'both', confidence: 0.8 };
}

/** Who is tied to whom: the sides with each other, the members of the first side among themselves, in a joint act all. */
function pairs(sides: Sides, equal: boolean): [EntityMention, EntityMention][] {
  const { left, right } = sides;
  if (equal && right) return among([...left.members, ...right.members]);
  const across = (right?.members ?? []).flatMap((b) => left.members.map((a): [EntityMention, EntityMention] => [a, b]));
  return [...across, ...among(left.members)];
}

function among(members: readonly EntityMention[]): [EntityMention, EntityMention][] {
  return members.flatMap((a, i) => members.slice(i + 1).map((b): [EntityMention, EntityMention] => [a, b]));
}

/** The paper that was signed: in 《》, or named plainly (战略合作协议). */
function agreementNear(text: string, from: number, to: number): { name: string; end: number } | undefined {
  const rest = text.slice(from, Math.min(to, from + 70));
  const marked = /《([^《》]{2,60})》/u.exec(rest);
  if (marked && AGREEMENT_END.test(marked[1]!))
    return { name: marked[1]!, end: from + marked.index + marked[0].length };
  const plain =
    /^(?:了|为期[\p{Script=Han}0-9]{1,4}的)?([\p{Script=Han}A-Za-z0-9]{0,16}?(?:协议|备忘录|合同|意向书|协定))/u.exec(
      rest,
    );
  if (plain && plain[1]!.length >= 2) return { name: plain[1]!, end: from + plain.index + plain[0].length };
  return undefined;
}
