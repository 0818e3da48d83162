import type { Span } from '@guanxi/graph';
import { divisions, liesIn } from '../gazetteer/divisions.js';
import type { Entity, EntityMention } from '../entities/entity.js';
import type { RelationDraft } from './draft.js';
import { partsOf } from './frames.js';
import type { RelationFamily, Scene } from './scene.js';

/** Where places and bodies lie: LOCATED_IN, from chains (安徽省淮北市), names (潍坊日报社) and statements. */
export const places: RelationFamily = {
  name: 'places',
  read(scene) {
    return [...chains(scene), ...inNames(scene), ...statements(scene)];
  },
};

/** A place printed directly behind a larger one. */
function chains(scene: Scene): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  const places = scene.mentions.filter((mention) => mention.entity.type === 'Place');
  for (const [index, outer] of places.entries()) {
    const inner = places.slice(index + 1, index + 4).find((mention) => {
      const between = scene.text.slice(outer.end, mention.start);
      return (
        mention.start >= outer.end &&
        /^(?:的|境内的|下辖的|[\p{Script=Han}]{0,3}(?:首都|首府|省会|省会城市|城市|港口|重镇|小城|小镇))?$/u.test(
          between,
        )
      );
    });
    if (!inner || inner.entity === outer.entity || !mayContain(outer.entity, inner.entity)) continue;
    drafts.push({
      type: 'LOCATED_IN',
      head: inner.entity,
      tail: outer.entity,
      proof: { start: outer.start, end: inner.end },
      rule: 'places/chain',
      confidence: 0.95,
    });
    drafts.push(...listed(scene, places, index, inner));
  }
  return drafts;
}

/** 怀化市沅陵县、辰溪县: what is listed behind the first lies there too, where the code list says so. */
function listed(scene: Scene, places: readonly EntityMention[], index: number, first: EntityMention): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  const outer = places[index]!;
  let last = first;
  for (const next of places.slice(places.indexOf(first) + 1)) {
    if (next.start < last.end) continue;
    if (!/^(?:、|和|与|及|以及)$/u.test(scene.text.slice(last.end, next.start)) || !surelyIn(next.entity, outer.entity))
      break;
    drafts.push({
      type: 'LOCATED_IN',
      head: next.entity,
      tail: outer.entity,
      proof: { start: outer.start, end: next.end },
      rule: 'places/listed',
      confidence: 0.84,
    });
    last = next;
  }
  return drafts;
}

function surelyIn(inner: Entity, outer: Entity): boolean {
  const { byCode } = divisions();
  const innerDivision = byCode.get(String(inner.properties.code ?? ''));
  const outerDivision = byCode.get(String(outer.properties.code ?? ''));
  return innerDivision !== undefined && outerDivision !== undefined && liesIn(innerDivision, outerDivision);
}

/** Whether the code list allows that one lies in the other; what it does not know is allowed. */
function mayContain(outer: Entity, inner: Entity): boolean {
  const { byCode } = divisions();
  const outerDivision = byCode.get(String(outer.properties.code ?? ''));
  const innerDivision = byCode.get(String(inner.properties.code ?? ''));
  if (innerDivision && outerDivision) return liesIn(innerDivision, outerDivision);
  if (innerDivision && !outerDivision) return innerDivision.level === 'province' && outer.name === '中国';
  return true;
}

/** A body lies in the smallest place that its full name holds; a place named after a larger one (潍坊高新区) in that one. */
function inNames(scene: Scene): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  for (const entity of scene.entities) {
    if (entity.type !== 'Organization' && entity.type !== 'Place') continue;
    if (/(?:代表团|(?<![大支总中])队)$/u.test(entity.name)) continue;
    const full = fullestMention(entity);
    if (!full) continue;
    const inside = scene
      .within(full)
      .filter(
        (mention) =>
          mention.entity.type === 'Place' &&
          mention.entity !== entity &&
          mention.end < full.end &&
          mention.entity.name !== '中国',
      );
    const smallest = smallestPlace(inside);
    if (!smallest) continue;
    drafts.push({
      type: 'LOCATED_IN',
      head: entity,
      tail: smallest.entity,
      proof: { start: full.start, end: full.end },
      rule: 'places/in-name',
      confidence: 0.9,
    });
  }
  return drafts;
}

function fullestMention(entity: Entity): EntityMention | undefined {
  return [...entity.mentions].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)[0];
}

/** The last of a chain of places: 镇江新区 in 江苏省镇江市镇江新区. Places further on in the name (in brackets) come last as well. */
function smallestPlace(inside: readonly EntityMention[]): EntityMention | undefined {
  let smallest: EntityMention | undefined;
  for (const mention of inside) {
    if (!smallest) smallest = mention;
    else if (mention.start >= smallest.end) smallest = mention;
    else if (mention.start === smallest.start && mention.end > smallest.end) smallest = mention;
  }
  return smallest;
}

