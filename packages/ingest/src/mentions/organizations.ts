import { ORGANIZATION_SUFFIXES } from '../lexicon/organization-suffixes.js';
import { AMBIGUOUS_ORGANIZATIONS, KNOWN_ORGANIZATIONS } from '../lexicon/organizations.js';
import { TITLES } from '../lexicon/titles.js';
import type { Span } from '@guanxi/graph';
import type { Reading } from '../reading.js';
import type { SpanIndex } from '../spans.js';
import type { TokenIndex } from '../tokens.js';
import type { Candidate } from './candidate.js';
import { nounRunStart } from './noun-run.js';
import { titleEndingAt } from './titles.js';
import { WordList } from './word-list.js';

const KNOWN = new WordList([...KNOWN_ORGANIZATIONS]);

/** Bodies that any reader knows by name. */
export function findKnownOrganizations({ document: { text }, tokens, tagged }: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  for (const { start, end, value } of KNOWN.scan(text)) {
    const believed = tagged
      .overlapping({ start, end })
      .some((span) => span.type === 'Organization' && span.start <= start && span.end >= end);
    if (AMBIGUOUS_ORGANIZATIONS.has(value.name) && !believed) continue;
    if (value.name.length <= 3 && !tokens.isBoundary(start)) continue;
    // 外交部|长: the body and the post of its head share a character.
    const headed = /[部局署院]$/u.test(value.name) && text[end] === '长';
    if (!believed && !headed && value.name.length <= 3 && !tokens.isBoundary(end)) continue;
    // 中国银行|业协会, 中国红十字会|员.
    if (/(?:银行|会)$/u.test(value.name) && /^[业员]/u.test(text.slice(end, end + 1))) continue;
    // 中国商务部: in news of other countries a ministry is printed with its country.
    const ofChina = text.slice(start - 2, start) === '中国' && /(?:部|署|局|总局|委|院)$/u.test(value.name);
    candidates.push({
      start: ofChina ? start - 2 : start,
      end,
      type: 'Organization',
      rule: 'organization/known',
      confidence: 0.94,
      properties: { canonical: value.canonical },
    });
  }
  return candidates;
}

const SUFFIX = new WordList(
  ORGANIZATION_SUFFIXES.filter((suffix) => suffix.length >= 2 || /[局厅委署]/u.test(suffix)).map(
    (suffix): [string, true] => [suffix, true],
  ),
);

/** Words that, alone before a suffix, make no name: 县级医院, 龙头企业集团. */
const GENERIC =
  /^(?:该|本|这|那|某|各|每|全|我|贵|其|一|两|几|多|三甲|二甲|县级|市级|省级|国家级|乡镇|农村|基层|社区|大型|中小|小微|国有|民营|外资|合资|龙头|重点|专业|农民|科技|相关|有关|当地|地方|上级|下级|主管|职能|政府|企业|高等|职业|知名|著名|公立|私立|民办|国内|国外|海外|上市|股份|投资|保险|旅游|物流|互联网|高校|医疗|公安|司法|行政|执法|监管|金融|非|新|老|大|小|好|总|分|子|母|下属|旗下|所属|附属|直属|志愿|救援|施工|项目|工程|专家|领导|工作|学习|技术|创新|研发|服务|管理|文艺|党政|党|团|社会|群众|自治|人民|中心|地区|区域|第一|第二|唯一|首个|首家|同一|另一|世界|国际|全国|中国)+$/u;

/** The agency or paper that printed the article. */
export function findOutlet({ document: { read } }: Reading): Candidate[] {
  const { outlet } = read;
  return outlet
    ? [{ start: outlet.start, end: outlet.end, type: 'Organization', rule: 'organization/outlet', confidence: 0.97 }]
    : [];
}

