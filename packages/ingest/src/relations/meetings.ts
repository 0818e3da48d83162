import type { Span } from '@guanxi/graph';
import type { EntityMention } from '../entities/entity.js';
import { findQuotes, speakerAt } from '../quotes/all.js';
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
import { actorsOf, firstPersonGroup, pairGroup, pronounGroup } from './subjects.js';

/** Who met whom: MET. */
export const meetings: RelationFamily = {
  name: 'meetings',
  read: (scene) =>
    scene.sentences
      .flatMap((sentence) => [
        ...met(scene, sentence),
        ...atHome(scene, sentence),
        ...toldTitle(scene, sentence),
        ...saidTo(scene, sentence),
        ...spokenTo(scene, sentence),
        ...honoured(scene, sentence),
        ...received(scene, sentence),
      ])
      .concat(vocatives(scene)),
};

const MEET =
  /拉家常|拉起家常|拉起了家常|唠家常|唠起|唠嗑|会见|会晤|会谈|会商|拜会|接见|见面|见了面|碰面|碰了面|碰头|相识|结识|交谈|长谈|深谈|攀谈|促膝|握手|面谈|晤谈|看望|探望|约见|迎接|接待|拜访|登门|座谈|对话|合影|遇见|遇到|碰到|碰见|见到|找到|面见|宴请|结伴|聊了|聊到|聊天|商定|商量|商讨|交流|切磋|争论|请教|求教|对谈|谈了|谈妥|算账|坐在|同台|并肩|共进|谈话|谈了话|谈到|谈心|会合|认识|碰过头|交换了?意见|约谈|晤面|聊起|聊着|一直聊|切磋|对弈|过招|吃了[顿一]|喝过茶|拜师/gu;
/** Verbs whose object is the other: A会见B. */
const TRANSITIVE =
  /^(?:会见|接见|拜会|看望|探望|约见|约谈|迎接|接待|拜访|会晤|遇见|遇到|碰到|碰见|见到|找到|面见|宴请|结识|认识)$/u;
/** Verbs that two people joined by 和 do with each other. */
const MUTUAL =
  /^(?:会晤|会谈|会商|见面|见了面|碰面|碰了面|碰头|相识|交谈|长谈|深谈|攀谈|握手|面谈|晤谈|座谈|对话|合影|结伴|聊了|聊到|聊天|商定|商量|争论|对谈|谈了|谈到|谈话|谈了话|谈心|聊起|谈妥|相遇|会合|约谈|晤面)$/u;

function met(scene: Scene, sentence: Span): RelationDraft[] {
  const people = groupsOf(scene, partsOf(scene, sentence, ['Person']));
  const drafts: RelationDraft[] = [];
  for (const verb of verbsIn(scene, sentence, MEET)) {
    if (isDenied(scene.text, verb.start, sentence.start) || isPlanned(scene.text, verb.start, sentence.start)) continue;
    const word = scene.text.slice(verb.start, verb.end);
    const sides =
      (TRANSITIVE.test(word) ? withObject(scene, people, sentence, verb) : undefined) ??
      withWhom(scene, people, sentence, verb);
    if (sides) {
      drafts.push(...among(sides[0].members, sides[1].members, verb, 'meetings/met', 0.86));
      continue;
    }
    if (!MUTUAL.test(word)) continue;
    const pair = pairGroup(scene, verb.start, sentence.start);
    const last = groupBefore(people, verb.start, 12);
    const together = pair ?? (last?.members.length === 2 ? last : undefined);
    const [a, b] = together?.members ?? [];
    if (a && b) drafts.push(...among([a], [b], verb, pair ? 'meetings/both' : 'meetings/each-other', 0.6));
  }
  return drafts;
}

function among(
  heads: readonly EntityMention[],
  tails: readonly EntityMention[],
  verb: Span,
  rule: string,
  confidence: number,
): RelationDraft[] {
  return heads.flatMap((a) =>
    tails
      .filter((b) => a.entity !== b.entity)
      .map((b): RelationDraft => ({
        type: 'MET',
        head: a.entity,
        tail: b.entity,
        proof: cover(a, b, verb),
        rule,
        confidence,
      })),
  );
}

