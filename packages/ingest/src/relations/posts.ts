import type { Properties, Span } from '@guanxi/graph';
import type { Entity } from '../entities/entity.js';
import type { Apposition, Post } from '../mentions/appositions.js';
import { divisions, type Division } from '../gazetteer/divisions.js';
import type { RelationDraft } from './draft.js';
import type { RelationFamily, Scene } from './scene.js';

/** A seat in a congress or conference: 第十四届全国人大, 江苏省政协. */
const CONGRESS =
  /^(?<term>第?[0-9一二三四五六七八九十]+届)?(?<body>[\p{Script=Han}]{0,16}?(?:人大|政协|人民代表大会|政治协商会议)(?:常委会|常务委员会)?)$/u;

/** People and the posts printed with their names: WORKS_FOR, MEMBER_OF, REPRESENTS. */
export const posts: RelationFamily = {
  name: 'posts',
  read(scene) {
    const drafts: RelationDraft[] = [];
    for (const apposition of scene.appositions) {
      const person = scene.entityAt(apposition.person, 'Person');
      if (!person) continue;
      for (const post of apposition.posts) {
        if (isSeat(scene, post)) drafts.push(...readSeat(scene, person, apposition, post));
        else drafts.push(...readPost(scene, person, apposition, post));
      }
    }
    return drafts;
  },
};

function isSeat(scene: Scene, post: Post): boolean {
  if (!/^(?:代表|委员|常委)$/u.test(post.title.text)) return false;
  return post.affiliation !== undefined && congressIn(scene, post.affiliation) !== undefined;
}

function congressIn(scene: Scene, affiliation: Span): { term?: string; body: string } | undefined {
  const match = CONGRESS.exec(scene.text.slice(affiliation.start, affiliation.end));
  if (!match?.groups) return undefined;
  return { body: match.groups.body!, ...(match.groups.term ? { term: match.groups.term } : {}) };
}

function readPost(scene: Scene, person: Entity, apposition: Apposition, post: Post): RelationDraft[] {
  if (post.title.kind !== 'post' || !post.affiliation) return [];
  const employer = scene.entityAt(post.affiliation);
  if (!employer || (employer.type !== 'Organization' && employer.type !== 'Place')) return [];
  const properties: Properties = { title: scene.document.article.text.slice(post.title.start, post.title.end) };
  properties.status = post.former ? 'former' : 'current';
  return [
    {
      type: 'WORKS_FOR',
      head: person,
      tail: employer,
      proof: { start: post.affiliation.start, end: apposition.person.end },
      rule: 'posts/before-name',
      confidence: 0.92,
      properties,
    },
  ];
}

function readSeat(scene: Scene, person: Entity, apposition: Apposition, post: Post): RelationDraft[] {
  const { term, body } = congressIn(scene, post.affiliation!)!;
  const congress = scene.entity(body, 'Organization') ?? scene.entityAt(post.affiliation!, 'Organization');
  if (!congress) return [];
  const proof = { start: post.affiliation!.start, end: apposition.person.end };
  const properties: Properties = {
    role: post.title.text,
    status: post.former ? 'former' : 'current',
    ...(term ? { term } : {}),
  };
  const drafts: RelationDraft[] = [
    { type: 'MEMBER_OF', head: person, tail: congress, proof, rule: 'posts/seat', confidence: 0.95, properties },
  ];
  const constituency = constituencyOf(scene, person, apposition);
  if (constituency) {
    drafts.push({
      type: 'REPRESENTS',
      head: person,
      tail: constituency.entity,
      proof: constituency.proof,
      rule: constituency.rule,
      confidence: constituency.confidence,
      properties: { role: post.title.text },
    });
  }
  return drafts;
}

/** Whom a deputy speaks for: the place of the delegation, else the largest place printed in the affiliations. */
function constituencyOf(
  scene: Scene,
  person: Entity,
  apposition: Apposition,
): { entity: Entity; proof: Span; rule: string; confidence: number } | undefined {
  const places: Entity[] = [];
  for (const other of scene.appositions) {
    if (scene.entityAt(other.person, 'Person') !== person) continue;
    for (const post of other.posts) {
      if (!post.affiliation || isSeat(scene, post)) continue;
      for (const mention of scene.within(post.affiliation)) {
        if (mention.entity.type === 'Place' && mention.entity.name !== '中国') places.push(mention.entity);
      }
    }
  }
  const largest = largestPlace(places);
  if (!largest) return undefined;
  return { entity: largest, proof: apposition.whole, rule: 'posts/largest-place', confidence: 0.85 };
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
