import type { Span } from '@guanxi/graph';
import type { Entity } from '../entities/entity.js';

/** Words that the article prints as somebody's. */
export interface Quote {
  speaker: Entity;
  content: Span;
  kind: 'direct' | 'indirect' | 'titled';
  /** The words that show who speaks: from the speaker's name or the verb to the quote. */
  proof: Span;
  rule: string;
  confidence: number;
}
