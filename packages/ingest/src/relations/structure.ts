import type { RelationDraft } from './draft.js';
import { groupsOf, partsOf, type Group } from './frames.js';
import type { RelationFamily, Scene } from './scene.js';

/** Bodies within bodies: PART_OF, from names (水利部长江水利委员会) and statements (…的全资子公司). */
export const structure: RelationFamily = {
  name: 'structure',
  read(scene) {
    return [...inNames(scene), ...statements(scene)];
  },
};

function inNames(scene: Scene): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  for (const entity of scene.entities) {
    if (entity.type !== 'Organization') continue;
    const full = [...entity.mentions].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)[0];
    if (!full) continue;
    const parents = scene
      .within(full)
      .filter(
        (mention) => mention.entity.type === 'Organization' && mention.entity !== entity && mention.end < full.end,
      );
    // The parent is the longest body the name begins with.
    const parent =
      parents.filter((mention) => mention.start === full.start).sort((a, b) => b.end - a.end)[0] ?? parents.at(-1);
    if (!parent) continue;
    drafts.push({
      type: 'PART_OF',
      head: entity,
      tail: parent.entity,
      proof: { start: full.start, end: full.end },
      rule: 'structure/in-name',
      confidence: 0.9,
    });
  }
  return drafts;
}

const UNIT = '(?:子公司|分公司|控股公司|附属医院|附属学校|下属单位|分支机构|下属企业|旗下企业|成员企业|关联公司)';
const KIND = '(?:全资|控股|旗下|下属|所属|直属|参股|核心)?';
/** What stands between a parent and its part: A的全资子公司B, A，它的子公司B, A旗下的B, A控股的B, A旗下拥有B. */
const PARENT_FIRST = new RegExp(
  `^(?:（[^（）]{0,24}）)?(?:，)?(?:其|它的|该公司的?|公司|的)?(?:${KIND}${UNIT}|(?:旗下|下属|下辖|所属|附属|控股|直属)(?:的|有|拥有|设有|包括)?)(?:——|、|“|：|有|包括)?(?:[\\p{Script=Han}]{0,4})$`,
  'u',
);
/** A是B的子公司, A隶属于B, A的控股股东为B. */
const A_UNIT = new RegExp(`^的?${KIND}${UNIT}|^旗下`, 'u');
const PART_FIRST = /^(?:是|为|系|作为)$/u;
const BELONGS = /^(?:隶属于?|从属于|归属于?|是隶属于|的控股股东[为是]|的母公司[为是]|由|为)$/u;

/** Bodies that a statement says are within others; what is joined to the part in a list is a part as well. */
function statements(scene: Scene): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  const part = (head: Group, tail: Group, end: number) => {
    for (const one of head.members) {
      drafts.push({
        type: 'PART_OF',
        head: one.entity,
        tail: tail.members.at(-1)!.entity,
        proof: { start: Math.min(one.start, tail.start), end: Math.max(one.end, tail.end, end) },
        rule: 'structure/statement',
        confidence: 0.84,
      });
    }
  };
  for (const sentence of scene.sentences) {
    const bodies = groupsOf(scene, partsOf(scene, sentence, ['Organization']));
    for (const [index, first] of bodies.entries()) {
      const second = bodies[index + 1];
      if (!second) continue;
      const between = scene.text.slice(first.end, second.start);
      const after = scene.text.slice(second.end, second.end + 14);
      if (between.length > 34) continue;
      const listed = /^(?:等)?[一二两三四五六七八九十0-9]*家?(?:全资|控股)?子公司/u.test(after);
      const belongs =
        BELONGS.test(between) && (/隶属|从属|归属|股东|母公司/u.test(between) || /^(?:全资)?控股/u.test(after));
      if (belongs) part(first, second, second.end);
      else if (PARENT_FIRST.test(between) || (listed && /(?:旗下|下属|拥有|设有|有)$/u.test(between)))
        part(second, first, second.end);
      else if (PART_FIRST.test(between) && A_UNIT.test(after)) part(first, second, second.end + 4);
    }
  }
  return drafts;
}
