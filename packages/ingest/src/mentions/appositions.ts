import type { Span } from '@guanxi/graph';
import { FORMER_MARKS } from '../lexicon/titles.js';
import { ORGANIZATION_SUFFIXES } from '../lexicon/organization-suffixes.js';
import type { Reading } from '../reading.js';
import type { SpanIndex } from '../spans.js';
import type { Name } from './name.js';
import { nounRunStart } from './noun-run.js';
import { PLACES_ONLY } from './organizations.js';
import { titleEndingAt, type Title } from './titles.js';

/** A post before a name, and the body or place it is held at: [安徽省淮北市][市长]韦同舟. */
export interface Post {
  title: Span & { text: string; kind: Title['kind'] };
  /** The body or place, as printed directly before the title; absent for a post without one (矿长 in 党委书记、矿长). */
  affiliation?: Span & { type: 'Organization' | 'Place' };
  /** 时任, 原, 曾任. */
  former: boolean;
}

/** A name with the posts printed before it. */
export interface Apposition {
  person: Span;
  posts: Post[];
  /** From the first word of the first post to the end of the name. */
  whole: Span;
}

/** The longest a chain of posts can be; beyond it the words belong to something else. */
const LONGEST_CHAIN = 120;

/** Reads the posts before each name, from the name to the left. `names` are bodies and places found so far. */
export function readAppositions(reading: Reading, persons: readonly Span[], names: SpanIndex<Name>): Apposition[] {
  const appositions: Apposition[] = [];
  for (const person of persons) {
    const posts: Post[] = [];
    const floor = Math.max(0, person.start - LONGEST_CHAIN);
    // 陇原日报记者 沈从容: in a byline a space parts role and name.
    let at = reading.document.text[person.start - 1] === ' ' ? person.start - 1 : person.start;
    for (;;) {
      const post = postBefore(reading, at, floor, names);
      // 出任首席产品官，|首席技术官高远: what a comma parts from the post behind it and names no body is another's.
      if (!post || (posts.length > 0 && !post.affiliation && reading.document.text[at] === '，')) break;
      posts.unshift(post);
      // Words before a title that no rule knows for a body are passed over: what stands before them may be a post again.
      const start = post.affiliation?.start ?? Math.max(floor, nounRunStart(reading, post.title.start, names));
      at = skipConnector(reading.document.text, skipFormer(reading.document.text, start));
      if (at === start && !titleEndingAt(reading.document.text, at, floor)) break;
    }
    if (posts.length === 0) continue;
    shareAffiliations(reading.document.text, posts);
    const first = posts[0]!;
    appositions.push({
      person,
      posts,
      whole: { start: Math.min(first.affiliation?.start ?? first.title.start, first.title.start), end: person.end },
    });
  }
  return appositions;
}

function skipFormer(text: string, start: number): number {
  const mark = FORMER_MARKS.find((mark) => text.slice(Math.max(0, start - mark.length), start) === mark);
  return mark ? start - mark.length : start;
}

function skipConnector(text: string, start: number): number {
  const match = /(?:、|兼任|兼|暨|和|及|，)$/u.exec(text.slice(Math.max(0, start - 2), start));
  return match ? start - match[0].length : start;
}

/** The post that ends at `end`, with the body or place before it; none that begins before `floor`. */
export function postBefore(reading: Reading, end: number, floor: number, names: SpanIndex<Name>): Post | undefined {
  const { text } = reading.document;
  let title = titleEndingAt(text, end, floor);
  if (!title || title.kind === 'calling') title = roleBefore(text, end, floor, names) ?? title;
  if (!title) return undefined;
  // 中国外交部|长: the title's first words are the body's last.
  const within =
    title.text.length > 2 ? names.endingAt(title.end - 1).find(({ type }) => type === 'Organization') : undefined;
  if (within && /^[部局厅署院]长$/u.test(text.slice(title.end - 2, title.end))) {
    const { start } = within;
    const head = { start: title.end - 2, end: title.end, text: text.slice(title.end - 2, title.end), kind: title.kind };
    const span = { start, end: within.end, type: 'Organization' as const };
    return { title: head, affiliation: span, former: skipFormer(text, start) < start };
  }
  // 澄江市政协原党组成员: the mark of a former post stands between the body and the title.
  const bodyEnd = skipFormer(text, title.start);
  const affiliation = affiliationBefore(reading, bodyEnd, floor, names);
  const start = affiliation?.span.start ?? bodyEnd;
  const former = skipFormer(text, start) < start || bodyEnd < title.start;
  const titleStart = affiliation && affiliation.titleStart < bodyEnd ? affiliation.titleStart : title.start;
  const post: Post = {
    title: { start: titleStart, end: title.end, text: text.slice(titleStart, title.end), kind: title.kind },
    ...(affiliation ? { affiliation: affiliation.span } : {}),
    former,
  };
  return withLocalParty(text, post, names);
}

