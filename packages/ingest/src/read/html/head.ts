import { isoDay } from '../metadata.js';
import type { Metadata } from '../source-document.js';
import type { FoundArticle } from './find-article.js';
import type { PageText } from './page-text.js';

/** Names of meta tags that Chinese and other news sites use, the surest first. */
const DATE =
  'article:published_time datepublished publishdate publish_date pubdate og:published_time og:release_date dc.date weibo:article:create_at bytedance:published_time date time'.split(
    ' ',
  );
const SOURCE = 'source contentsource article:source mediasource dc.source og:site_name application-name'.split(' ');
const TITLE = 'og:title articletitle twitter:title dc.title'.split(' ');
const AUTHOR = 'author article:author dc.creator'.split(' ');

/** What the head of a page says of its article. */
export function metadataOf(page: PageText, found: FoundArticle | undefined): Metadata {
  const first = (names: readonly string[]) => names.map((name) => page.meta.get(name)).find((value) => value);
  const title = first(TITLE) ?? found?.title ?? page.title;
  const date = DATE.map((name) => isoDay(page.meta.get(name) ?? '')).find((day) => day) ?? isoDay(found?.date ?? '');
  const source = first(SOURCE) ?? found?.site;
  const authors = namesIn(first(AUTHOR) ?? found?.byline ?? '');
  return {
    ...(title ? { title: withoutSite(title) } : {}),
    ...(date ? { date } : {}),
    ...(source ? { source: source.replace(/^来源[:：]\s*/u, '') } : {}),
    ...(authors.length > 0 ? { authors } : {}),
  };
}

/** What the line below the headline says: 2024年03月05日 10:20 来源：新华社 */
export function creditsOf(line: string): Metadata {
  const date = isoDay(line);
  const source = /(?:来源|來源)\s*[:：]\s*([^\s|｜,，;；()（）]{2,20})/u.exec(line)?.[1];
  return { ...(date ? { date } : {}), ...(source ? { source } : {}) };
}

/** 标题_新闻频道_某网, 标题 - 某报, 标题|某网: sites add their name. */
function withoutSite(title: string): string {
  const bare = title.replace(/\s+/gu, ' ').trim();
  const first = bare.split(/\s*[_|｜]\s*|\s+[-–—]+\s+|(?<=\p{Script=Han}{8})-(?=\p{Script=Han}{2,8}$)/u)[0]!;
  return first.length >= 5 ? first : bare;
}

/** Names of people, as a page's head gives them: many give the site or the number of an editor instead. */
function namesIn(author: string): string[] {
  const names = author.replace(/(?:本报|特约)?(?:记者|通讯员|作者)[:：]?/gu, ' ').split(/[\s,，、;；/]+/u);
  const person = /^(?!.*(?:网|报|社|台|网站|编辑|中心|频道|客户端)$)\p{Script=Han}{2,4}(?:·\p{Script=Han}+)?$/u;
  return names.filter((name) => person.test(name));
}
