import type { Properties, Span } from '@guanxi/graph';
import { divisions, liesIn, type Division } from '../gazetteer/divisions.js';
import { COUNTRIES, FOREIGN_PLACES, NATURAL_PLACES, PROVINCE_LETTERS, REGIONS } from '../lexicon/places.js';
import type { Reading } from '../reading.js';
import { SpanIndex } from '../spans.js';
import type { TokenIndex } from '../tokens.js';
import type { Candidate } from './candidate.js';
import { nameAt } from './persons.js';
import { titleEndingAt } from './titles.js';
import { WordList } from './word-list.js';

type Kind = 'division' | 'short' | 'weak' | 'country' | 'place';

let list: WordList<Kind> | undefined;

/** Short names of prefectures that are everyday words as well. */
const COMMON_SHORT = new Set([
  '东方',
  '三明',
  '白银',
  '安康',
  '平安',
  '海口',
  '保定',
  '长治',
  '吉安',
  '六安',
  '安顺',
  '中卫',
  '巴中',
  '自贡',
  '内江',
  '阿里',
]);
/** Short names of counties too common as words to be believed even where the tagger believes them. */
const COMMON_WORDS = new Set(
  '运河 长寿 和平 正定 平安 安定 友谊 前进 东风 解放 复兴 振兴 新华 方正 富裕 资源 通道 平原 公安 长子 大方 民权 同心 和顺 共和 民和 红旗 新建 光明 高明 开放 同仁 正安 泰和 将乐 建设 文明 城中 城东 城西 城北 市中 市南 市北 江南 河东 河西 中原 前锋 新市 中和 新城 古城 城关 西区 东区 老城 白云 天河 朝天 南海 东海 南山 东山 西山 北关 南关 桥头 将军 大社 内门 大内 山上 万里 友好 爱民 站前 新兴 大东 南部 大安 大同 大通 顺义 通州 大兴 安居 仁和 海港 新区 东兴 东安 青年 南岸 江岸 向阳 明光 新乐 平和 天等 乐业 永和 永兴 永安 永定 兴国 兴业 兴文 兴仁 康乐 开远 正阳 正宁 安化 安平 安国 安远 安宁 安多 万安 万年 西林 西华 太和 太平 东光 清河 清水 金山 青山 内湖 金沙 金湖 白河 红河 凤凰 桃源 石林 温泉 五台 东至 卧龙 江海 大关 离岛 新店 商城 五星 三元 平顺'.split(
    ' ',
  ),
);

export function isCommonWord(name: string): boolean {
  return COMMON_WORDS.has(name) || COMMON_SHORT.has(name);
}

/** Entries of the code list that name nothing by themselves: 工业园区 under its city. */
const NO_NAME_ALONE = /^(?:工业园区|高新区|经开区|开发区|经济技术开发区|矿区|郊区|城区|新区|示范区|保税区)$/u;

function places(): WordList<Kind> {
  if (list) return list;
  const { byName, byShortName } = divisions();
  const entries = new Map<string, Kind>();
  for (const [name, found] of byShortName) {
    const strong = found.some((division) => division.level !== 'county') && !COMMON_SHORT.has(name);
    entries.set(name, strong ? 'short' : 'weak');
  }
  for (const name of byName.keys())
    if (!NO_NAME_ALONE.test(name) && (name.length >= 3 || /^.[县市区旗]$/u.test(name))) entries.set(name, 'division');
  for (const name of [...REGIONS, ...NATURAL_PLACES, ...FOREIGN_PLACES]) entries.set(name, 'place');
  for (const name of COUNTRIES) entries.set(name, 'country');
  return (list = new WordList(entries));
}

