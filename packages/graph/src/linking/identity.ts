import { relationId } from '../ids.js';
import { allowsEnds } from '../schema.js';
import type { LocalRelation, NodeType } from '../model.js';
import { cluster, type Clusters } from './clusters.js';
import type { Corpus } from './corpus.js';
import { findCorrections } from './corrections.js';
import { groupReports } from './reports.js';
import { readVerdicts, type Verdicts } from './verdicts.js';

/**
 * What has to be worked out of the whole corpus, before the first record is made of it: who is whom, which articles
 * print one report, and what readers decided of that. All records are made of this and of the articles they are about.
 */
export interface Identity extends Clusters {
  /** From the id of a local entity to that of its article. */
  articleOf: Map<string, string>;
  /** From the id of an article to that of the one which stands for the report that it prints. */
  reportOf: Map<string, string>;
  /** From the id of an article to that of its version before. */
  corrections: Map<string, string>;
  /** From the id of an article to that of its next version: `corrections`, turned round. */
  correctedBy: Map<string, string>;
  verdicts: Verdicts;
}

export function identify(corpus: Corpus): Identity {
  const clusters = cluster(corpus);
  const articleOf = new Map<string, string>();
  for (const { article, entities } of corpus.extractions) for (const { id } of entities) articleOf.set(id, article.id);
  const reportOf = groupReports(corpus.extractions);
  const corrections = findCorrections(corpus.extractions, reportOf);
  return {
    ...clusters,
    articleOf,
    reportOf,
    corrections,
    correctedBy: new Map([...corrections].map(([later, earlier]) => [earlier, later])),
    verdicts: readVerdicts(corpus.decisions, clusters.clusterOf),
  };
}

/** The ends in the graph of a relation that an article states, or undefined when it cannot stand there. */
export interface Ends {
  head: string;
  tail: string;
}

/** Where a relation's ends are in the graph; undefined when one is nowhere, or both are the same. */
export function endsOf(relation: LocalRelation, articleId: string, { clusterOf }: Clusters): Ends | undefined {
  const head = relation.head === articleId ? articleId : clusterOf.get(relation.head);
  const tail = relation.tail === articleId ? articleId : clusterOf.get(relation.tail);
  return head === undefined || tail === undefined || head === tail ? undefined : { head, tail };
}

/** The id of the edge that a relation is part of; undefined when the schema or a reader says that there is none. */
export function edgeOf(relation: LocalRelation, { head, tail }: Ends, identity: Identity): string | undefined {
  if (!allowsEnds(relation.type, typeOf(head, identity), typeOf(tail, identity))) return undefined;
  const id = relationId(head, relation.type, tail);
  return identity.verdicts.rejected.has(id) ? undefined : id;
}

function typeOf(id: string, { verdicts, members }: Identity): NodeType {
  const member = members.get(id)?.[0];
  return member ? (verdicts.types.get(id) ?? member.type) : 'Article';
}
