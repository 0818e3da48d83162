import type { EntityType, Extraction, RelationType } from '@guanxi/graph';

/** Something that was not taken in, and why: nothing is dropped in silence. */
export interface Skip {
  file: string;
  /** Page, paragraph or offset within the file. */
  place?: string;
  code: string;
  reason: string;
}

/** What an ingest did. */
export interface IngestReport {
  version: string;
  files: number;
  articles: number;
  sentences: number;
  /** UTF-16 code units of article text. */
  characters: number;
  stages: { name: string; ms: number }[];
  mentions: Partial<Record<EntityType, number>>;
  entities: Partial<Record<EntityType, number>>;
  relations: Partial<Record<RelationType, number>>;
  skipped: Skip[];
}

export function emptyReport(version: string): IngestReport {
  return {
    version,
    files: 0,
    articles: 0,
    sentences: 0,
    characters: 0,
    stages: [],
    mentions: {},
    entities: {},
    relations: {},
    skipped: [],
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