/** Endings that nothing but a body has. */
/** 县农业农村局, 市房屋管理局, 县花灯剧团: bodies of a division that the article names elsewhere. */
const OF_DIVISION =
  /^(?:省|市|县|区|州|旗|镇|乡|自治区)(?!级|属|里|内|上|外|域|场|面|区|政府)[\p{Script=Han}]{2,12}(?:局|厅|委|办公室|服务中心|管理中心|剧团|文工团|人民医院|中医院|供销社|联社|文联|科协|工商联|残联|总工会|人民法院|人民检察院|博物馆|图书馆|文化馆)$/u;

const STRONG =
  /(?:有限公司|有限责任公司|股份公司|集团公司|大学|研究院|研究所|合作社|律师事务所|会计师事务所|基金会|出版社|人民医院|人民法院|人民检察院|管委会|委员会|协会|学会|商会|联合会|日报社|分行|支行|农村商业银行|博物馆|博物院|图书馆|美术馆|中学|小学|职业学院|技术学院)$/u;

/** Whether a name may begin here: at the edge of a clause or behind a word that no name holds. */
function atEdge(text: string, tokens: TokenIndex, start: number): boolean {
  const before = text[start - 1] ?? '，';
  if (/[，。；：、！？“”‘’《》（）()\s]/u.test(before)) return true;
  const token = tokens.endingAt(start);
  return token !== undefined && /^(?:p|c|u|v|r|d|f|t|y|q)/u.test(token.tag);
}

/** Bodies by their last word, where the words before it make a name. */
export function findOrganizationsByEnding(reading: Reading, places: SpanIndex<Candidate>): Candidate[] {
  const {
    document: { text },
    tokens,
  } = reading;
  const candidates: Candidate[] = [];
  for (const { start: suffixStart, end: suffixEnd } of SUFFIX.scan(text)) {
    // The suffix must end a word: 部 of 部分 is none.
    if (!tokens.isBoundary(suffixEnd)) continue;
    const end = withLegalForm(text, suffixStart, suffixEnd);
    // 江苏科技|大学: another ending follows, and is the name's.
    if (SUFFIX.longestAt(text, end)) continue;
    // 市房屋|管理局, 食品|科技股份|有限公司: where a word of the dictionary goes across the ending, the run begins before it.
    const across = tokens.covering(suffixStart);
    const runEnd = across && across.start < suffixStart ? across.start : suffixStart;
    const start = nounRunStart(reading, runEnd, places);
    // 世界卫生|组织 is a body, 市卫生计生委|组织 a verb behind one; 让机器人|学会 is one too.
    const suffix = text.slice(suffixStart, suffixEnd);
    if (suffix === '组织' && SUFFIX_AT_END.test(text.slice(0, suffixStart).slice(-6))) continue;
    if (suffix === '学会' && /[让使教能]/u.test(text.slice(start, suffixStart))) continue;
    if (
      /(?:会展|会议|体育|博览|购物|游客|航运|服务)中心$/u.test(text.slice(start, end)) &&
      /^(?:会展|会议|体育|博览|购物|游客)/u.test(text.slice(suffixStart - 2, suffixStart))
    )
      continue;
    if (start >= suffixStart || /党组$/u.test(text.slice(suffixStart, suffixEnd))) continue;
    const stem = text.slice(start, suffixStart);
    const generic = GENERIC.test(stem) && !isNationalTeam(text.slice(start, end));
    if (stem.length > 30 || generic || /^会商|^会议/u.test(text.slice(end - 1, end + 1))) continue;
    const named = places.startingAt(start).some((place) => place.end <= end);
    const backed = reading.tagged
      .overlapping({ start, end })
      .some((span) => span.type === 'Organization' && span.end >= suffixStart);
    const strong = STRONG.test(text.slice(start, end)) && stem.length >= 2 && atEdge(text, tokens, start);
    const ofDivision = OF_DIVISION.test(text.slice(start, end)) && atEdge(text, tokens, start);
    if (!named && !backed && !strong && !ofDivision) continue;
    if (runEnd < suffixStart && !ofDivision && !(strong && /有限公司$/u.test(text.slice(start, end)))) continue;
    candidates.push({
      start,
      end,
      type: 'Organization',
      rule: named ? 'organization/place-and-ending' : 'organization/ending',
      confidence: named && backed ? 0.9 : 0.75,
    });
  }
  return candidates;
}

