import type { Span } from '@guanxi/graph';
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

const MAKE =
  /自主研发|自主研制|自研|研发|研制|开发|发布|推出|制造|生产|育成|选育|培育|选育出|首发|创作|导演|执导|拍摄|出版|撰写|编写|编著|主编|著有|发明|设计|上线|打造|试制|承建|建造|出品|主演|谱写|攻克|合成|组装|量产|写的|写下|著有|首创|问世|摄制|录制|酿造|做出|造出|培育出|合作研制/gu;

/** What only people do. */
const WRITE = /^(?:创作|导演|执导|撰写|编写|编著|主编|著有|写的|写下|主演|谱写)$/u;

/** Who made what: DEVELOPED. */
export const products: RelationFamily = {
  name: 'products',
  read(scene) {
    const drafts: RelationDraft[] = [];
    for (const sentence of scene.sentences) {
      const targets = groupsOf(scene, partsOf(scene, sentence, ['Product']));
      if (targets.length === 0) continue;
      drafts.push(...byVerb(scene, sentence, targets), ...byName(scene, sentence));
    }
    return drafts;
  },
};

function byVerb(scene: Scene, sentence: Span, targets: readonly Group[]): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  const makers = groupsOf(scene, partsOf(scene, sentence, ['Organization', 'Person']));
  const authors = makers.filter((group) => group.members[0]!.entity.type === 'Person');
  for (const verb of verbsIn(scene, sentence, MAKE)) {
    if (isPlanned(scene.text, verb.start, sentence.start) || isDenied(scene.text, verb.start, sentence.start)) continue;
    const written = WRITE.test(scene.text.slice(verb.start, verb.end));
    const maker =
      pronounGroup(scene, verb.start, sentence.start) ??
      firstPersonGroup(scene, verb.start, sentence.start) ??
      ourGroup(scene, verb.start, sentence.start) ??
      groupBefore(written ? authors : makers, verb.start, written ? 60 : 44) ??
      (written ? inheritedGroup(scene, sentence, verb.start) : undefined);
    if (!maker) continue;
    // 《长安雪》由A、B和C联合出品: the product stands before 由.
    const made = joinedMakers(scene, makers, maker);
    const first = made[0]!;
    const before = targets.filter((target) => target.end <= first.start && first.start - target.end <= 24).at(-1);
    const passive = before && /(?:由|是|为|系)[“《]?$/u.test(scene.text.slice(before.end, first.start));
    const object = passive ? before : groupAfter(targets, verb.end, 40);
    if (!object) continue;
    if (!passive && /[。；]/u.test(scene.text.slice(verb.end, object.start))) continue;
    for (const head of made) {
      for (const tail of object.members) {
        drafts.push({
          type: 'DEVELOPED',
          head: head.entity,
          tail: tail.entity,
          proof: cover(head, tail, verb),
          rule: passive ? 'products/made-by' : 'products/makes',
          confidence: 0.78,
        });
      }
    }
  }
  return drafts;
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
  const drafts: RelationDraft[] = [];
  const mentions = scene.within(sentence);
  for (const product of mentions) {
    if (product.entity.type !== 'Product') continue;
    const maker = mentions.find(
      (mention) =>
        mention.entity.type === 'Organization' &&
        ((mention.end <= product.start &&
          /^(?:的)?(?:[\p{Script=Han}]{0,8})?[“《‘]?$/u.test(scene.text.slice(mention.end, product.start)) &&
          isBare(scene.text.slice(mention.end, product.start))) ||
          (mention.start === product.start && mention.end < product.end)),
    );
    if (!maker) continue;
    drafts.push({
      type: 'DEVELOPED',
      head: maker.entity,
      tail: product.entity,
      proof: cover(maker, product),
      rule: 'products/in-name',
      confidence: 0.66,
    });
  }
  return drafts;
}

function isBare(between: string): boolean {
  return (
    between === '' ||
    between === '“' ||
    between === '《' ||
    /^的?(?:新款|新一代|最新|自有品牌|旗舰|国产|通用|旗下)?(?:手机|汽车|大模型|机器人|系统|芯片|操作系统|平台|无人机|电影|新药|疫苗)[“《]?$/u.test(
      between,
    )
  );
}
