import type { Document } from '../document.js';
import { SpanIndex } from '../spans.js';
import type { TokenIndex } from '../tokens.js';
import type { Entity, EntityMention } from './entity.js';
import { topicBefore } from './topic.js';

/** What a word of reference may stand for. */
interface Kind {
  words: string;
  type: Entity['type'];
  ends: RegExp;
}

const KINDS: readonly Kind[] = [
  {
    words: '公司|企业|集团|工厂|厂',
    type: 'Organization',
    ends: /(?:公司|集团|企业|科技|股份|银行|控股|厂|汽车|药业)$/u,
  },
  { words: '校|大学|学校|学院', type: 'Organization', ends: /(?:大学|学院|学校|中学|小学|校)$/u },
  { words: '院|医院|研究院|法院|检察院', type: 'Organization', ends: /(?:院)$/u },
  { words: '所|研究所', type: 'Organization', ends: /(?:所)$/u },
  { words: '局|厅|委|部|署', type: 'Organization', ends: /(?:局|厅|委|委员会|部|署)$/u },
  { words: '行|银行', type: 'Organization', ends: /(?:银行|支行|分行)$/u },
  {
    words: '协会|学会|商会|联盟|基金会|中心|机构|合作社|馆|博物馆|报|台|社',
    type: 'Organization',
    ends: /(?:会|联盟|中心|机构|院|社|报|台|馆)$/u,
  },
  { words: '省|自治区', type: 'Place', ends: /(?:省|自治区)$/u },
  { words: '市', type: 'Place', ends: /市$/u },
  { words: '县|旗', type: 'Place', ends: /(?:县|旗)$/u },
  { words: '区', type: 'Place', ends: /区$/u },
  { words: '镇|乡|街道', type: 'Place', ends: /(?:镇|乡|街道)$/u },
  { words: '村|社区', type: 'Place', ends: /(?:村|社区)$/u },
  { words: '州', type: 'Place', ends: /州$/u },
];

/** 该公司, 这所学校, 本市. */
const POINTED: readonly (readonly [Kind, RegExp])[] = KINDS.map((kind) => [
  kind,
  new RegExp(`(?:该|这家|这所|这座|这个|本)(${kind.words})(?![\\p{Script=Han}]?(?:报记者|案))`, 'gu'),
]);
/** The kind that a bare word (公司, 县) is of. */
const kindOf = (word: string, types: readonly Entity['type'][]) =>
  KINDS.find((kind) => types.includes(kind.type) && kind.words.split('|').includes(word));

/** 该方案, 这一计划: the policy named last. */
const POLICY: Kind = { words: '', type: 'Policy', ends: /./u };
const POLICY_WORD =
  /(?:该|这一|这项|此项|这个|上述)(?:计划|行动|方案|规划|政策|工程|项目|倡议|条例|办法|意见|通知|战略)/gu;
/** 县里, 市里: the place of that kind named last. */
const INSIDE_WORD = /(省|市|县|区|镇|乡|村)里(?=[\p{Script=Han}])/gu;

/** 会议, 会上, 大会: the meeting named last. */
const MEETING: Kind = { words: '', type: 'Event', ends: /./u };
const MEETING_WORD =
  /(?<=[，。；：“\n、]|在|于|出席|参加|列席|主持|本次|此次|这次)(?:会议|会上|大会|论坛|峰会|座谈会|活动|比赛|赛事|展会|博览会)(?=[\p{Script=Han}，。])/gu;

/** 这套系统, 这款无人机, 该产品: the product named last. */
const PRODUCT: Kind = { words: '', type: 'Product', ends: /./u };
const PRODUCT_WORD =
  /(?:这|该)(?:套|款|种|台|部|个|架|枚|颗|艘|本)?(?:系统|平台|产品|模型|大模型|机器人|无人机|芯片|药物|新药|手机|汽车|车型|设备|仪器|品种|电影|影片|剧|小说|书|软件|火箭|卫星|装置|发动机|技术)/gu;

/** Words that stand for a body or place named before: 该公司, 该校, 该市; 公司 at the head of a clause. */
export function findReferences(
  document: Document,
  tokens: TokenIndex,
  mentions: readonly EntityMention[],
): EntityMention[] {
  const { text } = document;
  const references: EntityMention[] = [];
  const named = new SpanIndex(mentions);
  const add = (start: number, end: number, kind: Kind) => {
    const fits = fitsKind(kind);
    // A body or a place is what the text is about, a meeting, a plan or a product what it named last.
    const entity = /^(?:Organization|Place)$/u.test(kind.type)
      ? topicBefore(text, named, start, REACH, fits)?.entity
      : lastBefore(named, start, fits);
    if (entity) references.push({ start, end, entity, rule: 'reference', confidence: 0.75 });
  };
  for (const [kind, pattern] of POINTED) {
    for (const match of text.matchAll(pattern)) {
      if (match[0] === '本报' || match[0] === '本台' || match[0] === '本社') continue;
      add(match.index, match.index + match[0].length, kind);
    }
  }
  for (const match of text.matchAll(POLICY_WORD)) add(match.index, match.index + match[0].length, POLICY);
  for (const match of text.matchAll(INSIDE_WORD)) {
    const kind = kindOf(match[1]!, ['Place']);
    if (kind && tokens.isBoundary(match.index)) add(match.index, match.index + 2, kind);
  }
  for (const match of text.matchAll(MEETING_WORD)) {
    const inName = named.covering(match.index).length > 0;
    if (!inName) add(match.index, match.index + match[0].length, MEETING);
  }
  for (const match of text.matchAll(PRODUCT_WORD)) add(match.index, match.index + match[0].length, PRODUCT);
  for (const match of text.matchAll(
    /(?<=^|[，。；：“\n、]|与|由|是|据|为|到|在|向|对|以)(?:公司(?!法)|集团|学校|医院|研究院|合作社|协会|学院|法院|检察院|博物馆|工厂)(?=[\p{Script=Han}，])/gu,
  )) {
    if (!tokens.isBoundary(match.index) || named.covering(match.index).length > 0) continue;
    const kind = kindOf(match[0], ['Organization'])!;
    add(match.index, match.index + match[0].length, kind);
  }
  return references.sort((a, b) => a.start - b.start);
}

/** Beyond this many characters a word of reference means nothing named. */
const REACH = 4000;

function fitsKind(kind: Kind): (entity: Entity) => boolean {
  return (entity) => entity.type === kind.type && [entity.name, ...entity.aliases].some((name) => kind.ends.test(name));
}

function lastBefore(
  mentions: SpanIndex<EntityMention>,
  at: number,
  fits: (entity: Entity) => boolean,
): Entity | undefined {
  for (const { start, end, entity } of mentions.before(at)) {
    if (at - start > REACH) return undefined;
    if (end <= at && fits(entity)) return entity;
  }
  return undefined;
}
