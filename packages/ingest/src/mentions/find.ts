import type { Reading } from '../reading.js';
import { SpanIndex } from '../spans.js';
import { readAppositions, type Apposition, type Post } from './appositions.js';
import { resolveOverlaps, setAside, withoutTails, type Candidate, type SetAside } from './candidate.js';
import { findEvents } from './events.js';
import { findGatherings } from './gatherings.js';
import { findNestedPlaces } from './nested-places.js';
import {
  findKnownOrganizations,
  findListedSubsidiaries,
  findOrganizationsByEnding,
  findOutlet,
  findTaggedOrganizations,
} from './organizations.js';
import { findDepartments, findParents, findPlaceOrgans, findStateBodies } from './organization-parts.js';
import { findForeignPlaces } from './foreign-places.js';
import { findDottedPersons, findJapanesePersons } from './foreign-persons.js';
import {
  findAppointedPersons,
  findBylinePersons,
  findKnownPersons,
  findLabelledPersons,
  findTaggedPersons,
} from './persons.js';
import { findTitledPersons } from './titled-persons.js';
import { findKnownPlaces, findLands, findPlacesByEnding, findProvinceLetters } from './places.js';
import { findBareProgrammes, findKnownPolicies, findMarkedProgrammes, findPolicyDocuments } from './policies.js';
import { findNamedModels } from './named-models.js';
import { findMadeProducts, findMarkedProducts, findPeriodicals, findWorks } from './products.js';

/** All names of an article, what gave way to them, and the posts printed before people's names. */
interface FoundNames {
  candidates: Candidate[];
  setAside: SetAside[];
  appositions: Apposition[];
}

/** Every finder, then the one overlap policy. */
export function findNames(reading: Reading): FoundNames {
  const places = new SpanIndex([...findKnownPlaces(reading), ...findProvinceLetters(reading), ...findLands(reading)]);
  const foreign = findForeignPlaces(reading);
  const chained = [...places, ...findPlacesByEnding(reading, places), ...foreign.places];
  const known = [...findOutlet(reading), ...findKnownOrganizations(reading), ...findPeriodicals(reading)];
  const before = new SpanIndex([...places, ...known]);
  const organizations = [
    ...known,
    ...findTaggedOrganizations(reading, before),
    ...findOrganizationsByEnding(reading, before),
  ];
  organizations.push(...findListedSubsidiaries(reading, new SpanIndex(organizations)));
  organizations.push(...findStateBodies(reading, places), ...findPlaceOrgans(reading, new SpanIndex(chained)));
  organizations.push(...findDepartments(reading, organizations));
  const persons = [
    ...findBylinePersons(reading),
    ...findAppointedPersons(reading),
    ...findLabelledPersons(reading),
    ...findKnownPersons(reading),
    ...findTaggedPersons(reading).filter(
      ({ start, end }) => !foreign.names.has(reading.document.text.slice(start, end)),
    ),
    ...findDottedPersons(reading),
    ...findJapanesePersons(reading),
  ];
  persons.push(...findTitledPersons(reading, new SpanIndex([...persons, ...organizations])));
  const others = [
    ...findKnownPolicies(reading),
    ...findPolicyDocuments(reading),
    ...findMarkedProgrammes(reading),
    ...findBareProgrammes(reading),
    ...findMarkedProducts(reading),
    ...findMadeProducts(reading),
    ...findWorks(reading),
    ...findNamedModels(reading),
    ...findEvents(reading),
    ...findGatherings(reading),
  ];
  const first = resolveOverlaps([...chained, ...organizations, ...persons, ...others]);
  const named = new SpanIndex(
    first.filter((candidate) => candidate.type === 'Organization' || candidate.type === 'Place'),
  );
  const appositions = readAppositions(
    reading,
    first.filter((candidate) => candidate.type === 'Person'),
    named,
  );
  const fromPosts = appositions.flatMap(({ posts }) => posts.flatMap((post) => namedByPost(named, post)));
  const found = [...chained, ...organizations, ...fromPosts, ...persons, ...others];
  const all = resolveOverlaps(found);
  const bodies = [...all, ...findParents(reading, all)];
  const candidates = withoutTails(resolveOverlaps([...bodies, ...findNestedPlaces(reading, bodies)]));
  return { candidates, setAside: setAside(found, candidates), appositions };
}

/** What a post makes sure of: the body before it, or the last place of a chain (花海镇|黄水桥村 before 党支部书记). */
function namedByPost(known: SpanIndex<Candidate>, { affiliation }: Post): Candidate[] {
  if (!affiliation) return [];
  const { start, end, type } = affiliation;
  if (type === 'Organization') return [{ start, end, type, rule: 'organization/before-post', confidence: 0.95 }];
  if (known.endingAt(end).some((name) => name.type === 'Place')) return [];
  const inner = known
    .within({ start, end: end - 1 })
    .filter((name) => name.type === 'Place')
    .map((name) => name.end);
  return [{ start: Math.max(start, ...inner), end, type, rule: 'place/before-post', confidence: 0.9 }];
}
