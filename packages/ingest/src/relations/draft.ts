import type { LocalRelation, Properties, PropertyValue, RelationType, Span } from '@guanxi/graph';
import { allowsEnds, isSymmetric } from '@guanxi/graph';
import { evidenceId, relationId } from '@guanxi/graph/ids';
import type { Entity } from '../entities/entity.js';

/** An end of a relation: an entity, or the article itself. */
export type End = Entity | 'DOC';

/** A relation as a rule states it, with the one proof the rule saw. */
export interface RelationDraft {
  type: RelationType;
  head: End;
  tail: End;
  proof: Span;
  content?: Span;
  rule: string;
  confidence: number;
  properties?: Properties;
}

/** Brings drafts together: one relation per (head, type, tail), its proofs in the order of the text. */
export function gatherRelations(
  drafts: readonly RelationDraft[],
  articleId: string,
  text: string,
  idOf: (entity: Entity) => string,
): LocalRelation[] {
  const relations = new Map<string, LocalRelation>();
  const endId = (end: End) => (end === 'DOC' ? articleId : idOf(end));
  const endType = (end: End) => (end === 'DOC' ? 'Article' : end.type);
  for (const draft of drafts) {
    let { head, tail } = draft;
    if (head === tail || !allowsEnds(draft.type, endType(head), endType(tail))) continue;
    if (isSymmetric(draft.type) && endId(tail) < endId(head)) [head, tail] = [tail, head];
    const id = relationId(endId(head), draft.type, endId(tail));
    let relation = relations.get(id);
    if (!relation) {
      relation = { id, type: draft.type, head: endId(head), tail: endId(tail), properties: {}, evidence: [] };
      relations.set(id, relation);
    }
    const proof = {
      id: evidenceId(id, draft.proof, draft.content),
      start: draft.proof.start,
      end: draft.proof.end,
      text: text.slice(draft.proof.start, draft.proof.end),
      rule: draft.rule,
      confidence: draft.confidence,
      properties: draft.properties ?? {},
      ...(draft.content ? { content: { start: draft.content.start, end: draft.content.end } } : {}),
    };
    const same = relation.evidence.find((other) => other.id === proof.id);
    if (same) {
      if (proof.confidence > same.confidence) Object.assign(same, proof);
    } else relation.evidence.push(proof);
  }
  for (const relation of relations.values()) {
    relation.evidence.sort((a, b) => a.start - b.start || a.end - b.end);
    relation.properties = unionOf(relation.evidence.map((proof) => proof.properties));
  }
  return [...relations.values()];
}

/** All values of each property: one value stays a value, several become a list. */
function unionOf(all: readonly Properties[]): Properties {
  const union: Record<string, PropertyValue[]> = {};
  for (const properties of all) {
    for (const [key, value] of Object.entries(properties)) {
      const values = (union[key] ??= []);
      for (const one of Array.isArray(value) ? value : [value]) if (!values.includes(one)) values.push(one);
    }
  }
  return Object.fromEntries(
    Object.entries(union).map(([key, values]) => [key, values.length === 1 ? values[0]! : (values as string[])]),
  );
}
