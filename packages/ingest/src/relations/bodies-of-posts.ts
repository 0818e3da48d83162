import type { Entity, EntityMention } from '../entities/entity.js';
import { topicBefore } from '../entities/topic.js';
import { SpanIndex } from '../spans.js';
import type { Scene } from './scene.js';

/** What a post without a body printed beside it can be held at. */
interface PostKind {
  title: RegExp;
  /** What the body's name ends in. */
  ends: RegExp;
  /** Any body that is not known to be of another kind will do as well: a brand has no ending of its own. */
  brand?: true;
}

const POST_KINDS: readonly PostKind[] = [
  { title: /^中心(?:副)?主任$/u, ends: /中心$/u },
  { title: /^实验室(?:副)?主任$/u, ends: /实验室$/u },
  { title: /^系(?:副)?主任$/u, ends: /系$/u },
  { title: /^(?:副教授|教授|讲师|副研究员|研究员)$/u, ends: /(?:大学|学院|系|研究所|研究院|实验室|科学院)$/u },
  { title: /(?:审判长|庭长|法官)$/u, ends: /法院$/u },
  { title: /(?:检察长|检察官)$/u, ends: /检察院$/u },
  { title: /(?:院长|院士)$/u, ends: /(?:院|法院)$/u },
  { title: /校长$|(?:教导|教务|德育|政教)主任$/u, ends: /(?:大学|学校|中学|小学|学院|校)$/u },
  { title: /(?:车间主任|厂长|厂主)$/u, ends: /(?:厂|公司)$/u },
  {
    title:
      /(?:董事长|董事|总经理|总裁|创始人|创办人|首席[\p{Script=Han}]{1,6}官|C[A-Z]O|合伙人|经理|总监|董秘|董事会秘书|财务负责人|法定代表人|实际控制人|首席科学家|掌门人)$/u,
    ends: /(?:公司|集团|厂|科技|企业|股份|工作室|生物|药业|银行|控股|合作社)$/u,
    brand: true,
  },
  { title: /^(?:副|总|高级|主任)*工程师$/u, ends: /(?:公司|集团|厂|院|所|矿)$/u },
  { title: /行长$/u, ends: /(?:银行|支行|分行)$/u },
  { title: /所长$/u, ends: /所$/u },
  { title: /局长$/u, ends: /局$/u },
  { title: /厅长$/u, ends: /厅$/u },
  { title: /关长$/u, ends: /海关$/u },
  { title: /台长$/u, ends: /台$/u },
  { title: /馆长$/u, ends: /馆$/u },
  { title: /园长$/u, ends: /园$/u },
  { title: /理事长$/u, ends: /(?:合作社|会|联盟)$/u },
  { title: /会长$/u, ends: /会$/u },
  { title: /(?:队长|教练|主教练|领队|助教)$/u, ends: /(?:队|[男女][排篮足]|俱乐部)$/u },
  { title: /(?:站长)$/u, ends: /站$/u },
  { title: /(?:科主任|护士长|主治医师|主任医师)$/u, ends: /(?:院|科)$/u },
  { title: /(?:村支书|支书|村党支部书记|村党总支书记|村主任|村委会主任|村支部书记|第一书记)$/u, ends: /村$/u },
  { title: /社区(?:党委|党支部|党总支)?(?:书记|主任)$/u, ends: /社区$/u },
  { title: /^(?:副?镇长|镇党委书记)$/u, ends: /镇$/u },
  { title: /^(?:副?乡长|乡党委书记)$/u, ends: /乡$/u },
  { title: /^(?:代|常务)?副?县长$/u, ends: /县$/u },
  { title: /^(?:代|常务)?副?市长$/u, ends: /市$/u },
  { title: /^(?:代|常务)?副?省长$/u, ends: /省$/u },
  { title: /^(?:代|常务)?副?区长$/u, ends: /(?:[^社小校景园院片城山灾库]区|新区)$/u },
  { title: /^(?:代|常务)?副?州长$/u, ends: /州$/u },
  { title: /^(?:自治区)?(?:副)?主席$/u, ends: /自治区$/u },
];

/** Endings of bodies that are no companies. */
const NO_COMPANY =
  /(?:大学|学院|学校|医院|研究院|研究所|实验室|[局厅委部署办处司庭]|法院|检察院|政府|[协学商总公]会|委员会|联合会|基金会|报|社|电视台|网|队|[男女][排篮足]|党|资本|创投|基金|投资|证券|交易所|银行|中心|组织|国会|议院|政协|人大)$/u;

/** How far back the body of a post without one may stand, and the place or organ that an article calls only by the post. */
const BODY_REACH = 300;
const PLACE_REACH = 3000;

/** The body or place before an offset that a post of this title can be of. */
export function bodyOfPost(scene: Scene, title: string, at: number, reach = BODY_REACH): EntityMention | undefined {
  const kind = POST_KINDS.find((one) => one.title.test(title));
  if (!kind) return undefined;
  const fits = (entity: Entity) =>
    [entity.name, ...entity.aliases].some((name) => kind.ends.test(name)) ||
    (kind.brand === true && entity.type === 'Organization' && !NO_COMPANY.test(entity.name));
  return bodyBefore(scene, at, /[省市县区州镇乡]长$|主席$/u.test(title) ? PLACE_REACH : reach, fits);
}

/** The organ that 省委, 市政府 means: the one of the article whose name ends so. */
export function organOf(scene: Scene, words: string, at: number): EntityMention | undefined {
  if (!/^(?:省|市|县|区|州|自治区)(?:委|政府|人大|政协|纪委|人大常委会)$/u.test(words)) return undefined;
  const ends = new RegExp(`.{2}${words}$`, 'u');
  return bodyBefore(scene, at, PLACE_REACH, (entity) =>
    [entity.name, ...entity.aliases].some((name) => ends.test(name)),
  );
}

function bodyBefore(
  scene: Scene,
  at: number,
  reach: number,
  fits: (entity: Entity) => boolean,
): EntityMention | undefined {
  return topicBefore(scene.text, scene.once(bodiesAndPlaces), at, reach, fits);
}

/** Bodies, places and the words that stand for them. */
function bodiesAndPlaces(scene: Scene): SpanIndex<EntityMention> {
  return new SpanIndex(
    [...scene.mentions, ...scene.references].filter(
      ({ entity }) => entity.type === 'Organization' || entity.type === 'Place',
    ),
  );
}
