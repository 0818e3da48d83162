import { AMBIGUOUS_ORGANIZATIONS, KNOWN_ORGANIZATIONS, ORGANIZATION_SUFFIXES } from '../lexicon/organizations.js';
import { COUNTRIES } from '../lexicon/places.js';
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
    if (!believed && value.name.length <= 3 && !tokens.isBoundary(end)) continue;
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
    const start = nounRunStart(reading, suffixStart, places);
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
    if (stem.length > 30 || GENERIC.test(stem) || /^会商|^会议/u.test(text.slice(end - 1, end + 1))) continue;
    const named = places.startingAt(start).some((place) => place.end <= end);
    const backed = reading.tagged
      .overlapping({ start, end })
      .some((span) => span.type === 'Organization' && span.end >= suffixStart);
    const strong = STRONG.test(text.slice(start, end)) && stem.length >= 2 && atEdge(text, tokens, start);
    if (!named && !backed && !strong) continue;
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

/** Bodies as the tagger sees them, their ends set right, with the places and parent bodies directly before them: one full printed name. */
export function findTaggedOrganizations(reading: Reading, before: SpanIndex<Candidate>): Candidate[] {
  const { text } = reading.document;
  const candidates: Candidate[] = [];
  for (const span of reading.tagged) {
    if (span.type !== 'Organization') continue;
    const repaired = repairOrganization(reading, withoutVerb(reading, span), before);
    let start = repaired.start;
    let end = withLegalForm(text, start, beforeTitle(text, start, repaired.end));
    for (let name = before.endingAt(start)[0]; name; name = before.endingAt(start)[0]) start = name.start;
    const words = text.slice(start, end);
    // 漳州国际会展中心 is a place.
    if (/(?:会展|会议|体育|博览|购物|游客)中心$/u.test(words)) continue;
    // What the tagger half believes must at least end as bodies do.
    if (span.confidence < 0.5 && !SUFFIX_AT_END.test(words)) continue;
    if (
      words.length < 2 ||
      /[让使把被]/u.test(words) ||
      /(?:党人|时代党|党组|国驻|家(?:全资|控股)子公司)$/u.test(words) ||
      GENERIC.test(words) ||
      BARE_SUFFIX.has(words) ||
      /^[省市县区州镇]?(?:公司|企业|部门|单位)$/u.test(words) ||
      COUNTRY_PAIR.test(words) ||
      PLACES_ONLY.test(words)
    )
      continue;
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

/** 云雀通航|共建|低空运行联合实验室: a verb between two names; the first is kept where it is long enough. */
function withoutVerb({ tokens }: Reading, span: Span): Span {
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
const SUFFIX_AT_END = new RegExp(
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
  const lead = /^(?:[？！。，、：；\s]|于|还有|以及|包括|其中|起到|并|据|由|与|和(?=[\p{Script=Han}]{4})|在)+/u.exec(
    text.slice(start, end),
  );
  if (lead && end - start - lead[0].length >= 3) start += lead[0].length;
  const first = tokens.covering(start);
  if (first && first.start < start && first.end < end) {
    start = known.startingAt(first.end).length > 0 ? first.end : first.start;
  }
  end = beforeTitle(text, start, end);
  if (SUFFIX_AT_END.test(text.slice(start, end)) && (tokens.isBoundary(end) || titleAt(text, end)))
    return { start, end };
  for (let to = end + 1; to <= Math.min(text.length, end + REACH); to++) {
    if (!/[\p{Script=Han}（）A-Za-z]/u.test(text[to - 1]!)) break;
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

function titleAt(text: string, at: number): boolean {
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
      return { start: at, end };
    }
  } else {
    const close = text.indexOf('）', end);
    if (close >= 0 && close - end <= 8) return { start, end: close + 1 };
  }
  return { start, end };
}

/** What a parent body's name ends in, inside a longer name. */
const PARENT_END =
  /(?:大学|学院|科学院|研究院|集团|集团有限公司|有限责任公司|有限公司|总公司|公司|医院|银行|总局|司|厅|局|省委|市委|县委|区委|发改委|发展改革委|卫健委|卫生健康委|委员会|医学会|学会|协会|联合会|总工会|法院|检察院|博物馆|电视台|总台|报社|日报社|管委会|政府)$/u;
/** What may not stand behind a parent: the rest of its own name. */
const NOT_A_PART = /^(?:有限|股份|公司|集团|控股|总公司|办公室?$|省|市|代表团)/u;

/** Bodies within the names of bodies: 中南大学 in 中南大学湘雅二医院, 海洋预警监测司 in 自然资源部海洋预警监测司海洋减灾处. */
export function findParents({ document: { text }, tokens }: Reading, organizations: readonly Candidate[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (const organization of organizations) {
    if (organization.type !== 'Organization' || organization.end - organization.start < 6) continue;
    for (let at = organization.start + 3; at <= organization.end - 2; at++) {
      if (!tokens.isBoundary(at) || !PARENT_END.test(text.slice(organization.start, at))) continue;
      const rest = text.slice(at, organization.end);
      if (NOT_A_PART.test(rest) || !SUFFIX_AT_END.test(rest)) continue;
      candidates.push({
        start: organization.start,
        end: at,
        type: 'Organization',
        rule: 'organization/parent',
        confidence: Math.min(organization.confidence, 0.88),
      });
    }
  }
  return candidates;
}

/** What stands behind a place and makes an organ of it: 田林|县委, 南浦区|委, 百色市|人大. */
const ORGAN =
  /^(?:[省市县区州镇乡]?委(?![员托派屈会以任])|[省市县区州]?(?:人大常委会|人大|政协|纪委监委|纪委|监委|人民政府|党委|党工委|团委|妇联|工商联|总工会))(?!会议|制度|一次|二次|第|常委会第)/u;

/** Organs of state and party by the place before them, also where a dictionary cuts the words elsewhere (县委书记). */
export function findPlaceOrgans({ document: { text } }: Reading, places: SpanIndex<Candidate>): Candidate[] {
  const candidates: Candidate[] = [];
  for (const place of places) {
    const organ = ORGAN.exec(text.slice(place.end, place.end + 8));
    // 田林|县委, 南浦区|委: one of the two says what kind of place it is.
    if (!organ || !(/[省市县区州旗镇乡盟]/u.test(text[place.end - 1]!) || /^[省市县区州镇乡]/u.test(organ[0])))
      continue;
    // 浙江省温州市委: the whole chain is the printed name.
    let { start } = place;
    for (let before = places.endingAt(start)[0]; before; before = places.endingAt(start)[0]) start = before.start;
    candidates.push({
      start,
      end: place.end + organ[0].length,
      type: 'Organization',
      rule: 'organization/place-organ',
      confidence: 0.95,
    });
  }
  return candidates;
}

/** 中国驻哈萨克斯坦使馆, 马达加斯加农业畜牧部: bodies of states abroad. */
export function findStateBodies({ document: { text } }: Reading, places: SpanIndex<Candidate>): Candidate[] {
  const candidates: Candidate[] = [];
  const add = (start: number, end: number) =>
    candidates.push({ start, end, type: 'Organization', rule: 'organization/state', confidence: 0.92 });
  for (const match of text.matchAll(
    /(?:[\p{Script=Han}]{2,6}?)驻(?:[\p{Script=Han}]{2,8}?)(?:大使馆|使馆|总领事馆|总领馆|领事馆|代表处)/gu,
  )) {
    const country = places
      .within({ start: match.index, end: match.index + match[0].length - 1 })
      .find((place) => text[place.end] === '驻');
    if (country) add(country.start, match.index + match[0].length);
  }
  for (const place of places) {
    if (!COUNTRY_NAMES.has(text.slice(place.start, place.end))) continue;
    const ministry =
      /^(?:[\p{Script=Han}]{2,4}和)?[\p{Script=Han}]{2,8}?(?:部|外交部|央行|议会|参议院|众议院|总统府|总理府|最高法院|宪法法院|海关|警方)(?=部长|[长副发表与签宣也，、。在将于说称和]|新闻)/u.exec(
        text.slice(place.end, place.end + 14),
      );
    if (ministry && !/[在与向对的是于将]/u.test(ministry[0])) add(place.start, place.end + ministry[0].length);
  }
  return candidates;
}

const COUNTRY_NAMES: ReadonlySet<string> = new Set(COUNTRIES.filter((country) => country !== '中国'));

/** A department right behind its body: 国家发展改革委|社会发展司, 水利厅|水旱灾害防御处, 人民法院|环境资源审判庭. */
const DEPARTMENT_BEHIND =
  /^(?:[\p{Script=Han}]{2,12}?(?:司|处|局|庭|支队|大队|学院|研究所|实验室|教研室|分会|专业委员会|专委会|分中心|工作委员会|执法总队|督察组|分校|系|研究中心|分行|支行|分公司|分院|院区))/u;

/** Departments of bodies, also of departments (司 and 处), where the words between form no clause. */
export function findDepartments({ document: { text }, tokens }: Reading, bodies: readonly Candidate[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (const body of bodies) {
    if (body.type !== 'Organization' || !PARENT_OF_DEPARTMENT.test(text.slice(body.start, body.end))) continue;
    let { end } = body;
    for (let level = 0; level < 2; level++) {
      const match = DEPARTMENT_BEHIND.exec(text.slice(end, end + 16));
      if (!match || !isOneName(tokens, text, end, end + match[0].length)) break;
      end += match[0].length;
      candidates.push({
        start: body.start,
        end,
        type: 'Organization',
        rule: 'organization/department',
        confidence: Math.min(0.93, body.confidence + 0.02),
      });
    }
  }
  return candidates;
}

const PARENT_OF_DEPARTMENT =
  /(?:部|委|委员会|局|总局|厅|署|法院|检察院|大学|学院|科学院|医学会|学会|协会|联合会|公安局|银行|医院|支队|总队|政府)$/u;

/** No preposition, particle or mark stands within, and a word ends where the name does. */
function isOneName(tokens: TokenIndex, text: string, start: number, end: number): boolean {
  if (!tokens.isBoundary(end) && !titleAt(text, end)) return false;
  for (let at = start; at < end;) {
    const token = tokens.covering(at);
    if (!token) return false;
    // 船舶与海洋工程学院: 与 within the name of a school or an office.
    const joins = /^[与和]$/u.test(token.word) && /(?:学院|办事处|实验室|研究中心)$/u.test(text.slice(start, end));
    if (
      !joins &&
      (/^(?:p|u|c|r|d|y|x|f|t|q)/u.test(token.tag) ||
        /^(?:会同|联合|组织|召开|发布|印发|表示|介绍|副|有关|相关|共建|没有|具有|开展|设立|成立|提出|举行|签署|签订|研发|推出|建成|参与|共同|组建|启动|开设|创办|新建|所属|原)$/u.test(
          token.word,
        ))
    )
      return false;
    at = token.end;
  }
  return true;
}
