import { parseRelationId } from '../ids.js';
import type { Extraction, LocalRelation } from '../model.js';
import type { Corpus } from './corpus.js';
import { edgeOf, endsOf, type Identity } from './identity.js';
import type { Part } from './link.js';

/** A corpus and what was worked out of it. */
export interface Identified {
  corpus: Corpus;
  identity: Identity;
}

/**
 * The records that can differ between the graphs of two corpora, which are more than those that do. Everything that a
 * record is made of is looked at here: another article, place in the corpus, report, cluster, type or verdict touches
 * the record, and an edge that is touched touches both its ends, whose degrees count it.
 *
 * @returns undefined when all records can differ: articles are there twice, or stand in another order
 */
export function touched(before: Identified, after: Identified): Part | undefined {
  const places = placesOf(before.corpus);
  if (!places || !placesOf(after.corpus) || !isSameOrder(places, after.corpus)) return undefined;
  const found = new Touched(before.identity, after.identity);

  const old = before.corpus.extractions;
  const kept = new Set<string>();
  for (const [place, extraction] of after.corpus.extractions.entries()) {
    const was = places.get(extraction.article.id);
    if (was === undefined) {
      found.article(undefined, extraction);
      continue;
    }
    kept.add(extraction.article.id);
    if (was !== place) found.part.articles.add(extraction.article.id);
    found.article(old[was]!, extraction);
  }
  for (const extraction of old) if (!kept.has(extraction.article.id)) found.article(extraction, undefined);
  found.verdicts();
  return found.part;
}

class Touched {
  readonly part: Part = { articles: new Set(), entities: new Set(), relations: new Set() };
  /** Entities that are of another type after a reader's decision: edges come and go with it. */
  private readonly retyped: Set<string>;

  constructor(
    private readonly before: Identity,
    private readonly after: Identity,
  ) {
    this.retyped = new Set(differing(before.verdicts.types, after.verdicts.types));
  }

  /** One article before and after; absent where it is not there. */
  article(old: Extraction | undefined, now: Extraction | undefined): void {
    const { before, after, part } = this;
    const { id } = (old ?? now)!.article;
    if (old !== now || before.reportOf.get(id) !== after.reportOf.get(id)) {
      part.articles.add(id);
      if (old) this.all(old, before);
      if (now) this.all(now, after);
      return;
    }
    if (before.corrections.get(id) !== after.corrections.get(id)) part.articles.add(id);
    if (before.correctedBy.get(id) !== after.correctedBy.get(id)) part.articles.add(id);
    const moved = new Set<string>();
    for (const { id: local } of now!.entities) {
      const [was, is] = [before.clusterOf.get(local)!, after.clusterOf.get(local)!];
      if (was === is) continue;
      moved.add(local);
      part.entities.add(was).add(is);
    }
    if (moved.size > 0) part.articles.add(id);
    if (moved.size === 0 && this.retyped.size === 0) return;
    for (const relation of now!.relations) {
      if (moved.has(relation.head) || moved.has(relation.tail) || this.hasRetypedEnd(relation)) {
        this.relation(relation, id, before);
        this.relation(relation, id, after);
      }
    }
  }

  verdicts(): void {
    const [was, is] = [this.before.verdicts, this.after.verdicts];
    const entities = [differing(was.names, is.names), this.retyped, inOneOnly(was.hidden, is.hidden)];
    for (const ids of entities) for (const id of ids) this.part.entities.add(id);
    const edges = [inOneOnly(was.confirmed, is.confirmed), inOneOnly(was.rejected, is.rejected)];
    for (const ids of edges) for (const id of ids) this.edge(id);
  }

  /** All that an article says. */
  private all({ article, entities, relations }: Extraction, identity: Identity): void {
    for (const { id } of entities) this.part.entities.add(identity.clusterOf.get(id)!);
    for (const relation of relations) this.relation(relation, article.id, identity);
  }

  private relation(relation: LocalRelation, articleId: string, identity: Identity): void {
    const ends = endsOf(relation, articleId, identity);
    const id = ends && edgeOf(relation, ends, identity);
    if (id !== undefined) this.edge(id);
  }

  private edge(id: string): void {
    const ends = this.part.relations.has(id) ? undefined : parseRelationId(id);
    // Of what is no relation, which a decision may name, there is no record.
    if (!ends) return;
    this.part.relations.add(id);
    for (const end of [ends.head, ends.tail]) this.part[end.startsWith('a') ? 'articles' : 'entities'].add(end);
  }

  private hasRetypedEnd({ head, tail }: LocalRelation): boolean {
    const { clusterOf } = this.after;
    return this.retyped.has(clusterOf.get(head) ?? head) || this.retyped.has(clusterOf.get(tail) ?? tail);
  }
}

/** Where each article stands; undefined when one is there twice. */
function placesOf({ extractions }: Corpus): Map<string, number> | undefined {
  const places = new Map(extractions.map(({ article }, place) => [article.id, place]));
  return places.size === extractions.length ? places : undefined;
}

/** Whether the articles that are in both corpora follow each other in the same order. */
function isSameOrder(places: ReadonlyMap<string, number>, { extractions }: Corpus): boolean {
  let last = -1;
  for (const { article } of extractions) {
    const place = places.get(article.id);
    if (place === undefined) continue;
    if (place < last) return false;
    last = place;
  }
  return true;
}

/** The keys to which two maps give something different. */
function* differing<T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>): Generator<string> {
  for (const [key, value] of a) if (b.get(key) !== value) yield key;
  for (const key of b.keys()) if (!a.has(key)) yield key;
}

function* inOneOnly(a: ReadonlySet<string>, b: ReadonlySet<string>): Generator<string> {
  for (const id of a) if (!b.has(id)) yield id;
  for (const id of b) if (!a.has(id)) yield id;
}