/** A会见B, A拜访他: the one behind the verb. */
function withObject(scene: Scene, people: readonly Group[], sentence: Span, verb: Span): [Group, Group] | undefined {
  const first = actorsOf(scene, people, sentence, verb.start);
  if (!first) return undefined;
  const named = objectOf(scene, people, verb);
  if (named && !/[。；]/u.test(scene.text.slice(verb.end, named.start))) return [first, named];
  if (!/^了?[他她](?!们)/u.test(scene.text.slice(verb.end, verb.end + 3))) return undefined;
  const entity = scene.antecedent(sentence.start);
  const at = { start: verb.end, end: verb.end + 1 };
  return entity ? [first, { ...at, members: [{ ...at, entity, rule: 'pronoun', confidence: 0.7 }] }] : undefined;
}

/** 找到范思平的老上级盛祖德: of names in one phrase the last, the others only say whose. */
function objectOf(scene: Scene, people: readonly Group[], verb: Span): Group | undefined {
  let named = groupAfter(people, verb.end, 40);
  while (named && scene.text[named.end] === '的') {
    const next = groupAfter(people, named.end, 30);
    if (!next || /[，。；]/u.test(scene.text.slice(named.end, next.start))) break;
    named = next;
  }
  return named;
}

/** A与B会谈; 又同B、C坐在石坎上算账, where the first is named further up or in the sentence before. */
function withWhom(scene: Scene, people: readonly Group[], sentence: Span, verb: Span): [Group, Group] | undefined {
  const pronoun = withPronoun(scene, people, sentence, verb);
  if (pronoun) return pronoun;
  const second = groupBefore(people, verb.start, 24);
  if (!second) return undefined;
  const head = scene.appositionAt(second.start)?.whole.start ?? second.start;
  const joined = /(?:与|同|和|跟|拉着|陪着|陪同|邀请|约上|请来)[\p{Script=Han}（）()A-Za-z ]{0,16}$/u.exec(
    scene.text.slice(Math.max(sentence.start, head - 18), head),
  );
  if (!joined) return undefined;
  const link = head - joined[0].length;
  const before = people.filter((group) => group.end <= link);
  const first = actorsOf(scene, before, sentence, link, 70);
  return first ? [first, second] : undefined;
}

/** 走进村民胡桂香家，同她拉起家常: the one named last, and the one before. */
function withPronoun(scene: Scene, people: readonly Group[], sentence: Span, verb: Span): [Group, Group] | undefined {
  if (!/[与同和跟][他她其]$/u.test(scene.text.slice(verb.start - 2, verb.start))) return undefined;
  const named = people.filter((group) => group.end <= verb.start);
  const second = named.at(-1);
  const first = named.at(-2) ?? (second && actorsOf(scene, [], sentence, second.start));
  return first && second ? [first, second] : undefined;
}

/** 走进村民胡桂香家, 到张三家中看望. */
function atHome(scene: Scene, sentence: Span): RelationDraft[] {
  const people = groupsOf(scene, partsOf(scene, sentence, ['Person']));
  return people.flatMap((host) => {
    if (!/^家(?:[里中，。的]|看|坐|了解|$)/u.test(scene.text.slice(host.end, host.end + 2))) return [];
    const head = scene.appositionAt(host.start)?.whole.start ?? host.start;
    const verb = /(?:走进|来到|走访|到|去|看望|慰问|走访慰问)[\p{Script=Han}]{0,10}$/u.exec(
      scene.text.slice(Math.max(sentence.start, head - 16), head),
    );
    if (!verb) return [];
    const at = head - verb[0].length;
    const guest = actorsOf(
      scene,
      people.filter((group) => group.end <= at),
      sentence,
      at,
    );
    return guest ? among(guest.members, host.members, { start: at, end: host.end + 1 }, 'meetings/at-home', 0.72) : [];
  });
}

