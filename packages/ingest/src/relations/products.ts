import type { Span } from '@guanxi/graph';
import type { EntityMention } from '../entities/entity.js';
import { PRODUCT_NOUN_SOURCE } from '../lexicon/products.js';
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
import { firstPersonGroup, inheritedGroup, ourGroup, pronounGroup } from './subjects.js';
import type { RelationFamily, Scene } from './scene.js';
import { topicBefore, topicInherited } from './topics.js';

const MAKE =
  /自主研发|自主研制|自研|研发|研制|开发|发布|推出|制造|生产|育成|选育|培育|选育出|首发|创作|导演|执导|拍摄|制作|出版|撰写|编写|编著|主编|著有|新著|执笔|发明|设计|上线|打造|试制|承建|建造|出品|谱写|攻克|合成|组装|量产|写的|写下|著有|首创|问世|摄制|录制|酿造|新排|排演|做出|造出|培育出|合作研制|编剧|作词|作曲|定制|摸索出|琢磨出|研究出|推介/gu;

/** What only people do. */
const WRITE = /^(?:创作|导演|执导|撰写|编写|编著|主编|著有|新著|执笔|写的|写下|谱写|编剧|作词|作曲)$/u;

/** Who made what: DEVELOPED. */
export const products: RelationFamily = {
  name: 'products',
  read(scene) {
    const drafts: RelationDraft[] = [];
    for (const sentence of scene.sentences) {
      const targets = groupsOf(scene, partsOf(scene, sentence, ['Product']));
      if (targets.length === 0) continue;
      drafts.push(...byVerb(scene, sentence, targets), ...byName(scene, sentence), ...byAuthor(scene, sentence));
    }
    return drafts;
  },
};

function byVerb(scene: Scene, sentence: Span, targets: readonly Group[]): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  const makers = groupsOf(scene, partsOf(scene, sentence, ['Organization', 'Person']));
  for (const verb of verbsIn(scene, sentence, MAKE)) {
    if (isPlanned(scene.text, verb.start, sentence.start) || isDenied(scene.text, verb.start, sentence.start)) continue;
    const maker = makerOf(scene, sentence, makers, verb);
    if (!maker) continue;
    const made = joinedMakers(scene, makers, maker.group);
    const object = madeBy(scene, targets, made[0]!, verb);
    if (!object) continue;
    for (const head of made) {
      for (const tail of object.group.members) {
        drafts.push({
          type: 'DEVELOPED',
          head: head.entity,
          tail: tail.entity,
          proof: cover(head, tail, verb),
          rule: `products/${object.passive ? 'made-by' : maker.rule}`,
          confidence: maker.confidence,
        });
      }
    }
  }
  return drafts;
}

interface Maker {
  group: Group;
  rule: string;
  confidence: number;
}

/** Who makes: a pronoun, the speaker or the speaker's body, the one named before the verb, the topic of the sentence. */
function makerOf(scene: Scene, sentence: Span, makers: readonly Group[], verb: Span): Maker | undefined {
  const { text } = scene;
  const pointed =
    pronounGroup(scene, verb.start, sentence.start) ??
    firstPersonGroup(scene, verb.start, sentence.start) ??
    ourGroup(scene, verb.start, sentence.start);
  if (pointed) return { group: pointed, rule: 'makes', confidence: 0.78 };
  const written = WRITE.test(text.slice(verb.start, verb.end));
  const able = written ? makers.filter((group) => group.members[0]!.entity.type === 'Person') : makers;
  const near = groupBefore(able, verb.start, written ? 60 : 44);
  if (near && !/[，；：]/u.test(text.slice(near.end, verb.start)) && !/[在从]/u.test(text[near.start - 1] ?? ''))
    return { group: near, rule: 'makes', confidence: 0.8 };
  const topic = topicBefore(scene, able, sentence, verb.start);
  if (topic) return { group: topic, rule: 'topic', confidence: 0.74 };
  const inherited =
    topicInherited(scene, written ? ['Person'] : ['Organization', 'Person'], sentence, verb.start) ??
    (written ? inheritedGroup(scene, sentence, verb.start) : undefined);
  if (inherited) return { group: inherited, rule: 'inherited', confidence: 0.68 };
  return near && { group: near, rule: 'nearest', confidence: 0.66 };
}

