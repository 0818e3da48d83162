import type { EntityType, RelationType } from '@guanxi/graph';

/** An annotated entity: one thing in the world, under the fullest name printed in the article. */
export interface GoldEntity {
  name: string;
  type: EntityType;
  aliases: string[];
}

/** An annotated relation. Ends are names of entities, or `DOC`, the article itself. */
export interface GoldRelation {
  head: string;
  type: RelationType;
  tail: string;
  /** Title of a WORKS_FOR. */
  title?: string;
  /** The shortest words of the text that show it. */
  evidence: string;
}

/** An utterance of a named speaker. */
export interface GoldQuote {
  speaker: string;
  /** The words, as printed, without white space. */
  content: string;
}

/** A file of annotations: what a perfect graph of one article holds (test/gold/README.md). */
export interface GoldArticle {
  /** Path of the file. */
  file: string;
  /** The file's name without its ending. */
  name: string;
  title: string;
  entities: GoldEntity[];
  relations: GoldRelation[];
  /** Absent where quotes were not annotated. */
  quotes?: GoldQuote[];
  /** What is neither required nor counted against a system. */
  optional: { entities: GoldEntity[]; relations: GoldRelation[] };
}

/** The article itself, as an end of a relation. */
export const DOC = 'DOC';
