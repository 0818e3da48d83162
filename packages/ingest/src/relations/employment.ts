import type { EntityMention } from '../entities/entity.js';
import { insideQuotation } from '../quotes/speakers.js';
import { holderOf } from './careers.js';
import type { RelationDraft } from './draft.js';
import { isDenied, isPlanned, partsOf, verbsIn } from './frames.js';
import type { RelationFamily, Scene } from './scene.js';

/** Work told without a post: 曾在东京大学做博士后, 供职于B公司, 加盟C队, 创办D厂. */
export const employment: RelationFamily = {
  name: 'employment',
  read: (scene) => scene.sentences.flatMap((sentence) => [...worked(scene, sentence)]),
};

/** What stands before a body where somebody works, and what it says of time. */
const WORK =
  /曾在|曾经在|一度在|长期在|先后在|此前在|原在|早年在|退休前在|曾供职于|曾就职于|曾任职于|曾任教于|曾效力于|曾服役于|离开|供职于|就职于|任职于|任教于|执教于|效力于|受雇于|服务于|目前在|现在|加盟|加入|入职|进入|执掌|掌舵|执教|跳槽到|转投|调到|调入|创办|创立|创建|一手创办|参与创办|联合创办|同在|早年同在|到|赴|在/gu;
const FORMER = /^(?:曾|一度|先后在|此前|原在|早年|退休前|离开)/u;
/** Verbs that need no other word behind the body. */
const WHOLE = /于$|^(?:离开|加盟|加入|入职|进入|执掌|掌舵|执教|跳槽到|转投|调到|调入)/u;
/** 进入 a school is to study there, 进入 a house that is shown is to visit it. */
const ENTERED = /(?:公司|集团|厂|银行|医院|局|部|厅|委|院|社|报|台|队|俱乐部|科技|股份|企业|重工|汽车)$/u;
const FOUNDED = /^(?:一手|参与|联合)?创[办立建]/u;
/** What is done at a body by those who work there. */
const WORKING =
  /^(?:做了?|任教|执教|工作|任职|供职|就职|当了?|从事|担任|任|上班|服役|实习|打工|潜心|主持工作|研究|干了|待了|效力|挂职|代职|支教|坐诊|进修)([^，。；]{0,14})/u;
const TITLE =
  /^(?:过|着)?([\p{Script=Han}]{1,8}(?:[长师员官手工]|书记|博士后|教授|记者|编辑|经理|总监|主任|秘书|教练|队长|顾问))$/u;

function worked(scene: Scene, sentence: { start: number; end: number }): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  const bodies = partsOf(scene, sentence, ['Organization']);
  if (bodies.length === 0) return drafts;
  for (const verb of verbsIn(scene, sentence, WORK)) {
    const word = scene.text.slice(verb.start, verb.end);
    const body = bodies.find(
      (mention) => mention.start >= verb.end && /^(?:了|过)?[“]?$/u.test(scene.text.slice(verb.end, mention.start)),
    );
    if (!body || insideQuotation(scene, verb.start)) continue;
    if (isDenied(scene.text, verb.start, sentence.start) || isPlanned(scene.text, verb.start, sentence.start)) continue;
    if (word === '进入' && !isEntered(scene, body)) continue;
    const founded = FOUNDED.test(word);
    const work = WORKING.exec(scene.text.slice(body.end, body.end + 18));
    const whole = WHOLE.test(word) || founded;
    if (!whole && !work) continue;
    // 到某医院挂职 is work there, 到某公司工作过一天 or 到某校研究 may be a visit.
    if (/^[到赴]$/u.test(word) && !/^(?:挂职|代职|任职|担任|任|支教|工作|上班)/u.test(work?.[0] ?? '')) continue;
    if (
      founded &&
      !/(?:公司|集团|厂|合作社|工作室|学校|中学|大学|企业|科技|研究所|研究院|基金会|品牌)$/u.test(body.entity.name)
    )
      continue;
    // 执掌集团11年的李长贵: the one behind 的.
    const told = /^[^，。；的]{0,8}(?=的)/u.exec(scene.text.slice(body.end, body.end + 10))?.[0].length ?? 0;
    const person = holderOf(scene, sentence, verb, body.end + told);
    if (!person || !isNear(scene, person, verb.start)) continue;
    drafts.push(draft(person, body, work, FORMER.test(word), MEMBERSHIP.test(body.entity.name) && /^加入/u.test(word)));
  }
  return drafts;
}

/** Somebody began to work there: 毕业后进入林业部工作, 2003年进入清远重工，……. */
function isEntered(scene: Scene, body: EntityMention): boolean {
  const names = [body.entity.name, ...body.entity.aliases];
  return (
    names.some((name) => ENTERED.test(name)) &&
    /^(?:[，。；]|工作|任职|前身|担任|当|做)/u.test(scene.text.slice(body.end, body.end + 2))
  );
}

/** Bodies that one joins as a member. */
const MEMBERSHIP = /(?:党|协会|学会|联盟|联合会|同盟|商会)$/u;

/** No other subject stands between the person and the verb: a body, or more than two clauses. */
function isNear(scene: Scene, person: { end: number }, verbStart: number): boolean {
  const between = scene.text.slice(Math.min(person.end, verbStart), verbStart);
  return between.split('，').length <= 4 && !/[；：]/u.test(between);
}

function draft(
  person: { entity: EntityMention['entity']; start: number },
  body: EntityMention,
  work: RegExpExecArray | null,
  former: boolean,
  member: boolean,
): RelationDraft {
  const title = work && TITLE.exec(work[1]!)?.[1];
  const end = body.end + (work?.[0].length ?? 0);
  return {
    type: member ? 'MEMBER_OF' : 'WORKS_FOR',
    head: person.entity,
    tail: body.entity,
    proof: { start: Math.min(person.start, body.start), end },
    rule: 'employment/worked',
    confidence: 0.8,
    properties: { ...(title ? { title } : {}), status: former ? 'former' : 'current' },
  };
}
