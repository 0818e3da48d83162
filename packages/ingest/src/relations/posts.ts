import type { Properties, Span } from '@guanxi/graph';
import type { Entity } from '../entities/entity.js';
import { sentenceAt } from '../document.js';
import { readPostList, type Apposition, type Post } from '../mentions/appositions.js';
import { affiliations } from './affiliations.js';
import { bodyOfPost, organOf } from './bodies-of-posts.js';
import type { RelationDraft } from './draft.js';
import { isSeat, readSeat } from './seats.js';
import type { RelationFamily, Scene } from './scene.js';

/** People and the posts printed with their names: WORKS_FOR, and for seats MEMBER_OF and REPRESENTS. */
export const posts: RelationFamily = {
  name: 'posts',
  read(scene) {
    const drafts: RelationDraft[] = [];
    for (const apposition of scene.appositions) {
      const person = scene.entityAt(apposition.person, 'Person');
      if (!person) continue;
      for (const post of joinedPosts(scene.text, apposition.posts)) {
        if (isSeat(scene, post)) drafts.push(...readSeat(scene, person, apposition, post));
        else {
          const found = held(scene, person, post, { end: apposition.person.end }, 'posts/before-name', 0.92);
          drafts.push(...(found.length > 0 ? found : withBodyElsewhere(scene, person, apposition, post)));
        }
      }
    }
    return [...drafts, ...behindNames(scene), ...listedBehind(scene)];
  },
};

/** Posts of one person at one body as they are printed, in one: 党组书记、厅长; 创始人兼首席执行官. */
export function joinedPosts(text: string, posts: readonly Post[]): Post[] {
  const joined: Post[] = [];
  for (const post of posts) {
    const last = joined.at(-1);
    const same =
      last?.affiliation &&
      last.affiliation.start === post.affiliation?.start &&
      last.affiliation.end === post.affiliation.end &&
      last.former === post.former;
    if (!same || !isPlainPost(last) || !isPlainPost(post) || post.title.start < last.title.end) {
      joined.push(post);
      continue;
    }
    const { start } = last.title;
    const { end, kind } = post.title;
    joined[joined.length - 1] = { ...last, title: { start, end, kind, text: text.slice(start, end) } };
  }
  return joined;
}

/** A post and no membership. */
function isPlainPost({ title }: Post): boolean {
  return title.kind === 'post' && !/(?:院士|代表|委员|(?<!党组|班子)成员)$/u.test(title.text);
}

/** Departments that go with the title when they belong to a company, a hospital or a paper: 人力资源部总经理. */
const WITH_TITLE =
  /^(.{2,}?(?:公司|集团|银行|医院|报社|日报|电视台|出版社|企业|厂))((?!分行|支行|分公司|研究院|研究所)[\p{Script=Han}]{1,12}?(?:部|办公室|中心|科|室|车间|项目|事业部|工会|团委|党委|党组))$/u;
/** Party bodies of villages and communities: their secretary works for the place as well. */
const LOCAL_PARTY =
  /^(.{2,}?(?:村|社区|屯|庄|寨|镇|乡))(?:党支部|党总支|党委|支部|总支|村委会|村民委员会|居委会|居民委员会)$/u;

