import { foldName } from '../fold.js';
import type { EntityType, LocalEntity, Properties } from '../model.js';
import type { Identity } from './identity.js';

/** A thing in the world, as all articles know it together. */
export interface EntityCluster {
  id: string;
  type: EntityType;
  name: string;
  aliases: string[];
  properties: Properties;
  articleCount: number;
  reportCount: number;
  mentionCount: number;
  hidden: boolean;
}

/** Makes one thing of its members. */
export function describe(id: string, members: readonly LocalEntity[], identity: Identity): EntityCluster {
  const { verdicts, articleOf, reportOf } = identity;
  const names = new Map<string, number>();
  const properties: Properties = {};
  const articles = new Set<string>();
  let mentionCount = 0;
  for (const member of members) {
    names.set(member.name, (names.get(member.name) ?? 0) + member.mentions.length);
    for (const alias of member.aliases) if (!names.has(alias)) names.set(alias, 0);
    for (const [key, value] of Object.entries(member.properties)) properties[key] ??= value;
    articles.add(articleOf.get(member.id)!);
    mentionCount += member.mentions.length;
  }
  const name = verdicts.names.get(id) ?? fullestName(members);
  return {
    id,
    type: verdicts.types.get(id) ?? members[0]!.type,
    name,
    aliases: [...names.keys()].filter((alias) => alias !== name).sort(),
    properties,
    articleCount: articles.size,
    reportCount: new Set([...articles].map((article) => reportOf.get(article))).size,
    mentionCount,
    hidden: verdicts.hidden.has(id),
  };
}

/** The name most articles use in full; of equals the longest, then the first in code order. */
function fullestName(members: readonly LocalEntity[]): string {
  const votes = new Map<string, number>();
  for (const { name } of members) votes.set(name, (votes.get(name) ?? 0) + 1);
  return [...votes].sort(
    ([a, n], [b, m]) => m - n || foldName(b).length - foldName(a).length || (a < b ? -1 : 1),
  )[0]![0];
}
