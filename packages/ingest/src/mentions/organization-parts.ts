import { COUNTRIES } from '../lexicon/places.js';
import type { Reading } from '../reading.js';
import type { SpanIndex } from '../spans.js';
import type { TokenIndex } from '../tokens.js';
import type { Candidate } from './candidate.js';
import { SUFFIX_AT_END, titleAt } from './organizations.js';

/** What a parent body's name ends in, inside a longer name. */
const PARENT_END =
  /(?:大学|学院|科学院|研究院|集团|集团有限公司|有限责任公司|有限公司|总公司|公司|医院|银行|总局|司|厅|局|省委|市委|县委|区委|发改委|发展改革委|卫健委|卫生健康委|委员会|医学会|学会|协会|联合会|总工会|法院|检察院|博物馆|电视台|总台|报社|日报社|管委会|政府|立法会|联合国|总队|支队|高院|中院)$/u;
/** What may not stand behind a parent: the rest of its own name. */
const NOT_A_PART = /^(?:有限|股份|公司|集团|控股|总公司|办$|省|市|代表团|管理(?:局|中心|委员会)|业|[及与和])/u;

/** Bodies within the names of bodies: 中南大学 in 中南大学湘雅二医院, 海洋预警监测司 in 自然资源部海洋预警监测司海洋减灾处. */
export function findParents({ document: { text }, tokens }: Reading, organizations: readonly Candidate[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (const organization of organizations) {
    if (organization.type !== 'Organization' || organization.end - organization.start < 6) continue;
    for (let at = organization.start + 3; at <= organization.end - 2; at++) {
      if (!tokens.isBoundary(at) || !PARENT_END.test(text.slice(organization.start, at))) continue;
      const rest = text.slice(at, organization.end);
      if (NOT_A_PART.test(rest) || !SUFFIX_AT_END.test(rest) || /^[^（]*）/u.test(rest)) continue;
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
  /^(?:第?[0-9一二三四五六七八九十]+届(?=人大|政协))?(?:[省市县区州镇乡]?委(?![员托派屈会以任])|[省市县区州]?(?:人大常委会|人大|政协|纪委监委|纪委|监委|人民政府|高院|中院|党委|党工委|团委|妇联|工商联|总工会))(?!会议|制度|一次|二次|第|常委会第)/u;

/** Organs of state and party by the place before them, also where a dictionary cuts the words elsewhere (县委书记). */
export function findPlaceOrgans({ document: { text } }: Reading, places: SpanIndex<Candidate>): Candidate[] {
  const candidates: Candidate[] = [];
  for (const place of places) {
    const organ = ORGAN.exec(text.slice(place.end, place.end + 8));
    // 田林|县委, 南浦区|委: one of the two says what kind of place it is.
    if (
      !organ ||
      !(/[省市县区州旗镇乡盟]/u.test(text[place.end - 1]!) || /^(?:[省市县区州镇乡]|[高中]院)/u.test(organ[0]))
    )
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
  /^(?:[\p{Script=Han}]{2,12}?(?:司|处|局|庭|支队|大队|学院|研究所|实验室|教研室|分会|专业委员会|专委会|分中心|工作委员会|执法总队|督察组|分校|系|研究中心|分行|支行|分公司|分院|院区|办公室|办公厅|组织部|宣传部|统战部|政法委|研究室))/u;

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
  /(?:部|委|委员会|局|总局|厅|署|法院|高院|中院|检察院|大学|学院|科学院|医学会|学会|协会|联合会|公安局|银行|医院|支队|总队|政府)$/u;

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
