import { foldName } from '../fold.js';
import { evidenceId, mentionsId, relationId } from '../ids.js';
import { allowsEnds, isEntityType } from '../schema.js';
import type {
  Article,
  EntityType,
  EvidenceRecord,
  Extraction,
  LocalEntity,
  LocalRelation,
  NodeType,
  Properties,
  PropertyValue,
  RelationType,
  Status,
} from '../model.js';
import { cluster } from './clusters.js';
import type { Corpus } from './corpus.js';
import { listOf } from './join-keys.js';
import { groupReports } from './reports.js';

/** A thing in the world, as all articles know it together. */
export interface EntityCluster {
  id: string;
  type: EntityType;
  name: string;
  aliases: string[];
  properties: Properties;
  articleCount: number;
  reportCount: number;
  mentionCount: number;
  hidden: boolean;
}

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
  /** Its best proof. */
  text: string;
  confirmed: boolean;
}

/** Where one article names one entity. */
export interface MentionsRecord {
  id: string;
  articleId: string;
  entityId: string;
  starts: number[];
  ends: number[];
}

/** What all articles say together: a pure function of the corpus. */
export interface LinkedGraph {
  /** `report` is the id of the article that stands for the report it prints: itself, or the first that printed it. */
  articles: { article: Article; sequence: number; report: string }[];
  entities: Map<string, EntityCluster>;
  relations: Map<string, RelationAggregate>;
  evidence: EvidenceRecord[];
  mentions: MentionsRecord[];
  /** From an id that was shown once to the one that it leads to now. */
  redirects: Map<string, string>;
  /** What it was made of. */
  corpus: Corpus;
}

/** How many titles an edge shows: a list that could grow with the number of articles has an end. */
const TITLES_SHOWN = 8;

/** Links the articles of a corpus into one graph (DESIGN.md, Identity). */
export function link(corpus: Corpus): LinkedGraph {
  const { clusterOf, members } = cluster(corpus);
  const articleOf = new Map<string, Extraction>();
  for (const extraction of corpus.extractions) {
    for (const entity of extraction.entities) articleOf.set(entity.id, extraction);
  }
  const verdicts = readVerdicts(corpus, clusterOf);
  const reportOf = groupReports(corpus.extractions);

  const entities = new Map<string, EntityCluster>();
  for (const [id, list] of members) entities.set(id, describe(id, list, articleOf, reportOf, verdicts));

  const mentions: MentionsRecord[] = [];
  const proofs = new Map<string, EvidenceRecord[]>();
  for (const extraction of corpus.extractions) {
    mentions.push(...mentionsOf(extraction, clusterOf));
    for (const relation of extraction.relations) {
      const record = placed(relation, extraction, clusterOf, entities);
      if (!record || verdicts.rejected.has(record.id)) continue;
      const list = proofs.get(record.id);
      if (list) list.push(...record.evidence);
      else proofs.set(record.id, record.evidence);
    }
  }

  const byArticle = new Map(corpus.extractions.map((extraction) => [extraction.article.id, extraction]));
  const relations = new Map<string, RelationAggregate>();
  for (const [id, list] of proofs)
    relations.set(id, aggregate(id, list, byArticle, reportOf, verdicts.confirmed.has(id)));

  const redirects = new Map<string, string>();
  for (const old of corpus.retired) {
    const now = clusterOf.get(old);
    if (now !== undefined && now !== old) redirects.set(old, now);
  }
  return {
    articles: corpus.extractions.map(({ article }, sequence) => ({
      article,
      sequence,
      report: reportOf.get(article.id)!,
    })),
    entities,
    relations,
    evidence: [...proofs.values()].flat(),
    mentions,
    redirects,
    corpus,
  };
}

interface Verdicts {
  names: Map<string, string>;
  types: Map<string, EntityType>;
  hidden: Set<string>;
  confirmed: Set<string>;
  rejected: Set<string>;
}

function readVerdicts(corpus: Corpus, clusterOf: Map<string, string>): Verdicts {
  const verdicts: Verdicts = {
    names: new Map(),
    types: new Map(),
    hidden: new Set(),
    confirmed: new Set(),
    rejected: new Set(),
  };
  const now = (id: string) => clusterOf.get(id) ?? id;
  for (const { kind, targets, value } of corpus.decisions) {
    const target = targets[0];
    if (target === undefined) continue;
    if (kind === 'rename' && value) verdicts.names.set(now(target), value);
    else if (kind === 'retype' && value && isEntityType(value)) verdicts.types.set(now(target), value);
    else if (kind === 'hide') verdicts.hidden.add(now(target));
    else if (kind === 'confirm' || kind === 'reject') {
      const id = followRelation(target, now);
      verdicts[kind === 'confirm' ? 'confirmed' : 'rejected'].add(id);
      verdicts[kind === 'confirm' ? 'rejected' : 'confirmed'].delete(id);
    }
  }
  return verdicts;
}

