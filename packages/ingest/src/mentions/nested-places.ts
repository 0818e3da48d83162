import { divisions, liesIn, shortName } from '../gazetteer/divisions.js';
import { FOREIGN_PLACES } from '../lexicon/places.js';
import type { Span } from '@guanxi/graph';
import type { Reading } from '../reading.js';
import type { Candidate } from './candidate.js';
import { isCommonWord } from './places.js';
import { WordList } from './word-list.js';

const ABROAD = new WordList(FOREIGN_PLACES.map((name): [string, true] => [name, true]));

/** Names whose first words are a place on the map but mean none. */
const NO_PLACE = /^(?:中山大学|南开|长安汽车|黄埔|中山医|华山医院|泰山学院|平安|长城|黄河|长江|海信|中原)/u;
/** The place that a body of state or party is of: 南浦区 in 南浦区委, 弄怀村 in 弄怀村村委会. */
const OF_PLACE =
  /^(?:.*?(?:[省市县区州旗镇乡]|街道))?(?<place>[\p{Script=Han}]{1,6}?(?:自治州|自治县|自治区|街道|社区|[省市县区州旗镇乡村]))(?=委|[\p{Script=Han}]{2,})/u;

/**
 * Places inside the names of bodies, meetings and zones, which are places of their own: 浙江 in 浙江大学, 北京 in
 * 中科慧图（北京）信息技术有限公司, 南浦区 in 南浦区委. Word boundaries do not count here: the whole name may be one word.
 */
export function findNestedPlaces({ document: { text } }: Reading, names: readonly Candidate[]): Candidate[] {
  const candidates: Candidate[] = [];
  const printed = printedDivisions(text, names);
  for (const name of names) {
    if (name.type !== 'Organization' && name.type !== 'Event' && name.type !== 'Place') continue;
    const words = text.slice(name.start, name.end);
    if (NO_PLACE.test(words)) continue;
    const add = (start: number, end: number, confidence: number) => {
      if (start === name.start && end === name.end) return;
      candidates.push({ start, end, type: 'Place', rule: 'place/in-name', confidence });
    };
    let at = 0;
    let outer: string | undefined;
    for (let length = divisionAt(words, at); length > 0 && at + length < words.length; length = divisionAt(words, at)) {
      const place = words.slice(at, at + length);
      // 滨海大道 lies not in Binhai; 锦江农商银行 and 江海汽车 bear words that are counties elsewhere.
      if (name.type === 'Place' && /(?:大道|路|街|巷|桥|山|河|江|湖)$/u.test(words) && !byNameInFull(place)) break;
      if (at === 0 && COMPANY.test(words) && isSmall(place) && !printed.has(place)) break;
      // 南通临江重工: a second short name counts only where it lies in the first; 胶州湾资本: where no water or hill is meant.
      if (outer && !mayLieIn(place, outer)) break;
      if (
        /^(?:湾|运河|河|湖|山|岛|峡|桥|寺|庙|塔|村|镇|乡|街道|社区)/u.test(words.slice(at + length)) &&
        !byNameInFull(place)
      )
        break;
      add(name.start + at, name.start + at + length, 0.93);
      at += length;
      outer = place;
    }
    const bracket = /[（(]([\p{Script=Han}]{2,5})[）)]/u.exec(words);
    if (bracket && divisionAt(`${bracket[1]!}.`, 0) === bracket[1]!.length) {
      const start = name.start + bracket.index + 1;
      add(start, start + bracket[1]!.length, 0.93);
    }
    if (name.type !== 'Organization') continue;
    if (at === 0) {
      const abroad = ABROAD.longestAt(words, 0);
      if (abroad && /^(?:大学|学院|爱乐|交响乐团|证券交易所|医院)/u.test(words.slice(abroad.end)))
        add(name.start, name.start + abroad.end, 0.88);
    }
    for (let town = TOWN.exec(words.slice(at)); town; town = TOWN.exec(words.slice(at))) {
      add(name.start + at, name.start + at + town[0].length, 0.86);
      at += town[0].length;
    }
    for (const place of [placeOfOrgan(words, at), placeOfBranch(words, at)])
      if (place) add(name.start + place.start, name.start + place.end, 0.86);
  }
  return candidates;
}

/** 提孜那甫乡 before 曲什曼村: a town with a village behind it. */
const TOWN = /^[\p{Script=Han}]{1,6}?(?:镇|乡|街道)(?=[\p{Script=Han}]{2,6}?(?:村|社区)[\p{Script=Han}]{2})/u;

