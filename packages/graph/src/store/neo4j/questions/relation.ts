import { parseRelationId, relationId } from '../../../ids.js';
import { isRelationType } from '../../../schema.js';
import type { GraphEdge, GraphNode, PropertyValue } from '../../../model.js';
import { byConfidence, byDate } from '../../order.js';
import { EVIDENCE_SHOWN, type RelationDetail } from '../../port.js';
import { articleSummary, evidenceRecord } from '../../records.js';
import type { CypherRunner } from '../connection.js';
import { EDGE, edgeColumns, EDGE_COLUMNS, edgeOf, labelOfId, nodeColumns, NODE_COLUMNS, nodeOf } from '../patterns.js';
import { follow } from './nodes.js';

type Stored = Record<string, PropertyValue>;

/** {@link GraphStore.relation} */
export async function relation(runner: CypherRunner, id: string): Promise<RelationDetail | undefined> {
  const [found] = await findEdges(runner, [id]);
  if (!found) return undefined;
  const rows = await runner.rows('MATCH (e:Evidence {relation: $id}) RETURN properties(e)', { id: found.edge.id });
  const evidence = rows.map(([properties]) => evidenceRecord(properties as Stored)).sort(byConfidence);
  const shown = evidence.slice(0, EVIDENCE_SHOWN);
  const ids = new Set(shown.map((proof) => proof.articleId));
  if (found.edge.type === 'MENTIONS') ids.add(found.edge.source);
  const articles = await runner.rows(
    'UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN a {.id, .title, .source, .date}',
    { ids: [...ids] },
  );
  return {
    ...found,
    evidence: shown,
    evidenceCount: evidence.length,
    articles: articles.map(([article]) => articleSummary(article as Stored)).sort(byDate),
  };
}

export interface FoundEdge {
  edge: GraphEdge;
  head: GraphNode;
  tail: GraphNode;
}

/** Edges by their ids, whose ends may have been merged into others since; unknown ones are left out. */
export async function findEdges(runner: CypherRunner, ids: readonly string[]): Promise<FoundEdge[]> {
  const asked = ids.map(parseRelationId).filter((parts) => parts !== undefined);
  const ends = await follow(
    runner,
    asked.flatMap(({ head, tail }) => [head, tail]),
  );
  // A pattern is planned well only with its labels and type in it: one query for every kind of edge among them.
  const kinds = new Map<string, { match: string; pairs: { head: string; tail: string }[] }>();
  for (const [index, { type }] of asked.entries()) {
    if (!isRelationType(type) && !EDGE.split('|').includes(type)) continue;
    // The two ends of a symmetric relation may have changed places by being merged.
    const { head, tail } = parseRelationId(relationId(ends[index * 2]!, type, ends[index * 2 + 1]!))!;
    const match = `MATCH (h:${labelOfId(head)} {id: pair.head})-[r:${type}]->(t:${labelOfId(tail)} {id: pair.tail})`;
    const kind = kinds.get(match);
    if (kind) kind.pairs.push({ head, tail });
    else kinds.set(match, { match, pairs: [{ head, tail }] });
  }
  const found: FoundEdge[] = [];
  for (const { match, pairs } of kinds.values()) {
    const columns = `${edgeColumns('r')}, ${nodeColumns('h')}, ${nodeColumns('t')}`;
    for (const row of await runner.rows(`UNWIND $pairs AS pair ${match} RETURN ${columns}`, { pairs })) {
      const head = nodeOf(row, EDGE_COLUMNS);
      found.push({ edge: edgeOf(row), head, tail: nodeOf(row, EDGE_COLUMNS + NODE_COLUMNS) });
    }
  }
  return found;
}
