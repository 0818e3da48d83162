import type { EvidenceRecord } from '../model.js';

/** What neighbours, overviews and paths are ordered by. */
export interface Ranked {
  id: string;
  degree: number;
}

/** By degree, highest first, then by id, in code units: the order of every list of nodes. */
export function byDegree(a: Ranked, b: Ranked): number {
  return b.degree - a.degree || byText(a.id, b.id);
}

export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Newest first; what has no date comes last. */
export function byDate(a: { id: string; date?: string }, b: { id: string; date?: string }): number {
  return byText(b.date ?? '', a.date ?? '') || byText(a.id, b.id);
}

/** Best proof first: the surest, then the one that stands first in the article of the lowest id. */
export function byConfidence(a: EvidenceRecord, b: EvidenceRecord): number {
  return b.confidence - a.confidence || byText(a.articleId, b.articleId) || a.start - b.start || byText(a.id, b.id);
}

/** In the order of the text. */
export function byPlace(
  a: { start: number; end: number; id: string },
  b: { start: number; end: number; id: string },
): number {
  return a.start - b.start || a.end - b.end || byText(a.id, b.id);
}