/** WORKS_FOR of one post. `until` is where the proof ends: at the name, or at the title when the name stands elsewhere. */
export function held(
  scene: Scene,
  person: Entity,
  post: Post,
  until: { start?: number; end: number },
  rule: string,
  confidence: number,
): RelationDraft[] {
  if (post.title.kind !== 'post' || !post.affiliation) return [];
  const { text } = scene.document.article;
  const affiliation = text.slice(post.affiliation.start, post.affiliation.end);
  const proof = {
    start: Math.min(until.start ?? Infinity, post.affiliation.start),
    end: Math.max(until.end, post.title.end),
  };
  const status = post.former ? 'former' : 'current';
  const title = text.slice(post.title.start, post.title.end);
  const draft = (tail: Entity, words: string, sure: number): RelationDraft => ({
    type: 'WORKS_FOR',
    head: person,
    tail,
    proof,
    rule,
    confidence: sure,
    properties: properties(words, status),
  });

  const department = WITH_TITLE.exec(affiliation);
  const company =
    department &&
    scene.entityAt(
      { start: post.affiliation.start, end: post.affiliation.start + department[1]!.length },
      'Organization',
    );
  if (company) return [draft(company, department[2]! + title, confidence)];

  const employer = scene.entityAt(post.affiliation) ?? lastOfPlaces(scene, post.affiliation);
  // 中国工程院院士, 安徽代表团成员: one of its members, no post.
  if (employer?.type === 'Organization' && isMembership(post.title.text, affiliation)) {
    const role = post.title.text;
    return [{ type: 'MEMBER_OF', head: person, tail: employer, proof, rule, confidence, properties: { role, status } }];
  }
  if (!employer || (employer.type !== 'Organization' && employer.type !== 'Place')) return [];
  const drafts = [draft(employer, title, confidence)];
  const local = LOCAL_PARTY.exec(affiliation);
  if (local && employer.type === 'Organization') {
    const place = scene
      .within(post.affiliation)
      .filter((mention) => mention.entity.type === 'Place')
      .at(-1);
    if (place)
      drafts.push(draft(place.entity, affiliation.slice(place.end - post.affiliation.start) + title, confidence - 0.1));
  }
  return drafts;
}

/** 院士 of an academy, 议员 of a parliament, 委员 of a committee, 会员 of a society: one of its members, no post. */
function isMembership(title: string, body: string): boolean {
  if (/院士$|议员$|^成员$|^(?:会员|社员|盟员|党员)$/u.test(title)) return true;
  return title === '委员' && /(?:专业委员会|专委会|分会|学会|协会)$/u.test(body);
}

/** 江西省澄江市 as an affiliation is its last place. */
function lastOfPlaces(scene: Scene, span: Span & { type: string }): Entity | undefined {
  if (span.type !== 'Place') return undefined;
  return scene
    .within(span)
    .filter((mention) => mention.entity.type === 'Place' && mention.end === span.end)
    .at(-1)?.entity;
}

function properties(title: string, status: string): Properties {
  return { title, status };
}

/** 院长沈秋白, 公司创始人季节, 社区党委书记季兰芳, 省委副书记、省长何敏: posts whose body or place is named elsewhere. */
function withBodyElsewhere(scene: Scene, person: Entity, apposition: Apposition, post: Post): RelationDraft[] {
  if (post.title.kind !== 'post') return [];
  const words = post.affiliation && scene.text.slice(post.affiliation.start, post.affiliation.end);
  const mark = post.former && scene.text[post.title.start - 1] === '原' ? 1 : 0;
  const start = post.affiliation ? post.affiliation.start : wordStart(scene.text, post.title.start - mark);
  const title = scene.text.slice(post.affiliation || mark ? post.title.start : start, post.title.end);
  const first = post === apposition.posts[0];
  if (!words && first && !/[，。；：！？”“、\n的向对和与同在由（]/u.test(scene.text[start - 1] ?? '\n')) return [];
  if (!words && !first && !/[省市县区州镇]长$/u.test(title)) return [];
  const body = words
    ? (organOf(scene, words, start) ?? bodyOfPost(scene, title, start))
    : bodyOfPost(scene, title, start);
  if (!body || (words && !/^[省市县区州镇乡]/u.test(words))) return [];
  // What stands far away proves nothing that a reader could see: then the post itself is the proof.
  const near = start - body.end <= 120;
  return [
    {
      type: 'WORKS_FOR',
      head: person,
      tail: body.entity,
      proof: { start: near ? body.start : start, end: apposition.person.end },
      rule: near ? 'posts/body-before' : 'posts/body-elsewhere',
      confidence: near ? 0.8 : 0.68,
      properties: {
        title: scene.document.article.text.slice(post.title.end - title.length, post.title.end),
        status: post.former ? 'former' : 'current',
      },
    },
  ];
}

/** 村 and 社区 before 党支部书记 go with the title. */
function wordStart(text: string, start: number): number {
  // 公司|创始人: a bare word for the body stands before its post.
  const bare = /(?:公司|集团|企业|学校|医院|研究院|研究所|学院|协会|合作社|工厂|中心|实验室|俱乐部|科室|科|系)$/u.exec(
    text.slice(Math.max(0, start - 3), start),
  );
  if (bare) return start - bare[0].length;
  return /(?:社区|村|镇)$/u.test(text.slice(Math.max(0, start - 2), start))
    ? start - /(?:社区|村|镇)$/u.exec(text.slice(Math.max(0, start - 2), start))![0].length
    : start;
}

