import { entityId, articleId, relationId, evidenceId } from '../ids.js';
import type { EntityType, Extraction, LocalEntity, LocalRelation, Properties, RelationType } from '../model.js';

/** An article for tests, told in short: entities by name, relations between names. `DOC` is the article itself. */
export interface ArticleSketch {
  title: string;
  date?: string;
  source?: string;
  entities: Record<string, EntityType | { type: EntityType; aliases?: string[]; properties?: Properties }>;
  relations?: [head: string, type: RelationType, tail: string, properties?: Properties][];
  /** What stands below the names; long texts that are alike are one report. */
  body?: string;
}

/** The extraction a sketch stands for: its text is the title, the names and the body, each mention where the name stands. */
export function extractionOf(sketch: ArticleSketch): Extraction {
  const names = Object.keys(sketch.entities);
  const text = [sketch.title, ...names, ...(sketch.body ? [sketch.body] : [])].join('\n');
  const id = articleId(text);
  const entities = names.map((name): LocalEntity => {
    const told = sketch.entities[name]!;
    const { type, aliases = [], properties = {} } = typeof told === 'string' ? { type: told } : told;
    const start = text.indexOf(name, sketch.title.length);
    return {
      id: entityId(id, type, name),
      type,
      name,
      aliases,
      properties,
      mentions: [{ start, end: start + name.length, rule: 'test', confidence: 0.9 }],
    };
  });
  const idOf = (name: string) => (name === 'DOC' ? id : entities.find((entity) => entity.name === name)!.id);
  const relations = (sketch.relations ?? []).map(([head, type, tail, properties = {}]): LocalRelation => {
    const relation = relationId(idOf(head), type, idOf(tail));
    const span = { start: 0, end: text.length };
    const proof = { ...span, id: evidenceId(relation, span), text, rule: 'test', confidence: 0.8, properties };
    return { id: relation, type, head: idOf(head), tail: idOf(tail), properties, evidence: [proof] };
  });
  return {
    article: {
      id,
      title: sketch.title,
      text,
      ...(sketch.source ? { source: sketch.source } : {}),
      ...(sketch.date ? { date: sketch.date } : {}),
      authors: [],
      origin: { file: `${sketch.title}.txt`, format: 'txt', sha256: '', runs: [{ start: 0, end: text.length, at: 0 }] },
    },
    entities,
    relations,
    version: 'test',
  };
}
