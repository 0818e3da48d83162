import type { Extraction, PropertyValue } from '../../../model.js';
import { byPlace, byText } from '../../order.js';
import type { ArticleDetail } from '../../port.js';
import { evidenceRecord, spansOf } from '../../records.js';
import type { CypherRunner } from '../connection.js';
import { nodeColumns, NODE_COLUMNS, nodeOf } from '../patterns.js';
import { extractionText } from './corpus.js';
import { findEdges } from './relation.js';

/** {@link GraphStore.article} */
export async function article(runner: CypherRunner, id: string): Promise<ArticleDetail | undefined> {
  const reading = await extractionText(runner, id);
  if (reading === undefined) return undefined;
  const mentioned = await runner.rows(
    `MATCH (:Article {id: $id})-[m:MENTIONS]->(e:Entity) RETURN ${nodeColumns('e')}, m {.starts, .ends}`,
    { id },
  );
  const mentions = mentioned.flatMap((row) => {
    const entity = nodeOf(row);
    return spansOf(row[NODE_COLUMNS] as Parameters<typeof spansOf>[0]).map((span) => ({ ...span, entity }));
  });
  const stated = await runner.rows('MATCH (:Article {id: $id})-[:STATES]->(e:Evidence) RETURN properties(e)', { id });
  const evidence = stated.map(([properties]) => evidenceRecord(properties as Record<string, PropertyValue>));
  const found = await findEdges(runner, [...new Set(evidence.map((proof) => proof.relationId))]);
  const nodes = new Map(found.flatMap(({ head, tail }) => [head, tail]).map((node) => [node.id, node]));
  return {
    article: (JSON.parse(reading) as Extraction).article,
    mentions: mentions.sort((a, b) => byPlace({ ...a, id: a.entity.id }, { ...b, id: b.entity.id })),
    evidence: evidence.sort(byPlace),
    edges: found.map(({ edge }) => edge).sort((a, b) => byText(a.id, b.id)),
    nodes: [...nodes.values()].sort((a, b) => byText(a.id, b.id)),
  };
}