/** Places of the gazetteer and the atlas. A short county name counts only with the tagger's or the article's word for it. */
export function findKnownPlaces({ document, tokens, tagged }: Reading): Candidate[] {
  const { text } = document;
  const candidates: Candidate[] = [];
  const weak: { start: number; end: number; name: string }[] = [];
  const isTagged = (start: number, end: number) =>
    tagged.startingAt(start).some((span) => span.type === 'Place' && span.end === end);
  for (const { start, end, value } of places().scan(text)) {
    const name = text.slice(start, end);
    // 成县长: a surname and a title, unless the county's own head is meant (成县县长).
    if (/^.[县市区]$/u.test(name) && text[end] === '长') continue;
    if (tagged.overlapping({ start, end }).some((span) => span.type === 'Person' && span.confidence > 0.6)) continue;
    // 副局长|苏丹霞: behind a post stands a name.
    const post =
      name.length === 2 && value !== 'division' ? titleEndingAt(text, start, Math.max(0, start - 8)) : undefined;
    if (post && post.kind === 'post' && post.text.length >= 2 && nameAt(text, tokens, start)) continue;
    if (value === 'weak') {
      weak.push({ start, end, name });
      continue;
    }
    // 出海口, 马里亚纳: a name whose characters belong to other words is none.
    // 沿|海城市|: a division whose first character ends another word.
    const cut = tokens.covering(start);
    if (value === 'division' && cut && cut.start < start && /^(?:n|s|f|v)$/u.test(cut.tag) && !isTagged(start, end))
      continue;
    const whole = tokens.isBoundary(start) && (tokens.isBoundary(end) || name.length >= 3);
    if (value !== 'division' && !whole && !isTagged(start, end)) continue;
    candidates.push({
      start,
      end,
      type: 'Place',
      rule: value === 'division' ? 'place/division' : value === 'short' ? 'place/short-name' : 'place/atlas',
      confidence: value === 'division' ? 0.97 : 0.93,
    });
  }
  const printed = new Set(candidates.map((candidate) => text.slice(candidate.start, candidate.end)));
  const { byShortName } = divisions();
  const inDictionary = (start: number, end: number) => {
    const token = tokens.startingAt(start);
    return token?.end === end && token.tag === 'ns';
  };
  const sure = new SpanIndex(candidates);
  const uncertain = new SpanIndex(weak);
  for (const { start, end, name } of weak) {
    const printedInFull = byShortName.get(name)!.some((division) => printed.has(division.name));
    const believed = isTagged(start, end) && !COMMON_WORDS.has(name);
    // 康定、稻城: two of them in a list; 蕲春: the dictionary knows it for a place.
    const common = COMMON_WORDS.has(name);
    const inList =
      nextToPlace(text, start, end, sure) ||
      (!common && nextToPlace(text, start, end, uncertain) && inDictionary(start, end));
    const known = !common && inDictionary(start, end);
    if (!(printedInFull || believed || inList || known) || !tokens.isBoundary(start)) continue;
    candidates.push({ start, end, type: 'Place', rule: 'place/county-short-name', confidence: 0.85 });
  }
  return candidates;
}

/** Directly behind a larger place (山东曲阜), or between the marks of a list of places. */
function nextToPlace(text: string, start: number, end: number, places: SpanIndex<Span>): boolean {
  return (
    (text[start - 1] === '、' && places.endingAt(start - 1).length > 0) ||
    (text[end] === '、' && places.startingAt(end + 1).length > 0) ||
    (end - start >= 2 && places.endingAt(start).some((place) => isProvinceLike(text.slice(place.start, place.end))))
  );
}

function isProvinceLike(name: string): boolean {
  const { byName, byShortName } = divisions();
  return [...(byName.get(name) ?? []), ...(byShortName.get(name) ?? [])].some(
    (division) => division.level !== 'county',
  );
}

const LETTERS = new RegExp(`([${Object.keys(PROVINCE_LETTERS).join('')}]{2,6})(?=[两三四五六]省)`, 'gu');

