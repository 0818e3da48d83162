import type { EvidenceRecord, Extraction, Place, PropertyValue, RelationType, Status } from '../model.js';
import { listOf } from './join-keys.js';

/** One edge per (head, type, tail), with aggregates only: its proofs are records of their own. */
export interface RelationAggregate {
  id: string;
  type: RelationType;
  head: string;
  tail: string;
  evidenceCount: number;
  articleCount: number;
  reportCount: number;
  firstDate?: string;
  lastDate?: string;
  status: Status;
  /** Probability that at least one of its proofs is right, taking reports as independent. */
  confidence: number;
  titles: string[];
  /** Its best proof, and where that was read. */
  text: string;
  place: Place;
  confirmed: boolean;
}

/** How many titles an edge shows: a list that could grow with the number of articles has an end. */
const TITLES_SHOWN = 8;

/** Makes one edge of its proofs, which are in the order of the articles. */
export function aggregate(
  id: string,
  evidence: readonly EvidenceRecord[],
  byArticle: ReadonlyMap<string, Extraction>,
  reportOf: ReadonlyMap<string, string>,
  confirmed: boolean,
): RelationAggregate {
  const [head, type, tail] = id.split('-') as [string, RelationType, string];
  const articles = new Set<string>();
  // Ten papers that print one report are one witness.
  const bestOf = new Map<string, number>();
  let best = evidence[0]!;
  const dates: string[] = [];
  for (const proof of evidence) {
    const report = reportOf.get(proof.articleId) ?? proof.articleId;
    articles.add(proof.articleId);
    bestOf.set(report, Math.max(bestOf.get(report) ?? 0, proof.confidence));
    if (proof.confidence > best.confidence) best = proof;
    const date = byArticle.get(proof.articleId)?.article.date;
    if (date) dates.push(date);
  }
  dates.sort();
  const doubt = [...bestOf.values()].reduce((product, confidence) => product * (1 - confidence), 1);
  return {
    id,
    type,
    head,
    tail,
    evidenceCount: evidence.length,
    articleCount: articles.size,
    reportCount: bestOf.size,
    ...(dates.length > 0 ? { firstDate: dates[0]!, lastDate: dates.at(-1)! } : {}),
    status: statusOf(evidence),
    confidence: Math.round((1 - doubt) * 1000) / 1000,
    titles: mostFrequent(evidence.flatMap((proof) => listOf(proof.properties.title as PropertyValue | undefined))),
    text: best.text,
    place: best.place,
    confirmed,
  };
}

/** An edge is current when any proof says so; former only when every proof that says anything says former. */
function statusOf(evidence: readonly EvidenceRecord[]): Status {
  const said = new Set(evidence.map((proof) => proof.properties.status));
  if (said.has('current')) return 'current';
  return said.has('former') ? 'former' : 'unstated';
}

function mostFrequent(values: string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, TITLES_SHOWN)
    .map(([value]) => value);
}
