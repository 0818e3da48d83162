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
import { actorsOf, firstPersonGroup, ourGroup, pronounGroup } from './subjects.js';
import { topicBefore } from './topics.js';
import type { Entity } from '../entities/entity.js';
import { speakerAt } from '../quotes/all.js';
import type { RelationFamily, Scene } from './scene.js';

const ISSUE =
  /印发|下发|颁布|颁发|公布|发布|发出|作出(?=[^，。]{0,2}《)|推出|刊发(?=[^，。]{0,4}《)|出台|批复同意|批复|批准|审议通过|表决通过|审议并通过|审议批准|制定出台|制定实施|制定印发|制定了?(?=[^，。]{0,4}《)|部署(?:了|开展|实施)?|签发|签署发布|(?:全票|高票|正式|投票)?通过(?=了?《)|签署(?=了?《[^》]{2,30}(?:法案|命令|行政令|条例|法)》)/gu;
const PROPOSE = /提出|首次提出|倡议|提交|带来|带到|带去|递交|写成|建议制定|建议出台|呼吁制定|领衔提出|起草|首倡/gu;
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
    if (!object || !subject) {
      if (after) drafts.push(...byMeeting(scene, sentence, verb, after));
      continue;
    }
    // 依据《条例》等规定，经市委批准: the paper that somebody goes by.
    if (
      passive &&
      /(?:依据|根据|按照|依照|违反)[^，。；]{0,4}$/u.test(
        scene.text.slice(Math.max(sentence.start, object.start - 8), object.start),
      )
    )
      continue;
    if (!passive && /[。；：]/u.test(scene.text.slice(verb.end, object.start))) continue;
    if (/^(?:部署|推出)/u.test(word) && /《/u.test(scene.text[object.start - 1] ?? '')) continue;
    if (!passive && !isPublished(scene, verb, object)) continue;
    drafts.push(...all('ISSUED', subject, object, verb, passive ? 'policies/issued-passive' : 'policies/issued', 0.85));
  }
  return drafts;
}

/** 经国务院批准，……印发; 亲自部署、亲自推动; 提交制定《P》的建议: verbs whose object is another, or papers that are only asked for. */
function isPublished(scene: Scene, verb: Span, object: Group): boolean {
  const { text } = scene;
  const word = text.slice(verb.start, verb.end);
  const between = text.slice(verb.end, object.start);
  // 建议由卫健委牵头，制定《P》: asked for, over a comma.
  const clause = text.slice(Math.max(0, verb.start - 40), verb.start);
  if (/^制定/u.test(word) && /(?:建议|希望|呼吁|提议)[^。；“”]{0,30}$/u.test(clause)) return false;
  if (/^(?:批准|批复|部署)/u.test(word) && /^[，、]|^[^《“]{0,8}[，、]/u.test(between)) return false;
  return !/^》?[”]?的(?:建议|议案|提案|请求|呼声|呼吁)/u.test(text.slice(object.end, object.end + 6));
}

/** 会议还表决通过了《P》: the body whose meeting it is, named before. */
function byMeeting(scene: Scene, sentence: Span, verb: Span, object: Group): RelationDraft[] {
  const lead = scene.text.slice(sentence.start, verb.start);
  if (
    !/^(?:会议|本次会议|大会|会上)[\p{Script=Han}，]{0,12}$/u.test(lead) ||
    !/通过|批准|审议/u.test(scene.text.slice(verb.start, verb.end))
  )
    return [];
  const between = scene.text.slice(verb.end, object.start);
  const body = scene.lastBefore(
    sentence.start,
    600,
    ({ entity }) =>
      entity.type === 'Organization' && /(?:人大常委会|常务委员会|人民代表大会|人大|国务院|委员会)$/u.test(entity.name),
  );
  if (!body || /[。；：]/u.test(between)) return [];
  const group = { start: body.start, end: body.end, members: [body] };
  return all('ISSUED', group, object, { start: sentence.start, end: verb.end }, 'policies/meeting', 0.7);
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
    const subject = proposerOf(scene, sentence, proposers, verb);
    const before = targets.filter((target) => target.end <= (subject?.start ?? verb.start)).at(-1);
    // “X”计划由Y提出, “X”计划是Y最先提出来的.
    const passive =
      before &&
      subject &&
      /(?:由|是)$/u.test(scene.text.slice(before.end, subject.start).slice(-1)) &&
      subject.start - before.end <= 8;
    // 他把《P》带到了会上.
    const brought = targets.findLast(
      (target) =>
        target.end <= verb.start &&
        verb.start - target.end <= 3 &&
        /[把将][《“]?$/u.test(scene.text.slice(target.start - 2, target.start)),
    );
    const object = passive ? before : (brought ?? groupAfter(targets, verb.end, 24));
    if (!object || !subject || (!passive && /[。；，]/u.test(scene.text.slice(verb.end, object.start)))) continue;
    if (
      !passive &&
      subject.members[0]!.entity.type === 'Organization' &&
      /提交|带来/u.test(scene.text.slice(verb.start, verb.end))
    )
      continue;
    drafts.push(...all('PROPOSED', subject, object, verb, 'policies/proposed', 0.86));
  }
  // 他建议……制定《P》: the speaker of a proposal that holds the policy.
  for (const draft of suggestions(scene, sentence, targets)) drafts.push(draft);
  return drafts;
}