/** A relation id whose ends have been merged since, with the ends they have now. */
export function followRelation(id: string, now: (entityId: string) => string): string {
  const [head, type, tail] = id.split('-');
  if (!head || !type || !tail) return id;
  return relationId(now(head), type as RelationType, now(tail));
}

function describe(
  id: string,
  members: LocalEntity[],
  articleOf: Map<string, Extraction>,
  reportOf: Map<string, string>,
  verdicts: Verdicts,
): EntityCluster {
  const names = new Map<string, number>();
  const properties: Properties = {};
  const articles = new Set<string>();
  let mentionCount = 0;
  for (const member of members) {
    names.set(member.name, (names.get(member.name) ?? 0) + member.mentions.length);
    for (const alias of member.aliases) if (!names.has(alias)) names.set(alias, 0);
    for (const [key, value] of Object.entries(member.properties)) properties[key] ??= value;
    articles.add(articleOf.get(member.id)!.article.id);
    mentionCount += member.mentions.length;
  }
  const name = verdicts.names.get(id) ?? fullestName(members);
  return {
    id,
    type: verdicts.types.get(id) ?? members[0]!.type,
    name,
    aliases: [...names.keys()].filter((alias) => alias !== name).sort(),
    properties,
    articleCount: articles.size,
    reportCount: new Set([...articles].map((article) => reportOf.get(article))).size,
    mentionCount,
    hidden: verdicts.hidden.has(id),
  };
}

/** The name most articles use in full; of equals the longest, then the first in code order. */
function fullestName(members: LocalEntity[]): string {
  const votes = new Map<string, number>();
  for (const { name } of members) votes.set(name, (votes.get(name) ?? 0) + 1);
  return [...votes].sort(
    ([a, n], [b, m]) => m - n || foldName(b).length - foldName(a).length || (a < b ? -1 : 1),
  )[0]![0];
}

function mentionsOf(extraction: Extraction, clusterOf: Map<string, string>): MentionsRecord[] {
  const records = new Map<string, { start: number; end: number }[]>();
  for (const entity of extraction.entities) {
    const id = clusterOf.get(entity.id)!;
    const spans = records.get(id);
    if (spans) spans.push(...entity.mentions);
    else records.set(id, [...entity.mentions]);
  }
  return [...records].map(([entityId, spans]) => {
    spans.sort((a, b) => a.start - b.start || a.end - b.end);
    return {
      id: mentionsId(extraction.article.id, entityId),
      articleId: extraction.article.id,
      entityId,
      starts: spans.map((span) => span.start),
      ends: spans.map((span) => span.end),
    };
  });
}

/** A relation with the ends it has in the graph, or undefined when it cannot stand there. */
function placed(
  relation: LocalRelation,
  extraction: Extraction,
  clusterOf: Map<string, string>,
  entities: Map<string, EntityCluster>,
): { id: string; evidence: EvidenceRecord[] } | undefined {
  const articleId = extraction.article.id;
  const end = (id: string) => (id === articleId ? id : clusterOf.get(id));
  const head = end(relation.head);
  const tail = end(relation.tail);
  if (head === undefined || tail === undefined || head === tail) return undefined;
  const typeOf = (id: string): NodeType => entities.get(id)?.type ?? 'Article';
  if (!allowsEnds(relation.type, typeOf(head), typeOf(tail))) return undefined;
  const id = relationId(head, relation.type, tail);
  return {
    id,
    evidence: relation.evidence.map((proof) => ({
      ...proof,
      id: evidenceId(relation.id, proof, proof.content),
      relationId: id,
      articleId,
      type: relation.type,
      version: extraction.version,
    })),
  };
}

function aggregate(
  id: string,
  evidence: EvidenceRecord[],
  byArticle: Map<string, Extraction>,
  reportOf: Map<string, string>,
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
    confirmed,
  };
}

/** An edge is current when any proof says so; former only when every proof that says anything says former. */
function statusOf(evidence: EvidenceRecord[]): Status {
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