/** 旗下拥有如皋临江船舶、泰州临江海工两家全资子公司: the names in a list of companies that belong to another. */
export function findListedSubsidiaries({ document: { text } }: Reading, found: SpanIndex<Candidate>): Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(
    /(?:旗下|下属|下设|控股|拥有)(?:拥有|有|包括|设有|的)?([\p{Script=Han}A-Za-z]{3,16}(?:、[\p{Script=Han}A-Za-z]{3,16}){0,6}(?:(?:和|及)[\p{Script=Han}A-Za-z]{3,16})?)(?=等?[两二三四五六七八九十\d]+家(?:全资|控股)?子公司)/gu,
  )) {
    let at = match.index + match[0].length - match[1]!.length;
    for (const name of match[1]!.split(/[、和及]/u)) {
      const known = found.overlapping({ start: at, end: at + name.length }).length > 0;
      if (!known && !/^[已共现还有拥包设]|公司|企业/u.test(name))
        candidates.push({
          start: at,
          end: at + name.length,
          type: 'Organization',
          rule: 'organization/listed-subsidiary',
          confidence: 0.86,
        });
      at += name.length + 1;
    }
  }
  return candidates;
}

/** Bodies as the tagger sees them, their ends set right, with the places and parent bodies directly before them: one full printed name. */
export function findTaggedOrganizations(reading: Reading, before: SpanIndex<Candidate>): Candidate[] {
  const { text } = reading.document;
  const candidates: Candidate[] = [];
  for (const span of reading.tagged) {
    if (span.type !== 'Organization') continue;
    const repaired = repairOrganization(reading, withoutVerb(reading, span), before);
    let start = repaired.start;
    let end = withLegalForm(text, start, beforeMembers(text, start, beforeTitle(text, start, repaired.end)));
    for (let name = before.endingAt(start)[0]; name; name = before.endingAt(start)[0]) start = name.start;
    const words = text.slice(start, end);
    // 漳州国际会展中心 is a place.
    if (/(?:会展|会议|体育|博览|购物|游客)中心$/u.test(words)) continue;
    // What the tagger half believes must at least end as bodies do.
    if (span.confidence < 0.5 && !SUFFIX_AT_END.test(words)) continue;
    if (
      words.length < 2 ||
      /[让使把被]/u.test(words) ||
      /(?:[承主协督]办|党人|时代党|党组|国驻|家(?:全资|控股)子公司|国家|各国|成员国|产业|竞争力|科研|内部|大?部分|一个|[A-Z]公司|级别大厂|[^临小按定同]时)$/u.test(
        words,
      ) ||
      isGeneric(words) ||
      BARE_SUFFIX.has(words) ||
      /^[省市县区州镇]?(?:公司|企业|部门|单位)$/u.test(words) ||
      /^(?:国家|中华|中华文化|中华文明|中华民族|农民|人民|社会|企业界|学界|业界|媒体|网络|电信|金融|资本|市场)$/u.test(
        words,
      ) ||
      COUNTRY_PAIR.test(words) ||
      PLACES_ONLY.test(words)
    )
      continue;
    // 康新民|到集团: somebody goes there.
    if (/^.{2,4}[到赴在](?:集团|公司|企业|学校|医院|厂)$/u.test(words)) continue;
    // 中国驻卡塔尔, before 大使: two states.
    if (/驻\p{Script=Han}{2,8}$/u.test(words) && before.endingAt(end).length > 0) continue;
    if (count(words, '（') !== count(words, '）')) ({ start, end } = balance(text, start, end));
    candidates.push({
      start,
      end,
      type: 'Organization',
      rule: 'organization/tagger',
      confidence: Math.min(0.89, Math.max(0.45, span.confidence)),
    });
  }
  return candidates;
}

