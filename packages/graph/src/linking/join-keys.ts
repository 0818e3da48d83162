import { foldName } from '../fold.js';
import type { Extraction, LocalEntity, LocalRelation } from '../model.js';

/**
 * When two entities of two articles are one thing in the world: when they share a join key. A name alone joins only
 * where it is distinctive; everything else needs an anchor (DESIGN.md, Identity). Joining by keys makes linking a
 * union of sets: the order of the articles cannot change which entities belong together.
 */
export function joinKeys(extraction: Extraction): Map<string, string[]> {
  const context = contextOf(extraction);
  return new Map(extraction.entities.map((entity) => [entity.id, keysOf(entity, context)]));
}

interface Context {
  extraction: Extraction;
  byId: Map<string, LocalEntity>;
  outgoing: Map<string, LocalRelation[]>;
}

function contextOf(extraction: Extraction): Context {
  const outgoing = new Map<string, LocalRelation[]>();
  for (const relation of extraction.relations) {
    const list = outgoing.get(relation.head);
    if (list) list.push(relation);
    else outgoing.set(relation.head, [relation]);
  }
  return { extraction, byId: new Map(extraction.entities.map((entity) => [entity.id, entity])), outgoing };
}

function keysOf(entity: LocalEntity, context: Context): string[] {
  switch (entity.type) {
    case 'Person':
      return personKeys(entity, context);
    case 'Place':
      return placeKeys(entity, context);
    case 'Organization':
      return organizationKeys(entity, context);
    case 'Policy':
    case 'Event':
      return recurringKeys(entity, context);
    case 'Product':
      return productKeys(entity, context);
  }
}

/** Posts that one person holds at a time, so that name and title name one human. */
const UNIQUE_POST = /^(?:中共中央)?总书记$|^(?:国家)?主席$|^(?:国务院)?总理$|^(?:中央军委)主席$/u;

function personKeys(person: LocalEntity, context: Context): string[] {
  const name = foldName(person.name);
  const keys: string[] = [];
  for (const relation of context.outgoing.get(person.id) ?? []) {
    if (!['WORKS_FOR', 'REPRESENTS', 'MEMBER_OF'].includes(relation.type)) continue;
    const titles = listOf(relation.properties.title);
    if (titles.some((title) => UNIQUE_POST.test(title))) keys.push(`person|${name}|post`);
    // Membership of a congress alone joins nobody: it has thousands of members.
    if (relation.type === 'MEMBER_OF') continue;
    const end = context.byId.get(relation.tail);
    if (end) for (const key of anchorKeys(end, context)) keys.push(`person|${name}|${key}`);
  }
  if (person.properties.post === 'unique') keys.push(`person|${name}|post`);
  const source = context.extraction.article.source;
  if (source && context.extraction.article.authors.includes(person.name)) {
    keys.push(`person|${name}|byline|${foldName(source)}`);
  }
  return keys;
}

/** Keys of an end that are sure enough to anchor a person or a body. */
function anchorKeys(end: LocalEntity, context: Context): string[] {
  return end.type === 'Place' ? placeKeys(end, context) : organizationKeys(end, context);
}

/** Names that many places share when nothing else is printed. */
const COMMON_PLACE = /(?:[村镇乡屯]|街道|社区|小区|苏木|嘎查|新区|开发区|高新区|工业园区?|大道|路|街)$/u;

function placeKeys(place: LocalEntity, context: Context): string[] {
  const code = place.properties.code;
  if (typeof code === 'string') return [`place|${code}`];
  const name = foldName(place.name);
  const parents = (context.outgoing.get(place.id) ?? [])
    .filter((relation) => relation.type === 'LOCATED_IN')
    .map((relation) => context.byId.get(relation.tail))
    .filter((parent) => parent !== undefined);
  const keys: string[] = [];
  for (const parent of parents) for (const key of ownPlaceKeys(parent)) keys.push(`place|${name}|${key}`);
  if (place.properties.ambiguous !== true && !COMMON_PLACE.test(place.name)) keys.push(`place|${name}`);
  return keys;
}