/** Titles behind a name: 中山大学计算机学院的远山教授, 来自华中农业大学的……杜若教授. */
const TITLE_BEHIND =
  /^(?:司长|局长|处长|部长|厅长|校长|院长|所长|会长|董事长|总经理|总裁|书记|教授|副教授|院士|研究员|副研究员|讲师|博士|主任|医生|律师|法官|检察官|工程师|老师)/u;

function behindNames(scene: Scene): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  for (const mention of scene.mentions) {
    if (mention.entity.type !== 'Person') continue;
    const title = TITLE_BEHIND.exec(scene.text.slice(mention.end, mention.end + 4));
    if (!title) continue;
    const employer = bodyWithDe(scene, mention);
    if (!employer) continue;
    const end = mention.end + title[0].length;
    drafts.push({
      type: 'WORKS_FOR',
      head: mention.entity,
      tail: employer.entity,
      proof: { start: employer.start, end },
      rule: 'posts/behind-name',
      confidence: 0.82,
      properties: { title: title[0], status: 'current' },
    });
  }
  return drafts;
}

/** What a notice tells of a life before the posts: 女，回族，1980年1月生，博士研究生，中共党员，. */
const LIFE =
  /^(?:(?:[男女]|[\p{Script=Han}]{1,4}族|[0-9]{4}年[0-9]{0,2}月?(?:[0-9]{1,2}日)?出?生(?:于[\p{Script=Han}]{2,14})?|[0-9]{2}岁|[\p{Script=Han}]{2,8}人|(?:[0-9]{4}年[0-9]{0,2}月)?(?:参加工作|入党|加入中国共产党)|(?:中共|中国共产党)党员|[\p{Script=Han}]{0,8}(?:研究生|大学|本科|专科|学历|学位|学士|硕士|博士)(?:学历|学位)?)，){1,10}/u;

/** 骆平阳（安徽省农业科学院院长）; 远山，中山大学教授，……: posts printed behind the name, in brackets or set off. */
function listedBehind(scene: Scene): RelationDraft[] {
  const known = scene.once(affiliations);
  return scene.mentions.flatMap((mention) => {
    const mark = scene.text[mention.end];
    if (mention.entity.type !== 'Person' || (mark !== '（' && mark !== '，')) return [];
    const sentence = sentenceAt(scene.document, mention.start);
    const close = mark === '（' ? scene.text.indexOf('）', mention.end) : (sentence?.end ?? 0);
    const from = mention.end + 1;
    const life = LIFE.exec(scene.text.slice(from, Math.min(close, from + 120)));
    const start = from + (life?.[0].length ?? 0);
    if (close <= start || close - start > 120) return [];
    const posts = readPostList(scene.reading, start, close, known);
    const first = posts[0];
    if (!first?.affiliation || Math.min(first.affiliation.start, first.title.start) - start > 2) return [];
    const { end } = posts.at(-1)!.title;
    if (!/^[，。；）]/u.test(scene.text.slice(end, end + 1))) return [];
    return joinedPosts(scene.text, posts).flatMap((post) =>
      isSeat(scene, post)
        ? readSeat(
            scene,
            mention.entity,
            { person: mention, posts: [post], whole: { start: mention.start, end } },
            post,
          )
        : held(scene, mention.entity, post, { start: mention.start, end }, 'posts/behind-set-off', 0.82),
    );
  });
}

/** The body before a name, joined to it by 的: X大学的远山, 来自X大学的全国政协委员杜若. */
export function bodyWithDe(scene: Scene, name: Span): { entity: Entity; start: number } | undefined {
  const start = scene.appositionAt(name.start)?.whole.start ?? name.start;
  const body = scene.outermostBefore(start, 1, 'Organization');
  if (!body) return undefined;
  const between = scene.text.slice(body.end, start);
  if (between !== '的' && between !== '') return undefined;
  const from = scene.text.slice(Math.max(0, body.start - 2), body.start) === '来自' ? body.start - 2 : body.start;
  return { entity: body.entity, start: from };
}
