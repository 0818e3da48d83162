import type { Span } from '@guanxi/graph';
import type { Document } from '../document.js';
import { COUNTRIES, FOREIGN_PLACES } from '../lexicon/places.js';
import { KNOWN_ORGANIZATIONS } from '../lexicon/organizations.js';
import { divisions, shortName } from '../gazetteer/divisions.js';
import type { TokenIndex } from '../tokens.js';
import { joinAbbreviations } from './abbreviations.js';
import { joinOffices, officeForm } from './office-forms.js';
import { WordList } from '../mentions/word-list.js';
import { SpanIndex } from '../spans.js';
import { addMention, mentionsInOrder, mergeEntities, type Entity } from './entity.js';

/** Short forms of bodies: those the article announces, those known, and those that are the head of the full name. */
export function joinOrganizations(document: Document, tokens: TokenIndex, entities: Entity[]): Entity[] {
  const gone = new Set<Entity>();
  const organizations = () => entities.filter((entity) => entity.type === 'Organization' && !gone.has(entity));
  joinAnnounced(document, organizations(), gone);
  joinKnown(organizations(), gone);
  joinTails(organizations(), gone);
  joinOffices(organizations(), gone);
  joinGeneric(organizations(), gone);
  joinHeads(document, tokens, entities, organizations(), gone);
  joinAbbreviations(document.text, tokens, organizations(), gone);
  return entities.filter((entity) => !gone.has(entity));
}

/** X（以下简称Y）, X（简称Y）, X（下称“Y”）. */
function joinAnnounced(document: Document, organizations: Entity[], gone: Set<Entity>): void {
  const { text } = document;
  const ANNOUNCED =
    /[（(](?:以下|下文|下)?(?:统一)?(?:证券)?简?称(?:为)?[：:]?\s*[“"「]?([\p{Script=Han}A-Za-z0-9]{2,14})[”"」]?[）)]/gu;
  const named = new SpanIndex(mentionsInOrder(organizations));
  for (const match of text.matchAll(ANNOUNCED)) {
    const full = named.endingAt(match.index)[0]?.entity;
    if (!full || gone.has(full)) continue;
    const short = match[1]!;
    full.aliases.add(short);
    const other = organizations.find((entity) => entity !== full && entity.name === short);
    if (other) {
      mergeEntities(full, other);
      gone.add(other);
    }
    for (const start of occurrences(text, short))
      addMention(full, { start, end: start + short.length }, 'organization/announced', 0.95);
  }
}

/** Forms of one known body: 国家卫健委, 国家卫生健康委. The longest printed is the name. */
function joinKnown(organizations: Entity[], gone: Set<Entity>): void {
  const byCanonical = new Map<string, Entity>();
  for (const entity of organizations) {
    const canonical = KNOWN_ORGANIZATIONS.get(entity.name)?.canonical;
    if (!canonical) continue;
    entity.properties.canonical = canonical;
    const known = byCanonical.get(canonical);
    if (!known) {
      byCanonical.set(canonical, entity);
      continue;
    }
    mergeEntities(known, entity, known.name.length >= entity.name.length ? known.name : entity.name);
    gone.add(entity);
  }
}

/** 永兴农机合作社 is 江苏省镇江市永兴农机合作社 without its places: what is left of a full name after its first places. */
function joinTails(organizations: Entity[], gone: Set<Entity>): void {
  const byName = new Map(organizations.map((entity) => [entity.name, entity]));
  for (const full of organizations) {
    if (gone.has(full)) continue;
    for (const tail of tailsOf(full.name)) {
      full.aliases.add(tail);
      const other = byName.get(tail);
      if (!other || other === full || gone.has(other)) {
        if (!isSureTail(tail)) full.aliases.delete(tail);
        continue;
      }
      mergeEntities(full, other);
      gone.add(other);
    }
  }
}

/**
 * A tail this long is a name by itself, and so is one that begins with a place of its own (严桥乡党委); any other only where
 * the article prints it as one.
 */
function isSureTail(tail: string): boolean {
  return tail.length >= 6 || /^\p{Script=Han}{1,5}?(?:[省市县区州旗镇乡村]|街道|社区)\p{Script=Han}{2,}$/u.test(tail);
}

