import type { EntityType, NodeType, RelationType } from './model.js';

/** A type's name for people. */
export interface DisplayName {
  zh: string;
  en: string;
}

export interface EntityTypeSchema {
  type: EntityType;
  display: DisplayName;
  description: DisplayName;
  /** The schema.org class it maps to. */
  schemaOrg: string;
  /** The FollowTheMoney schema it maps to. */
  followTheMoney: string;
}

export interface RelationTypeSchema {
  type: RelationType;
  display: DisplayName;
  description: DisplayName;
  heads: readonly NodeType[];
  tails: readonly NodeType[];
  /** True when head and tail may be swapped: stored once, with the ends in the order of their ids. */
  symmetric: boolean;
  /** The schema.org property it maps to; `^` before it where the property leads from tail to head. None fits some. */
  schemaOrg?: string;
  /** The FollowTheMoney schema it maps to where the ends allow it; else `UnknownLink`. */
  followTheMoney: string;
}

/** The entity types of the annotation guidelines, in the order of legends and tables. */
export const ENTITY_TYPES: readonly EntityTypeSchema[] = [
  {
    type: 'Person',
    display: { zh: '人物', en: 'Person' },
    description: { zh: '有姓名的人', en: 'A named human' },
    schemaOrg: 'Person',
    followTheMoney: 'Person',
  },
  {
    type: 'Organization',
    display: { zh: '机构', en: 'Organization' },
    description: {
      zh: '公司、党政机关、学校、医院、媒体、会议代表机构等',
      en: 'A named body: company, organ of state or party, school, hospital, media, congress',
    },
    schemaOrg: 'Organization',
    followTheMoney: 'Organization',
  },
  {
    type: 'Place',
    display: { zh: '地点', en: 'Place' },
    description: { zh: '地图上有名称的地方', en: 'A named spot on the map, administrative or not' },
    schemaOrg: 'Place',
    followTheMoney: 'Address',
  },
  {
    type: 'Policy',
    display: { zh: '政策', en: 'Policy' },
    description: {
      zh: '政策、法律、规划、战略、工程、倡议、正式文件',
      en: 'A named policy, law, plan, strategy, programme or official document',
    },
    schemaOrg: 'Legislation',
    followTheMoney: 'Document',
  },
  {
    type: 'Product',
    display: { zh: '产品', en: 'Product' },
    description: { zh: '产品、型号、技术、作品', en: 'A named product, model, technology or work' },
    schemaOrg: 'Product',
    followTheMoney: 'Asset',
  },
  {
    type: 'Event',
    display: { zh: '事件', en: 'Event' },
    description: { zh: '会议、展会、赛事、灾害', en: 'A named meeting, exhibition, game or disaster' },
    schemaOrg: 'Event',
    followTheMoney: 'Event',
  },
];

/** How an article appears beside the entity types. */
export const ARTICLE_TYPE = {
  type: 'Article',
  display: { zh: '文章', en: 'Article' },
  description: { zh: '一篇报道', en: 'A news article' },
  schemaOrg: 'NewsArticle',
  followTheMoney: 'Article',
} as const;

