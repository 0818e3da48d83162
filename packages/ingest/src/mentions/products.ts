import { AGREEMENT_END, POLICY_DOCUMENT_END } from '../lexicon/policies.js';
import type { Reading } from '../reading.js';
import type { Token, TokenIndex } from '../tokens.js';
import type { Candidate } from './candidate.js';

/** What a product is called by: the word before or after its marked name. */
const PRODUCT_NOUN =
  '大模型|模型|机器人|智能体|操作系统|系统|平台|软件|小程序|应用程序|应用|客户端|芯片|处理器|手机|电脑|平板|耳机|手表|手环|头盔|戒指|助听器|眼镜|汽车|轿车|电动车|新能源车|车型|卡车|客车|机车|动车组|列车|地铁列车|盾构机|挖掘机|起重机|收割机|拖拉机|采摘机|农机|无人机|飞机|客机|直升机|火箭|运载火箭|卫星|飞船|探测器|空间站|潜水器|望远镜|航母|舰|船|轮|游轮|邮轮|药物|新药|疫苗|试剂盒|口服液|胶囊|注射液|设备|筛查仪|检测仪|监护仪|呼吸机|架桥机|起重机|传感器|触觉系统|互动程序|程序|晚熟李|李子酒|仪器|装置|品种|水稻|小麦|玉米|大豆|棉花|苹果|茶|酒|饮料|电影|影片|电视剧|剧集|连续剧|纪录片|动画片|动漫|综艺|节目|歌曲|专辑|歌剧|舞剧|话剧|音乐剧|京剧|豫剧|越剧|小说|诗集|散文集|著作|专著|画作|油画|雕塑|游戏|手游|网游|奖|奖项|品牌|技术|算法|引擎|数据库|算力平台|解决方案|中台';
const BEFORE_MARK = new RegExp(`(?:${PRODUCT_NOUN})[“「]([^“”「」\\n，。；：！？]{1,16})[”」]`, 'gu');
const AFTER_MARK = new RegExp(
  `[“「]([^“”「」\\n，。；：！？]{1,16})[”」](?:[\\p{Script=Han}]{0,4}?)(${PRODUCT_NOUN})`,
  'gu',
);

/** Products whose marked name stands beside the word for what they are: 采摘机器人“阡陌3号”, “见著”心电大模型. */
export function findMarkedProducts({ document: { text } }: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(BEFORE_MARK)) {
    const start = match.index + match[0].length - 1 - match[1]!.length;
    candidates.push({
      start,
      end: start + match[1]!.length,
      type: 'Product',
      rule: 'product/noun-and-mark',
      confidence: 0.86,
    });
  }
  for (const match of text.matchAll(AFTER_MARK)) {
    const noun = match[2]!;
    if (/^(?:技术|应用|品牌|奖|节目)$/u.test(noun) && !/[A-Za-z0-9]|号$/u.test(match[1]!)) continue;
    if (/[，、]|的$/u.test(match[1]!)) continue;
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
      end: match.index + match[0].length,
      type: 'Product',
      rule: 'product/mark-and-noun',
      confidence: 0.74,
    });
  }
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
    if (POLICY_DOCUMENT_END.test(name) || AGREEMENT_END.test(name) || isPeriodical(name, text, match.index)) continue;
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
    /(?:日报|晚报|时报|早报|晨报|商报|周刊|周报|导报|学报|快报|[^海简]报|经济新闻)$/u.test(name) ||
    /^(?:记者|杂志|编辑部|报道)/u.test(after)
  );
}

