import type { Properties } from '@guanxi/graph';
import { CODE_LIST_YEAR, divisions, shortName, type Division } from '../gazetteer/divisions.js';
import { divisionOf } from '../mentions/places.js';
import { mergeEntities, type Entity } from './entity.js';

/** 贵阳 and 贵阳市, 会川 and 会川镇: one place where the article does not tell them apart. Gives the places that remain. */
export function joinPlaces(entities: Entity[]): Entity[] {
  const places = entities.filter((entity) => entity.type === 'Place');
  const gone = new Set<Entity>();
  // Places by every head of their name that is long enough to be one.
  const byHead = new Map<string, Entity[]>();
  for (const place of places) {
    for (let length = 2; length < place.name.length; length++) {
      const head = place.name.slice(0, length);
      byHead.set(head, [...(byHead.get(head) ?? []), place]);
    }
  }
  for (const place of places) {
    const full = byHead.get(place.name)?.find((other) => !gone.has(other) && isFullFormOf(other.name, place.name));
    if (!full) continue;
    mergeEntities(full, place);
    gone.add(place);
  }
  const left = entities.filter((entity) => !gone.has(entity));
  assignCodes(left.filter((entity) => entity.type === 'Place'));
  return left;
}

function isFullFormOf(full: string, short: string): boolean {
  const found = divisions().byName.get(full);
  // 塔什库尔干县 for 塔什库尔干塔吉克自治县, 黔东南州 for 黔东南苗族侗族自治州.
  const stem = /^(.{2,})[县州]$/u.exec(short)?.[1];
  if (stem && full.startsWith(stem) && /族?自治[县州]$/u.test(full) && full.at(-1) === short.at(-1)) return true;
  if (found?.some((division) => shortName(division.name, division.level) === short)) return true;
  return /^(?:省|市|县|区|镇|乡|村|州|旗|街道|新区|自治区|自治州|自治县)$/u.test(full.slice(short.length));
}

/** Gives each place its GB/T 2260 code, with the year of the list, where the article makes it sure. */
function assignCodes(places: readonly Entity[]): void {
  const sure: Division[] = [];
  const { byCode } = divisions();
  for (const place of places) {
    const printed = place.properties.code;
    const division = typeof printed === 'string' ? byCode.get(printed) : divisionOf(place.name, []);
    if (division) sure.push(division);
  }
  for (const place of places) {
    const printed = place.properties.code;
    const division = typeof printed === 'string' ? byCode.get(printed) : divisionOf(place.name, sure);
    if (division) Object.assign(place.properties, listed(division));
    else if (divisions().byName.has(place.name)) place.properties.ambiguous = true;
  }
}

/** What the code list says of a division: its code there, the year of the list, its level. */
export function listed({ code, level }: Division): Properties {
  return { code, codeList: CODE_LIST_YEAR, level };
}
