import type { PropertyValue } from '../model.js';
import type { LinkedGraph } from './link.js';

/** A node as both engines store it. `labels` are in the order in which they are written. */
export interface StoredNode {
  id: string;
  labels: string[];
  properties: Record<string, PropertyValue>;
}

/** A relationship as both engines store it; every one has an `id` among its properties. */
export interface StoredEdge {
  id: string;
  type: string;
  source: string;
  target: string;
  properties: Record<string, PropertyValue>;
}

/** The property graph of DESIGN.md: what a store holds of a corpus. */
export interface PropertyGraph {
  nodes: Map<string, StoredNode>;
  edges: Map<string, StoredEdge>;
}

/**
 * Version of this layout. A store that was written with another one is written anew from its corpus the next time it
 * changes. Raise it whenever the same corpus would give other records.
 */
export const LAYOUT_VERSION = 5;

export const EMPTY_PROPERTY_GRAPH: PropertyGraph = { nodes: new Map(), edges: new Map() };

/** Lays a linked graph out as nodes and relationships. A pure function: the same corpus gives the same records. */
export function project(graph: LinkedGraph): PropertyGraph {
  const nodes = new Map<string, StoredNode>();
  const edges = new Map<string, StoredEdge>();
  const put = (node: StoredNode) => nodes.set(node.id, node);
  const connect = (edge: StoredEdge) => edges.set(edge.id, edge);

  const degreeOf = (id: string) => graph.degrees.get(id) ?? 0;
  const textOf = new Map(graph.corpus.extractions.map(({ article }) => [article.id, article.text]));
  for (const { article, extraction, sequence, report, corrects, correctedBy } of graph.articles) {
    put({
      id: article.id,
      labels: ['Article'],
      properties: compact({
        id: article.id,
        title: article.title,
        text: article.text,
        source: article.source,
        date: article.date,
        authors: article.authors,
        file: article.origin.file,
        member: article.origin.member,
        format: article.origin.format,
        characters: article.text.length,
        sequence,
        report: report === article.id ? undefined : report,
        corrects,
        correctedBy,
        degree: degreeOf(article.id),
      }),
    });
    // The reading itself: what linking starts from, and what the lossless form carries. Hidden from people.
    const id = `x-${article.id}`;
    put({
      id,
      labels: ['Extraction'],
      properties: { id, sequence, version: extraction.version, data: JSON.stringify(extraction) },
    });
  }

  for (const entity of graph.entities.values()) {
    put({
      id: entity.id,
      labels: ['Entity', entity.type],
      properties: compact({
        ...entity.properties,
        id: entity.id,
        name: entity.name,
        aliases: entity.aliases,
        articleCount: entity.articleCount,
        reportCount: entity.reportCount,
        mentionCount: entity.mentionCount,
        degree: degreeOf(entity.id),
        hidden: entity.hidden || undefined,
      }),
    });
  }

  for (const mentions of graph.mentions) {
    connect({
      id: mentions.id,
      type: 'MENTIONS',
      source: mentions.articleId,
      target: mentions.entityId,
      properties: { id: mentions.id, count: mentions.starts.length, starts: mentions.starts, ends: mentions.ends },
    });
  }

  for (const relation of graph.relations.values()) {
    const { id, type, head, tail, place, confirmed, ...aggregates } = relation;
    connect({
      id,
      type,
      source: head,
      target: tail,
      properties: compact({ id, ...aggregates, ...place, confirmed: confirmed || undefined }),
    });
  }

  for (const proof of graph.evidence) {
    const { id, relationId, articleId, type, start, end, text, content, rule, confidence, version, place } = proof;
    put({
      id,
      labels: ['Evidence'],
      properties: compact({
        ...proof.properties,
        id,
        relation: relationId,
        article: articleId,
        type,
        start,
        end,
        text,
        content: content && textOf.get(articleId)?.slice(content.start, content.end),
        contentStart: content?.start,
        contentEnd: content?.end,
        rule,
        confidence,
        version,
        ...place,
      }),
    });
    connect({ id: `s-${id}`, type: 'STATES', source: articleId, target: id, properties: { id: `s-${id}` } });
  }

  for (const [sequence, decision] of graph.corpus.decisions.entries()) {
    const id = decision.id;
    put({ id, labels: ['Decision'], properties: { id, sequence, data: JSON.stringify(decision) } });
  }
  for (const [id, to] of graph.redirects) {
    // One that leads nowhere now is kept: what it was merged into may be read again.
    put({ id, labels: ['Redirect'], properties: compact({ id, to }) });
  }
  return { nodes, edges };
}

/** Without what is absent: a store has no value for "not known". Empty lists stay, they say "none". */
function compact(properties: Record<string, PropertyValue | undefined>): Record<string, PropertyValue> {
  const kept: Record<string, PropertyValue> = {};
  for (const [key, value] of Object.entries(properties)) if (value !== undefined) kept[key] = value;
  return kept;
}
