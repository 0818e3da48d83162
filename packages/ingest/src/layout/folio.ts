import { findDate, isoDate } from './dates/calendar.js';
import { pageName } from './continuation-mark.js';

/** What the line at the top or foot of a page says: 某某日报 2024年3月6日 星期三 第03版 要闻. */
export interface Folio {
  paper?: string;
  /** ISO 8601. */
  date?: string;
  page?: string;
}

/** 简报, 通报, 海报 and their like are no papers. */
const PAPER =
  /^《?(?!.*(?:简报|通报|汇报|喜报|预报|海报|播报|捷报|情报|公报|警报|年报|月报|季报)》?$)([\p{Script=Han}·]{1,12}(?:报|周刊|月刊|杂志|画报|周报|刊))》?$/u;
const PAGE = /^(?:第\s*)?([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版$|^([A-Z]\d{1,2}|\d{2})$/u;
const ISSUE = /^(?:\d{4}年)?(?:总?第\d{1,6}期|第\d{1,3}卷)(?:[（(]总第?\d+期?[）)])?$|^(?:今日|本期|共)\d{1,3}版$/u;
const WEEKDAY = /^(?:星期|周|礼拜)[一二三四五六日天]$/u;
const LUNAR =
  /^(?:农历|夏历|岁次)?[\p{Script=Han}]{0,6}年?[正一二三四五六七八九十冬腊闰]{1,2}月(?:初|十|廿|三十|大|小)[\p{Script=Han}]{0,4}$/u;
const SECTION = /^[\p{Script=Han}·／/]{2,6}$/u;
/** The name of a collection of news: 滚动新闻 2025-02-11 */
const NEWS = /(?:新闻|要闻|快讯|播报|简报|动态|资讯|速递|早报|晚报)$/u;
const SPACED_PAGE = /第\s*([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版/gu;
const LATIN = /^[A-Za-z.'&]+$/;

/** Reads a folio, or gives undefined when the line is none: every word must be one that a folio has. */
export function parseFolio(words: string, text: string): Folio | undefined {
  if (words.length > 80 || !/\d|版|年/u.test(words)) return undefined;
  const found = findDate(words);
  if (found?.time) return undefined;
  const rest = joinSpaced(found ? `${words.slice(0, found.start)} ${words.slice(found.end)}` : words).replace(
    SPACED_PAGE,
    '第$1版',
  );
  const folio: Folio = found ? { date: isoDate(found.date)! } : {};
  let issue = false;
  let weekday = false;
  let sections = 0;
  let news = false;
  for (const word of rest.split(/[\s|｜│·•,，、/／:：（）()《》]+/u)) {
    if (word === '' || LATIN.test(word)) continue;
    const paper = PAPER.exec(word);
    const page = PAGE.exec(word);
    if (page && folio.page === undefined) folio.page = pageName(page[1] ?? page[2]!);
    else if (ISSUE.test(word)) issue = true;
    else if (WEEKDAY.test(word)) weekday = true;
    else if (LUNAR.test(word)) continue;
    else if (paper && folio.paper === undefined) folio.paper = asPrinted(paper[1]!, words, text);
    else if (SECTION.test(word) && ++sections <= 2) news ||= NEWS.test(word);
    else return undefined;
  }
  const { paper, date, page } = folio;
  if (date && (paper || page || weekday || news)) return folio;
  return paper && (page || issue) ? folio : undefined;
}

/** The name of a paper, alone on a line. */
export function paperName(words: string, text: string): string | undefined {
  const name = words.length <= 16 ? PAPER.exec(words)?.[1] : undefined;
  return name && asPrinted(name, words, text);
}

/** 山 阴 周 报: characters that each stand alone. */
function joinSpaced(words: string): string {
  return words.replace(/(?<![^\s])\p{Script=Han}(?: \p{Script=Han}){2,}(?![^\s])/gu, (spaced) =>
    spaced.replaceAll(' ', ''),
  );
}

/** A name in the script it is printed in; white space does not count. */
function asPrinted(name: string, words: string, text: string): string {
  const [flatWords, flatText] = [words.replace(/\s/gu, ''), text.replace(/\s/gu, '')];
  const at = flatWords.indexOf(name);
  return at < 0 ? name : flatText.slice(at, at + name.length);
}

/** A line beside a folio: the paper's name, in Latin letters too, the name of a section, a page's number. */
export function besideFolio(words: string, text: string): { paper?: string } | undefined {
  if (words.length > 40) return undefined;
  const paper = PAPER.exec(words);
  if (paper) return { paper: asPrinted(paper[1]!, words, text) };
  if (/^[A-Z][A-Z .'&]{4,38}$/.test(words)) return {};
  if (/^\p{Script=Han}{2,10}(?:版|选编|汇编|摘编|汇总|数字报|剪报)$/u.test(words)) return {};
  const section = words.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
  return /^(?:[A-Z]?\d{1,2}\s*)?(?:封面故事|封面报道|特别报道|人物|调查|观察|聚焦|关注|视点|热点|读书|旅游|专题|产业|公司|市场|证券|读者来信|来信|来论|要闻|综合|国内|国际|本地|社会|经济|财经|文化|体育|时政|评论|副刊|教育|科技|健康|城事|民生|法治|深度|特刊|专版|广告|头版|综合新闻|国内新闻|国际新闻|本地新闻|今日要闻|时事)$/u.test(
    section,
  ) || /^\d{2}\s+\p{Script=Han}{2,4}$/u.test(words)
    ? {}
    : undefined;
}

/** A folio with the place in the source from which it holds. */
export interface PlacedFolio extends Folio {
  at: number;
}

/** The last folio at or before a place of the source; above the first one that holds. */
export function folioAt(folios: readonly PlacedFolio[], at: number): PlacedFolio | undefined {
  let low = 0;
  let high = folios.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (folios[middle]!.at <= at) low = middle + 1;
    else high = middle;
  }
  return folios[Math.max(0, low - 1)];
}
