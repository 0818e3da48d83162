import { PRODUCT_NOUN_SOURCE } from '../lexicon/products.js';
import type { Reading } from '../reading.js';
import type { Token, TokenIndex } from '../tokens.js';
import type { Candidate } from './candidate.js';

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
  candidates.push(...latinModels(text));
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

/** 人形机器人GCR25, 客机C919, 大模型Sora: letters behind the word for what it is. */
const BEHIND_NOUN = new RegExp(
  `(?:${PRODUCT_NOUN_SOURCE})([A-Z][A-Za-z]*[0-9]*(?:[-. ]?[A-Z0-9][A-Za-z0-9]*){0,3})`,
  'gu',
);
/** iPhone 15系列手机, Mate 60 Pro, Model 3: a word, a number, and words for the size of it. */
const NUMBERED_WORD =
  /(?<![A-Za-z0-9])[a-z]?[A-Z][a-z]{2,11} ?[0-9]{1,3}(?: ?(?:Pro|Max|Plus|Ultra|mini|Turbo|SE|Air|RS|GT)\+?){0,2}(?:系列)?(?:手机|汽车|电脑|耳机|手表|轿车|越野车|机器人|芯片)?(?![A-Za-z0-9]|[年月日届国强%％‰亿万]|[\p{Script=Han}]?(?:个|家|米|元|人|分|公里))/gu;
const NO_MODEL =
  /^(?:APP|App|AI|IP|VR|AR|PPT|CEO|GDP|Top|Fortune|Web|Covid|Vol|Level|Windows|Group|Euro|Expo|KTV|DIY|3D|5G|6G|IPO|ETF|LED|OLED)(?![A-Za-z])/u;

function latinModels(text: string): Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(BEHIND_NOUN)) {
    const name = match[1]!;
    if (name.length < 3 || NO_MODEL.test(name) || /^[A-Z]{3,4}$/u.test(name) || /^V[0-9.]+$/u.test(name)) continue;
    const start = match.index + match[0].length - name.length;
    candidates.push({
      start,
      end: start + name.length,
      type: 'Product',
      rule: 'product/latin-behind-noun',
      confidence: 0.71,
    });
  }
  for (const match of text.matchAll(NUMBERED_WORD)) {
    if (NO_MODEL.test(match[0])) continue;
    const { index } = match;
    candidates.push({
      start: index,
      end: index + match[0].length,
      type: 'Product',
      rule: 'product/numbered-word',
      confidence: 0.72,
    });
  }
  return candidates;
}

/** Words before 大模型 that say what kind it is and make no name. */
const KIND_OF_MODEL =
  /^(?:行业|通用|医疗|人工智能|AI|语言|多模态|模态|视觉|垂直|垂域|垂|域|生成式|国产|基础|健康|预训练|大|国内|专业|智能|开源|领域|类|型|全球|首个|各|一个|这个|政务|金融|教育|法律|工业|科学|气象|交通|农业|文旅|遥感|自研|端侧|云端|人工|头部|企业|本土|自主|通用型|世界|中国|美国|我国|国外|海外|更多|多个|多款|系列|相关|启动|冲刺|赋能|整个|用户|盲测|产业|平台|中文|闭源|主流|标杆|底层|核心|自有|千亿|万亿|参数|级|技术|新|新一代|企业级|智慧|数字|智算|算力|数据|知识|安全|办公|文本|文生|视频|图像|图文|语音|推理|决策|客服|营销|机器人|具身|城市|矿山|电力|能源|钢铁|建筑|水利|气候|天气|海洋|地质|药物|中医|中医药|临床|诊断|影像|病理|专用|专属|风险|预警|心理|医生|辅助|行业级|面向|百万|亿级|大规模|思考|商用|商业|轻量|轻量级|超大|规模|引入|接入|使用|采用|端|侧|端侧|内置|原生|轻量化|品牌|官方|知识库|软件|硬件|本地|套壳|医用|医院|媒体|教育|垂类|全部|国内外|中美|月|年|日|双|双语|盲测|竞技场|元年|应用)$/u;

/** A single character that is no word of grammar. */
function isLoose(token: Token | undefined): boolean {
  return (
    token !== undefined && /^(?![的了着过和与在将是为对等有已被由让把能可会赋出])\p{Script=Han}$/u.test(token.word)
  );
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
      /[^\p{Script=Han}A-Za-z0-9.·-]|^(?:制约|威胁|调用|折射|折射出|赴港|建立|警惕|成为|搭建|通过|打通|建设|发展|研发|打造|开发|布局|推出|发布|应用|训练|部署|使用|学习|融合|赋能)$/u.test(
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
        // 工业4.0, 课堂2.0: a plain word of the dictionary with a number is a slogan.
        /^n[rstz]/u.test(token.tag)
        ? token.start
        : at;
    if (/^(?:p|u|c|r|x|y|m)/u.test(token.tag) || /[了的至达约为到]/u.test(token.word)) break;
    at = token.start;
  }
  return at;
}