/** 沱源村党总支书记: the party body of a village is a body of its own, with the secretary at its head. */
function withLocalParty(text: string, post: Post, names: SpanIndex<Name>): Post {
  if (post.affiliation?.type !== 'Place' || post.affiliation.end !== post.title.start) return post;
  const local = /(?:村|社区|屯|庄|寨|镇|乡|街道)$/u.test(text.slice(post.affiliation.start, post.affiliation.end));
  const party = /^(?:党支部|党总支|党委|党工委|支部|总支|纪委)/u.exec(post.title.text)?.[0];
  if (!party || (!local && party !== '纪委')) return post;
  const cut = post.title.start + party.length;
  const named = names.endingAt(cut).find((name) => name.type === 'Organization');
  return {
    ...post,
    title: { ...post.title, start: cut, text: text.slice(cut, post.title.end) },
    affiliation: { start: (named ?? post.affiliation).start, end: cut, type: 'Organization' },
  };
}

/** What unlisted roles end in: 队医, 特效师, 公使衔参赞, 项目官员. */
const ROLE_END =
  /(?:[长师员官手家监理授席裁工医干]|干部|代表|助理|参赞|大使|领队|编剧|导演|成员|后卫|前锋|中锋|门将|主力)$/u;

/** Words between a body and a name that end as roles do: 浙江女排|队医|孟冬. */
function roleBefore(text: string, end: number, floor: number, names: SpanIndex<Name>): Title | undefined {
  for (let start = end - 2; start >= Math.max(floor, end - 10); start--) {
    const role = text.slice(start, end);
    if (/[，。、；：“”《》（）的和与在是\s]/u.test(role)) return undefined;
    const body = outermostEndingAt(names, start);
    if (!body) continue;
    return ROLE_END.test(role) && !/^(?:村民|居民|市民|学生|农民)$/u.test(role)
      ? { start, end, text: role, kind: 'post' }
      : undefined;
  }
  return undefined;
}

/**
 * The posts a stretch lists, read from left to right behind a verb of holding office: 历任A局局长、B县副县长. A post without a
 * body is held at the body before it.
 */
export function readPostList(reading: Reading, from: number, to: number, names: SpanIndex<Name>): Post[] {
  const { text } = reading.document;
  const posts: Post[] = [];
  // 第六届、|第七届全国人大代表: terms before the last.
  let at = from + /^(?:第?[0-9一二三四五六七八九十]+届[、和])*/u.exec(text.slice(from, from + 24))![0].length;
  for (let steps = 0; steps < 20 && at < to; steps++) {
    const post = nextPost(reading, at, to, names);
    if (!post || (posts.length > 0 && !BETWEEN_POSTS.test(text.slice(at, startOf(post))))) break;
    posts.push(post);
    at = post.title.end;
    const connector =
      /^(?:职务|一职|等职|等)?(?:、|，|和|及|兼任|兼|，兼任|；)?(?:后任|后|并任|并|又任|再任|其后任|[0-9]{4}年(?:[0-9]{1,2}月)?(?:起)?(?:任|担任|兼任)?)?/u.exec(
        text.slice(at, at + 24),
      )![0];
    if (connector === '' || /^(?:职务|一职|等职|等)$/u.test(connector)) break;
    at += connector.length;
  }
  shareAffiliations(reading.document.text, posts);
  return posts;
}

