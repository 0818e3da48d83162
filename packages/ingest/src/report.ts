import type { EntityType, Extraction, RelationType, Span } from '@guanxi/graph';

/** Something that was not taken in, and why: nothing is dropped in silence. */
export interface Skip {
  file: string;
  /** Page, paragraph or offset within the file. */
  place?: string;
  code: string;
  reason: string;
}

/** A candidate for a name that gave way to another; `start` and `end` count in the article's text. */
export interface NameSetAside extends Span {
  article: string;
  type: EntityType;
  words: string;
  rule: string;
  reason: string;
}

/** What is left out without any loss to an article. */
const NO_LOSS = new Set(['page-furniture', 'folder-again']);

/** Whether something of an article may be missing. */
export function isLoss({ code }: Skip): boolean {
  return !NO_LOSS.has(code);
}

/** What an ingest did. */
export interface IngestReport {
  version: string;
  /** Files found, read or not. */
  files: number;
  /** Bytes of those files. */
  bytes: number;
  /** Threads that read them. */
  threads: number;
  /** Milliseconds from beginning to end, as a clock shows them. */
  ms: number;
  articles: number;
  sentences: number;
  /** UTF-16 code units of article text. */
  characters: number;
  /** Milliseconds of each stage, added up over all threads. */
  stages: { name: string; ms: number }[];
  mentions: Partial<Record<EntityType, number>>;
  entities: Partial<Record<EntityType, number>>;
  relations: Partial<Record<RelationType, number>>;
  skipped: Skip[];
  /** Candidates for names that gave way to others, article by article. */
  namesSetAside: NameSetAside[];
}

export function emptyReport(version: string): IngestReport {
  return {
    version,
    files: 0,
    bytes: 0,
    threads: 0,
    ms: 0,
    articles: 0,
    sentences: 0,
    characters: 0,
    stages: [],
    mentions: {},
    entities: {},
    relations: {},
    skipped: [],
    namesSetAside: [],
  };
}

/** Adds what one article gave to the counts. */
export function countExtraction(report: IngestReport, extraction: Extraction): void {
  report.articles++;
  report.characters += extraction.article.text.length;
  for (const entity of extraction.entities) {
    report.entities[entity.type] = (report.entities[entity.type] ?? 0) + 1;
    report.mentions[entity.type] = (report.mentions[entity.type] ?? 0) + entity.mentions.length;
  }
  for (const relation of extraction.relations) {
    report.relations[relation.type] = (report.relations[relation.type] ?? 0) + 1;
  }
}