/** The name without one, two … of the places it begins with, as long as a name is left. */
export function tailsOf(name: string): string[] {
  const tails: string[] = [];
  let rest = name;
  for (;;) {
    const place = leadingPlace(rest) ?? leadingCountry(rest);
    if (!place) return tails;
    rest = rest.slice(place.length);
    // 兰州大学 without 兰州 is no name, nor is 南宁海关 without 南宁.
    if (rest.length < 4) return tails;
    tails.push(rest);
  }
}

/** 日本 in 日本东洋油化株式会社: what a company of another country is called at home. */
function leadingCountry(name: string): string | undefined {
  const country = COUNTRIES_AND_PLACES.longestAt(name, 0);
  return country &&
    /(?:公司|集团|株式会社|大学|研究所|研究院|学院|基金会|医院|俱乐部|协会)/u.test(name.slice(country.end))
    ? name.slice(0, country.end)
    : undefined;
}

const COUNTRIES_AND_PLACES = new WordList(
  [...COUNTRIES, ...FOREIGN_PLACES].filter((name) => name !== '中国').map((name): [string, true] => [name, true]),
);

/** The place a name begins with: 江苏省, 镇江. */
export function leadingPlace(name: string): string | undefined {
  const { byName, byShortName } = divisions();
  for (let length = Math.min(11, name.length - 1); length >= 2; length--) {
    const head = name.slice(0, length);
    if (byName.has(head)) return head;
    if (
      byShortName
        .get(head)
        ?.some((division) => division.level !== 'county' || shortName(division.name, 'county') === head)
    )
      return head;
  }
  return undefined;
}

/** 省卫健委 is 广东省卫生健康委, 商务厅 is 广西壮族自治区商务厅, 县政府 is 渭源县政府, when the article has just one such. */
function joinGeneric(organizations: Entity[], gone: Set<Entity>): void {
  const placed = organizations
    .filter((entity) => leadingPlace(entity.name) !== undefined)
    .map((entity) => ({ entity, office: officeForm(entity.name) }));
  for (const short of organizations) {
    if (gone.has(short)) continue;
    const match = /^(省|市|县|区|州|镇|乡|自治区)?([\p{Script=Han}]{2,8})$/u.exec(short.name);
    if (!match || leadingPlace(short.name)) continue;
    const [, level, body] = match;
    if (!level && !/(?:厅|局|委)$/u.test(short.name)) continue;
    const forms = { level: level ?? '', whole: officeForm(short.name), body: officeForm(body!) };
    const full = placed.filter(
      ({ entity, office }) =>
        entity !== short &&
        !gone.has(entity) &&
        entity.name.length > short.name.length &&
        (office.endsWith(forms.whole) ||
          (forms.level !== '' && office.endsWith(forms.body) && entity.name.includes(forms.level))),
    );
    if (full.length !== 1) continue;
    mergeEntities(full[0]!.entity, short);
    gone.add(short);
  }
}

/** Trades and legal forms: what follows the brand in a company's name. */
const TRADE =
  /(?:智能|科技|信息技术|信息|网络|数字|数据|软件|电子|通信|通讯|物流|重工|药业|制药|医药|生物|医疗|健康|集团|股份|实业|控股|机器人|能源|新能源|材料|新材料|汽车|食品|饮料|饮片|农业|农机|牧业|种业|文化|传媒|影视|教育|投资|资本|基金|证券|建设|建筑|工程|贸易|置业|地产|环保|装备|机械|航空|航天|纺织|服饰|化工|钢铁|矿业|石化|电力|电气|电器|光电|激光|半导体|微电子|旅游|酒店|餐饮|酒业|乳业|茶业|水务|交通|运输|船舶|供应链|电商|商务|咨询|服务|管理|运营|有限|公司|产业|技术|合作社|专业)/u;

