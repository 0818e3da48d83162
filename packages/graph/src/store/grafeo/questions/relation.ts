import type { GraphEdge } from '../../../model.js';
import { parseRelationId, relationId } from '../../../ids.js';
import { byConfidence, byDate } from '../../order.js';
import { EVIDENCE_SHOWN, type RelationDetail } from '../../port.js';
import { articleSummary, evidenceRecord, graphNode } from '../../records.js';
import type { NodeTable, TableRow } from '../node-table.js';
import type { OpenGraph } from '../open-graph.js';

/** {@link GraphStore.relation} */
export async function relation(graph: OpenGraph, id: string): Promise<RelationDetail | undefined> {
  const table = await graph.table();
  const found = await findEdge(graph, table, id);
  if (!found) return undefined;
  const { edge, head, tail } = found;
  const rows = await graph.rows('MATCH (e:Evidence {relation: $id}) RETURN id(e)', { id: edge.id });
  const evidence = rows.map(([internal]) => evidenceRecord(graph.node(internal as number).properties));
  evidence.sort(byConfidence);
  const shown = evidence.slice(0, EVIDENCE_SHOWN);
  const ids = new Set(shown.map((proof) => proof.articleId));
  if (edge.type === 'MENTIONS') ids.add(edge.source);
  const articles = [...ids].map((article) => articleSummary(graph.node(table.find(article)!.internal).properties));
  return {
    edge,
    head: graphNode(graph.node(head.internal)),
    tail: graphNode(graph.node(tail.internal)),
    evidence: shown,
    evidenceCount: evidence.length,
    articles: articles.sort(byDate),
  };
}

/** An edge by its id, whose ends may have been merged into others since. */
export async function findEdge(
  graph: OpenGraph,
  table: NodeTable,
  id: string,
): Promise<{ edge: GraphEdge; head: TableRow; tail: TableRow } | undefined> {
  const parts = parseRelationId(id);
  if (!parts) return undefined;
  // The two ends of a symmetric relation may have changed places by being merged.
  const now = parseRelationId(relationId(table.follow(parts.head), parts.type, table.follow(parts.tail)))!;
  const head = table.find(now.head);
  const tail = table.find(now.tail);
  if (!head || !tail) return undefined;
  // From the end with fewer relations: a hub may have a hundred thousand.
  const fromHead = head.degree <= tail.degree;
  const [near, far] = fromHead ? [head, tail] : [tail, head];
  const pair = graph
    .edges(near.internal, fromHead ? 'out' : 'in', [parts.type])
    .find(([neighbour]) => neighbour === far.internal);
  return pair && { edge: await graph.edge(pair[1]), head, tail };
}