/** The relation types of the annotation guidelines. */
export const RELATION_TYPES: readonly RelationTypeSchema[] = [
  {
    type: 'REPRESENTS',
    display: { zh: '代表', en: 'represents' },
    description: { zh: '人大代表、政协委员所代表的地方或单位', en: 'A deputy and the place or body represented' },
    heads: ['Person'],
    tails: ['Place', 'Organization'],
    symmetric: false,
    schemaOrg: 'affiliation',
    followTheMoney: 'Representation',
  },
  {
    type: 'MEMBER_OF',
    display: { zh: '成员', en: 'member of' },
    description: { zh: '以代表、委员、会员身份属于某机构', en: 'Belongs to a body as deputy or member' },
    heads: ['Person'],
    tails: ['Organization'],
    symmetric: false,
    schemaOrg: 'memberOf',
    followTheMoney: 'Membership',
  },
  {
    type: 'WORKS_FOR',
    display: { zh: '任职', en: 'works for' },
    description: { zh: '现在或曾经在那里任职', en: 'Holds or held a post there' },
    heads: ['Person'],
    tails: ['Organization', 'Place'],
    symmetric: false,
    schemaOrg: 'worksFor',
    followTheMoney: 'Employment',
  },
  {
    type: 'LOCATED_IN',
    display: { zh: '位于', en: 'located in' },
    description: { zh: '地点上的隶属', en: 'Lies in a larger place' },
    heads: ['Organization', 'Place', 'Product', 'Event'],
    tails: ['Place'],
    symmetric: false,
    schemaOrg: 'location',
    followTheMoney: 'UnknownLink',
  },
  {
    type: 'PART_OF',
    display: { zh: '隶属', en: 'part of' },
    description: { zh: '机构上的隶属', en: 'A body within a larger body' },
    heads: ['Organization'],
    tails: ['Organization'],
    symmetric: false,
    schemaOrg: 'parentOrganization',
    followTheMoney: 'UnknownLink',
  },
  {
    type: 'QUOTED',
    display: { zh: '引述', en: 'quoted' },
    description: { zh: '刊出其话语', en: 'Prints words of theirs' },
    heads: ['Article', 'Person'],
    tails: ['Person', 'Organization'],
    symmetric: false,
    schemaOrg: 'mentions',
    followTheMoney: 'UnknownLink',
  },
  {
    type: 'PARTNERS_WITH',
    display: { zh: '合作', en: 'partners with' },
    description: { zh: '签约、合作、共建', en: 'Signed an agreement, co-operates, jointly builds' },
    heads: ['Organization', 'Place'],
    tails: ['Organization', 'Place'],
    symmetric: true,
    followTheMoney: 'UnknownLink',
  },
  {
    type: 'PROPOSED',
    display: { zh: '提出', en: 'proposed' },
    description: { zh: '提出或建议某项政策', en: 'Put forward a policy' },
    heads: ['Person', 'Organization'],
    tails: ['Policy'],
    symmetric: false,
    schemaOrg: '^author',
    followTheMoney: 'UnknownLink',
  },
  {
    type: 'IMPLEMENTS',
    display: { zh: '实施', en: 'implements' },
    description: { zh: '推进、落实某项政策', en: 'Carries out a policy' },
    heads: ['Person', 'Organization', 'Place'],
    tails: ['Policy'],
    symmetric: false,
    followTheMoney: 'UnknownLink',
  },
  {
    type: 'ISSUED',
    display: { zh: '发布', en: 'issued' },
    description: { zh: '批准、印发、部署某项政策', en: 'Approved, published or deployed a policy' },
    heads: ['Organization', 'Person'],
    tails: ['Policy'],
    symmetric: false,
    schemaOrg: '^publisher',
    followTheMoney: 'UnknownLink',
  },
  {
    type: 'DEVELOPED',
    display: { zh: '研发', en: 'developed' },
    description: { zh: '制造、推出、研发某产品', en: 'Made, launched or researches a product' },
    heads: ['Organization', 'Person'],
    tails: ['Product'],
    symmetric: false,
    schemaOrg: '^manufacturer',
    followTheMoney: 'UnknownLink',
  },
  {
    type: 'VISITED',
    display: { zh: '到访', en: 'visited' },
    description: { zh: '前往、考察、调研', en: 'Went there, inspected' },
    heads: ['Person'],
    tails: ['Place', 'Organization'],
    symmetric: false,
    followTheMoney: 'UnknownLink',
  },
  {
    type: 'ATTENDED',
    display: { zh: '出席', en: 'attended' },
    description: { zh: '出席会议或代表团审议', en: 'Took part in a meeting or session' },
    heads: ['Person'],
    tails: ['Event', 'Organization'],
    symmetric: false,
    schemaOrg: '^attendee',
    followTheMoney: 'UnknownLink',
  },
  {
    type: 'MET',
    display: { zh: '会见', en: 'met' },
    description: { zh: '当面会见或交谈', en: 'Met or spoke in person' },
    heads: ['Person'],
    tails: ['Person'],
    symmetric: true,
    schemaOrg: 'knows',
    followTheMoney: 'Associate',
  },
  {
    type: 'AUTHORED',
    display: { zh: '撰写', en: 'authored' },
    description: { zh: '署名记者、作者', en: 'Byline' },
    heads: ['Person'],
    tails: ['Article'],
    symmetric: false,
    schemaOrg: '^author',
    followTheMoney: 'UnknownLink',
  },
  {
    type: 'PUBLISHED_BY',
    display: { zh: '刊发', en: 'published by' },
    description: { zh: '来源的通讯社或报纸', en: 'Agency or paper printed as the source' },
    heads: ['Article'],
    tails: ['Organization'],
    symmetric: false,
    schemaOrg: 'publisher',
    followTheMoney: 'UnknownLink',
  },
];

const relationByType = new Map(RELATION_TYPES.map((schema) => [schema.type, schema]));

/** Whether a relation of this type reads the same from both ends. */
export function isSymmetric(type: RelationType): boolean {
  return relationByType.get(type)?.symmetric ?? false;
}

/** Whether the guidelines allow such an edge. */
export function allowsEnds(type: RelationType, head: NodeType, tail: NodeType): boolean {
  const schema = relationByType.get(type);
  if (!schema) return false;
  return schema.heads.includes(head) && schema.tails.includes(tail);
}

export function isRelationType(name: string): name is RelationType {
  return relationByType.has(name as RelationType);
}

export function isEntityType(name: string): name is EntityType {
  return ENTITY_TYPES.some((schema) => schema.type === name);
}
