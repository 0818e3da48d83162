import { isSymmetric, RELATION_TYPES } from '../schema.js';
import type { GraphEdge, RelationType } from '../model.js';
import { byText } from './order.js';
import type { NeighbourCount, NeighbourQuery } from './port.js';

export type EdgeType = GraphEdge['type'];

export const RELATIONS: readonly RelationType[] = RELATION_TYPES.map(({ type }) => type);
/** The types of all edges of the domain. STATES, which ties a proof to its article, is none of them. */
export const EDGE_TYPES: readonly EdgeType[] = [...RELATIONS, 'MENTIONS'];

/** So many edges a page has where nothing is said. */
export const DEFAULT_NEIGHBOURS = 50;

/** Edges of some types, seen from one node, in one direction. */
export interface EdgeSelection {
  types: readonly EdgeType[];
  direction: 'out' | 'in' | 'both';
}

/**
 * Which edges a question about neighbours means. A symmetric relation is stored in the order of the ids of its ends,
 * which says nothing: it is listed as `out`, and found whichever direction is asked for.
 */
export function selectionsOf({ relation, direction = 'both' }: NeighbourQuery): EdgeSelection[] {
  const types = relation === undefined ? EDGE_TYPES : [relation];
  if (direction === 'both') return [{ types, direction: 'both' }];
  const symmetric = types.filter(readsBothWays);
  const directed = types.filter((type) => !readsBothWays(type));
  const selections: EdgeSelection[] = [
    { types: directed, direction },
    { types: symmetric, direction: 'both' },
  ];
  return selections.filter((selection) => selection.types.length > 0);
}

export function readsBothWays(type: EdgeType): boolean {
  return type !== 'MENTIONS' && isSymmetric(type);
}

/** The order of counts: most first. */
export function byCount(a: NeighbourCount, b: NeighbourCount): number {
  return b.count - a.count || byText(a.relation, b.relation) || byText(a.direction, b.direction);
}
