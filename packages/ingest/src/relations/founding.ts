import type { EntityMention } from '../entities/entity.js';
import type { RelationDraft } from './draft.js';
import { isDenied, isPlanned, partsOf, verbsIn } from './frames.js';
import type { RelationFamily, Scene } from './scene.js';

/** Who founded a body works for it: 远岫科技由白景云与江一帆于2016年创立, 两人共同创办了远岫科技. */
export const founding: RelationFamily = {
  name: 'founding',
  read: (scene) => scene.sentences.flatMap((sentence) => founded(scene, sentence)),
};

const FOUND = /创立|创办|创建|发起成立|发起创办/gu;
/** What people found that they then work for. */
const FOUNDED =
  /(?:公司|集团|厂|合作社|工作室|学校|中学|大学|企业|科技|研究所|研究院|基金会|品牌|机器人|生物|智能|传媒|影业|俱乐部)$/u;

function founded(scene: Scene, sentence: { start: number; end: number }): RelationDraft[] {
  const verbs = verbsIn(scene, sentence, FOUND);
  if (verbs.length === 0) return [];
  const people = partsOf(scene, sentence, ['Person']);
  const bodies = partsOf(scene, sentence, ['Organization']);
  return verbs.flatMap((verb) => {
    const founders = foundersBefore(scene, people, verb.start);
    const first = founders[0];
    if (!first || isDenied(scene.text, verb.start, sentence.start) || isPlanned(scene.text, verb.start, sentence.start))
      return [];
    const body = bodyBefore(scene, bodies, headOf(scene, first)) ?? bodyBehind(scene, bodies, verb.end);
    if (!body) return [];
    return founders.map((person): RelationDraft => ({
      type: 'WORKS_FOR',
      head: person.entity,
      tail: body.entity,
      proof: { start: Math.min(body.start, person.start), end: Math.max(body.end, verb.end) },
      rule: 'founding/founded',
      confidence: 0.82,
      properties: { title: '创始人', status: 'current' },
    }));
  });
}

/** The people named last before a verb, joined by 与 or 、 with the posts between: 教授李泽恩与学生汪韬. */
function foundersBefore(scene: Scene, people: readonly EntityMention[], at: number): EntityMention[] {
  const founders: EntityMention[] = [];
  for (const person of people.filter(({ end }) => end <= at).reverse()) {
    const next = founders[0];
    const joined = next
      ? /^(?:、|和|与|同|及)$/u.test(scene.text.slice(person.end, headOf(scene, next)))
      : at - person.end <= 24 && !/[；：]/u.test(scene.text.slice(person.end, at));
    if (!joined) break;
    founders.unshift(person);
  }
  return founders;
}

function headOf(scene: Scene, person: EntityMention): number {
  return scene.appositionAt(person.start)?.whole.start ?? person.start;
}

/** The body in front of 由. */
function bodyBefore(scene: Scene, bodies: readonly EntityMention[], at: number): EntityMention | undefined {
  if (scene.text[at - 1] !== '由') return undefined;
  return bodies.findLast(
    ({ end }) =>
      end < at &&
      at - end <= 14 &&
      /^[”’」]?(?:（[^（）]{0,24}）)?[^，。；]{0,10}，?(?:最初|原|是)?由$/u.test(scene.text.slice(end, at)),
  );
}

function bodyBehind(scene: Scene, bodies: readonly EntityMention[], at: number): EntityMention | undefined {
  const body = bodies.find(({ start }) => start >= at);
  if (!body || !/^(?:了)?[\p{Script=Han}]{0,6}[“「]?$/u.test(scene.text.slice(at, body.start))) return undefined;
  return [body.entity.name, ...body.entity.aliases].some((name) => FOUNDED.test(name)) ? body : undefined;
}