/** 杭州鹿芽智能科技有限公司 later called 鹿芽智能 or 鹿芽: heads of the full name, with and without its place, that stand alone. */
function joinHeads(
  document: Document,
  tokens: TokenIndex,
  all: Entity[],
  organizations: Entity[],
  gone: Set<Entity>,
): void {
  const names = new Set(all.map((entity) => entity.name));
  const companies = [...organizations]
    .sort((a, b) => b.name.length - a.name.length)
    .filter((full) => COMPANY.test(full.name))
    .map((full) => ({ full, heads: headsOf(full.name) }));
  const places = placesOf(
    document.text,
    companies.flatMap(({ heads }) => heads),
  );
  const bearers = new Map<string, Entity[]>();
  for (const entity of organizations) {
    for (const name of [entity.name, ...entity.aliases]) bearers.set(name, [...(bearers.get(name) ?? []), entity]);
  }
  const longer = new SpanIndex(mentionsInOrder(organizations));
  const added: Span[] = [];
  for (const { full, heads } of companies) {
    if (gone.has(full)) continue;
    for (const short of heads) {
      const owner = bearers.get(short)?.find((entity) => entity !== full && !gone.has(entity));
      if (owner && owner.name !== short) continue;
      if (!owner && names.has(short)) continue;
      const spans = (places.get(short) ?? []).map((start) => ({ start, end: start + short.length }));
      const alone = spans.filter(
        (span) =>
          !longer.covering(span.start).some((other) => standsIn(span, other)) &&
          !added.some((other) => standsIn(span, other)) &&
          (tokens.isBoundary(span.start) || tokens.isBoundary(span.end) || short.length >= 4),
      );
      if (alone.length === 0 && !owner) continue;
      if (!owner && isOneWord(tokens, alone)) continue;
      full.aliases.add(short);
      bearers.set(short, [...(bearers.get(short) ?? []), full]);
      if (owner) {
        mergeEntities(full, owner);
        gone.add(owner);
      }
      for (const span of alone) {
        if (addMention(full, span, 'organization/short-form', 0.82)) added.push(span);
      }
    }
  }
}

const COMPANY = /(?:公司|集团|合作社|企业|厂|商行|中心|研究院|工作室|实验室|银行|财团)$/u;

/** Where each of some words stands in a text, found in one pass. */
function placesOf(text: string, words: readonly string[]): Map<string, number[]> {
  const list = new WordList(words.map((word): [string, string] => [word, word]));
  const places = new Map<string, number[]>();
  for (let start = 0; start < text.length; start++) {
    for (const { value } of list.allAt(text, start)) {
      const starts = places.get(value);
      if (!starts) places.set(value, [start]);
      else if (start >= starts.at(-1)! + value.length) starts.push(start);
    }
  }
  return places;
}

/** Whether a stretch lies in another that is longer. */
function standsIn(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;
}

const WHOLE_BODY = /(?:大学|学院|科学院|研究院|公司|银行|医院|[局部委厅])$/u;

/** Heads of a company's name that may stand for it, longest first. */
/** What a body's name may begin with and is never called by. */
const PLAIN_HEAD =
  /^(?:国家|中国|中华|全国|人民|农民|世界|国际|亚洲|东方|南方|北方|华东|华南|华北|西部|东部|城市|农村|社会|科技|教育|文化)$/u;

function headsOf(name: string): string[] {
  const plain = name.replace(/[（(][^（）()]*[）)]/gu, '');
  const heads = new Set<string>();
  const place = leadingPlace(plain);
  for (const base of place && plain.length - place.length >= 4 ? [plain.slice(place.length), plain] : [plain]) {
    for (let length = Math.min(base.length - 1, 8); length >= 2; length--) {
      const head = base.slice(0, length);
      const rest = base.slice(length);
      if (base === plain && place && length <= place.length) continue;
      // 同济大学|建筑设计研究院: a body of its own, with one of its parts behind it.
      if (TRADE.test(rest) && rest.search(TRADE) === 0 && !WHOLE_BODY.test(head) && !PLAIN_HEAD.test(head))
        heads.add(head);
    }
  }
  return [...heads].sort((a, b) => b.length - a.length);
}

/** A brand that is an everyday word (方舟, 起点) is taken for the company only when the article never uses the word as such: not told here. */
function isOneWord(tokens: TokenIndex, spans: readonly Span[]): boolean {
  return spans.every(({ start, end }) => {
    const token = tokens.startingAt(start);
    return end - start === 2 && token !== undefined && token.end === end && !/^n[rstz]/u.test(token.tag);
  });
}

export function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) found.push(at);
  return found;
}
