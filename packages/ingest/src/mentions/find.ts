import type { Reading } from '../reading.js';
import { readAppositions, type Apposition } from './appositions.js';
import { resolveOverlaps, type Candidate } from './candidate.js';
import { findEvents } from './events.js';
import { findNestedPlaces } from './nested-places.js';
import {
  findKnownOrganizations,
  findOrganizationsByEnding,
  findOutlet,
  findParents,
  findTaggedOrganizations,
} from './organizations.js';
import {
  findAppointedPersons,
  findBylinePersons,
  findDottedPersons,
  findKnownPersons,
  findTaggedPersons,
  findTitledPersons,
} from './persons.js';
import { findKnownPlaces, findPlacesByEnding, findProvinceLetters } from './places.js';
import { findBareProgrammes, findKnownPolicies, findMarkedProgrammes, findPolicyDocuments } from './policies.js';
import { findMarkedProducts, findNamedModels, findPeriodicals, findWorks } from './products.js';

/** All names of an article: every finder, then the one overlap policy; with the posts printed before people's names. */
export function findNames(reading: Reading): { candidates: Candidate[]; appositions: Apposition[] } {
  const places = [...findKnownPlaces(reading), ...findProvinceLetters(reading)];
  const chained = [...places, ...findPlacesByEnding(reading, places)];
  const known = [...findOutlet(reading), ...findKnownOrganizations(reading), ...findPeriodicals(reading)];
  const organizations = [
    ...known,
    ...findTaggedOrganizations(reading, [...places, ...known]),
    ...findOrganizationsByEnding(reading, [...places, ...known]),
  ];
  const persons = [
    ...findBylinePersons(reading),
    ...findAppointedPersons(reading),
    ...findKnownPersons(reading),
    ...findTaggedPersons(reading),
    ...findDottedPersons(reading),
  ];
  persons.push(...findTitledPersons(reading, [...persons, ...organizations]));
  const others = [
    ...findKnownPolicies(reading),
    ...findPolicyDocuments(reading),
    ...findMarkedProgrammes(reading),
    ...findBareProgrammes(reading),
    ...findMarkedProducts(reading),
    ...findWorks(reading),
    ...findNamedModels(reading),
    ...findEvents(reading),
  ];
  const first = resolveOverlaps([...chained, ...organizations, ...persons, ...others]);
  const appositions = readAppositions(
    reading,
    first.filter((candidate) => candidate.type === 'Person'),
    first.filter((candidate) => candidate.type === 'Organization' || candidate.type === 'Place'),
  );
  const fromPosts = appositions.flatMap(({ posts }) =>
    posts.flatMap(({ affiliation }): Candidate[] =>
      affiliation?.type === 'Organization'
        ? [
            {
              start: affiliation.start,
              end: affiliation.end,
              type: 'Organization',
              rule: 'organization/before-post',
              confidence: 0.95,
            },
          ]
        : [],
    ),
  );
  const all = resolveOverlaps([...chained, ...organizations, ...fromPosts, ...persons, ...others]);
  const bodies = [...all, ...findParents(reading, all)];
  return { candidates: resolveOverlaps([...bodies, ...findNestedPlaces(reading, bodies)]), appositions };
}