/** 中央党校|中青年干部, 恒岳重工|员工: who belongs to a body is no part of its name. */
function beforeMembers(text: string, start: number, end: number): number {
  const members = /(?:中青年|青年|年轻|全体|离退休|老)?(?:干部|学员|员工|职工|师生|教师|学生|医护人员|工作人员)$/u.exec(
    text.slice(start, end),
  );
  return members && members.index >= 3 ? start + members.index : end;
}

/** 农民专业合作社, 乡镇卫生院: a kind of body, none by name. */
function isGeneric(words: string): boolean {
  const stem = words.slice(0, words.length - (SUFFIX_AT_END.exec(words)?.[0].length ?? 0));
  return GENERIC.test(words) || (GENERIC.test(stem) && !isNationalTeam(words));
}

/** 中国女排, 国家队. */
function isNationalTeam(words: string): boolean {
  return /^(?:中国|国家)(?:.{0,3}队|[男女][排篮足])$/u.test(words);
}

/** 云雀通航|共建|低空运行联合实验室: a verb between two names; the first is kept where it is long enough. */
function withoutVerb({ document: { text }, tokens }: Reading, span: Span): Span {
  for (let at = span.start; at < span.end;) {
    const token = tokens.covering(at);
    if (!token) break;
    if (
      at === span.start &&
      /^(?:创立|创办|创建|收购|控股|入股|投资|挑战|迎战|身为|前往|来到|加盟|加入)$/u.test(token.word)
    )
      return { start: token.end, end: span.end };
    if (
      /^(?:签署|签订|共建|会同|挑战|迎战|对阵|供职|就职|任职|毕业|来自|联合发布|发布|召开|举行|表示|推出|来到|前往)$/u.test(
        token.word,
      ) &&
      token.start > span.start
    )
      return token.start - span.start >= 3
        ? { start: span.start, end: token.start }
        : { start: token.end, end: span.end };
    // 科技部|联合|教育部: between two bodies any reader knows.
    if (token.word === '联合' && KNOWN_ORGANIZATIONS.has(text.slice(span.start, token.start)))
      return { start: span.start, end: token.start };
    at = token.end;
  }
  return span;
}

/** 中哈, 中马: two countries, no body. */
const COUNTRY_PAIR = /^[中美英法德俄日韩朝印巴哈马非欧越泰澳加意西]{2,3}$/u;
const BARE_SUFFIX: ReadonlySet<string> = new Set([
  ...ORGANIZATION_SUFFIXES,
  '新时代',
  '共产党',
  '党中',
  '中央党',
  '政府',
  '部委',
  '党和国家',
]);
export const SUFFIX_AT_END = new RegExp(
  `(?:${[...ORGANIZATION_SUFFIXES].sort((a, b) => b.length - a.length).join('|')}|系|所|院|馆|办|社|站|台|店|网|报|组)$`,
  'u',
);

/** How far behind a cut name its last word may end. */
const REACH = 8;

/**
 * Sets the ends of a tagged body right. An end inside a word, or without the word that bodies end in, moves to the next
 * such word close by, else back to the last one within the name. A start inside a word moves to the word's edge.
 */
