import type { RelationType, Span } from '@guanxi/graph';
import { paragraphAt } from '../document.js';
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
import { ourGroup, pronounGroup } from './subjects.js';
import type { RelationFamily, Scene } from './scene.js';

const ISSUE =
  /印发|下发|颁布|颁发|公布|发布|发出|作出(?=[^，。]{0,2}《)|推出|刊发(?=[^，。]{0,4}《)|出台|批复同意|批复|批准|审议通过|表决通过|审议并通过|审议批准|制定出台|制定实施|制定印发|制定了?(?=[^，。]{0,4}《)|部署(?:了|开展|实施)?|签发|签署发布/gu;
const PROPOSE = /提出|首次提出|倡议|提交|带来|递交|建议制定|建议出台|呼吁制定|领衔提出|起草|首倡/gu;
const IMPLEMENT =
  /实施|实行|施行|落实|推进|推动|开展|贯彻|执行|铺开|抢抓|抓住|融入|对接|践行|参与|参加|响应|深化|助力|服务|推行|承担|承接|纳入|列入|试行|兑现|推行|启动|全面推开|深入推进|扎实推进|运用|用好|用足|做好|打造|建设|创建|加快/gu;

/** Who issued, proposed and carries out policies: ISSUED, PROPOSED, IMPLEMENTS. */
export const policies: RelationFamily = {
  name: 'policies',
  read(scene) {
    const drafts: RelationDraft[] = [];
    for (const sentence of scene.sentences) {
      const targets = groupsOf(scene, partsOf(scene, sentence, ['Policy']));
      if (targets.length === 0) continue;
      drafts.push(
        ...issued(scene, sentence, targets),
        ...proposed(scene, sentence, targets),
        ...implemented(scene, sentence, targets),
        ...ownDocuments(scene, sentence),
      );
    }
    return drafts;
  },
};

function issued(scene: Scene, sentence: Span, targets: readonly Group[]): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  const issuers = groupsOf(scene, partsOf(scene, sentence, ['Organization', 'Person']));
  for (const verb of verbsIn(scene, sentence, ISSUE)) {
    if (isPlanned(scene.text, verb.start, sentence.start) || isDenied(scene.text, verb.start, sentence.start)) continue;
    const word = scene.text.slice(verb.start, verb.end);
    const after = groupAfter(targets, verb.end, 40);
    const before = groupBefore(targets, verb.start, 30);
    const subject = issuerBefore(scene, issuers, verb);
    // S印发《P》; 《P》由S印发, 《P》获S批复, 《P》经S审议通过.
    const passive =
      before &&
      subject &&
      subject.start > before.end &&
      /(?:由|获|经|已经|被|得到)/u.test(scene.text.slice(before.end, subject.start));
    const object = passive ? before : after;
    if (!object || !subject) continue;
    if (!passive && /[。；：]/u.test(scene.text.slice(verb.end, object.start))) continue;
    if (/^(?:部署|推出)/u.test(word) && /《/u.test(scene.text[object.start - 1] ?? '')) continue;
    drafts.push(...all('ISSUED', subject, object, verb, passive ? 'policies/issued-passive' : 'policies/issued', 0.85));
  }
  return drafts;
}

/** Who issues: the body named last before the verb; a person only when he issues himself and does not report it. */
function issuerBefore(scene: Scene, issuers: readonly Group[], verb: Span): Group | undefined {
  const subject = groupBefore(issuers, verb.start, 40);
  if (subject?.members[0]!.entity.type !== 'Person') return subject;
  const between = scene.text.slice(subject.end, verb.start);
  return between.length <= 14 && !/(?:说|介绍|表示|透露|告诉|指出|认为|强调|提到)/u.test(between) ? subject : undefined;
}

/** 国务院《关于……的意见》: a body directly before its document. */
function ownDocuments(scene: Scene, sentence: Span): RelationDraft[] {
  return scene.outermost(sentence).flatMap((document) => {
    if (document.entity.type !== 'Policy' || scene.text[document.start - 1] !== '《') return [];
    const issuer = scene.outermostBefore(document.start - 1, 1, 'Organization');
    if (!issuer || !/^的?《$/u.test(scene.text.slice(issuer.end, document.start))) return [];
    return [
      {
        type: 'ISSUED',
        head: issuer.entity,
        tail: document.entity,
        proof: cover(issuer, document),
        rule: 'policies/own-document',
        confidence: 0.74,
      },
    ];
  });
}

function proposed(scene: Scene, sentence: Span, targets: readonly Group[]): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  const proposers = groupsOf(scene, partsOf(scene, sentence, ['Person', 'Organization']));
  for (const verb of verbsIn(scene, sentence, PROPOSE)) {
    if (isDenied(scene.text, verb.start, sentence.start)) continue;
    const subject = pronounGroup(scene, verb.start, sentence.start, 12) ?? groupBefore(proposers, verb.start, 40);
    const before = targets.filter((target) => target.end <= (subject?.start ?? verb.start)).at(-1);
    // “X”计划由Y提出, “X”计划是Y最先提出来的.
    const passive =
      before &&
      subject &&
      /(?:由|是)$/u.test(scene.text.slice(before.end, subject.start).slice(-1)) &&
      subject.start - before.end <= 8;
    const object = passive ? before : groupAfter(targets, verb.end, 24);
    if (!object || !subject || (!passive && /[。；，]/u.test(scene.text.slice(verb.end, object.start)))) continue;
    if (
      !passive &&
      subject.members[0]!.entity.type === 'Organization' &&
      /提交|带来/u.test(scene.text.slice(verb.start, verb.end))
    )
      continue;
    drafts.push(...all('PROPOSED', subject, object, verb, 'policies/proposed', 0.75));
  }
  // 他建议……制定《P》: the speaker of a proposal that holds the policy.
  for (const draft of suggestions(scene, sentence, targets)) drafts.push(draft);
  return drafts;
}

