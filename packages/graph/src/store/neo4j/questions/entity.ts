import type { GraphNode } from '../../../model.js';
import { MENTIONS_SHOWN, type EntityDetail } from '../../port.js';
import { articleSummary, spansOf } from '../../records.js';
import type { FoldedNames } from '../../folded-names.js';
import type { CypherRunner } from '../connection.js';
import { decisions } from './corpus.js';
import { neighbourCounts } from './neighbours.js';
import { follow, node, nodes } from './nodes.js';

/**
 * {@link GraphStore.entity}
 * @param names finds what is named alike, in the graph as it is now
 */
export async function entity(
  runner: CypherRunner,
  id: string,
  names: () => Promise<FoldedNames>,
): Promise<EntityDetail | undefined> {
  const found = await node(runner, id);
  if (!found) return undefined;
  const isArticle = found.type === 'Article';
  const aliases = isArticle ? [] : (found.properties.aliases as string[]);
  return {
    node: found,
    aliases,
    ...(isArticle ? { mentions: [], articleCount: 0 } : await mentionsOf(runner, found.id)),
    neighbours: await neighbourCounts(runner, found.id),
    possiblySame: isArticle ? [] : await possiblySame(runner, found, aliases, await names()),
  };
}

async function mentionsOf(runner: CypherRunner, id: string): Promise<Pick<EntityDetail, 'mentions' | 'articleCount'>> {
  const match = 'MATCH (a:Article)-[m:MENTIONS]->(:Entity {id: $id})';
  const [count] = await runner.rows(`${match} RETURN count(m)`, { id });
  const rows = await runner.rows(
    `${match} RETURN a {.id, .title, .source, .date}, m {.starts, .ends}
     ORDER BY coalesce(a.date, '') DESC, a.id LIMIT $limit`,
    { id, limit: MENTIONS_SHOWN },
  );
  const mentions = (rows as [Parameters<typeof articleSummary>[0], Parameters<typeof spansOf>[0]][]).map(
    ([article, spans]) => ({ article: articleSummary(article), spans: spansOf(spans) }),
  );
  return { mentions, articleCount: count![0] as number };
}

async function possiblySame(
  runner: CypherRunner,
  { id, type, name, properties }: GraphNode,
  aliases: string[],
  names: FoldedNames,
): Promise<GraphNode[]> {
  const alike = names.alike({ id, type, name, aliases, degree: Number(properties.degree) });
  if (alike.length === 0) return [];
  const apart = await keptApart(runner, id);
  return nodes(
    runner,
    alike.map((other) => other.id).filter((other) => !apart.has(other)),
  );
}

/** What readers called different from this one: there is nothing left to ask about it. */
async function keptApart(runner: CypherRunner, id: string): Promise<Set<string>> {
  const pairs = (await decisions(runner)).filter(({ kind }) => kind === 'different').map(({ targets }) => targets);
  const targets = [...new Set(pairs.flat())];
  const now = await follow(runner, targets);
  const led = new Map(targets.map((target, place) => [target, now[place]!]));
  const apart = new Set<string>();
  for (const pair of pairs) {
    const ends = pair.map((target) => led.get(target)!);
    if (ends.includes(id)) for (const end of ends) apart.add(end);
  }
  return apart;
}
