import type { TokenIndex } from '../tokens.js';
import { SpanIndex } from '../spans.js';
import { addMention, mentionsInOrder, mergeEntities, type Entity } from './entity.js';
import { leadingPlace } from './organizations.js';

/** What an abbreviation may not consist of behind its head: words that any body's name holds. */
const GENERIC =
  /^(?:公司|集团|大学|学院|科技|银行|医院|分公司|总公司|有限|股份|技术|中心|委员|委员会|学校|政府|[省市县区])+$/u;

/**
 * 天府通航 for 四川天府通用航空集团有限公司, 广东省农科院 for 广东省农业科学院: characters of the full name in their order, from the
 * head of the name or of what follows its place. Only forms that no other body of the article bears.
 */
export function joinAbbreviations(
  text: string,
  tokens: TokenIndex,
  organizations: readonly Entity[],
  gone: Set<Entity>,
): void {
  const byName = new Map(organizations.map((entity) => [entity.name, entity]));
  const named = new SpanIndex(mentionsInOrder(organizations));
  const heads = new Map<string, { full: Entity; name: string; head: number; place: boolean }[]>();
  for (const full of organizations) {
    if (gone.has(full) || full.name.length < 7) continue;
    const place = leadingPlace(full.name);
    for (const [name, head] of place
      ? ([
          [full.name, place.length],
          [full.name.slice(place.length), 2],
        ] as const)
      : ([[full.name, 2]] as const)) {
      const key = name.slice(0, 2);
      heads.set(key, [
        ...(heads.get(key) ?? []),
        { full, name, head, place: place !== undefined && name === full.name },
      ]);
    }
  }
  for (let at = 0; at < text.length - 3; at++) {
    const candidates = heads.get(text.slice(at, at + 2));
    if (!candidates || !tokens.isBoundary(at)) continue;
    const fitting = candidates.flatMap(({ full, name, head, place }) => {
      const words = abbreviationAt(text, at, name, head, place);
      return words &&
        !named
          .overlapping({ start: at, end: at + words.length })
          .some((other) => other.end - other.start >= words.length && byName.get(words) !== other.entity)
        ? [{ full, words }]
        : [];
    });
    if (new Set(fitting.map((one) => one.full)).size !== 1) continue;
    const { full, words } = fitting[0]!;
    const other = byName.get(words);
    if (other && other !== full) {
      if (gone.has(other)) continue;
      mergeEntities(full, other);
      gone.add(other);
    }
    full.aliases.add(words);
    addMention(full, { start: at, end: at + words.length }, 'organization/abbreviation', 0.8);
    at += words.length - 1;
  }
}

/** The longest run of characters at an offset that stand in a name in this order without being a piece of it. */
function abbreviationAt(text: string, at: number, name: string, head: number, place: boolean): string | undefined {
  let length = 0;
  let from = 0;
  while (length < 9) {
    const character = text[at + length] ?? '\n';
    const found = /[\p{Script=Han}A-Za-z0-9]/u.test(character) ? name.indexOf(character, from) : -1;
    // The head is taken whole, and with it the first character behind it.
    if (found < 0 || (length <= head && found !== length)) break;
    from = found + 1;
    length++;
  }
  const words = text.slice(at, at + length);
  if (length < Math.max(4, head + 2) || name.includes(words) || (place && GENERIC.test(words.slice(head))))
    return undefined;
  return words;
}
