import { evidenceId, mentionsId } from '../ids.js';
import type { Article, EvidenceRecord, Extraction, LocalRelation } from '../model.js';
import { placeOf } from '../place.js';
import type { Corpus } from './corpus.js';
import { describe, type EntityCluster } from './entity-cluster.js';
import { edgeOf, endsOf, identify, type Identity } from './identity.js';
import { aggregate, type RelationAggregate } from './relation-aggregate.js';

/** Where one article names one entity. */
export interface MentionsRecord {
  id: string;
  articleId: string;
  entityId: string;
  starts: number[];
  ends: number[];
}

/** An article among the others. */
export interface LinkedArticle {
  article: Article;
  extraction: Extraction;
  /** Its place in the corpus. */
  sequence: number;
  /** Id of the article that stands for the report it prints: itself, or the first that printed it. */
  report: string;
  /** Id of the earlier version that it corrects. */
  corrects: string | undefined;
  /** Id of the later version that corrects it. */
  correctedBy: string | undefined;
}

/** What all articles say together, or a {@link Part} of it: a pure function of the corpus. */
export interface LinkedGraph {
  articles: LinkedArticle[];
  entities: Map<string, EntityCluster>;
  relations: Map<string, RelationAggregate>;
  evidence: EvidenceRecord[];
  mentions: MentionsRecord[];
  /** How many others each node is tied to by relations; none when it is tied to nothing. */
  degrees: Map<string, number>;
  /** From an id that was shown once, and is not now, to the one that it leads to; undefined when it leads nowhere. */
  redirects: Map<string, string | undefined>;
  /** What it was made of. */
  corpus: Corpus;
}

/** Which records of a graph to make: by ids of articles (with what they mention), entities and relations. */
export interface Part {
  articles: Set<string>;
  entities: Set<string>;
  /** Their ends are among the entities and articles. */
  relations: Set<string>;
}

/** Links the articles of a corpus into one graph (DESIGN.md, Identity). */
export function link(corpus: Corpus): LinkedGraph {
  return derive(corpus, identify(corpus));
}

/**
 * Makes the records of a corpus.
 * @param identity what {@link identify} gives of it
 * @param part which records; all when it is absent. Each is the same as it is among all.
 */
export function derive(corpus: Corpus, identity: Identity, part?: Part): LinkedGraph {
  const { clusterOf, members, reportOf, corrections, correctedBy, verdicts } = identity;
  const articles: LinkedArticle[] = [];
  const mentions: MentionsRecord[] = [];
  const proofs = new Map<string, EvidenceRecord[]>();
  const neighbours = new Neighbours(part);
  const byArticle = new Map<string, Extraction>();
  for (const [sequence, extraction] of corpus.extractions.entries()) {
    const { article } = extraction;
    byArticle.set(article.id, extraction);
    if (!part || part.articles.has(article.id)) {
      articles.push({
        article,
        extraction,
        sequence,
        report: reportOf.get(article.id)!,
        corrects: corrections.get(article.id),
        correctedBy: correctedBy.get(article.id),
      });
      mentions.push(...mentionsOf(extraction, clusterOf));
    }
    for (const relation of extraction.relations) {
      const ends = endsOf(relation, article.id, identity);
      if (!ends || !neighbours.areWanted(ends.head, ends.tail)) continue;
      const id = edgeOf(relation, ends, identity);
      if (id === undefined) continue;
      neighbours.add(ends.head, ends.tail);
      if (part && !part.relations.has(id)) continue;
      const list = proofs.get(id);
      if (list) list.push(...proofsOf(id, relation, extraction));
      else proofs.set(id, proofsOf(id, relation, extraction));
    }
  }

  const entities = new Map<string, EntityCluster>();
  for (const [id, list] of members) {
    if (!part || part.entities.has(id)) entities.set(id, describe(id, list, identity));
  }
  const relations = new Map<string, RelationAggregate>();
  for (const [id, list] of proofs) {
    relations.set(id, aggregate(id, list, byArticle, reportOf, verdicts.confirmed.has(id)));
  }
  const redirects = new Map<string, string | undefined>();
  for (const old of corpus.retired) if (!members.has(old)) redirects.set(old, clusterOf.get(old));
  return {
    articles,
    entities,
    relations,
    evidence: [...proofs.values()].flat(),
    mentions,
    degrees: neighbours.degrees(),
    redirects,
    corpus,
  };
}

/** Who is tied to whom, of the nodes of a part or of all. */
class Neighbours {
  private readonly others = new Map<string, Set<string>>();

  constructor(private readonly part: Part | undefined) {}

  areWanted(a: string, b: string): boolean {
    return this.isWanted(a) || this.isWanted(b);
  }

  add(a: string, b: string): void {
    this.addOne(a, b);
    this.addOne(b, a);
  }

  degrees(): Map<string, number> {
    return new Map([...this.others].map(([id, set]) => [id, set.size]));
  }

  private addOne(from: string, to: string): void {
    if (!this.isWanted(from)) return;
    const set = this.others.get(from);
    if (set) set.add(to);
    else this.others.set(from, new Set([to]));
  }

  private isWanted(id: string): boolean {
    return !this.part || this.part.entities.has(id) || this.part.articles.has(id);
  }
}

function mentionsOf(extraction: Extraction, clusterOf: ReadonlyMap<string, string>): MentionsRecord[] {
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

function proofsOf(edgeId: string, relation: LocalRelation, { article, version }: Extraction): EvidenceRecord[] {
  return relation.evidence.map((proof) => ({
    ...proof,
    id: evidenceId(relation.id, proof, proof.content),
    relationId: edgeId,
    articleId: article.id,
    type: relation.type,
    version,
    place: placeOf(article.origin, proof.start),
  }));
}
