import { foldName } from '@guanxi/graph/fold';
import type { Candidate } from '../mentions/candidate.js';
import type { Document } from '../document.js';
import { addMention, newEntity, type Entity } from './entity.js';

/** One entity for each type and printed name: the first step, before short forms are joined to full ones. */
export function groupByName(document: Document, candidates: readonly Candidate[]): Entity[] {
  const entities = new Map<string, Entity>();
  for (const candidate of candidates) {
    const printed = candidate.name ?? document.article.text.slice(candidate.start, candidate.end);
    const name = plainName(printed);
    const key = `${candidate.type}|${foldName(name)}`;
    let entity = entities.get(key);
    if (!entity) entities.set(key, (entity = newEntity(candidate.type, name)));
    else if (name !== entity.name) entity.aliases.add(name);
    addMention(entity, candidate, candidate.rule, candidate.confidence);
    Object.assign(entity.properties, candidate.properties);
  }
  return [...entities.values()];
}

/** A name as it is given: without the spaces that print put in, and without 《》. Other marks stay. */
function plainName(printed: string): string {
  return printed.replace(/[《》\n]/gu, '').replace(/(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9])/gu, '');
}