/** What may stand between the posts of a list; a name or another verb begins what somebody else does. */
const BETWEEN_POSTS =
  /^(?:[0-9]{2,4}年|[0-9]{1,2}月|[0-9]{1,2}日|[至—-]|至今|起|后|又|再|还|并|也|亦|同时|其间|期间|先后|第?[0-9一二三四五六七八九十]+届|(?:调|升|转|改|出|历|曾|现|时|兼|担|续|连)?任|挂职|晋升|当选|兼|为|是|原|前|首任)*$/u;

function startOf(post: Post): number {
  return Math.min(post.affiliation?.start ?? Infinity, post.title.start);
}

function nextPost(reading: Reading, from: number, to: number, names: SpanIndex<Name>): Post | undefined {
  const { text } = reading.document;
  for (let end = from + 1; end <= Math.min(to, from + 50); end++) {
    if (/[。；：“”《》]/u.test(text[end - 1]!)) return undefined;
    if (
      end < to &&
      !/^(?:[，、。；）”]|和|及|等|兼|职务|一职|的|期间|时|后|并|至|，|调任|转任|升任|改任|晋升)/u.test(
        text.slice(end, end + 2),
      )
    )
      continue;
    const post = postBefore(reading, end, from, names);
    if (!post) {
      if (/[，、]/u.test(text[end] ?? '')) return undefined;
      continue;
    }
    return startOf(post) - from > 12 ? undefined : post;
  }
  return undefined;
}

/** Departments that are part of a title when they belong to a company, hospital or school: 人力资源部总经理. */
const DEPARTMENT =
  /^[\p{Script=Han}]{1,10}?(?:部|办公室|事业部|项目部|科|科室|室|中心|分部|车间|班组|工会|党委|党组|团委|内科|外科|门诊|项目|系|教研室|实验室|编辑部|采编中心)$/u;
const ORGANIZATION_END = new RegExp(
  `(?:${[
    ...ORGANIZATION_SUFFIXES,
    '学院',
    '系',
    '所',
    '院',
    '馆',
    '队',
    '处',
    '科',
    '办',
    '部',
    '委',
    '局',
    '社',
    '站',
    '站点',
    '基地',
    '店',
    '剧院',
    '工会',
    '企业',
    '社区',
    '俱乐部',
    '财团',
  ]
    .filter((suffix) => suffix.length > 0)
    .sort((a, b) => b.length - a.length)
    .join('|')})$`,
  'u',
);

