import type { Article, EvidenceRecord, GraphEdge, GraphNode } from '@guanxi/graph';
import type { ProvenSubgraph } from '@guanxi/graph/formats';
import { link } from '@guanxi/graph/linking';
import type { GraphStore } from '@guanxi/graph/store';

interface Part {
  nodes: GraphNode[];
  edges: GraphEdge[];
}

/** Adds the proofs of the edges and the articles that hold them, asked for one by one. */
export async function withProofs(store: GraphStore, { nodes, edges }: Part): Promise<ProvenSubgraph> {
  const evidence: EvidenceRecord[] = [];
  for (const { id, type } of edges) {
    if (type === 'MENTIONS') continue;
    const detail = await store.relation(id);
    if (detail) evidence.push(...detail.evidence);
  }
  const cited = new Set(evidence.map(({ articleId }) => articleId));
  for (const { id, type } of nodes) if (type === 'Article') cited.add(id);
  const articles: Article[] = [];
  for (const id of cited) {
    const extraction = await store.extraction(id);
    if (extraction) articles.push(extraction.article);
  }
  return { nodes, edges, evidence, articles };
}

/** The same for the whole graph, from the truth it was made of. */
export async function withAllProofs(store: GraphStore, { nodes, edges }: Part): Promise<ProvenSubgraph> {
  const { evidence, articles } = link(await store.corpus());
  const shown = new Set(edges.map(({ id }) => id));
  return {
    nodes,
    edges,
    evidence: evidence.filter(({ relationId }) => shown.has(relationId)),
    articles: articles.map(({ article }) => article),
  };
}
