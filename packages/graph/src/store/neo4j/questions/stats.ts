import { ENTITY_TYPES } from '../../../schema.js';
import { RELATIONS } from '../../neighbour-directions.js';
import type { StoreStats } from '../../port.js';
import type { CypherRunner } from '../connection.js';

/** {@link GraphStore.stats}, without the engine. */
export async function stats(runner: CypherRunner): Promise<Omit<StoreStats, 'store'>> {
  const entities = await runner.rows(
    "MATCH (n:Entity) RETURN [label IN labels(n) WHERE label <> 'Entity'][0], count(*)",
  );
  const relations = await relationCounts(runner);
  const [articles] = await runner.rows('MATCH (n:Article) RETURN count(n)');
  const [evidence] = await runner.rows('MATCH (n:Evidence) RETURN count(n)');
  const byType = new Map(entities as [string, number][]);
  return {
    articles: articles![0] as number,
    entities: {
      total: sum(byType),
      byType: present(
        ENTITY_TYPES.map(({ type }) => type),
        byType,
      ),
    },
    relations: { total: sum(relations), byType: present(RELATIONS, relations) },
    evidence: evidence![0] as number,
  };
}

/** How many relations of each type there are; from the counts that Neo4j keeps by label and type. */
export async function relationCounts(runner: CypherRunner): Promise<Map<string, number>> {
  const counts = RELATIONS.flatMap((type) =>
    ['Entity', 'Article'].map((label) => `MATCH (:${label})-[r:${type}]->() RETURN '${type}' AS type, count(r) AS n`),
  );
  const found = new Map<string, number>();
  for (const [type, count] of (await runner.rows(counts.join(' UNION ALL '))) as [string, number][]) {
    found.set(type, (found.get(type) ?? 0) + count);
  }
  return found;
}

export function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

/** The counts of those types that occur, in the order of the schema. */
function present<T extends string>(types: readonly T[], counts: Map<string, number>): Partial<Record<T, number>> {
  const found: Partial<Record<T, number>> = {};
  for (const type of types) {
    const count = counts.get(type) ?? 0;
    if (count > 0) found[type] = count;
  }
  return found;
}
