/**
 * The model of DESIGN.md: what one article says (an {@link Extraction}) and what many articles say together
 * (a graph of {@link GraphNode}s and {@link GraphEdge}s).
 *
 * Every span is half-open and counted in UTF-16 code units of `article.text`, the only coordinate system.
 */

/** A half-open stretch `[start, end)` of an article's `text`, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/**
 * One stretch of the run map: `text.slice(start, end)` was read from the file at `at`, character by character.
 * `at` is an offset in UTF-16 code units of the decoded file (of the page, where `page` is given); docs/reading.md
 * says for each format what that is.
 * Stretches of `text` that no run covers were put in by the reader (a line break between paragraphs).
 */
export interface Run extends Span {
  at: number;
  /** Page of the original, counted from 1, for formats that have pages. */
  page?: number;
}

/** Where an article came from: enough to find every offset of `text` in the original again. */
export interface Origin {
  /** The file, relative to the folder that was read. */
  file: string;
  /** Short name of the format: `txt`. */
  format: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  sha256: string;
  /** The member of an archive or the attachment of a mail, where the file is one. `at` and `page` count in it. */
  member?: string;
  /** True when the year of `date` is not printed beside it but taken from the file's name or the text. */
  yearInferred?: boolean;
  /** Where `date` is from when nothing that is printed says it: what the format notes, or the names of file and folders. */
  dateFrom?: 'metadata' | 'file name';
  /** The files of the same issue in which the article goes on (下转第三版), in the order of the text. */
  continued?: OriginPart[];
  runs: Run[];
}

/** A file in which an article goes on: `text` from `start` to the next part is from there, and its runs count in it. */
export interface OriginPart {
  start: number;
  file: string;
  format: string;
  sha256: string;
  member?: string;
}

/** Where words are cited from: the file, what of it, and the page, counted from 1, where the format has pages. */
export interface Place {
  file: string;
  /** The member of an archive or the attachment of a mail. */
  member?: string;
  page?: number;
}

/** A printed article. `text` holds, in reading order, all that was printed with it. */
export interface Article {
  id: string;
  /** The headline; empty when none is printed. */
  title: string;
  text: string;
  /** Agency or paper that is printed as the source. */
  source?: string;
  /** ISO 8601 date of the article, absent when not known. */
  date?: string;
  /** Names of the byline, in the order printed. */
  authors: string[];
  origin: Origin;
}

export type EntityType = 'Person' | 'Organization' | 'Place' | 'Policy' | 'Product' | 'Event';

export type RelationType =
  | 'REPRESENTS'
  | 'MEMBER_OF'
  | 'WORKS_FOR'
  | 'LOCATED_IN'
  | 'PART_OF'
  | 'QUOTED'
  | 'PARTNERS_WITH'
  | 'PROPOSED'
  | 'IMPLEMENTS'
  | 'ISSUED'
  | 'DEVELOPED'
  | 'VISITED'
  | 'ATTENDED'
  | 'MET'
  | 'AUTHORED'
  | 'PUBLISHED_BY';

/** Whether a relation held when the article was written: 时任 and 原 are `former`. */
export type Status = 'current' | 'former' | 'unstated';

/** A value that both stores, JSON and Cypher can carry. */
export type PropertyValue = string | number | boolean | string[] | number[];
export type Properties = Record<string, PropertyValue>;

/** One place in the text where an entity is named. */
export interface Mention extends Span {
  /** Name of the rule that found it. */
  rule: string;
  /** Estimated probability that the mention is right, in (0, 1]. */
  confidence: number;
}

/** An entity as one article knows it. Its id is derived from the article and never changes. */
export interface LocalEntity {
  id: string;
  type: EntityType;
  /** The fullest form printed in the article, without titles and quotation marks. */
  name: string;
  aliases: string[];
  properties: Properties;
  mentions: Mention[];
}

/** The proof of a relation: the words that make a reader believe it. */
export interface Evidence extends Span {
  id: string;
  /** `article.text.slice(start, end)`. */
  text: string;
  /** QUOTED: what was said. */
  content?: Span;
  rule: string;
  /** Estimated probability that the relation is right, in (0, 1]. */
  confidence: number;
  /** Title, role, agreement, date, `status`: of this proof, so that a merge never has to choose. */
  properties: Properties;
}

/** A relation as one article states it. Ends are entity ids, or the article's own id. */
export interface LocalRelation {
  id: string;
  type: RelationType;
  head: string;
  tail: string;
  /** Union of the properties of its evidence. */
  properties: Properties;
  evidence: Evidence[];
}

/** All that was read from one article; a line of `guanxi extract` and of the lossless JSONL form. */
export interface Extraction {
  article: Article;
  entities: LocalEntity[];
  relations: LocalRelation[];
  /** Version of the extractor that made it. */
  version: string;
}

/** A reader's correction, kept apart from what was extracted and replayed after every ingest. */
export interface Decision {
  id: string;
  kind: 'same' | 'different' | 'rename' | 'retype' | 'hide' | 'confirm' | 'reject';
  /** What it is about: two entity ids (same, different), an entity id, or a relation id (confirm, reject). */
  targets: string[];
  /** The new name or type, for rename and retype. */
  value?: string;
  author: string;
  /** ISO 8601 time. */
  at: string;
  reason?: string;
}

export type NodeType = EntityType | 'Article';

/** A node as the API, the exports and the viewer see it. `name` of an article is its title. */
export interface GraphNode {
  id: string;
  type: NodeType;
  name: string;
  properties: Properties;
}

/** An edge as the API, the exports and the viewer see it; `source` is the head, `target` the tail. */
export interface GraphEdge {
  id: string;
  type: RelationType | 'MENTIONS';
  source: string;
  target: string;
  properties: Properties;
}

/** A proof as a store holds it: the one evidence record of code, command line, API, JSONL and stores. */
export interface EvidenceRecord extends Evidence {
  relationId: string;
  articleId: string;
  type: RelationType;
  version: string;
  /** Where its first word was read. */
  place: Place;
}