/** Named models without marks: 长征二号F运载火箭, 神舟十八号, baichuan2-Turbo, 盘古大模型. */
export function findNamedModels({ document: { text }, tokens }: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  const add = (start: number, end: number, rule: string, confidence: number) =>
    candidates.push({ start, end, type: 'Product', rule, confidence });
  for (const match of text.matchAll(
    /(?:长征|神舟|嫦娥|天问|天舟|天宫|北斗|玉兔|东方红|风云|高分|海洋|悟空|墨子|羲和|夸父|祝融|快舟|力箭|谷神星|朱雀|捷龙|引力|雪龙|蛟龙|奋斗者|深海勇士|海斗|复兴|和谐|辽宁|山东|福建|歼|运|直|轰|东风|红旗)-?[一二三四五六七八九十百0-9]+(?:[号型]?[A-Z]{0,2})(?:[甲乙丙丁]?)(?:运载火箭|载人飞船|货运飞船|飞船|卫星|探测器|火箭|导弹)?/gu,
  )) {
    if (match[0].length >= 4 && /号|[A-Z]|[0-9]/u.test(match[0]))
      add(match.index, match.index + match[0].length, 'product/numbered-series', 0.88);
  }
  for (const match of text.matchAll(/大模型(?:[0-9][0-9.]*|[A-Za-z][A-Za-z0-9.-]*)?/gu)) {
    const start = modelStart(tokens, match.index);
    if (start < match.index) add(start, match.index + match[0].length, 'product/large-model', 0.72);
  }
  // 青禾3.0: a name with a version; 增长3.5 is a verb with a number.
  for (const match of text.matchAll(
    /(\p{Script=Han}{2,4}|[A-Z][A-Za-z]{2,12} ?)[0-9]{1,2}\.[0-9](?:\.[0-9])?(?![0-9%％‰亿万千百十个元倍米吨度分成]|[\p{Script=Han}]?(?:亿|万|元|公里|平方|个百分点|倍|米|吨|级|克|斤|公斤|千克|毫|厘|两|秒|分|寸|度|件|家|亩|岁|点|天|℃))/gu,
  )) {
    const nameEnd = match.index + match[1]!.length;
    const start = /^\p{Script=Han}/u.test(match[0]) ? nameStart(tokens, nameEnd, match.index) : match.index;
    if (start < nameEnd) add(start, match.index + match[0].length, 'product/version', 0.72);
  }
  // GPT-5, LH-M5甲醇发动机: letters, a stroke and a number.
  for (const match of text.matchAll(
    /[A-Z][A-Za-z]{1,10}-[A-Z]?[0-9]{1,4}[A-Z]?(?:[\p{Script=Han}]{2,6}?(?:发动机|手机|汽车|飞机|无人机|机器人|芯片|雷达|导弹|火箭|卫星|机床|起重机))?/gu,
  )) {
    if (!/^(?:COVID|PM|CO|NO|SO|GB|ISO|MH|CA|CZ|MU|AH|QQ|No)-?[0-9]/u.test(match[0]))
      add(match.index, match.index + match[0].length, 'product/latin-model', 0.72);
  }
  for (const match of text.matchAll(/[A-Za-z][A-Za-z]+[0-9]*-?[A-Z0-9][A-Za-z0-9.-]*[0-9A-Za-z]/gu)) {
    if (/[0-9]/u.test(match[0]) && /[A-Za-z]{3}/u.test(match[0]))
      add(match.index, match.index + match[0].length, 'product/latin-model', 0.7);
  }
  return candidates;
}

/** Words before 大模型 that say what kind it is and make no name. */
const KIND_OF_MODEL =
  /^(?:行业|通用|医疗|人工智能|AI|语言|多模态|视觉|垂直|垂域|垂|域|生成式|国产|基础|健康|预训练|大|国内|专业|智能|开源|领域|类|型|全球|首个|各|一个|这个|政务|金融|教育|法律|工业|科学|气象|交通|农业|文旅|遥感|自研|端侧|云端|人工|头部|企业|本土|自主|通用型)$/u;

/** A single character that is no word of grammar. */
function isLoose(token: Token | undefined): boolean {
  return token !== undefined && /^(?![的了着过和与在将是为对等有已被由让把])\p{Script=Han}$/u.test(token.word);
}

/** Where the name of a large model begins: over nouns and Latin words, at least one of which is no kind of model. */
function modelStart(tokens: TokenIndex, end: number): number {
  let at = end;
  let named = end;
  for (let steps = 0; steps < 7; steps++) {
    const token = tokens.endingAt(at);
    if (!token) break;
    // One character that forms no word may be part of a coined name: 知微卒中影像大模型.
    const coined =
      isLoose(token) &&
      /^(?:v|f|d|q|m|z)/u.test(token.tag) &&
      (isLoose(tokens.endingAt(token.start)) || isLoose(tokens.startingAt(token.end)));
    if (!coined && !/^(?:n|nr|ns|nt|nz|nrt|eng|j|ng|b|a|nrfg|g|vn|vg|ag|x|zg)$/u.test(token.tag)) break;
    if (
      /[\s，。、：；“”‘’《》（）]|^(?:建设|发展|研发|打造|开发|布局|推出|发布|应用|训练|部署|使用|学习|融合|赋能)$/u.test(
        token.word,
      )
    )
      break;
    at = token.start;
    if (!KIND_OF_MODEL.test(token.word)) named = at;
  }
  return named;
}

/** Where a name before a version begins: one word of the dictionary, or a few characters that form none. */
function nameStart(tokens: TokenIndex, end: number, floor: number): number {
  let at = end;
  while (at > floor) {
    const token = tokens.endingAt(at);
    if (!token || token.start < floor) break;
    if (token.word.length >= 2)
      return at === end &&
        !/^(?:v|p|d|c|u|r|t|m|q|f)/u.test(token.tag) &&
        !/^(?:模型|系统|平台|版本|大约|增长|达到)$/u.test(token.word)
        ? token.start
        : at;
    if (/^(?:p|u|c|r|x|y|m)/u.test(token.tag) || /[了的至达约为到]/u.test(token.word)) break;
    at = token.start;
  }
  return at;
}
