import type { Span } from '@guanxi/graph';
import type { Entity, EntityMention } from '../entities/entity.js';
import type { Apposition } from '../mentions/appositions.js';
import { antecedent } from '../quotes/speakers.js';
import type { Reading } from '../reading.js';
import type { Document, Sentence } from '../document.js';
import type { RelationDraft } from './draft.js';

/** What the relation rules see: the article with all its names in place. */
export class Scene {
  readonly document: Document;
  readonly text: string;

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
  }

  /** Mentions within a stretch. */
  within(span: Span): EntityMention[] {
    return this.mentions
      .slice(this.firstFrom(span.start))
      .filter((mention) => mention.end <= span.end && mention.start < span.end);
  }

  /** Mentions within a stretch that stand in no longer name. */
  outermost(span: Span): EntityMention[] {
    const found = this.within(span);
    return found.filter(
      (mention) =>
        !found.some(
          (other) =>
            other !== mention &&
            other.start <= mention.start &&
            mention.end <= other.end &&
            other.end - other.start > mention.end - mention.start,
        ),
    );
  }

  /** The entity whose name covers exactly this stretch. */
  entityAt(span: Span, type?: Entity['type']): Entity | undefined {
    return this.mentions.find(
      (mention) => mention.start === span.start && mention.end === span.end && (!type || mention.entity.type === type),
    )?.entity;
  }

  /** The outermost mention that covers an offset. */
  mentionAt(offset: number): EntityMention | undefined {
    return this.mentions.find((mention) => mention.start <= offset && offset < mention.end);
  }

  entity(name: string, type: Entity['type']): Entity | undefined {
    return this.entities.find((entity) => entity.type === type && (entity.name === name || entity.aliases.has(name)));
  }

  /** The person a pronoun at this offset stands for. */
  antecedent(at: number): Entity | undefined {
    return antecedent(this, at);
  }

  get sentences(): readonly Sentence[] {
    return this.document.sentences;
  }

  private firstFrom(offset: number): number {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.mentions[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A family of relations: a name, and the rules that state them. */
export interface RelationFamily {
  name: string;
  read(scene: Scene): RelationDraft[];
}