function affiliationBefore(
  reading: Reading,
  end: number,
  floor: number,
  names: SpanIndex<Name>,
): { span: Span & { type: 'Organization' | 'Place' }; titleStart: number } | undefined {
  const { text } = reading.document;
  // X公司（以下简称Y）董事长: what the brackets say is no part of the name.
  const aside = /[（(](?:以下|下)?(?:统一)?简?称[^（()）]{1,20}[）)]$/u.exec(
    text.slice(Math.max(floor, end - 26), end),
  );
  if (aside) {
    const bare = affiliationBefore(reading, end - aside[0].length, floor, names);
    return bare?.titleStart === end - aside[0].length ? { ...bare, titleStart: end } : bare;
  }
  // 波士顿动力的控制工程师: 的 may stand between a body and a title.
  const ending =
    outermostEndingAt(names, end) ??
    (text[end - 1] === '的' && end - 1 > floor ? outermostEndingAt(names, end - 1) : undefined);
  const posted = ending && text[ending.start - 1] === '驻' ? outermostEndingAt(names, ending.start - 1) : undefined;
  // 某报驻美国记者, 中国驻菲律宾大使: who sent them is whom they work for.
  // 本报驻沈阳记者: where somebody is posted is not whom they work for.
  if (ending?.type === 'Place' && text[ending.start - 1] === '驻' && !posted) return undefined;
  if (ending && posted) {
    const span = { start: chainStart(names, posted.start, floor), end: posted.end, type: typeOf(posted) };
    return { span, titleStart: posted.end };
  }
  if (ending) {
    const span = { start: chainStart(names, ending.start, floor), end: ending.end, type: typeOf(ending) };
    return { span, titleStart: end };
  }
  // 老年医学|科主任: where the dictionary takes the last word before a title and the title for one, the run begins before it.
  const straddling = reading.tokens.covering(end - 1);
  const runEnd = straddling && straddling.end > end ? straddling.start : end;
  const latin = LATIN_NAME.exec(text.slice(Math.max(floor, end - 24), end))?.[0];
  if (latin) return { span: { start: end - latin.length, end, type: 'Organization' }, titleStart: end };
  const run = Math.max(floor, nounRunStart(reading, runEnd, names));
  if (run >= end) return undefined;
  // A body, then a department that goes with the title.
  const body = names
    .within({ start: run - 40, end: end - 1 })
    .filter((name) => name.type === 'Organization' && name.end > run)
    .sort((a, b) => b.end - a.end)[0];
  if (body) {
    const gap = text.slice(body.end, end);
    const start = chainStart(names, body.start, floor);
    if (DEPARTMENT.test(gap) && !/(?:委|厅|署|部|政府|司|庭|总队|支队)$/u.test(text.slice(body.start, body.end))) {
      return { span: { start, end: body.end, type: 'Organization' }, titleStart: body.end };
    }
    if (ORGANIZATION_END.test(gap)) return { span: { start, end, type: 'Organization' }, titleStart: end };
    // 华谊兄弟|宣传|总监: what is no department goes with the title.
    if (/^[\p{Script=Han}]{2,8}$/u.test(gap) && !/[的和与在]/u.test(gap))
      return { span: { start, end: body.end, type: 'Organization' }, titleStart: body.end };
    if (gap.length >= 2) return { span: { start, end, type: 'Organization' }, titleStart: end };
  }
  const words = text.slice(run, end);
  if (PLACES_ONLY.test(words) && words.length <= 24)
    return { span: { start: run, end, type: 'Place' }, titleStart: end };
  const startsWithPlace = names.startingAt(run).some((name) => name.type === 'Place');
  if (words.length < 2 || words.length > 40 || /[承主协督]办$/u.test(words)) return undefined;
  if (ORGANIZATION_END.test(words) && (startsWithPlace || words.length >= 3)) {
    return { span: { start: run, end, type: 'Organization' }, titleStart: end };
  }
  if (startsWithPlace && words.length >= 4) return { span: { start: run, end, type: 'Organization' }, titleStart: end };
  return undefined;
}

/** TikTok in TikTok产品经理: a body with a name in Latin letters; not the abbreviation of a post. */
const LATIN_NAME = /(?<![A-Za-z])(?!C[A-Z]O$|AI$|IT$|VIP$|GDP$)[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]+){0,2}$/u;

function typeOf(name: Name): 'Organization' | 'Place' {
  return name.type === 'Place' ? 'Place' : 'Organization';
}

function outermostEndingAt(names: SpanIndex<Name>, end: number): Name | undefined {
  return names.endingAt(end).find((name) => name.type === 'Organization' || name.type === 'Place');
}

/** Where a chain of places and bodies that ends before `start` begins: 浙江省 in 浙江省温州市泰顺县委. */
function chainStart(names: SpanIndex<Name>, start: number, floor: number): number {
  let at = start;
  for (;;) {
    const before = outermostEndingAt(names, at);
    if (!before || before.start < floor || before.start >= at) return at;
    at = before.start;
  }
}

/** 榆家梁煤矿党委书记、矿长: a post without a body is held at the body of the post before it. */
function shareAffiliations(text: string, posts: Post[]): void {
  for (let i = 1; i < posts.length; i++) {
    const before = posts[i - 1]!.affiliation;
    if (!posts[i]!.affiliation && before && posts[i]!.title.kind === 'post' && posts[i - 1]!.title.kind === 'post') {
      posts[i]!.affiliation = governedBy(text, posts[i]!.title.text, before);
      // 市政府原党组成员、副市长: both are held no more.
      posts[i]!.former ||= posts[i - 1]!.former;
    }
  }
}

/** 南浦区委常委、副区长: the head of a government is head of the place whose party body is printed. */
function governedBy(
  text: string,
  title: string,
  before: NonNullable<Post['affiliation']>,
): NonNullable<Post['affiliation']> {
  const isHead = /(?:省|市|县|区|州|旗|镇|乡)长$/u.test(title);
  if (!isHead || before.type !== 'Organization' || !/[省市县区州旗镇乡]委$/u.test(text.slice(before.start, before.end)))
    return before;
  return { start: before.start, end: before.end - 1, type: 'Place' };
}
