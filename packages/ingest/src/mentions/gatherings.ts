import type { Reading } from '../reading.js';
import type { TokenIndex } from '../tokens.js';
import type { Candidate } from './candidate.js';
import { CUT } from './events.js';

/** What gatherings are called: the last word of their names. */
const HEAD =
  '大会|峰会|论坛|大赛|锦标赛|联赛|公开赛|邀请赛|挑战赛|自行车赛|篮球赛|足球赛|排球赛|龙舟赛|博览会|展览会|交易会|洽谈会|推介会|研讨会|年会|诗会|庙会|音乐节|艺术节|文化节|电影节|旅游节|交流营|领导人会晤|外长会晤|领导人会议|外长会议|部长级会议|第[0-9一二三四五六七八九十百]+次(?:会议|峰会|全会|全体会议|大会|领导人峰会)';
const GATHERING = new RegExp(
  `[\\p{Script=Han}A-Za-z0-9—“”·]{2,26}?(?:${HEAD})(?:20[0-9]{2}(?!年))?(?![\\p{Script=Han}]?(?:组委会|精神|堂|厅|场馆|期))`,
  'gu',
);
/** Words that only happen to a gathering, or lead to it. */
const HELD =
  /^[”]?(?:上|期间|现场|开幕|闭幕|落幕|举行|召开|启幕|开赛|收官|结束|主题|分论坛|将?(?:于|在)|[0-9今昨日前近]|开场|开营|是|，|。)/u;
const LEADS =
  /(?:出席|参加|参与|亮相|在|于|举办|主办|承办|举行|召开|列席|主持|齐聚|参展|现身|的|迎来|见证|当天的|今年的)$/u;
/** Names that are no more than a kind: 股东大会, 新闻发布会, 村民大会. */
const KIND_ALONE =
  /^(?:新闻|记者|股东|职工|村民|业主|会员|临时|年度|动员|总结|表彰|全体|人民代表|党员|代表|家长|学生|员工|行业|高峰|主题|专题|学术|专家|企业|国际|全国|世界|产业|有关|相关|大型|各类|这场|一场|一次|多场|系列)*(?:大会|峰会|论坛|大赛|锦标赛|联赛|公开赛|邀请赛|挑战赛|篮球赛|足球赛|排球赛|博览会|展览会|交易会|洽谈会|推介会|研讨会|年会|诗会|庙会|音乐节|艺术节|文化节|电影节|旅游节|会晤|会议)$/u;

/** Gatherings whose names have neither number nor year, told by what is done with them: 在中国种业大会上, 出席长三角高层论坛. */
export function findGatherings({ document: { text }, tokens }: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(GATHERING)) {
    const end = match.index + match[0].length;
    const start = nameStart(tokens, match[0], match.index);
    const name = text.slice(start, end);
    const bare = name.replace(/20[0-9]{2}$/u, '');
    if (bare.length < 5 || KIND_ALONE.test(bare) || !tokens.isBoundary(start)) continue;
    if (/^[的了着地得们等及或之其该这那]|[，。]|[了着]/u.test(name)) continue;
    // 开年度股东大会, 提交省人民代表大会: a kind of gathering behind other words.
    if (/(?:股东|代表|职工|村民|业主)大会$|^开/u.test(bare)) continue;
    const held = HELD.test(text.slice(end, end + 4));
    const led = LEADS.test(text.slice(Math.max(0, start - 4), start));
    if (!held && !led) continue;
    const sure = /第[0-9一二三四五六七八九十百]+次|国际|全国|世界|中国|高层/u.test(name) || (held && led);
    candidates.push({ start, end, type: 'Event', rule: 'event/gathering', confidence: sure ? 0.82 : 0.7 });
  }
  return candidates;
}

/** Behind the last word that ends before a name begins, and over marks that open no quotation within the name. */
function nameStart(tokens: TokenIndex, words: string, index: number): number {
  let start = index;
  for (const cut of words.matchAll(CUT)) {
    const at = index + cut.index + cut[0].length;
    if (cut[0] === '年' && cut.index === 4) continue;
    if (tokens.isBoundary(at)) start = at;
  }
  const open = words.lastIndexOf('“');
  const unpaired = open >= 0 && !words.slice(open).includes('”');
  return unpaired ? Math.max(start, index + open + 1) : start;
}
