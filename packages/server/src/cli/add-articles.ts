import type { Extraction } from '@guanxi/graph';
import { addExtractions } from '@guanxi/graph/linking';
import type { GraphStore, UpdateSummary } from '@guanxi/graph/store';
import { some } from './report-lines.js';

/** What came of adding articles to a store. */
export interface AddedArticles extends UpdateSummary {
  /** How many of the articles were there already, word for word. */
  known: number;
  /** Those of the others that are corrected versions of articles that are there. */
  corrections: Correction[];
}

export interface Correction {
  article: CitedArticle;
  corrects: CitedArticle;
}

interface CitedArticle {
  id: string;
  title: string;
  file: string;
}

/** Beyond these the report file holds the rest. */
const CORRECTIONS_SHOWN = 20;

export async function addArticles(store: GraphStore, extractions: readonly Extraction[]): Promise<AddedArticles> {
  const incoming = new Set<string>();
  const summary = await store.update((before) => {
    incoming.clear();
    for (const { article } of extractions) incoming.add(article.id);
    for (const { article } of before.extractions) incoming.delete(article.id);
    return addExtractions(before, extractions);
  });
  return {
    ...summary,
    known: extractions.length - incoming.size,
    corrections: await correctionsAmong(store, [...incoming]),
  };
}

async function correctionsAmong(store: GraphStore, ids: readonly string[]): Promise<Correction[]> {
  const later = (await store.nodes(ids)).filter(({ properties }) => properties.corrects !== undefined);
  const earlier = await store.nodes([...new Set(later.map(({ properties }) => String(properties.corrects)))]);
  const cited = new Map(
    [...later, ...earlier].map(({ id, name, properties }) => [id, { id, title: name, file: String(properties.file) }]),
  );
  return later.map(({ id, properties }) => ({
    article: cited.get(id)!,
    corrects: cited.get(String(properties.corrects))!,
  }));
}

/** The same for people. */
export function addedLines(added: AddedArticles): string[] {
  const { changed, nodesWritten, edgesWritten, nodesRemoved, edgesRemoved, known, corrections } = added;
  if (!changed) return ['The store held all of it already.'];
  const lines = [
    `Written: ${some(nodesWritten, 'node')} and ${some(edgesWritten, 'edge')}; removed: ${nodesRemoved} and ${edgesRemoved}.`,
  ];
  if (known > 0) lines.push(`${some(known, 'article')} ${known === 1 ? 'was' : 'were'} there already, word for word.`);
  if (corrections.length > 0) {
    const correct = corrections.length === 1 ? 'corrects' : 'correct';
    lines.push(`${some(corrections.length, 'article')} ${correct} an earlier version:`);
    for (const { article, corrects } of corrections.slice(0, CORRECTIONS_SHOWN)) {
      lines.push(`  ${article.file}: ${article.title || 'without a headline'} (before: ${corrects.file})`);
    }
    const more = corrections.length - CORRECTIONS_SHOWN;
    if (more > 0) lines.push(`  … and ${more} more; guanxi ingest --report writes them all`);
  }
  return lines;
}
