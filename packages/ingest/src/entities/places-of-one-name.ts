import { divisions, liesIn, type Division } from '../gazetteer/divisions.js';
import { mentionsInOrder, newEntity, type Entity, type EntityMention } from './entity.js';
import { listed } from './places.js';

/**
 * 南京市鼓楼区 and 福州市鼓楼区 are two places of one name: where an article prints both with what they lie in, each is an
 * entity of its own. A mention without it means the one printed last.
 */
export function partPlacesOfOneName(entities: readonly Entity[]): Entity[] {
  const places = entities.filter((entity) => entity.type === 'Place');
  const byEnd = new Map<number, EntityMention[]>();
  for (const mention of mentionsInOrder(places)) byEnd.set(mention.end, [...(byEnd.get(mention.end) ?? []), mention]);
  return entities.flatMap((entity) => {
    const found = entity.type === 'Place' ? (divisions().byName.get(entity.name) ?? []) : [];
    return found.length > 1 ? part(entity, found, (at) => byEnd.get(at) ?? []) : [entity];
  });
}

function part(
  entity: Entity,
  meant: readonly Division[],
  endingAt: (at: number) => readonly EntityMention[],
): Entity[] {
  const mentions = mentionsInOrder([entity]);
  const printed = mentions.map(({ start }) => {
    const around = endingAt(start).flatMap((larger) => divisionsNamed(larger.entity.name));
    const inside = meant.filter((division) => around.some((larger) => liesIn(division, larger)));
    return inside.length === 1 ? inside[0]! : undefined;
  });
  const codes = new Set(printed.flatMap((division) => division?.code ?? []));
  if (codes.size < 2) return [entity];
  const parts = new Map<string, Entity>();
  let current = printed.find((division) => division !== undefined)!;
  for (const [index, mention] of mentions.entries()) {
    current = printed[index] ?? current;
    let place = parts.get(current.code);
    if (!place) {
      place = newEntity('Place', entity.name);
      // The first keeps the id that the name alone gives.
      if (parts.size > 0) place.distinction = current.code;
      place.aliases = new Set(entity.aliases);
      place.properties = listed(current);
      parts.set(current.code, place);
    }
    mention.entity = place;
    place.mentions.push(mention);
  }
  return [...parts.values()];
}

function divisionsNamed(name: string): readonly Division[] {
  const { byName, byShortName } = divisions();
  return byName.get(name) ?? byShortName.get(name) ?? [];
}
