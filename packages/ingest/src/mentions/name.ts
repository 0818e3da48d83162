import type { EntityType, Span } from '@guanxi/graph';

/** A body or place found so far. */
export interface Name extends Span {
  type: EntityType;
}
