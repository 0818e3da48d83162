import type { Reading } from '../reading.js';
import type { Apposition } from '../mentions/appositions.js';
import type { Candidate } from '../mentions/candidate.js';
import { mentionsInOrder, type Entity } from './entity.js';
import { groupByName } from './group.js';
import { partHomographs } from './homographs.js';
import { joinOrganizations } from './organizations.js';
import { joinPersons } from './persons.js';
import { partPlacesOfOneName } from './places-of-one-name.js';
import { joinPlaces } from './places.js';
import { joinPolicies } from './policies.js';
import { joinProducts } from './products.js';
import { findRepetitions } from './repetitions.js';

/** The entities of an article: names grouped, short forms joined to full ones, repetitions found. */
export function buildEntities(
  reading: Reading,
  candidates: readonly Candidate[],
  appositions: readonly Apposition[],
): Entity[] {
  const { document, tokens } = reading;
  let entities = groupByName(document, candidates);
  const named = new Map(
    mentionsInOrder(entities.filter((entity) => entity.type === 'Person')).map(({ start, entity }) => [start, entity]),
  );
  for (const { person, posts } of appositions) {
    for (const post of posts) named.get(person.start)?.titles.add(post.title.text);
  }
  entities = partPlacesOfOneName(joinPlaces(entities));
  entities = partHomographs(document.text, entities);
  entities = joinPersons(document, tokens, entities);
  entities = joinOrganizations(document, tokens, entities);
  entities = joinProducts(entities);
  entities = joinPolicies(entities);
  findRepetitions(document, tokens, entities);
  dropShadowed(entities);
  return entities.filter((entity) => entity.mentions.length > 0);
}

/** Two entities of one type never share a place: what found it later (a repetition) gives way to the longer name. */
function dropShadowed(entities: readonly Entity[]): void {
  const mentions = mentionsInOrder(entities);
  for (const [index, mention] of mentions.entries()) {
    for (let i = index + 1; i < mentions.length && mentions[i]!.start < mention.end; i++) {
      const other = mentions[i]!;
      const crossing = other.end > mention.end;
      const sameType = other.entity.type === mention.entity.type;
      const nested =
        other.entity !== mention.entity &&
        (other.entity.type === 'Place' || other.entity.type === 'Organization') &&
        !crossing;
      // 潍坊 in 潍坊高新区: a zone is named by the place it lies in.
      const zone = other.start === mention.start && /^place\/(?:in-name|division|short-name|atlas)$/u.test(other.rule);
      if (nested && (zone || !(sameType && other.entity.type === 'Place'))) continue;
      if (other.entity.type !== 'Person' && !sameType && !crossing) continue;
      const loser = crossing && other.confidence > mention.confidence ? mention : other;
      const at = loser.entity.mentions.indexOf(loser);
      if (at >= 0 && loser.entity.mentions.length > 1) loser.entity.mentions.splice(at, 1);
      else if (at >= 0 && sameType && loser.entity !== (loser === other ? mention : other).entity)
        loser.entity.mentions.splice(at, 1);
    }
  }
}