function repairOrganization(
  { document: { text }, tokens }: Reading,
  span: { start: number; end: number },
  known: SpanIndex<Candidate>,
): { start: number; end: number } {
  let { start, end } = span;
  // ？省财政厅, 于|长江桥梁设计研究院, 还有|厦门大学: what cannot begin a name.
  const lead =
    /^(?:[？！。，、：；\s]|于|还有|以及|包括|其中|起到|并|据|由|与|和(?=[\p{Script=Han}]{4})|在|现任|时任|历任|曾任|作者系|下设|旗下|控股股东|大股东|股东|观摩)+/u.exec(
      text.slice(start, end),
    );
  if (lead && end - start - lead[0].length >= 3) start += lead[0].length;
  const first = tokens.covering(start);
  if (first && first.start < start && first.end < end) {
    start = known.startingAt(first.end).length > 0 ? first.end : first.start;
  }
  // 中国科学院|院士: an end within the word for a post.
  const last = tokens.covering(end - 1);
  if (last && last.end > end && last.start > start + 1 && TITLES.has(last.word)) end = last.start;
  end = beforeTitle(text, start, end);
  if (SUFFIX_AT_END.test(text.slice(start, end)) && (tokens.isBoundary(end) || titleAt(text, end)))
    return { start, end };
  for (let to = end + 1; to <= Math.min(text.length, end + REACH); to++) {
    if (!/[\p{Script=Han}（）A-Za-z]/u.test(text[to - 1]!)) break;
    // （香港综合讯|）香港大学: a bracket that opened before the name ends what stands in it.
    if (text[to - 1] === '）' && !text.slice(start, to).includes('（')) break;
    const token = tokens.endingAt(to);
    if (token && /^(?:p|u|c|r|d)/u.test(token.tag) && token.start >= end) break;
    if (tokens.isBoundary(to) && SUFFIX_AT_END.test(text.slice(start, to))) return { start, end: to };
  }
  if (!tokens.isBoundary(end) || !SUFFIX_AT_END.test(text.slice(start, end))) {
    for (let to = end - 1; to > start + 2; to--) {
      if (tokens.isBoundary(to) && SUFFIX_AT_END.test(text.slice(start, to))) return { start, end: to };
    }
    const last = tokens.covering(end - 1);
    if (last && last.end > end && last.end - end <= 2) return { start, end: last.end };
  }
  return { start, end };
}

const TITLE_WORDS = new WordList([...TITLES].filter(([, kind]) => kind === 'post'));

/** Whether a post begins at an offset. */
export function titleAt(text: string, at: number): boolean {
  return TITLE_WORDS.longestAt(text, /^[副总代]/u.test(text.slice(at, at + 1)) ? at + 1 : at) !== undefined;
}

/** 沅陵县委书记: a post at the end is no part of the body's name. */
function beforeTitle(text: string, start: number, end: number): number {
  const title = titleEndingAt(text, end, start + 2);
  const to = title && title.kind === 'post' && title.text.length >= 2 ? title.start : end;
  const voice = /(?:有关|相关|主要|(?:原)?党组|(?<=[报社网])讯|(?<=[委局厅会司院校])组织|同台)$/u.exec(
    text.slice(start, to),
  );
  if (voice) return to - voice[0].length;
  return /[原前]$/u.test(text.slice(start, to)) && titleAt(text, to) ? to - 1 : to;
}

/** 神东煤炭集团|有限责任公司: the legal form behind a name belongs to it. */
function withLegalForm(text: string, start: number, end: number): number {
  if (!/[\p{Script=Han}A-Za-z）]$/u.test(text.slice(start, end))) return end;
  const form = /^(?:有限责任公司|股份有限公司|集团有限公司|集团股份有限公司|有限公司|总公司|控股有限公司)/u.exec(
    text.slice(end, end + 8),
  );
  return form ? end + form[0].length : end;
}

/** A chain of places is no body: 黑龙江省鹤岗市工农区. */
export const PLACES_ONLY =
  /^(?:[\p{Script=Han}]{1,7}?(?:省|自治区|市|自治州|州|盟|自治县|县|区|旗|镇|乡|街道|村|社区))+$/u;

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** 安徽）有限公司: a name that was cut inside its brackets reaches back over them. */
function balance(text: string, start: number, end: number): { start: number; end: number } {
  const words = text.slice(start, end);
  if (count(words, '）') > count(words, '（')) {
    const open = text.lastIndexOf('（', start);
    if (open >= 0 && start - open <= 8) {
      let at = open;
      while (at > 0 && /[\p{Script=Han}]/u.test(text[at - 1]!) && open - at < 8) at--;
      const verb = /^.*(?:下设|旗下|控股|现任|时任|收购|设立|成立)/u.exec(text.slice(at, open));
      return { start: at + (verb?.[0].length ?? 0), end };
    }
  } else {
    const close = text.indexOf('）', end);
    if (close >= 0 && close - end <= 8) return { start, end: close + 1 };
  }
  return { start, end };
}
