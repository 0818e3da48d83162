import { AGREEMENT_END, POLICY_DOCUMENT_END } from '../lexicon/policies.js';
import { PRODUCT_NOUN_SOURCE } from '../lexicon/products.js';
import type { Reading } from '../reading.js';
import type { TokenIndex } from '../tokens.js';
import type { Candidate } from './candidate.js';
import { WordList } from './word-list.js';

const BEFORE_MARK = new RegExp(`(?:${PRODUCT_NOUN_SOURCE})[“「]([^“”「」\\n，。；：！？]{2,16})[”」]`, 'gu');
const AFTER_MARK = new RegExp(
  `[“「]([^“”「」\\n，。；：！？]{1,16})[”」]((?:号[\\p{Script=Han}]{0,10}?|(?![的了])[\\p{Script=Han}]{0,8}?))(${PRODUCT_NOUN_SOURCE})`,
  'gu',
);

/** Products whose marked name stands beside the word for what they are: 采摘机器人“阡陌3号”, “见著”心电大模型. */
export function findMarkedProducts({ document: { text }, tokens }: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(BEFORE_MARK)) {
    const start = match.index + match[0].length - 1 - match[1]!.length;
    // 技术“卡脖子”, 产品“走出去”: behind a word this wide a plain word in marks is no name.
    if (LOOSE_NOUN.test(match[0]) && isPlain(tokens, start, start + match[1]!.length)) continue;
    if (NO_PRODUCT.test(match[1]!) || text.slice(start + match[1]!.length + 1).startsWith('工程')) continue;
    candidates.push({
      start,
      end: start + match[1]!.length,
      type: 'Product',
      rule: 'product/noun-and-mark',
      confidence: 0.9,
    });
  }
  for (const match of text.matchAll(AFTER_MARK)) {
    const end = nounEnd(text, match.index + match[0].length, match[3]!);
    const noun = text.slice(match.index + match[0].length - match[3]!.length, end);
    if (/^(?:技术|应用|品牌|奖|节目|产品|单品)$/u.test(noun) && !/[A-Za-z0-9]|号$/u.test(match[1]!)) continue;
    if (/[，、]|的$/u.test(match[1]!) || /[的了在和与是为把及等]/u.test(match[2]!)) continue;
    // “听屿Air”“听屿Pro”两款助听器: each is a product by its own name.
    const counted = /[一二两三四五六七八九十几0-9多]?[款种台个套]/u.test(match[0].slice(match[1]!.length + 2));
    if (counted) {
      for (const one of [match.index, ...markedBefore(text, match.index)])
        candidates.push({
          start: one + 1,
          end: text.indexOf('”', one),
          type: 'Product',
          rule: 'product/counted',
          confidence: 0.8,
        });
      continue;
    }
    candidates.push({
      start: match.index,
      end,
      type: 'Product',
      rule: 'product/mark-and-noun',
      confidence: 0.74,
    });
  }
  // “水乡”牌台扇: a brand in marks and what it is on.
  for (const match of text.matchAll(BRANDED))
    candidates.push({
      start: match.index,
      end: match.index + match[0].length,
      type: 'Product',
      rule: 'product/brand',
      confidence: 0.8,
    });
  // “39AI全科医生”, “渭党5号”: letters or a number inside marks.
  for (const match of text.matchAll(/[“「]([\p{Script=Han}A-Za-z0-9.\-+ ]{2,18})[”」]/gu)) {
    const name = match[1]!;
    if (!(
      /[0-9一二三四五六七八九十]+号$/u.test(name) ||
      (/[A-Za-z]{2,}|[0-9]+[A-Za-z]|[A-Za-z][0-9]/u.test(name) && /\p{Script=Han}{2}/u.test(name))
    ))
      continue;
    if (/^[0-9]+$|\+|行动|计划|工程|战略|后$|岁|年/u.test(name)) continue;
    candidates.push({
      start: match.index + 1,
      end: match.index + 1 + name.length,
      type: 'Product',
      rule: 'product/number-in-marks',
      confidence: 0.72,
    });
  }
  return candidates;
}

/** Whether a stretch is made of verbs and the like alone: 走出去, 封杀, 金字招牌. */
function isPlain(tokens: TokenIndex, start: number, end: number): boolean {
  for (let at = start; at < end;) {
    const token = tokens.startingAt(at);
    if (!token || token.end > end || !/^[vlaidf]/u.test(token.tag)) return false;
    at = token.end;
  }
  return true;
}

/** Nouns of a wide sense, which stand before many words in marks. */
const LOOSE_NOUN = /^(?:技术|应用|品牌|产品|平台|系统|设备|装备|材料|奖|农机|茶|酒)/u;

const NOUNS = new WordList(PRODUCT_NOUN_SOURCE.split('|').map((noun): [string, true] => [noun, true]));

/** 除草机|器人: where the noun ends that overlaps the one found and goes on behind it. */
function nounEnd(text: string, end: number, noun: string): number {
  for (let start = end - noun.length; start < end; start++) {
    const longer = NOUNS.longestAt(text, start);
    if (longer && longer.end > end) return longer.end;
  }
  return end;
}