/** What is made: A研发的P, 由A研发的P, P由A研发, A研发P. */
function madeBy(
  scene: Scene,
  targets: readonly Group[],
  maker: Span,
  verb: Span,
): { group: Group; passive: boolean } | undefined {
  const { text } = scene;
  const after = groupAfter(targets, verb.end, 40);
  const between = after && text.slice(verb.end, after.start);
  if (after && between !== undefined && /^(?:成功)?的[^，。；]*$/u.test(between))
    return { group: after, passive: false };
  const before = targets.filter((target) => target.end <= maker.start && maker.start - target.end <= 60).at(-1);
  if (
    before &&
    /^[^。；]*(?:(?:由|是|为|系)[“《]?|由[\p{Script=Han}]{2,24})$/u.test(text.slice(before.end, maker.start))
  )
    return { group: before, passive: true };
  return after && between !== undefined && !/[。；]/u.test(between) ? { group: after, passive: false } : undefined;
}

/** A与B联合研制: both made it. */
function joinedMakers(scene: Scene, makers: readonly Group[], maker: Group): Group['members'] {
  const before = makers[makers.indexOf(maker) - 1];
  if (before && before.members[0]!.entity.type === maker.members[0]!.entity.type) {
    const between = scene.text.slice(before.end, maker.start);
    if (/(?:与|同|和|联合|携手|会同)$/u.test(between) && between.length <= 24 && !/[。；]/u.test(between))
      return [...before.members, ...maker.members];
  }
  return maker.members;
}

/** 华为盘古大模型: a body directly before its product, also with the product inside a longer name. */
function byName(scene: Scene, sentence: Span): RelationDraft[] {
  const mentions = scene.within(sentence);
  const makers = [...mentions, ...scene.referencesWithin(sentence)];
  return mentions.flatMap((product): RelationDraft[] => {
    if (product.entity.type !== 'Product') return [];
    const maker = makers.find(
      (mention) =>
        mention.entity.type === 'Organization' &&
        ((mention.end <= product.start && OWN.test(scene.text.slice(mention.end, product.start))) ||
          (mention.start === product.start && mention.end < product.end)),
    );
    return maker ? [draftOf(maker, product, 'products/in-name', 0.7)] : [];
  });
}

/** Words between a body and a product of its own: 旗下, 的新一代手机, 第一款产品. */
const OWN = new RegExp(
  `^(?:的|旗下的?|自有品牌|自主品牌)?(?:(?:新款|新一代|最新|旗舰|国产|通用|首款|首台|首个|第[一二三]款|第[一二三]代|新型)(?:的)?)?(?:[\\p{Script=Han}]{0,4}(?:${PRODUCT_NOUN_SOURCE}))?[“《‘]?$`,
  'u',
);

/** 《渡口》作者邵一鸣, 邵一鸣的小说《渡口》: who wrote or directed a work. */
function byAuthor(scene: Scene, sentence: Span): RelationDraft[] {
  const people = partsOf(scene, sentence, ['Person']);
  return scene.outermost(sentence).flatMap((work): RelationDraft[] => {
    if (work.entity.type !== 'Product' || scene.text[work.start - 1] !== '《') return [];
    const author = people.find((person) =>
      person.start > work.end
        ? /^》的?(?:[\p{Script=Han}]{0,8}、)?(?:作者|导演|总导演|编剧|主编|原著|作曲)[、，]?(?:[\p{Script=Han}]{2,10})?$/u.test(
            scene.text.slice(work.end, person.start),
          )
        : /^的?(?:新作|新书|代表作|长篇|中篇|短篇|长篇小说|小说|散文集|诗集|专著|著作|电影|纪录片|作品|处女作)?《$/u.test(
            scene.text.slice(person.end, work.start),
          ),
    );
    return author ? [draftOf(author, work, 'products/author', 0.74)] : [];
  });
}

function draftOf(maker: EntityMention, product: EntityMention, rule: string, confidence: number): RelationDraft {
  return {
    type: 'DEVELOPED',
    head: maker.entity,
    tail: product.entity,
    proof: cover(maker, product),
    rule,
    confidence,
  };
}