/** Who proposes: a pronoun, the one named before the verb, the speaker of the words, the topic of the sentence. */
function proposerOf(scene: Scene, sentence: Span, proposers: readonly Group[], verb: Span): Group | undefined {
  const people = proposers.filter((group) => group.members[0]!.entity.type === 'Person');
  return (
    pronounGroup(scene, verb.start, sentence.start, 12) ??
    firstPersonGroup(scene, verb.start, sentence.start, 24) ??
    groupBefore(proposers, verb.start, 40) ??
    actorsOf(scene, people, sentence, verb.start, 80)
  );
}

const SUGGEST = /(?<![的条份项这该提])建议|呼吁|请求|主张|提议|倡议|促请|敦促|希望/gu;
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
    // Words that somebody says hold his own proposal: 我提议出台《P》.
    const told = speakerAt(scene, object.start);
    const speaker =
      (told?.type === 'Person' ? saidBy(told, verb) : undefined) ??
      pronounGroup(scene, verb.start, sentence.start) ??
      (named && { start: named.start, end: named.end, members: [named] });
    if (!speaker) continue;
    drafts.push(...all('PROPOSED', speaker, object, verb, 'policies/suggested', 0.82));
  }
  return drafts;
}

function saidBy(entity: Entity, verb: Span): Group {
  return { ...verb, members: [{ ...verb, entity, rule: 'speaker', confidence: 0.75 }] };
}

function implemented(scene: Scene, sentence: Span, targets: readonly Group[]): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  const actors = groupsOf(scene, partsOf(scene, sentence, ['Organization', 'Place', 'Person']));
  for (const verb of verbsIn(scene, sentence, IMPLEMENT)) {
    if (isDenied(scene.text, verb.start, sentence.start) || isWished(scene, sentence, verb)) continue;
    const object = groupAfter(targets, verb.end, 14);
    if (!object || /[，。；：]/u.test(scene.text.slice(verb.end, object.start))) continue;
    const subject =
      purposeOf(scene, actors, sentence, verb, object) ??
      actorBefore(scene, actors, verb, sentence) ??
      ourGroup(scene, verb.start, sentence.start) ??
      actorOfParagraph(scene, sentence, verb);
    if (!subject) continue;
    drafts.push(...all('IMPLEMENTS', subject, object, verb, 'policies/implements', 0.84));
  }
  return [...drafts, ...inForce(scene, sentence, actors, targets)];
}

/** 建议全州推行, 国家应把……纳入: what somebody only asks for. */
function isWished(scene: Scene, sentence: Span, verb: Span): boolean {
  return /(?:建议|希望|呼吁|提议|主张|促请)[^，。；]{0,16}$|(?<![相响适反对供效感回答呼顺])应(?![邀约聘用对])[^，。；]{0,20}$/u.test(
    scene.text.slice(Math.max(sentence.start, verb.start - 26), verb.start),
  );
}

/** 为落实“双碳”目标，宝武集团投建……: a purpose before the one who acts. */
function purposeOf(
  scene: Scene,
  actors: readonly Group[],
  sentence: Span,
  verb: Span,
  object: Group,
): Group | undefined {
  const { text } = scene;
  if (!/(?:^|，)为了?[\p{Script=Han}]{0,6}$/u.test(text.slice(Math.max(sentence.start, verb.start - 10), verb.start)))
    return undefined;
  const comma = text.indexOf('，', object.end);
  const actor = comma >= 0 && comma - object.end <= 16 ? groupAfter(actors, comma, 12) : undefined;
  return actor?.members[0]!.entity.type === 'Person' ? undefined : actor;
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
  const bodies = near.filter((group) => group.members[0]!.entity.type !== 'Person');
  return topicBefore(scene, bodies, sentence, verb.start) ?? bodies.at(-1);
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
