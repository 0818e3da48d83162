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

const TRIGGER =
  /签署|签订|签下|签约|签了约|签了|缔结|商定|约定|达成(?:[\p{Script=Han}]{0,6}合作|[\p{Script=Han}]{0,4}协议)|战略合作|共建|共同(?:建设|开发|研发|研制|打造|组建|成立|发起|设立|创建|承担|完成|攻关|编制|编写|培养|出资|投资|主办|承办|举办|申报|起草|推进|开展|运营|管理)|联合(?:研发|研制|开发|发布|组建|成立|推出|打造|建设|攻关|共建|设立|培养|举办|主办|承办|出品|实施|开展|编制|申报|制作|发起|运营|体)|携手|联手|牵手|对口支援|对口帮扶|结对帮扶|建立(?:[\p{Script=Han}]{0,6})(?:合作|伙伴|结对|友好)[\p{Script=Han}]{0,3}关系|联合(?=[\p{Script=Han}]{2,12}(?:大学|院|公司|局|所|馆|中心|集团|委|厅))|结成|结对|结为|共同实施|合作推进|合作(?:建设|开发|研发|共建|研制|办学|成立|设立|推出|的|(?=[，。；]))|开展(?:[\p{Script=Han}]{0,4})合作|合资/gu;

/** Who works together: signed, built or developed something jointly. */
export const partnership: RelationFamily = {
  name: 'partnership',
  read(scene) {
    const drafts: RelationDraft[] = [];
    for (const sentence of scene.sentences) {
      const parts = withoutSeats(scene, partsOf(scene, sentence, ['Organization', 'Place']));
      for (const verb of verbsIn(scene, sentence, TRIGGER)) {
        if (isDenied(scene.text, verb.start, sentence.start) || isPlanned(scene.text, verb.start, sentence.start))
          continue;
        const sides =
          sidesOf(scene, parts, verb.start) ??
          withOurs(scene, parts, sentence, verb.start) ??
          bothBefore(scene, verb.start, sentence.start);
        if (!sides) continue;
        const agreement = agreementNear(scene.text, verb.end, sentence.end);
        const equal = /^(?:共同|联合)/u.test(scene.text.slice(verb.start, verb.end));
        for (const [a, b] of pairs(sides, equal)) {
          if (a.entity === b.entity) continue;
          drafts.push({
            type: 'PARTNERS_WITH',
            head: a.entity,
            tail: b.entity,
            proof: cover(a, b, { start: verb.start, end: agreement?.end ?? verb.end }),
            rule: 'partnership/joint-act',
            confidence: 0.8,
            ...(agreement ? { properties: { agreement: agreement.name } } : {}),
          });
        }
      }
    }
    return drafts;
  },
};

/** The parties: two sides joined by 与, or one list of equals. */
function sidesOf(
  scene: Scene,
  parts: readonly EntityMention[],
  verbStart: number,
): { left: Group; right?: Group } | undefined {
  const { text } = scene;
  const before = groupsOf(
    scene,
    parts.filter((part) => part.end <= verbStart),
  );
  const right = groupBefore(before, verbStart, 30);
  const after = parts.filter((part) => part.start >= verbStart);
  if (right) {
    const index = before.indexOf(right);
    const left = before[index - 1];
    if (left) {
      const between = text.slice(left.end, right.start);
      // A（在某地）与B签署; 与 joins the sides, and no sentence lies between.
      const joint = /(?:与|同|和|跟|联合|会同|携手|、)(?:来自|位于)?(?:[^，。；：]{2,16}的)?[“《（]?$/u.exec(between);
      if (joint && between.length <= 90 && !/[：；]/u.test(between)) {
        if (right.members[0]!.entity.type === 'Place' && left.members[0]!.entity.type === 'Organization') {
          return undefined;
        }
        return { left, right };
      }
    }
    // A、B和C签署: equals.
    if (right.members.length >= 2) return { left: right };
    // A携手B, A联合B.
    const object = groupAfter(groupsOf(scene, after), verbStart, 14);
    if (object && /^(?:携手|联合|会同|牵手|联手|对口|结对帮扶)/u.test(text.slice(verbStart, verbStart + 2))) {
      return { left: right, right: object };
    }
  }
  return undefined;
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

/** 我们同上虞区签了约: the body that the speaker works for. */
function withOurs(
  scene: Scene,
  parts: readonly EntityMention[],
  sentence: Span,
  verbStart: number,
): { left: Group; right: Group } | undefined {
  const right = groupBefore(
    groupsOf(
      scene,
      parts.filter((part) => part.end <= verbStart),
    ),
    verbStart,
    30,
  );
  if (!right) return undefined;
  const lead = scene.text.slice(sentence.start, right.start);
  if (!/[与同和跟]$/u.test(lead)) return undefined;
  const left = ourGroup(scene, right.start - 1, sentence.start);
  return left ? { left, right } : undefined;
}

/** 双方, 两地 a few characters before the verb: the two bodies or the two places named last. */
function bothBefore(scene: Scene, verbStart: number, floor: number): { left: Group; right: Group } | undefined {
  const match = /(?:双方|两家[\p{Script=Han}]{0,2}|两地|两校|两国|两市|两县|两院|两企)[^，。；]{0,20}$/u.exec(
    scene.text.slice(Math.max(floor, verbStart - 28), verbStart),
  );
  if (!match) return undefined;
  const at = verbStart - match[0].length;
  const type = /^两[地国市县]/u.test(match[0]) ? 'Place' : 'Organization';
  const b = scene.lastBefore(at, 160, (mention) => mention.entity.type === type);
  const a =
    b && scene.lastBefore(b.start, 120, (mention) => mention.entity.type === type && mention.entity !== b.entity);
  if (!a || !/^(?:[^。；]{0,24})(?:、|与|和|同|跟)[^。；]{0,12}$/u.test(scene.text.slice(a.end, b.start)))
    return undefined;
  return { left: { ...a, members: [a] }, right: { ...b, members: [b] } };
}

/** Who is tied to whom: the sides with each other, the members of the first side among themselves, in a joint act all. */
function pairs(sides: { left: Group; right?: Group }, equal: boolean): [EntityMention, EntityMention][] {
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
