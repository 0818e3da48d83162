import type { RelationDraft } from './draft.js';
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

const SUBSIDIARY =
  /(?:全资|控股|旗下|下属|所属)?(?:子公司|分公司|控股公司|附属医院|附属学校|下属单位|分支机构|下属企业|旗下企业)/u;

/** A，它的全资子公司B; B是A的子公司; A旗下的B. */
function statements(scene: Scene): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  for (const sentence of scene.sentences) {
    const bodies = scene.outermost(sentence).filter((mention) => mention.entity.type === 'Organization');
    for (const [index, first] of bodies.entries()) {
      const second = bodies[index + 1];
      if (!second || second.entity === first.entity) continue;
      const between = scene.text.slice(first.end, second.start);
      const after = scene.text.slice(second.end, second.end + 14);
      if (between.length > 24) continue;
      if (
        new RegExp(`^(?:，)?(?:其|它的|该公司的?|公司|的)?${SUBSIDIARY.source}(?:——|、|“|：)?$`, 'u').test(between) ||
        /^旗下的?(?:[\p{Script=Han}]{0,4})$/u.test(between)
      ) {
        drafts.push(part(second.entity, first.entity, first.start, second.end));
      } else if (
        /^(?:是|为|系|作为)$/u.test(between) &&
        new RegExp(`^的?${SUBSIDIARY.source}|^旗下`, 'u').test(after)
      ) {
        drafts.push(part(first.entity, second.entity, first.start, second.end + 4));
      } else if (/^(?:隶属于?|从属于|归属于?|系|由)$/u.test(between) && /^隶属|^从属|^归属/u.test(between)) {
        drafts.push(part(first.entity, second.entity, first.start, second.end));
      }
    }
  }
  return drafts;

  function part(head: RelationDraft['head'], tail: RelationDraft['tail'], start: number, end: number): RelationDraft {
    return { type: 'PART_OF', head, tail, proof: { start, end }, rule: 'structure/statement', confidence: 0.86 };
  }
}