/** 顾明达对守在门外的杨秀兰说, 张三告诉李四: the one to whom somebody speaks. */
function saidTo(scene: Scene, sentence: Span): RelationDraft[] {
  const people = groupsOf(scene, partsOf(scene, sentence, ['Person']));
  return people.flatMap((hearer) => {
    const head = scene.appositionAt(hearer.start)?.whole.start ?? hearer.start;
    const to = /(?:告诉|叮嘱|嘱咐|询问|反问|问|(?:对|向|跟|同)(?:[^，。；：“”的]{1,12}的)?)$/u.exec(
      scene.text.slice(Math.max(sentence.start, head - 16), head),
    );
    if (!to) return [];
    const said = /^(?:告诉|叮嘱|嘱咐|询问|反问|问)/u.test(to[0])
      ? /^(?:[，：。“]|[\p{Script=Han}])/u
      : /^(?:(?!来说|来讲)[\p{Script=Han}]){0,4}?(?!来说|来讲|而言)(?:说|讲|介绍|汇报|道|问|解释|坦言|提出|叮嘱|询问|核对|了解|请教|道别|道谢|敬礼|鞠躬|挥手|求助|致意)(?!明会|解员)/u;
    const verb = said.exec(scene.text.slice(hearer.end, hearer.end + 8));
    const at = head - to[0].length;
    if (!verb || isDenied(scene.text, at, sentence.start) || isPlanned(scene.text, at, sentence.start)) return [];
    const speaker = actorsOf(
      scene,
      people.filter((group) => group.end <= at),
      sentence,
      at,
      30,
    );
    return speaker
      ? among(
          speaker.members,
          hearer.members,
          { start: at, end: hearer.end + verb[0].length },
          'meetings/said-to',
          0.68,
        )
      : [];
  });
}

/** 贺兰平为谢知行颁奖, 向队长周平颁发证书: who hands something over meets who takes it. */
function honoured(scene: Scene, sentence: Span): RelationDraft[] {
  const people = groupsOf(scene, partsOf(scene, sentence, ['Person']));
  return people.flatMap((guest) => {
    const head = scene.appositionAt(guest.start)?.whole.start ?? guest.start;
    if (!/[为向给]$/u.test(scene.text.slice(sentence.start, head))) return [];
    const act = /^(?:等)?(?:颁奖|颁发|颁授|授奖|授勋|授予|送上|献上|戴上|佩戴|赠送|递|送行|饯行|敬酒)/u.exec(
      scene.text.slice(guest.end, guest.end + 8),
    );
    const at = head - 1;
    if (!act || isDenied(scene.text, at, sentence.start) || isPlanned(scene.text, at, sentence.start)) return [];
    const host = actorsOf(scene, before(people, at), sentence, at);
    const proof = { start: at, end: guest.end + act[0].length };
    return host ? among(host.members, guest.members, proof, 'meetings/honoured', 0.72) : [];
  });
}

/** 何敬贤获卫生部长接见, 董军接受潘文江的拜会: the one who receives stands between. */
function received(scene: Scene, sentence: Span): RelationDraft[] {
  const people = groupsOf(scene, partsOf(scene, sentence, ['Person']));
  return people.flatMap((host) => {
    const head = scene.appositionAt(host.start)?.whole.start ?? host.start;
    const lead = /(?:接受了?|受到了?|获得?|得到)[\p{Script=Han}]{0,8}$/u.exec(
      scene.text.slice(Math.max(sentence.start, head - 12), head),
    );
    const act = /^(?:等)?的?(?:亲切|热情)?(?:接见|会见|拜会|拜访|接待|看望)/u.exec(
      scene.text.slice(host.end, host.end + 8),
    );
    if (!lead || !act) return [];
    const at = head - lead[0].length;
    const guest = actorsOf(scene, before(people, at), sentence, at);
    const proof = { start: at, end: host.end + act[0].length };
    return guest ? among(guest.members, host.members, proof, 'meetings/received', 0.72) : [];
  });
}

