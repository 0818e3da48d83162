import type { Extraction, GraphNode } from '../../../model.js';
import { byPlace, byText } from '../../order.js';
import type { ArticleDetail } from '../../port.js';
import { evidenceRecord, graphNode, spansOf } from '../../records.js';
import type { TableRow } from '../node-table.js';
import type { OpenGraph } from '../open-graph.js';
import { extractionText } from './corpus.js';
import { findEdge } from './relation.js';

/** {@link GraphStore.article} */
export async function article(graph: OpenGraph, id: string): Promise<ArticleDetail | undefined> {
  const table = await graph.table();
  const row = table.find(id);
  const reading = row?.type === 'Article' ? await extractionText(graph, row.id) : undefined;
  if (!row || reading === undefined) return undefined;

  const mentions = graph.edges(row.internal, 'out', ['MENTIONS']).flatMap(([entity, edge]) => {
    const node = graphNode(graph.node(entity));
    const properties = graph.database.getEdge(edge)!.properties() as Parameters<typeof spansOf>[0];
    return spansOf(properties).map((span) => ({ ...span, entity: node }));
  });
  const evidence = graph
    .edges(row.internal, 'out', ['STATES'])
    .map(([proof]) => evidenceRecord(graph.node(proof).properties));

  const ends = new Set<TableRow>();
  const edges: ArticleDetail['edges'] = [];
  for (const relationId of new Set(evidence.map((proof) => proof.relationId))) {
    const found = await findEdge(graph, table, relationId);
    if (!found) continue;
    edges.push(found.edge);
    ends.add(found.head).add(found.tail);
  }
  const nodes: GraphNode[] = [...ends].map(({ internal }) => graphNode(graph.node(internal)));
  return {
    article: (JSON.parse(reading) as Extraction).article,
    mentions: mentions.sort((a, b) => byPlace({ ...a, id: a.entity.id }, { ...b, id: b.entity.id })),
    evidence: evidence.sort(byPlace),
    edges: edges.sort((a, b) => byText(a.id, b.id)),
    nodes: nodes.sort((a, b) => byText(a.id, b.id)),
  };
}
