import type { EntityType, Properties, Span } from '@guanxi/graph';

/** Where an entity is named, and by which rule it was found. */
export interface EntityMention extends Span {
  entity: Entity;
  rule: string;
  confidence: number;
}

/** A thing named in one article, while it is being read. */
export interface Entity {
  type: EntityType;
  /** The fullest printed form. */
  name: string;
  /** Every other printed form. */
  aliases: Set<string>;
  properties: Properties;
  mentions: EntityMention[];
  /** Titles printed with a person, for finding them again as 马厅长. */
  titles: Set<string>;
  /** What tells it from an earlier one of the same type and name in the article: the code of a place. */
  distinction?: string;
}

export function newEntity(type: EntityType, name: string): Entity {
  return { type, name, aliases: new Set(), properties: {}, mentions: [], titles: new Set() };
}

/** Adds a mention, once for each place. */
export function addMention(entity: Entity, span: Span, rule: string, confidence: number): EntityMention | undefined {
  if (entity.mentions.some((known) => known.start === span.start && known.end === span.end)) return undefined;
  const mention = { start: span.start, end: span.end, entity, rule, confidence };
  entity.mentions.push(mention);
  return mention;
}

/** Makes one entity of two: `into` keeps its name unless the other's is fuller. */
export function mergeEntities(into: Entity, from: Entity, name = into.name): void {
  for (const form of [into.name, from.name, ...from.aliases]) if (form !== name) into.aliases.add(form);
  into.aliases.delete(name);
  into.name = name;
  for (const mention of from.mentions) {
    mention.entity = into;
    if (!into.mentions.some((known) => known.start === mention.start && known.end === mention.end))
      into.mentions.push(mention);
  }
  for (const title of from.titles) into.titles.add(title);
  into.properties = { ...from.properties, ...into.properties };
}

/** Mentions of all entities in the order of the text, outer before inner. */
export function mentionsInOrder(entities: readonly Entity[]): EntityMention[] {
  return entities.flatMap((entity) => entity.mentions).sort((a, b) => a.start - b.start || b.end - a.end);
}