function before(people: readonly Group[], at: number): Group[] {
  return people.filter((group) => group.end <= at);
}

/** 陆万才说：“蓝县长，这水……”: who is called by name in somebody's words hears them. */
function vocatives(scene: Scene): RelationDraft[] {
  return scene.once(findQuotes).outer.flatMap(({ kind, content, speaker, proof }): RelationDraft[] => {
    if (kind !== 'direct' || speaker.type !== 'Person') return [];
    const called = scene.outermost({ start: content.start, end: Math.min(content.end, content.start + 12) })[0];
    if (called?.entity.type !== 'Person' || called.start !== content.start || called.entity === speaker) return [];
    if (!/^(?:先生|女士|同志|老师)?[，！]/u.test(scene.text.slice(called.end, called.end + 3))) return [];
    const by = { start: proof.start, end: proof.end, entity: speaker, rule: 'speaker', confidence: 0.7 };
    return among([by], [called], called, 'meetings/called', 0.66);
  });
}

/** 岑丽君告诉市长: the one person of the article who holds that post. */
function toldTitle(scene: Scene, sentence: Span): RelationDraft[] {
  const people = groupsOf(scene, partsOf(scene, sentence, ['Person']));
  return verbsIn(
    scene,
    sentence,
    /(?:告诉|对|向|跟)(?:省长|市长|县长|区长|镇长|州长|书记|部长|厅长|局长|主任|校长|院长|董事长|主席|总理)(?=说|讲|介绍|汇报|[，：。]|$)/gu,
  ).flatMap((verb) => {
    const title = scene.text.slice(verb.start, verb.end).replace(/^(?:告诉|[对向跟])/u, '');
    const holders = scene.holdersOf(title).filter((entity) => entity.mentions.some((one) => one.start < verb.start));
    const speaker = groupBefore(people, verb.start, 10);
    const [holder] = holders;
    if (!speaker || !holder || holders.length > 1) return [];
    const hearer = { start: verb.end - title.length, end: verb.end, entity: holder, rule: 'title', confidence: 0.7 };
    return among(speaker.members, [hearer], verb, 'meetings/told', 0.68);
  });
}

/** 老郝叮嘱我, 姚远给我看过, 她对我说 in somebody's words: the speaker and the one who spoke to him met. */
function spokenTo(scene: Scene, sentence: Span): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  const people = groupsOf(scene, partsOf(scene, sentence, ['Person']));
  const TO_ME =
    /(?:对|跟|向|给|和|与)我(?:说|讲|谈|看|介绍|聊)|(?:告诉|叮嘱|嘱咐|提醒|鼓励|找到|拉着|勉励|嘱托|问)过?了?我(?!们)|握着我的手|拍着我的/gu;
  for (const verb of verbsIn(scene, sentence, TO_ME)) {
    const speaker = speakerAt(scene, verb.start);
    const other = pronounGroup(scene, verb.start, sentence.start, 14) ?? groupBefore(people, verb.start, 30);
    if (speaker?.type !== 'Person' || !other || isDenied(scene.text, verb.start, sentence.start)) continue;
    const me = { start: verb.start, end: verb.end, entity: speaker, rule: 'first-person', confidence: 0.7 };
    drafts.push(...among(other.members, [me], verb, 'meetings/spoke-to-speaker', 0.64));
  }
  // 我见过他, 我和姚远谈过.
  for (const verb of verbsIn(scene, sentence, /见过|见到|拜访过?|聊过|谈过|请教过?|遇到|碰到/gu)) {
    if (isDenied(scene.text, verb.start, sentence.start)) continue;
    const me = firstPersonGroup(scene, verb.start, sentence.start);
    const other = groupAfter(people, verb.end, 12);
    if (me && other) drafts.push(...among(me.members, other.members, verb, 'meetings/speaker-met', 0.64));
  }
  return drafts;
}
