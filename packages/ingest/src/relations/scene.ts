import type { Span } from '@guanxi/graph';
import type { Entity, EntityMention } from '../entities/entity.js';
import type { Apposition } from '../mentions/appositions.js';
import { antecedent } from '../quotes/speakers.js';
import type { Reading } from '../reading.js';
import type { Document, Sentence } from '../document.js';
import { SpanIndex } from '../spans.js';
import type { RelationDraft } from './draft.js';

/** What the relation rules see: the article with all its names in place. */
export class Scene {
  readonly document: Document;
  readonly text: string;
  private readonly byPlace: SpanIndex<EntityMention>;
  private readonly referencesByPlace: SpanIndex<EntityMention>;
  private readonly appositionByName = new Map<number, Apposition>();
  private readonly entityByName = new Map<string, Entity>();
  private readonly computed = new Map<unknown, unknown>();
  private readonly outermostIn = new Map<string, EntityMention[]>();

  constructor(
    readonly reading: Reading,
    readonly entities: readonly Entity[],
    /** In the order of the text, outer before inner. */
    readonly mentions: readonly EntityMention[],
    readonly appositions: readonly Apposition[],
    /** 该公司, 该校, 公司: words that stand for a body or place named before. */
    readonly references: readonly EntityMention[] = [],
  ) {
    this.document = reading.document;
    this.text = reading.document.text;
    this.byPlace = new SpanIndex(mentions);
    this.referencesByPlace = new SpanIndex(references);
    for (const apposition of appositions) {
      if (!this.appositionByName.has(apposition.person.start))
        this.appositionByName.set(apposition.person.start, apposition);
    }
    for (const entity of entities) {
      for (const name of [entity.name, ...entity.aliases]) {
        const key = `${entity.type}|${name}`;
        if (!this.entityByName.has(key)) this.entityByName.set(key, entity);
      }
    }
  }

  /** Mentions within a stretch. */
  within(span: Span): EntityMention[] {
    return this.byPlace.within(span);
  }

  /** Words of reference within a stretch. */
  referencesWithin(span: Span): EntityMention[] {
    return this.referencesByPlace.within(span);
  }

  /** The posts printed before the name that begins at an offset. */
  appositionAt(nameStart: number): Apposition | undefined {
    return this.appositionByName.get(nameStart);
  }

  /** The posts printed with a person, anywhere in the article. */
  appositionsOf(person: Entity): readonly Apposition[] {
    return this.once(appositionsByPerson).get(person) ?? [];
  }

  /** People to whom the article gives a title. */
  holdersOf(title: string): readonly Entity[] {
    return this.once(personsByTitle).get(title) ?? [];
  }

  /** The longest mention of a type that ends at most `reach` characters before an offset. */
  outermostBefore(at: number, reach: number, type: Entity['type']): EntityMention | undefined {
    return this.byPlace
      .overlapping({ start: at - reach - 1, end: at })
      .find((mention) => mention.end <= at && at - mention.end <= reach && mention.entity.type === type);
  }

  /** The last mention that fits and ends at or before an offset, no further away than `reach` characters. */
  lastBefore(at: number, reach: number, fits: (mention: EntityMention) => boolean): EntityMention | undefined {
    return this.byPlace
      .overlapping({ start: at - reach - 1, end: at })
      .filter((mention) => mention.end <= at && at - mention.end <= reach && fits(mention))
      .at(-1);
  }

  /** Mentions within a stretch that stand in no longer name. */
  outermost(span: Span): EntityMention[] {
    const key = `${span.start}-${span.end}`;
    let found = this.outermostIn.get(key);
    if (!found) this.outermostIn.set(key, (found = withoutInner(this.within(span))));
    return found;
  }

  /** The entity whose name, or a word of reference to it, covers exactly this stretch. */
  entityAt(span: Span, type?: Entity['type']): Entity | undefined {
    return [...this.byPlace.startingAt(span.start), ...this.referencesByPlace.startingAt(span.start)].find(
      (mention) => mention.end === span.end && (!type || mention.entity.type === type),
    )?.entity;
  }

  /** The outermost mention that covers an offset. */
  mentionAt(offset: number): EntityMention | undefined {
    return this.byPlace.covering(offset)[0];
  }

  entity(name: string, type: Entity['type']): Entity | undefined {
    return this.entityByName.get(`${type}|${name}`);
  }

  /** The person a pronoun at this offset stands for. */
  antecedent(at: number): Entity | undefined {
    return antecedent(this, at);
  }

  /** What a function finds in this article, found once. */
  once<T>(find: (scene: Scene) => T): T {
    if (!this.computed.has(find)) this.computed.set(find, find(this));
    return this.computed.get(find) as T;
  }

  get sentences(): readonly Sentence[] {
    return this.document.sentences;
  }
}

function appositionsByPerson(scene: Scene): Map<Entity, Apposition[]> {
  const found = new Map<Entity, Apposition[]>();
  for (const apposition of scene.appositions) {
    const person = scene.entityAt(apposition.person, 'Person');
    if (person) found.set(person, [...(found.get(person) ?? []), apposition]);
  }
  return found;
}

function personsByTitle(scene: Scene): Map<string, Entity[]> {
  const found = new Map<string, Entity[]>();
  for (const person of scene.entities) {
    if (person.type !== 'Person') continue;
    for (const title of person.titles) found.set(title, [...(found.get(title) ?? []), person]);
  }
  return found;
}

/** Of mentions in the order of the text, outer before inner, those that stand in no longer one. */
function withoutInner(mentions: readonly EntityMention[]): EntityMention[] {
  const outermost: EntityMention[] = [];
  let longest: EntityMention | undefined;
  for (const mention of mentions) {
    const inner =
      longest && (mention.end < longest.end || (mention.end === longest.end && mention.start > longest.start));
    if (!inner) outermost.push(mention);
    if (!longest || mention.end > longest.end) longest = mention;
  }
  return outermost;
}

/** A family of relations: a name, and the rules that state them. */
export interface RelationFamily {
  name: string;
  read(scene: Scene): RelationDraft[];
}