const IN =
  /^(?:（[^（）]{0,24}）)?[^，。；]{0,6}?(?:，)?(?:其|公司)?(?:总部|注册地|注册地址|所在地|基地|厂区|校区|主会场)?(?:位于|坐落于|坐落在|地处|落户|设在|建在|扎根|在|注册于|入驻|座落于|设立在)$/u;
/** Nouns that tell what of a body is where, also a clause or two behind its name: 成立于2019年，总部设在芜湖. */
const SEAT =
  /^[^。；]{0,40}，(?:公司|集团|其)?(?:总部|注册地|注册地址|所在地|办公地|厂区|校区|实验室)(?:位于|坐落于|设在|设于|建在|在|落户)$/u;
/** 位于渭源工业园区的渭源康成饮片有限公司. */
const LYING = /(?:位于|坐落于|坐落在|地处|扎根|设在|落户|入驻|来自)$/u;
const HELD = /^(?:[^，。；]{0,10})(?:举行|举办|召开|开幕|闭幕|闭会|开赛|揭幕|落幕|开会|拉开帷幕|启动|开班)/u;

/** X位于Y, X总部设在Y; E在Y举行, 在Y举行的E; Y的X. */
function statements(scene: Scene): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  const state = (head: EntityMention, tail: EntityMention, rule: string, confidence: number) =>
    drafts.push({
      type: 'LOCATED_IN',
      head: head.entity,
      tail: tail.entity,
      proof: { start: Math.min(head.start, tail.start), end: Math.max(head.end, tail.end) },
      rule,
      confidence,
    });
  for (const sentence of scene.sentences) {
    const mentions = partsOf(scene, sentence, ['Organization', 'Place', 'Product', 'Event']);
    for (const [index, mention] of mentions.entries()) {
      const next = mentions[index + 1];
      if (!next || next.entity === mention.entity) continue;
      const between = scene.text.slice(mention.end, next.start);
      const isPlace = next.entity.type === 'Place';
      if (isPlace && between.length > 6 && mention.entity.type === 'Organization' && SEAT.test(between)) {
        state(mention, lastOfChain(mentions, index + 1), 'places/seat', 0.8);
        continue;
      }
      if (mention.entity.type === 'Place' && next.entity.type !== 'Event' && next.entity.type !== 'Product') {
        const first = firstOfChain(mentions, index);
        const lies = LYING.test(scene.text.slice(Math.max(sentence.start, first.start - 3), first.start));
        // 烟台市的海邦果蔬集团, 村里的柳坪合作社: whose body it is.
        const of = next.entity.type === 'Organization' && between === '的' && isOwn(scene, sentence, first);
        if (of || (lies && /^(?:[^，。；]{0,6})?的[“]?$/u.test(between))) {
          state(isPlace ? lastOfChain(mentions, index + 1) : next, mention, 'places/lying-in', 0.82);
          continue;
        }
      }
      if (isPlace && between.length <= 24) {
        const last = lastOfChain(mentions, index + 1);
        const behind = scene.text.slice(last.end, last.end + 14);
        if (mention.entity.type === 'Event' && /^(?:[^，。；]{0,8})(?:在|于)$/u.test(between) && HELD.test(behind))
          state(mention, last, 'places/held-in', 0.86);
        else if (
          mention.entity.type !== 'Event' &&
          IN.test(between) &&
          !/[说称示绍]|，在$|^(?:[^，。；]{0,5}[^，。；设建落立])?在$/u.test(between)
        )
          state(mention, last, 'places/statement', 0.82);
      }
      if (
        mention.entity.type === 'Place' &&
        next.entity.type === 'Event' &&
        (/^(?:[^，。；]{0,4})?(?:举行|举办|召开|开幕|主办|承办)的?[“]?$/u.test(between) ||
          (/[在赴]$/u.test(scene.text.slice(0, firstOfChain(mentions, index).start).slice(-1)) &&
            /^(?:出席|参加|见证|主持|列席)(?:了)?[“]?$/u.test(between)))
      ) {
        state(next, mention, 'places/held-in', 0.84);
      }
    }
  }
  return drafts;
}

/** Nothing before the place makes it a party or a goal of its own: 到烟台市的某公司 still is one of Yantai. */
function isOwn(scene: Scene, sentence: Span, place: EntityMention): boolean {
  const before = scene.text.slice(Math.max(sentence.start, place.start - 1), place.start);
  return !/[对关]/u.test(before) && place.entity.name !== '中国';
}

/** The first of places printed in one go up to `index`. */
function firstOfChain(mentions: readonly EntityMention[], index: number): EntityMention {
  let first = mentions[index]!;
  for (let i = index - 1; i >= 0; i--) {
    const mention = mentions[i]!;
    if (mention.entity.type !== 'Place' || mention.end !== first.start) break;
    first = mention;
  }
  return first;
}

/** The last of places printed in one go from `index`. */
export function lastOfChain(mentions: readonly EntityMention[], index: number): EntityMention {
  let last = mentions[index]!;
  for (let i = index + 1; i < mentions.length; i++) {
    const mention = mentions[i]!;
    if (mention.entity.type !== 'Place' || mention.start !== last.end) break;
    last = mention;
  }
  return last;
}
