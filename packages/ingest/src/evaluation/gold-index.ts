import type { EntityType, RelationType } from '@guanxi/graph';
import { isSymmetric } from '@guanxi/graph';
import { flatten, nameKey } from './comparison.js';
import { DOC, type GoldArticle, type GoldEntity, type GoldRelation } from './gold.js';

/** An annotated thing under all its names; annotations of the same type and name are one. */
export interface GoldThing {
  key: string;
  type: EntityType;
  name: string;
  /** Keys of its name and aliases. */
  names: Set<string>;
  required: boolean;
}

/** An annotated relation; annotations of the same type and ends are one. */
export interface GoldEdge {
  type: RelationType;
  head: string;
  tail: string;
  /** Keys of the things at its ends, or `DOC`. */
  ends: [string, string];
  required: boolean;
  /** Flat words, each of which shows it. */
  evidence: string[];
  /** Flat title. */
  title?: string;
}

/** The annotations of one article, ready to be compared with. */
export class GoldIndex {
  readonly things = new Map<string, GoldThing>();
  readonly edges = new Map<string, GoldEdge>();
  private readonly keyByPrintedName = new Map<string, string>();
  private readonly keyByTypedName = new Map<string, string>();

  constructor(readonly article: GoldArticle) {
    const { entities, relations, optional } = article;
    for (const entity of entities) this.keyByPrintedName.set(entity.name, this.addThing(entity, true));
    for (const entity of optional.entities) {
      const key = this.addThing(entity, false);
      // Ends name things without their type: a required thing goes before an optional one of the same name.
      if (!this.keyByPrintedName.has(entity.name)) this.keyByPrintedName.set(entity.name, key);
    }
    for (const { key, type, names } of this.things.values()) {
      for (const name of names) {
        const typed = `${type}|${name}`;
        if (!this.keyByTypedName.has(typed)) this.keyByTypedName.set(typed, key);
      }
    }
    for (const relation of relations) this.addEdge(relation, true);
    for (const relation of optional.relations) this.addEdge(relation, false);
  }

  /** The thing of a type that has this name or alias. */
  thingNamed(type: EntityType, name: string): string | undefined {
    return this.keyByTypedName.get(`${type}|${name}`);
  }

  /** The key of a name as relations and quotes of the file write it. */
  keyOf(printedName: string): string | undefined {
    return printedName === DOC ? DOC : this.keyByPrintedName.get(printedName);
  }

  /** Whether the key is that of a thing which need not be found. */
  isOptional(key: string | undefined): boolean {
    return key !== undefined && this.things.get(key)?.required === false;
  }

  private addThing(entity: GoldEntity, required: boolean): string {
    const key = `${entity.type}|${nameKey(entity.name)}`;
    let thing = this.things.get(key);
    if (!thing) {
      thing = { key, type: entity.type, name: entity.name, names: new Set(), required: false };
      this.things.set(key, thing);
    }
    for (const name of [entity.name, ...entity.aliases]) if (nameKey(name)) thing.names.add(nameKey(name));
    thing.required ||= required;
    return key;
  }

  private addEdge({ head, type, tail, title, evidence }: GoldRelation, required: boolean): void {
    const ends: [string, string] = [this.keyOf(head)!, this.keyOf(tail)!];
    const key = edgeKey(type, ends);
    let edge = this.edges.get(key);
    if (!edge) this.edges.set(key, (edge = { type, head, tail, ends, required: false, evidence: [] }));
    edge.required ||= required;
    edge.evidence.push(flatten(evidence));
    if (title) edge.title = flatten(title);
  }
}

/** What makes two relations the same: type and ends, which have no order in a symmetric one. */
export function edgeKey(type: RelationType, [head, tail]: readonly [string, string]): string {
  const ends = isSymmetric(type) ? [head, tail].sort() : [head, tail];
  return `${type}|${ends.join('->')}`;
}
