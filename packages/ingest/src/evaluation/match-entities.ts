import { type EntityType, type Extraction, type LocalEntity } from '@guanxi/graph';
import { flatten, nameKey, type FlatText } from './comparison.js';
import { sentenceAround, sentenceWith, type EvaluationError } from './errors.js';
import { DOC } from './gold.js';
import type { GoldIndex } from './gold-index.js';
import { countsOf, type CountsByType } from './score.js';

/** An extracted entity with the text it is of. */
interface Found {
  entity: LocalEntity;
  text: string;
  /** Keys of its name and aliases, the name first. */
  names: Set<string>;
}

export interface EntityMatch {
  counts: CountsByType<EntityType>;
  errors: EvaluationError[];
  /** The annotated thing that an extracted entity is, `DOC` for an article; undefined when it is none. */
  keyOf(id: string): string | undefined;
  /** All names of an extracted entity as keys; undefined for an article. */
  namesOf(id: string): ReadonlySet<string> | undefined;
  /** What an end of an extracted relation is: the key of an annotated thing, or the end's own type and name. */
  endOf(id: string): string;
  /** How messages call an end. */
  labelOf(id: string): string;
}

/**
 * Finds which annotated thing each extracted entity is: same type, and a name or alias in common. Each thing is found
 * once; a second entity for it is wrong. Names go before aliases, so that an alias takes nothing from a thing's own name.
 */
export function matchEntities(
  index: GoldIndex,
  extractions: readonly Extraction[],
  texts: readonly FlatText[],
): EntityMatch {
  const found = new Map<string, Found>();
  for (const { article, entities } of extractions) {
    for (const entity of entities) {
      const names = new Set([entity.name, ...entity.aliases].map(nameKey).filter((name) => name !== ''));
      found.set(entity.id, { entity, text: article.text, names });
    }
  }
  const documents = new Set(extractions.map(({ article }) => article.id));
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  const claim = ({ entity }: Found, names: Iterable<string>): boolean => {
    for (const name of names) {
      const key = index.thingNamed(entity.type, name);
      if (key === undefined) continue;
      keys.set(entity.id, key);
      if (taken.has(key)) return false;
      taken.add(key);
      return true;
    }
    return false;
  };
  const rest = [...found.values()].filter((one) => !claim(one, [nameKey(one.entity.name)]));
  const wrong = rest.filter((one) => keys.has(one.entity.id) || !claim(one, one.names));

  const counts: CountsByType<EntityType> = new Map();
  const errors: EvaluationError[] = [];
  for (const { entity, text } of wrong) {
    countsOf(counts, entity.type).wrong++;
    errors.push(wrongEntity(entity, text, keys.get(entity.id)));
  }
  for (const { key, type, name, names, required } of index.things.values()) {
    if (taken.has(key)) countsOf(counts, type)[required ? 'right' : 'optional']++;
    else if (required) {
      countsOf(counts, type).missed++;
      const context = sentenceWith(texts, [flatten(name), ...names]);
      errors.push({ kind: 'missed', what: 'entity', type, label: name, context });
    }
  }
  const keyOf = (id: string) => (documents.has(id) ? DOC : keys.get(id));
  const labelOf = (id: string) => (documents.has(id) ? DOC : (found.get(id)?.entity.name ?? id));
  return {
    counts,
    errors,
    keyOf,
    namesOf: (id) => found.get(id)?.names,
    endOf: (id) => keyOf(id) ?? `?${found.get(id)?.entity.type}|${labelOf(id)}`,
    labelOf,
  };
}

function wrongEntity(entity: LocalEntity, text: string, second: string | undefined): EvaluationError {
  const mention = entity.mentions[0];
  return {
    kind: 'wrong',
    what: 'entity',
    type: entity.type,
    label: second === undefined ? entity.name : `${entity.name} (a second one for ${second.split('|')[1]})`,
    ...(mention ? { rule: mention.rule } : {}),
    context: mention ? sentenceAround(text, mention) : '',
  };
}