const BRANDED =
  /[“「][\p{Script=Han}A-Za-z]{1,8}[”」]牌[\p{Script=Han}]{2,8}?(?=[，。、；（“\n]|卖|销|畅|获|在|的|已|今|去|上|入|走|成|是|和|[0-9])/gu;

const MARKED = '[“「]([^“”「」\\n，。；：！？]{2,14})[”」]';
/** What is done with a product that has just been made: “盾芯三号”面世, “草原之光”下线. */
const APPEARED = new RegExp(
  `${MARKED}(?:正式|成功|全面|首次|今天|今日|昨日|也|又|终于|率先|于?[0-9]{1,2}[月日])?(?:量产|面世|问世|下线|上市|上线|首飞|下水|首航|试航|首映|首演|公映|上映|热映|开售|开机|杀青)`,
  'gu',
);
/** Verbs of making, whose object in marks is a product whatever it is called: 首创“草障固沙法”. */
const MADE = new RegExp(
  `(?:研发|研制|自研|首创|试制|选育|培育|发明|酿造|研究|摸索|琢磨|定名为|取名为|型号叫|名叫)(?:(?:出|了|成功|成|的)[\\p{Script=Han}A-Za-z0-9]{0,10}?)?${MARKED}`,
  'gu',
);
const NO_PRODUCT =
  /(?:行动|计划|工程|战略|机制|模式|制度|活动|倡议|方案|政策|精神|品牌|产业|人才|团队|队伍|基地|中心|经济|文化|企业|带头人|能手|新农人|生态|环境|力量|动能|之路|理念|集群|小巨人|独角兽|[者员家人后]|一条龙|链)$/u;

/** Products named in marks without a word for what they are: the verb says that they were made. */
export function findMadeProducts({ document: { text } }: Reading): Candidate[] {
  return [APPEARED, MADE].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): Candidate[] => {
      const name = match[1]!;
      if (NO_PRODUCT.test(name)) return [];
      const start = match.index + match[0].indexOf(name, pattern === APPEARED ? 0 : match[0].length - name.length - 1);
      return [{ start, end: start + name.length, type: 'Product', rule: 'product/made-in-marks', confidence: 0.7 }];
    }),
  );
}

/** Where the marked names directly before one begin: “甲”“乙”. */
function markedBefore(text: string, at: number): number[] {
  const starts: number[] = [];
  for (let end = at; /[”]、?$/u.test(text.slice(Math.max(0, end - 2), end));) {
    const open = text.lastIndexOf('“', end - 1);
    if (open < 0 || end - open > 20) break;
    starts.push(open);
    end = open;
  }
  return starts;
}

/** Works in 《》: films, books, songs. What is a policy, a paper or an agreement is none. */
export function findWorks({ document: { text } }: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(/《([^《》\n]{1,40})》/gu)) {
    const name = match[1]!;
    if (POLICY_DOCUMENT_END.test(name) || AGREEMENT_END.test(name)) continue;
    if (isPeriodical(name, text, match.index) || isCited(name, text, match.index)) continue;
    candidates.push({
      start: match.index + 1,
      end: match.index + 1 + name.length,
      type: 'Product',
      rule: 'product/work',
      confidence: 0.8,
    });
  }
  return candidates;
}

/** Papers and journals in 《》: bodies that print. */
export function findPeriodicals({ document: { text } }: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(/《([^《》\n]{2,16})》/gu)) {
    if (!isPeriodical(match[1]!, text, match.index)) continue;
    candidates.push({
      start: match.index + 1,
      end: match.index + 1 + match[1]!.length,
      type: 'Organization',
      rule: 'organization/periodical',
      confidence: 0.88,
    });
  }
  return candidates;
}

function isPeriodical(name: string, text: string, at: number): boolean {
  const after = text.slice(at + name.length + 2, at + name.length + 6);
  return (
    /(?:日报|晚报|时报|早报|晨报|商报|周刊|周报|导报|学报|快报|[^海简]报|经济新闻|杂志|学刊)$/u.test(name) ||
    /^(?:记者|杂志|编辑部|报道|期刊|网站)/u.test(after) ||
    /(?:期刊|杂志|刊物|学刊|报纸|媒体)$/u.test(text.slice(Math.max(0, at - 2), at))
  );
}

/** The title of a report in a list of sources (《……》，证券时报，2025年12月), or of a paper: nothing that somebody makes. */
function isCited(name: string, text: string, at: number): boolean {
  const after = text.slice(at + name.length + 2, at + name.length + 30);
  return (
    /^[.，,。]? ?\\?[[（(]?(?:19|20)[0-9]{2}|^[，,][^，。》《]{2,16}[，,](?:19|20)[0-9]{2}/u.test(after) ||
    (name.length >= 18 && /[：，、？！]|[\p{Script=Han}]{18}/u.test(name))
  );
}