/** One-letter names of provinces where they can be nothing else: 粤湘黔三省, 在京, 赴沪. */
export function findProvinceLetters({ document }: Reading): Candidate[] {
  const { text } = document;
  const candidates: Candidate[] = [];
  const add = (start: number) => {
    const letter = text[start]!;
    candidates.push({
      start,
      end: start + 1,
      type: 'Place',
      rule: 'place/province-letter',
      confidence: 0.8,
      properties: { code: PROVINCE_LETTERS[letter]! },
    });
  };
  for (const match of text.matchAll(LETTERS)) {
    for (let i = 0; i < match[1]!.length; i++) add(match.index + i);
  }
  for (const match of text.matchAll(
    /(?<=[在赴抵驻来离返进出])(?:京|沪|港|澳|渝)(?=[\p{Script=Han}，。])(?!剧|味|西南|珠澳)/gu,
  )) {
    add(match.index);
  }
  return candidates;
}

/** 西江流域, 太行山区: the river or mountain whose land is meant. */
export function findLands({ document: { text }, tokens }: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(/([\p{Script=Han}]{1,3}[江河湖])(?=流域|上游|中游|下游|两岸|沿岸|源头|口岸)/gu)) {
    let { index: start } = match;
    const end = start + match[0].length;
    while (start < end - 2 && !tokens.isBoundary(start)) start++;
    const first = tokens.startingAt(start);
    if (
      end - start >= 2 &&
      !/沿|^[在从到对是和与个条大小]/u.test(text.slice(start, end)) &&
      !/^[vd]/u.test(first?.tag ?? '')
    )
      candidates.push({ start, end, type: 'Place', rule: 'place/land', confidence: 0.8 });
  }
  return candidates;
}

/** What a smaller or unlisted place ends in, longest first. */
const PLACE_END =
  '体育训练基地|训练基地|文化礼堂|大会堂|会展中心|体育中心|总理府|总统府|高速公路|公路|铁路|口岸|礼堂|陵园|高新技术产业开发区|经济技术开发区|经济开发区|工业园区|产业园区|综合保税区|自由贸易试验区|自由贸易港|自贸试验区|自贸区|示范区|保税区|开发区|高新区|新区|园区|科技园|产业园|工业园|示范园|度假区|风景区|景区|保护区|自治州|自治县|自治旗|街道|社区|大道|公园|广场|机场|火车站|高铁站|车站|码头|港区|水库|水电站|湿地|草原|沙漠|盆地|平原|高原|半岛|群岛|海峡|山脉|古城|古镇|遗址|石窟|大桥|运河|枢纽|体育馆|体育场|会展中心|国际会展中心|会议中心|大厦|镇|乡|村|县|市|区|州|省|旗|苏木|嘎查|屯|庄|寨|岛|湖|江|河|山|岭|峰|沟|湾|港|路|街|巷|胡同|寺|庙|塔|桥|站';
const PLACE_ENDING = new RegExp(
  `(?:${PLACE_END})(?!长|级|办(?![事学])|委|民|里|内|上|口|域|务|政|情|容|价|面|道办|队|花|志|史|报|局|厅|府|协|群|业|产业|政府|公司|集团|大学|医院|银行|法院|电视台|日报|晚报)`,
  'gu',
);
/** Parts of speech of the words that may make up a place's name. */
const NAME_TAGS = /^(?:n|nr|ns|nt|nz|nrt|nrfg|ng|j|a|ag|vn|b|l|i|s|eng|t|tg|v|vg|q|m|z|zg|d|f|k|o|h)$/u;
const STOP_WORDS =
  /^(?:重访|再访|走访|回访|探访|到访|造福|减缓|位于|坐落于|坐落|来到|走进|前往|抵达|地处|家住|在|到|从|赴|往|至|于|对|由|与|和|及|或|是|为|把|将|让|经|沿|距|离|过|入|进|的|了|着|去|回|出|跨|穿过|经过|围绕|环绕|打造|建设|推动|覆盖|辐射|联通|沟通|入围|成为|作为|等|该|这|那|每|各|一个|一条|一座|这个|那个|全国|全球|我们|他们|你们|已|要|要求|任何|没有|有|无|做好|抓好|搞好|建好|改造|保护|治理|流经|发源于|注入|附近|境内|境外|周边|沿线|沿|其|当|以|当地|上游|中游|下游|两岸|大型|新建|重点|先进|美丽|特色|传统|著名|知名|世界级|国家级|省级|市级|县级|国家|省|市|县|区|乡|镇|村|农村|城市|社区|街道|景区|园区|森林|绿色|生态|中国|我国|全市|全省|全县|全区|全镇|全村)$/u;
