import { articleId, entityId, evidenceId, relationId } from '../../ids.js';
import type {
  EntityType,
  Extraction,
  LocalEntity,
  LocalRelation,
  Properties,
  RelationType,
  Span,
} from '../../model.js';

/** An article as a test writes it down: names instead of ids, words instead of spans. */
export interface Written {
  title: string;
  text: string;
  source?: string;
  date?: string;
  authors?: string[];
  entities: { type: EntityType; name: string; aliases?: string[]; properties?: Properties }[];
  /** Ends by name, or `article`; `proof` and `content` by their words. */
  relations: {
    head: string;
    type: RelationType;
    tail: string;
    proof: string;
    content?: string;
    confidence?: number;
    properties?: Properties;
  }[];
}

/** The reading of an article as the extractor would give it, every span found in the text. */
export function reading(written: Written): Extraction {
  const { title, text, source, date, authors = [] } = written;
  const id = articleId(text);
  const entities = written.entities.map(({ type, name, aliases = [], properties = {} }): LocalEntity => {
    const mentions = [name, ...aliases].flatMap((form) => placesOf(text, form));
    mentions.sort((a, b) => a.start - b.start);
    return {
      id: entityId(id, type, name),
      type,
      name,
      aliases,
      properties,
      mentions: mentions.map((span) => ({ ...span, rule: 'test', confidence: 0.9 })),
    };
  });
  const idOf = (name: string) => (name === 'article' ? id : entities.find((entity) => entity.name === name)!.id);
  const relations = new Map<string, LocalRelation>();
  for (const { head, type, tail, proof, content, confidence = 0.8, properties = {} } of written.relations) {
    const relation = relationId(idOf(head), type, idOf(tail));
    const span = placesOf(text, proof)[0]!;
    const said = content === undefined ? undefined : placesOf(text, content)[0]!;
    const known = relations.get(relation) ?? {
      id: relation,
      type,
      head: idOf(head),
      tail: idOf(tail),
      properties,
      evidence: [],
    };
    known.evidence.push({
      ...span,
      id: evidenceId(relation, span, said),
      text: proof,
      ...(said ? { content: said } : {}),
      rule: 'test',
      confidence,
      properties,
    });
    relations.set(relation, known);
  }
  return {
    article: {
      id,
      title,
      text,
      ...(source === undefined ? {} : { source }),
      ...(date === undefined ? {} : { date }),
      authors,
      origin: {
        file: `${id}.txt`,
        format: 'txt',
        sha256: '0'.repeat(64),
        runs: [{ start: 0, end: text.length, at: 0 }],
      },
    },
    entities,
    relations: [...relations.values()],
    version: 'test-1',
  };
}

function placesOf(text: string, words: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    places.push({ start: at, end: at + words.length });
  }
  return places;
}
