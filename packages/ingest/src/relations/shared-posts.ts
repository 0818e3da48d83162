import type { Span } from '@guanxi/graph';
import type { Entity, EntityMention } from '../entities/entity.js';
import { postBefore, type Apposition, type Post } from '../mentions/appositions.js';
import { SpanIndex } from '../spans.js';
import { affiliations } from './affiliations.js';
import { bodyOfPost } from './bodies-of-posts.js';
import type { RelationDraft } from './draft.js';
import { held } from './posts.js';
import { isSeat, readSeat } from './seats.js';
import type { RelationFamily, Scene } from './scene.js';

/** Posts that several people share in print: one title for a list of names, one body for a list of officers. */
export const sharedPosts: RelationFamily = {
  name: 'shared-posts',
  read: (scene) => [...sharedTitles(scene), ...officers(scene), ...namedBehind(scene)],
};

/** Titles that more than one person holds at one body. */
const PLURAL =
  /^副|(?:代表|委员|院士|教授|副教授|讲师|研究员|副研究员|博士后|记者|编辑|队员|球员|民警|医师|医生|护士|工程师|律师|法官|检察官|成员|理事|董事|监事|创始人|合伙人|志愿者|教师|老师|干部|学生|博士生|研究生|演员|员工|职工)$/u;

/** 副市长毛立诚、许三多: the title before the first name is that of those joined to it as well. */
function sharedTitles(scene: Scene): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  let last: EntityMention | undefined;
  let shared: Apposition | undefined;
  for (const mention of scene.mentions) {
    if (mention.entity.type !== 'Person') continue;
    const own = scene.appositionAt(mention.start);
    const joined = last && /^(?:、|和|与|及|以及)$/u.test(scene.text.slice(last.end, mention.start));
    last = mention;
    if (own || !joined) {
      shared = own;
      continue;
    }
    const post = shared?.posts.at(-1);
    if (!shared || !post || !PLURAL.test(post.title.text)) continue;
    drafts.push(...heldAs(scene, mention, shared, post));
  }
  return drafts;
}

function heldAs(scene: Scene, mention: EntityMention, shared: Apposition, post: Post): RelationDraft[] {
  const start = Math.min(post.affiliation?.start ?? post.title.start, post.title.start);
  const whole = { start, end: mention.end };
  if (isSeat(scene, post)) return readSeat(scene, mention.entity, { person: mention, posts: [post], whole }, post);
  if (post.affiliation) return held(scene, mention.entity, post, whole, 'shared-posts/title', 0.84);
  const body = officeBefore(scene, shared, post);
  return body ? [officer(scene, mention.entity, body, post, mention.end)] : [];
}

/** Who leads a body, and who stands beside its head. */
const HEAD = /(?:主任|主席|会长|理事长|院长|校长|书记|董事长|总经理|总裁|检察长|秘书长|社长|主委|组长|队长)$/u;
const BESIDE = /^(?:党组|党委)?(?:副.{1,4}|秘书长|副秘书长|党组成员|总工程师|总经济师|监事长|总会计师)$/u;

/** 市人大常委会主任孙亦舟主持，副主任卢见山、秘书长陈渡出席: officers of the body whose head is named before them. */
function officers(scene: Scene): RelationDraft[] {
  return scene.appositions.flatMap((apposition) => {
    const [post] = apposition.posts;
    const person = scene.entityAt(apposition.person, 'Person');
    if (!person || !post || post.affiliation || !BESIDE.test(post.title.text)) return [];
    const body = officeBefore(scene, apposition, post);
    return body ? [officer(scene, person, body, post, apposition.person.end)] : [];
  });
}

function officer(scene: Scene, person: Entity, body: EntityMention, post: Post, end: number): RelationDraft {
  return {
    type: 'WORKS_FOR',
    head: person,
    tail: body.entity,
    proof: { start: body.start, end },
    rule: 'shared-posts/officer',
    confidence: 0.8,
    properties: { title: scene.text.slice(post.title.start, post.title.end), status: 'current' },
  };
}

/** How far before an officer the head of the body may be named. */
const OFFICE_REACH = 120;

/** The body whose head, named before in the same sentence, the officer stands beside. */
function officeBefore(scene: Scene, { whole }: Apposition, post: Post): EntityMention | undefined {
  if (bodyOfPost(scene, post.title.text, post.title.start)) return undefined;
  const floor = Math.max(0, whole.start - OFFICE_REACH);
  for (const { apposition: other } of scene.once(byPerson).before(whole.start)) {
    if (other.person.end < floor || /[。！？\n]/u.test(scene.text.slice(other.person.end, whole.start)))
      return undefined;
    const head = other.posts.find((one) => one.affiliation?.type === 'Organization' && HEAD.test(one.title.text));
    if (!head) continue;
    const body = scene
      .within(head.affiliation!)
      .find(({ start, end }) => start === head.affiliation!.start && end === head.affiliation!.end);
    if (!body || body.entity.type !== 'Organization' || !isBeside(post.title.text, head.title.text)) return undefined;
    return body;
  }
  return undefined;
}

/** 副主任 beside 主任, 秘书长 beside any head. */
function isBeside(title: string, head: string): boolean {
  const deputy = /副(.{1,4})$/u.exec(title)?.[1];
  return !deputy || head.endsWith(deputy) || deputy === '秘书长' || /书记$/u.test(deputy);
}

/** Appositions by where their people are named. */
function byPerson(scene: Scene): SpanIndex<Span & { apposition: Apposition }> {
  return new SpanIndex(
    scene.appositions.map((apposition) => ({ start: apposition.person.start, end: apposition.person.end, apposition })),
  );
}

/** 公司法定代表人为孔德润, 主教练是赵勇军: the post stands before 为, the name behind it. */
function namedBehind(scene: Scene): RelationDraft[] {
  const known = scene.once(affiliations);
  return scene.mentions.flatMap((mention) => {
    if (mention.entity.type !== 'Person' || !/[为是系：]/u.test(scene.text[mention.start - 1] ?? '')) return [];
    if (!/^[，。；、）（\n]/u.test(scene.text.slice(mention.end, mention.end + 1) || '\n')) return [];
    const end = mention.start - 1;
    const post = postBefore(scene.reading, end, Math.max(0, end - 40), known);
    if (!post || post.title.kind !== 'post' || isSeat(scene, post)) return [];
    const proof = { start: post.title.start, end: mention.end };
    const found = held(scene, mention.entity, post, proof, 'shared-posts/named-behind', 0.78);
    if (found.length > 0 || post.affiliation) return found;
    const body = bodyOfPost(scene, post.title.text, post.title.start, OFFICE_REACH);
    return body
      ? [{ ...officer(scene, mention.entity, body, post, mention.end), rule: 'shared-posts/named-behind' }]
      : [];
  });
}