const VISITING = /^(?:重访|再访|走访|回访|探访|到访|造福|减缓)$/u;
/** First parts that make no name: 这个村, 全县, 各地区. */
const NO_NAME =
  /^(?:任何|中下游|登上|两县|三县|多地|墓葬|湖区|所有|各个|[这那该各每全本某几两多一二三四五六七八九十百千万半数整成等的]|[我你他她它咱们]|小|大|老|新|好|农|山|城|外|内|当|邻|同|其|有|无|所|个|些|乡|牧|渔|贫困|试点|示范|先进|文明|美丽|特色|重点|中心|传统|国家|省级|市级|县级|工业|旅游|历史|自然|人民|居民|社会|生态|开放|经济|行政|边境|沿海|沿江|西部|东部|中部|南部|北部|地级|直辖|副省级|悬崖|城中|空心|高新|综合|药材|批发|农贸|人才|劳动力|资本|股|楼|菜|上|下|前|后|左|右|东|西|南|北|中|主|分|总)+$/u;

/**
 * Places by their last word (会川镇, 天目山, 渭源工业园区). The name reaches left over the words that may form one, to a larger
 * place, a preposition, a verb or the edge of the clause. A one-letter ending needs a larger place before it or the tagger.
 */
export function findPlacesByEnding({ document, tokens, tagged }: Reading, known: SpanIndex<Candidate>): Candidate[] {
  const { text } = document;
  const endsAt = (at: number) => known.endingAt(at).length > 0;
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(PLACE_ENDING)) {
    const ending = match[0];
    const stemEnd = match.index;
    const end = stemEnd + ending.length;
    if (!tokens.isBoundary(end)) continue;
    // 男排坐镇, 湖区建桥: the ending belongs to a verb; 会见云南省: to a place that is known.
    if (/^v/u.test(tokens.endingAt(end)?.tag ?? '') || endsAt(end)) continue;
    const believed = tagged.endingAt(end).find((span) => span.type === 'Place' && span.start < stemEnd);
    const run = stemStart(tokens, stemEnd, endsAt);
    // 五|强溪镇: where the words reach a larger place, the name begins behind that place.
    const seen = believed && !(endsAt(run) && run < believed.start) ? believed.start : run;
    // 重访|余村: the tagger takes a verb of going in.
    const verb = tokens.startingAt(seen);
    const start = verb && verb.end < stemEnd && VISITING.test(verb.word) ? verb.end : seen;
    // 潍坊高新区, 钦州综合保税区: a zone is named by the place before it.
    const larger = known.endingAt(start)[0]?.start;
    // 厦门|国际会展中心, 漳州|体育训练基地: a venue bears the name of its city.
    if (larger !== undefined && VENUE.test(ending) && !/[县区镇乡村]$/u.test(text.slice(larger, start))) {
      candidates.push({ start: larger, end, type: 'Place', rule: 'place/venue', confidence: 0.91 });
      continue;
    }
    const zone = ending.length >= 2 && ZONE.test(text.slice(start, end)) && larger !== undefined;
    if (zone) {
      candidates.push({ start: larger, end, type: 'Place', rule: 'place/zone', confidence: 0.9 });
      continue;
    }
    const first = text.slice(start, stemEnd);
    if (/[两三四五六七八九十]$|^[一二两三四五六七八九十]+[省市县区]?$/u.test(first) && ending.length === 1) continue;
    if (/^级/u.test(first)) continue;
    if (
      first.length === 0 ||
      /和/u.test(first) ||
      NO_NAME.test(first) ||
      first.length > 8 ||
      /[\s，。、：；“”《》（）]/u.test(first)
    )
      continue;
    const anchored = endsAt(start);
    // 匹河怒族乡知洛村: a chain that nothing had parted yet.
    const inner = /^([\p{Script=Han}]{2,6}?(?:镇|乡|街道|苏木))([\p{Script=Han}]{2,})$/u.exec(text.slice(start, end));
    if (inner && (anchored || believed)) {
      const cut = start + inner[1]!.length;
      candidates.push(
        { start, end: cut, type: 'Place', rule: 'place/chain', confidence: 0.88 },
        { start: cut, end, type: 'Place', rule: 'place/chain', confidence: 0.88 },
      );
      continue;
    }
    if (!anchored && !believed && ending.length === 1) continue;
    if (anchored && !believed && first.length === 1 && ending.length === 1) continue;
    candidates.push({
      start,
      end,
      type: 'Place',
      rule: anchored ? (TOWNSHIP.test(ending) ? 'place/township' : 'place/chain') : 'place/ending',
      confidence: anchored ? 0.88 : believed ? 0.86 : 0.72,
    });
  }
  return candidates;
}

