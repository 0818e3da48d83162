import { relationId } from '../ids.js';
import { isEntityType } from '../schema.js';
import type { Decision, EntityType, RelationType } from '../model.js';

/** What readers decided of things and edges, by the ids these have now. */
export interface Verdicts {
  names: Map<string, string>;
  types: Map<string, EntityType>;
  hidden: Set<string>;
  confirmed: Set<string>;
  rejected: Set<string>;
}

/** Reads the decisions about single things and edges; those that join and part things are read by `cluster`. */
export function readVerdicts(decisions: readonly Decision[], clusterOf: ReadonlyMap<string, string>): Verdicts {
  const verdicts: Verdicts = {
    names: new Map(),
    types: new Map(),
    hidden: new Set(),
    confirmed: new Set(),
    rejected: new Set(),
  };
  const now = (id: string) => clusterOf.get(id) ?? id;
  for (const { kind, targets, value } of decisions) {
    const target = targets[0];
    if (target === undefined) continue;
    if (kind === 'rename' && value) verdicts.names.set(now(target), value);
    else if (kind === 'retype' && value && isEntityType(value)) verdicts.types.set(now(target), value);
    else if (kind === 'hide') verdicts.hidden.add(now(target));
    else if (kind === 'confirm' || kind === 'reject') {
      const id = followRelation(target, now);
      verdicts[kind === 'confirm' ? 'confirmed' : 'rejected'].add(id);
      verdicts[kind === 'confirm' ? 'rejected' : 'confirmed'].delete(id);
    }
  }
  return verdicts;
}

/** A relation id whose ends have been merged since, with the ends they have now. */
function followRelation(id: string, now: (entityId: string) => string): string {
  const [head, type, tail] = id.split('-');
  if (!head || !type || !tail) return id;
  return relationId(now(head), type as RelationType, now(tail));
}
