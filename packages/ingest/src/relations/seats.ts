import type { Properties, Span } from '@guanxi/graph';
import { divisions, type Division } from '../gazetteer/divisions.js';
import type { Entity, EntityMention } from '../entities/entity.js';
import type { Apposition, Post } from '../mentions/appositions.js';
import { paragraphAt, sentenceAt } from '../document.js';
import type { RelationDraft } from './draft.js';
import { bodyWithDe } from './posts.js';
import type { RelationFamily, Scene } from './scene.js';

/** A seat in a congress or conference: 全国人大, 江苏省政协. */
const CONGRESS = /^(?<body>[\p{Script=Han}]{0,16}?(?:人大|政协|人民代表大会|政治协商会议)(?:常委会|常务委员会)?)$/u;
const TERM = /第?[0-9一二三四五六七八九十]+届$/u;

/** Deputies named by 代表 or 委员 behind the name: 季兰芳代表. */
export const seats: RelationFamily = {
  name: 'seats',
  read(scene) {
    const drafts: RelationDraft[] = [];
    const sitting = scene.entities.some((entity) => entity.type === 'Event' && /两会|人大|政协/u.test(entity.name));
    for (const mention of scene.mentions) {
      if (mention.entity.type !== 'Person') continue;
      const role = /^(?:代表|委员)(?!团|大会|作品|性|会|们|处|的话)/u.exec(
        scene.text.slice(mention.end, mention.end + 4),
      )?.[0];
      if (!role) continue;
      const congress = sitting ? congressBefore(scene, role, mention.start) : undefined;
      if (!congress) continue;
      const proof = { start: mention.start, end: mention.end + 2 };
      drafts.push({
        type: 'MEMBER_OF',
        head: mention.entity,
        tail: congress,
        proof,
        rule: 'seats/behind-name',
        confidence: 0.8,
        properties: { role, status: 'current' },
      });
      drafts.push(...representation(scene, mention.entity, { person: mention, posts: [], whole: proof }, role));
    }
    return drafts;
  },
};

/** How far back the congress may be named of which somebody is a deputy. */
const CONGRESS_REACH = 2000;

/** The congress or conference named last before: that of the town in an article on its session, else the national one. */
function congressBefore(scene: Scene, role: string, at: number): Entity | undefined {
  const ends = role === '代表' ? /(?:人大|人民代表大会)$/u : /政协$/u;
  const fits = ({ entity }: EntityMention) => entity.type === 'Organization' && ends.test(entity.name);
  return (
    scene.entity(role === '代表' ? '全国人大' : '全国政协', 'Organization') ??
    scene.lastBefore(at, CONGRESS_REACH, fits)?.entity
  );
}

export function isSeat(scene: Scene, post: Post): boolean {
  if (!/^(?:代表|委员|常委)$/u.test(post.title.text) || !post.affiliation) return false;
  return CONGRESS.test(withoutTerm(scene.text.slice(post.affiliation.start, post.affiliation.end)));
}

function withoutTerm(words: string): string {
  return words.replace(/第?[0-9一二三四五六七八九十]+届(?=全国|人大|政协|人民代表|[省市县区州])/u, '');
}

/** MEMBER_OF the congress, and REPRESENTS whom the deputy speaks for. */
export function readSeat(scene: Scene, person: Entity, apposition: Apposition, post: Post): RelationDraft[] {
  const seat = post.affiliation!;
  const body = withoutTerm(scene.text.slice(seat.start, seat.end));
  const congress = scene.entity(body, 'Organization') ?? scene.entityAt(seat, 'Organization');
  if (!congress) return [];
  const bodyStart = seat.end - body.length;
  const term = TERM.exec(scene.text.slice(Math.max(0, bodyStart - 8), bodyStart))?.[0];
  const role = post.title.text;
  const properties: Properties = { role, status: post.former ? 'former' : 'current', ...(term ? { term } : {}) };
  // The seat stands before the name or, among other posts, behind it.
  const named = { start: term ? bodyStart - term.length : seat.start, end: post.title.end };
  const proof = coverOf(named, apposition.person);
  return [
    { type: 'MEMBER_OF', head: person, tail: congress, proof, rule: 'seats/before-name', confidence: 0.95, properties },
    ...representation(scene, person, apposition, role),
  ];
}