/** What the smallest places of administration end in. */
const TOWNSHIP = /^(?:镇|乡|村|街道|社区|苏木|嘎查)$/u;

const VENUE =
  /^(?:会展中心|国际会展中心|会议中心|体育中心|体育馆|体育场|体育训练基地|训练基地|机场|火车站|高铁站|大会堂|总理府|总统府|口岸|礼堂|大剧院)$/u;

/** A zone whose own words are only what it is: 高新区, 综合保税区, 工业园区. */
const ZONE =
  /^(?:高新|综合|国家|国际|经济|技术|产业|工业|科技|现代|农业|临空|空港|自由贸易|保税|海关|特殊|监管|大学|物流|生态|循环|化工|新|北部|西部|东部|南部){0,4}(?:高新技术产业开发区|经济技术开发区|经济开发区|工业园区|产业园区|综合保税区|自由贸易试验区|自由贸易港|自贸试验区|自贸区|示范区|保税区|开发区|高新区|新区|园区|科技园|产业园|工业园|保护区|机场|火车站|高铁站|港)$/u;

/** Where the words that may form the name of a place begin. */
function stemStart(tokens: TokenIndex, end: number, endsAt: (at: number) => boolean): number {
  let at = end;
  // The ending may be one word with the stem: 会川镇, 天目山.
  const whole = tokens.covering(end - 1);
  if (whole && whole.end > end && whole.start < end) at = whole.start;
  for (let steps = 0; steps < 5; steps++) {
    if (endsAt(at)) break;
    const token = tokens.endingAt(at);
    if (!token || !NAME_TAGS.test(token.tag) || STOP_WORDS.test(token.word)) break;
    if (/^(?:v|ad)$/u.test(token.tag) && token.word.length >= 2 && at < end) break;
    if (/^[mqd]$/u.test(token.tag) && token.word.length >= 2) break;
    at = token.start;
  }
  return at;
}

/** The division a printed name means, seen in the light of the other divisions of its article; undefined when unsure. */
export function divisionOf(name: string, others: readonly Division[]): Division | undefined {
  const { byName, byShortName } = divisions();
  const found = byName.get(name) ?? byShortName.get(name);
  if (!found) return undefined;
  if (found.length === 1) return found[0];
  const related = found.filter((division) =>
    others.some((other) => other.code !== division.code && liesIn(division, other)),
  );
  if (related.length === 1) return related[0];
  // 吉林 and 吉林市, 恩施州 and 恩施市: the larger one, unless the article speaks of the smaller.
  const ordered = [...(related.length > 0 ? related : found)].sort((a, b) => LEVEL[a.level] - LEVEL[b.level]);
  const [first, second] = ordered;
  if (first && second && first.level !== second.level && !/[区县市旗州]$/u.test(name)) return first;
  return undefined;
}

const LEVEL = { province: 0, prefecture: 1, county: 2 };

/** Properties a division gives its place. */
export function divisionProperties(division: Division): Properties {
  return { code: division.code, level: division.level };
}