const SUGGEST = /建议|呼吁|请求|主张|提议|倡议/gu;
const MAKE = /(?:制定|出台|设立|修订|修改|启动|开展|实施|建立|编制|推出|颁布)[^，。；]{0,16}$/u;

function suggestions(scene: Scene, sentence: Span, targets: readonly Group[]): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  const people = partsOf(scene, sentence, ['Person']);
  for (const verb of verbsIn(scene, sentence, SUGGEST)) {
    const object = targets.find(
      (target) =>
        target.start >= verb.end && MAKE.test(scene.text.slice(verb.end, target.start).replace(/[《“]$/u, '')),
    );
    if (!object) continue;
    const named = people.filter((part) => part.end <= verb.start).at(-1);
    const speaker =
      pronounGroup(scene, verb.start, sentence.start) ??
      (named && { start: named.start, end: named.end, members: [named] });
    if (!speaker) continue;
    drafts.push(...all('PROPOSED', speaker, object, verb, 'policies/suggested', 0.78));
  }
  return drafts;
}

function implemented(scene: Scene, sentence: Span, targets: readonly Group[]): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  const actors = groupsOf(scene, partsOf(scene, sentence, ['Organization', 'Place', 'Person']));
  for (const verb of verbsIn(scene, sentence, IMPLEMENT)) {
    if (isDenied(scene.text, verb.start, sentence.start)) continue;
    const object = groupAfter(targets, verb.end, 14);
    if (!object || /[，。；：]/u.test(scene.text.slice(verb.end, object.start))) continue;
    const subject =
      actorBefore(scene, actors, verb, sentence) ??
      ourGroup(scene, verb.start, sentence.start) ??
      actorOfParagraph(scene, sentence, verb);
    if (!subject) continue;
    drafts.push(...all('IMPLEMENTS', subject, object, verb, 'policies/implements', 0.7));
  }
  return [...drafts, ...inForce(scene, sentence, actors, targets)];
}

/** 《P》已在A先行施行, 《P》在B落地: where a policy is carried out. */
function inForce(scene: Scene, sentence: Span, actors: readonly Group[], targets: readonly Group[]): RelationDraft[] {
  return actors.flatMap((actor) => {
    const { text } = scene;
    if (text[actor.start - 1] !== '在') return [];
    const verb = /^(?:[\p{Script=Han}]{0,4})(?:施行|试行|实施|落地|推行|铺开)/u.exec(
      text.slice(actor.end, actor.end + 8),
    );
    const policy = groupBefore(targets, actor.start, 16);
    if (!verb || !policy || /[，。；：]/u.test(text.slice(policy.end, actor.start))) return [];
    if (isPlanned(text, actor.start - 1, sentence.start) || isDenied(text, actor.start - 1, sentence.start)) return [];
    const end = actor.end + verb[0].length;
    return all('IMPLEMENTS', actor, policy, { start: actor.start - 1, end }, 'policies/in-force', 0.72);
  });
}

/** The body or place that acts: named before the verb in the sentence; a person only when no other is. */
function actorBefore(scene: Scene, actors: readonly Group[], verb: Span, sentence: Span): Group | undefined {
  const before = actors.filter((group) => group.end <= verb.start);
  const near = before.filter(
    (group) =>
      !/(?:对|向|在|从|由于|根据|按照|于|把|将|为|与|同)$/u.test(
        scene.text.slice(Math.max(sentence.start, group.start - 1), group.start),
      ) && scene.text[group.end] !== '的',
  );
  const body = [...near].reverse().find((group) => group.members[0]!.entity.type !== 'Person');
  if (body) return body;
  return undefined;
}

/** 要抢抓机遇。……持续开展某行动: a sentence without a subject goes on about the body or place its paragraph speaks of. */
function actorOfParagraph(scene: Scene, sentence: Span, verb: Span): Group | undefined {
  const index = paragraphAt(scene.document, sentence.start);
  const lead = scene.text.slice(sentence.start, verb.start);
  if (index < 0 || /[我他她其该这]|有[\p{Script=Han}]{1,4}人/u.test(lead)) return undefined;
  const before = scene.document.sentencesOf[index]!.filter((one) => one.end <= sentence.start).slice(-3);
  for (const one of before.reverse()) {
    const first = groupsOf(scene, partsOf(scene, one, ['Organization', 'Place']))[0];
    if (first && first.start - one.start <= 6) return first;
  }
  return undefined;
}

function all(
  type: RelationType,
  subject: Group,
  object: Group,
  verb: Span,
  rule: string,
  confidence: number,
): RelationDraft[] {
  return subject.members.flatMap((head) =>
    object.members.map((tail): RelationDraft => ({
      type,
      head: head.entity,
      tail: tail.entity,
      proof: cover(head, tail, verb),
      rule,
      confidence,
    })),
  );
}