const NO_ORGAN_PLACE =
  /^(?:全|本|该|各|向|进|外|由|同|经|把|从|让|我)|和|农村$|^(?:自治[区州县]|社区|街道|小区|园区|城区|地区|矿区|新区|郊区|山区|校区|院区|[省市县区镇乡村])$/u;

function placeOfOrgan(words: string, at: number): Span | undefined {
  const match = OF_PLACE.exec(words.slice(at));
  const place = match?.groups?.place;
  if (!place || place.length < 2 || NO_ORGAN_PLACE.test(place)) return undefined;
  const end = at + match.index + match[0].length;
  if (!isSeatOf(words.slice(end), place)) return undefined;
  // 国网|甘肃省电力公司: what stands before a division of the code list is another's name.
  for (let start = end - place.length; start <= end - 3; start++)
    if (divisions().byName.has(words.slice(start, end))) return { start, end };
  return { start: end - place.length, end };
}

const BRANCH =
  /(?:分局|分行|支行|大队|支队|中队|分公司|分院|分校|分会|分中心|监管局|铁路局|税务局|海关|人民医院|人民法院|人民检察院)$/u;

/** 福贡 in 怒江州消防救援支队福贡大队, 杨浦 in 建设银行上海杨浦支行: the place of a branch, behind the body that it is a branch of. */
function placeOfBranch(words: string, at: number): Span | undefined {
  const branch = BRANCH.exec(words);
  if (!branch) return undefined;
  const end = branch.index;
  for (let length = 5; length >= 2; length--) {
    const start = end - length;
    if (start <= Math.max(0, at - 1)) continue;
    if (divisionAt(`${words.slice(start, end)}。`, 0) === length) return { start, end };
  }
  return undefined;
}

/** Behind the place of an organ there stand its own words: 委, 政府, 村委会, 人民法院, 合作社. */
function isSeatOf(rest: string, place: string): boolean {
  if (/[市区]$/u.test(place) && /^场/u.test(rest)) return false;
  return /^(?:委|人民政府|政府|村委会|村民|居委会|党|人大|政协|纪委|监委|人民|公安|[\p{Script=Han}]{2,14}(?:局|院|所|站|社|会|大队|中心|委|厅|办|公司|厂|队|学|支部|庭)$)/u.test(
    rest,
  );
}

const COMPANY = /(?:公司|集团|银行|汽车|科技|药业|股份|影业|证券|基金|资本|重工|食品|酒店|航空)$/u;

/** A county's name without its last character. */
function isSmall(place: string): boolean {
  const { byName, byShortName } = divisions();
  return (
    !byName.has(place) &&
    (byShortName.get(place) ?? []).every((division) => division.level === 'county' && !/市$/u.test(division.name))
  );
}

/** Short names of the divisions that the article prints in full. */
function printedDivisions(text: string, names: readonly Candidate[]): ReadonlySet<string> {
  const { byName } = divisions();
  return new Set(
    names
      .filter((name) => name.type === 'Place')
      .flatMap((name) =>
        (byName.get(text.slice(name.start, name.end)) ?? []).flatMap(
          (division) => shortName(division.name, division.level) ?? [],
        ),
      ),
  );
}

function byNameInFull(place: string): boolean {
  return divisions().byName.has(place);
}

/** Whether the code list knows a reading by which one place lies in the other. */
function mayLieIn(inner: string, outer: string): boolean {
  const { byName, byShortName } = divisions();
  if (byName.has(inner)) return true;
  const outers = byName.get(outer) ?? byShortName.get(outer) ?? [];
  return (byShortName.get(inner) ?? []).some((one) => outers.some((other) => liesIn(one, other)));
}

/** 东方 in 东方电气, 平安 in 平安银行: words that brands are made of. */
function isAmbiguous(name: string): boolean {
  return /^(?:东方|平安|白银|安康|阿里)$/u.test(name);
}

/** Length of the division that a name begins with at `at`; 0 when none. */
function divisionAt(words: string, at: number): number {
  const { byName, byShortName } = divisions();
  for (let length = Math.min(11, words.length - at - 1); length >= 2; length--) {
    const head = words.slice(at, at + length);
    if (byName.has(head)) return length;
    const short = byShortName.get(head);
    if (!short) continue;
    const strong = short.some((division) => division.level !== 'county' || /市$/u.test(division.name));
    if ((strong && !isAmbiguous(head)) || !isCommonWord(head)) return length;
  }
  return 0;
}