/** Whom a deputy speaks for: the place of the delegation; else the largest place of the affiliations; else the employer named by 来自. */
function representation(scene: Scene, person: Entity, apposition: Apposition, role: string): RelationDraft[] {
  const draft = (tail: Entity, proof: Span, rule: string, confidence: number): RelationDraft[] => [
    { type: 'REPRESENTS', head: person, tail, proof, rule, confidence, properties: { role } },
  ];
  const delegation = role === '代表' ? delegationNear(scene, apposition.person) : undefined;
  if (delegation) return draft(delegation.place, coverOf(delegation.span, apposition.whole), 'seats/delegation', 0.88);
  const largest = largestPlace(affiliationPlaces(scene, person));
  if (largest) return draft(largest, apposition.whole, 'seats/largest-place', 0.85);
  const body = bodyWithDe(scene, apposition.person);
  if (body && scene.text.startsWith('来自', body.start))
    return draft(body.entity, { start: body.start, end: apposition.person.end }, 'seats/employer', 0.8);
  const before = placeBefore(scene, apposition.whole);
  if (before && apposition.posts.length === 0)
    return draft(before.entity, { start: before.start, end: apposition.whole.end }, 'seats/place-before', 0.65);
  return [];
}

function coverOf(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Far from a delegation's name its place proves nothing. */
const NEAR = 160;

/** Every delegation named in the article, with the place it comes from. */
function delegations(scene: Scene): { place: Entity; span: Span }[] {
  return scene.mentions.flatMap((mention) => {
    if (mention.entity.type !== 'Organization' || !/代表团$/u.test(mention.entity.name)) return [];
    const place = scene.within(mention).find((inner) => inner.entity.type === 'Place');
    return place ? [{ place: place.entity, span: { start: mention.start, end: mention.end } }] : [];
  });
}

/** The delegation of the article when it names one only; of several the one in the same sentence. */
function delegationNear(scene: Scene, person: Span): { place: Entity; span: Span } | undefined {
  const placed = scene.once(delegations);
  const places = new Set(placed.map((one) => one.place));
  if (places.size === 1) {
    const distance = (span: Span) => Math.abs(span.start - person.start);
    return [...placed].sort((a, b) => distance(a.span) - distance(b.span))[0];
  }
  const sentence = sentenceAt(scene.document, person.start);
  const near = placed.filter((one) => Math.abs(one.span.start - person.start) <= NEAR);
  const beside = near.find((one) => sentence && one.span.start >= sentence.start && one.span.end <= sentence.end);
  // 在佛山代表团，……。省人大代表王金亮……: the delegation that the paragraph is about.
  const paragraph = sentence?.paragraph;
  const inParagraph = (span: Span) => sentenceAt(scene.document, span.start)?.paragraph === paragraph;
  return beside ?? near.findLast((one) => one.span.end <= person.start && inParagraph(one.span));
}

/** The places printed in the affiliations of a person, anywhere in the article. */
function affiliationPlaces(scene: Scene, person: Entity): Entity[] {
  const places: Entity[] = [];
  for (const other of scene.appositionsOf(person)) {
    for (const post of other.posts) {
      if (!post.affiliation || isSeat(scene, post)) continue;
      for (const mention of scene.within(post.affiliation)) {
        if (mention.entity.type === 'Place' && mention.entity.name !== '中国') places.push(mention.entity);
      }
      // 丰沃种业 is 合肥丰沃种业股份有限公司: the place in its full name counts.
      const employer = scene.entityAt(post.affiliation, 'Organization');
      if (employer) places.push(...placesInName(scene, employer));
    }
  }
  return places;
}

function placesInName(scene: Scene, organization: Entity): Entity[] {
  const full = organization.mentions.reduce((longest, mention) =>
    mention.end - mention.start > longest.end - longest.start ? mention : longest,
  );
  return scene
    .within(full)
    .filter((mention) => mention.entity.type === 'Place' && mention.entity.name !== '中国')
    .map((mention) => mention.entity);
}

/** 在黑龙江省鹤岗市……社区，……社区党委书记季兰芳代表: the largest place of the sentences just before. */
function placeBefore(scene: Scene, span: Span): { entity: Entity; start: number } | undefined {
  const paragraph = scene.document.paragraphs[paragraphAt(scene.document, span.start)];
  if (!paragraph) return undefined;
  const mentions = scene
    .within({ start: Math.max(paragraph.start, span.start - 80), end: span.start })
    .filter((mention) => mention.entity.type === 'Place');
  const largest = largestPlace(mentions.map((mention) => mention.entity));
  const mention = mentions.find((one) => one.entity === largest);
  return largest && mention ? { entity: largest, start: mention.start } : undefined;
}

const LEVELS: Record<Division['level'], number> = { province: 0, prefecture: 1, county: 2 };

/** The largest division among places; of places outside of GB/T 2260 the first. */
export function largestPlace(places: readonly Entity[]): Entity | undefined {
  let best: Entity | undefined;
  let level = Infinity;
  for (const place of places) {
    const code = place.properties.code;
    const division = typeof code === 'string' ? divisions().byCode.get(code) : undefined;
    const rank = division ? LEVELS[division.level] : 3;
    if (rank < level) [best, level] = [place, rank];
  }
  return best;
}
