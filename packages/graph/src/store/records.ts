import type {
  Article,
  EvidenceRecord,
  GraphEdge,
  GraphNode,
  NodeType,
  Properties,
  PropertyValue,
  RelationType,
  Span,
} from '../model.js';

/** A node as an engine gives it, without anything of its driver. */
export interface EngineNode {
  labels: readonly string[];
  properties: Readonly<Record<string, PropertyValue>>;
}

/** The label that tells what a node is: `Person` of `Entity:Person`. */
export function typeOfLabels(labels: readonly string[]): string {
  return labels.find((label) => label !== 'Entity') ?? labels[0] ?? '';
}

/** The node of the domain that a stored one stands for. An article's text is left out: {@link ArticleDetail} has it. */
export function graphNode({ labels, properties }: EngineNode): GraphNode {
  const { id, name, title, ...rest } = properties;
  return {
    id: String(id),
    type: typeOfLabels(labels) as NodeType,
    name: String(name ?? title ?? ''),
    properties: sorted(rest, 'text'),
  };
}

/** The edge of the domain that a stored relationship stands for. */
export function graphEdge(
  type: string,
  source: string,
  target: string,
  properties: Readonly<Record<string, PropertyValue>>,
): GraphEdge {
  const { id, ...rest } = properties;
  return { id: String(id), type: type as GraphEdge['type'], source, target, properties: sorted(rest) };
}

/** The proof that an Evidence node stands for. */
export function evidenceRecord(properties: Readonly<Record<string, PropertyValue>>): EvidenceRecord {
  const { id, relation, article, type, start, end, text, contentStart, contentEnd, ...rest } = properties;
  const { rule, confidence, version, file, member, page, ...own } = rest;
  const hasContent = contentStart !== undefined && contentEnd !== undefined;
  return {
    id: String(id),
    relationId: String(relation),
    articleId: String(article),
    type: type as RelationType,
    start: Number(start),
    end: Number(end),
    text: String(text),
    ...(hasContent ? { content: { start: Number(contentStart), end: Number(contentEnd) } } : {}),
    rule: String(rule),
    confidence: Number(confidence),
    // The words that were said stand in the store for the readers of queries; the record has their place.
    properties: sorted(own, ...(hasContent ? ['content'] : [])),
    version: String(version),
    place: {
      file: String(file),
      ...(member === undefined ? {} : { member: String(member) }),
      ...(page === undefined ? {} : { page: Number(page) }),
    },
  };
}

/** Engines keep properties in an order of their own; answers have them in the order of their names, less some. */
export function sorted(properties: Readonly<Record<string, PropertyValue>>, ...without: string[]): Properties {
  const names = Object.keys(properties)
    .filter((name) => !without.includes(name))
    .sort();
  return Object.fromEntries(names.map((name) => [name, properties[name]!]));
}

/** The spans that a MENTIONS edge holds. */
export function spansOf(properties: Readonly<Record<string, PropertyValue>>): Span[] {
  const starts = properties.starts as number[];
  const ends = properties.ends as number[];
  return starts.map((start, index) => ({ start, end: ends[index]! }));
}

/** What lists show of an article. */
export function articleSummary(
  properties: Readonly<Record<string, PropertyValue | null>>,
): Pick<Article, 'id' | 'title' | 'source' | 'date'> {
  const { id, title, source, date } = properties;
  return {
    id: String(id),
    title: String(title),
    ...(source ? { source: String(source) } : {}),
    ...(date ? { date: String(date) } : {}),
  };
}