/** The key of a place by itself, without walking up further: enough to tell one 红旗街道 from another. */
function ownPlaceKeys(place: LocalEntity): string[] {
  const code = place.properties.code;
  if (typeof code === 'string') return [code];
  return COMMON_PLACE.test(place.name) ? [] : [foldName(place.name)];
}

/**
 * Names of bodies that every province, city or county has one of: 县委, 省政府新闻办, 市一医院, 人民医院. They are joined by
 * their place only.
 */
const GENERIC_ORGANIZATION =
  /^(?:[省市县区镇乡村州盟旗]|自治[区州县]|街道|社区|当地|全[省市县区])|^(?:人民|中心|第[一二三四五六七八九十]+)?(?:医院|小学|中学|学院|卫生院|派出所|法院|检察院|公安局|党校|政府|人民政府|村委会|居委会|党委|党支部|总工会|妇联|团委|商会|协会)$|^[\u4e00-\u9fff]{1,2}(?:局|厅|委|办|处|科|司|院|部门)$/u;

function organizationKeys(organization: LocalEntity, context: Context): string[] {
  const keys: string[] = [];
  const places = (context.outgoing.get(organization.id) ?? [])
    .filter((relation) => relation.type === 'LOCATED_IN')
    .map((relation) => context.byId.get(relation.tail))
    .filter((place) => place !== undefined);
  const names = [organization.name, ...organization.aliases.filter((alias) => alias.length >= 7)];
  const canonical = organization.properties.canonical;
  if (typeof canonical === 'string') names.push(canonical);
  for (const name of names) {
    const folded = foldName(name);
    if (folded.length < 2) continue;
    const generic = name !== canonical && GENERIC_ORGANIZATION.test(name);
    if (!generic) keys.push(`organization|${folded}`);
    else for (const place of places) for (const key of ownPlaceKeys(place)) keys.push(`organization|${folded}|${key}`);
  }
  return keys;
}

/** Documents and meetings that come again every year: 政府工作报告, 全国两会. They join within a year and a level. */
const RECURRING =
  /工作报告$|两会$|一号文件$|经济工作会议$|^春节$|春运$|一揽子|年会$|运动会$|博览会$|论坛$|座谈会$|全会$/u;
/** A name that carries its year or its number tells itself apart: 2024年全国两会, 十四届全国人大二次会议. */
const NUMBERED = /[0-9]{4}年|[0-9]{4}|第?[0-9一二三四五六七八九十百]+[届次]/u;

function recurringKeys(entity: LocalEntity, context: Context): string[] {
  const kind = entity.type.toLowerCase();
  const keys: string[] = [];
  for (const name of [entity.name, ...entity.aliases.filter((alias) => alias.length >= 7)]) {
    const folded = foldName(name);
    if (folded.length < 2) continue;
    if (!RECURRING.test(name)) {
      keys.push(`${kind}|${folded}`);
      continue;
    }
    const year = /([0-9]{4})年?/u.exec(name)?.[1] ?? context.extraction.article.date?.slice(0, 4);
    const bare = folded.replace(/[0-9]{4}年?/u, '');
    if (NUMBERED.test(name) && !/[0-9]{4}/u.test(name)) keys.push(`${kind}|${folded}`);
    else if (year) keys.push(`${kind}|${bare}|${year}`);
  }
  return keys;
}

function productKeys(product: LocalEntity, context: Context): string[] {
  const name = foldName(product.name);
  // A short brand name (小芽, 星火) may be anybody's; a long one, or one with a model number, is its own.
  const keys = name.length >= 4 || /[0-9]/u.test(name) ? [`product|${name}`] : [];
  for (const relation of context.extraction.relations) {
    if (relation.type !== 'DEVELOPED' || relation.tail !== product.id) continue;
    const maker = context.byId.get(relation.head);
    if (maker) keys.push(`product|${name}|${foldName(maker.name)}`);
  }
  return keys;
}

/** The values of a property that may be one text or a list of them. */
export function listOf(value: LocalRelation['properties'][string] | undefined): string[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}
