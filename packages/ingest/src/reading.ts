import type { Document } from './document.js';
import type { Entity, EntityMention } from './entities/entity.js';
import type { Candidate, SetAside } from './mentions/candidate.js';
import type { SpanIndex } from './spans.js';
import type { TaggedSpan } from './tagger/index.js';
import type { TokenIndex } from './tokens.js';

/** What is known of an article while it is read: each stage fills a part (`stages.ts`). */
export interface Reading {
  document: Document;
  tokens: TokenIndex;
  /** Names of people, organizations and places as the tagger sees them. */
  tagged: SpanIndex<TaggedSpan>;
  /** Names, after overlaps are resolved. */
  candidates: Candidate[];
  /** What gave way to them. */
  setAside: SetAside[];
  entities: Entity[];
  /** All mentions with the entity each names, in the order of the text, outer before inner. */
  mentions: EntityMention[];
}
