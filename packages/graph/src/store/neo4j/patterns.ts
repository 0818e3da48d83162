import type { GraphEdge, GraphNode, PropertyValue } from '../../model.js';
import { EDGE_TYPES, RELATIONS } from '../neighbour-directions.js';
import { graphEdge, graphNode, type EngineNode } from '../records.js';

/** The labels of the nodes of the domain. Other nodes may live in the same database and are never touched. */
export const NODE = 'Entity|Article';
/** The types of relations, as a pattern. They come from the schema, never from what is read or asked. */
export const RELATION = RELATIONS.join('|');
export const EDGE = EDGE_TYPES.join('|');

/** What is asked for of a node `n`: its labels and its properties, without an article's text. */
export function nodeColumns(n: string): string {
  return `labels(${n}), ${n} {.*, text: null}`;
}

export const NODE_COLUMNS = 2;

/** The node that two columns of {@link nodeColumns} hold, from the given column on. */
export function nodeOf(row: readonly unknown[], from = 0): GraphNode {
  return graphNode(engineNodeOf(row, from));
}

export function engineNodeOf(row: readonly unknown[], from = 0): EngineNode {
  const properties = Object.entries(row[from + 1] as Record<string, PropertyValue | null>);
  const known = properties.filter((entry): entry is [string, PropertyValue] => entry[1] !== null);
  return { labels: row[from] as string[], properties: Object.fromEntries(known) };
}

/** What is asked for of an edge `r`. */
export function edgeColumns(r: string): string {
  return `type(${r}), startNode(${r}).id, endNode(${r}).id, properties(${r})`;
}

export const EDGE_COLUMNS = 4;

/** The edge that four columns of {@link edgeColumns} hold, from the given column on. */
export function edgeOf(row: readonly unknown[], from = 0): GraphEdge {
  const [type, source, target, properties] = row.slice(from, from + EDGE_COLUMNS);
  return graphEdge(type as string, source as string, target as string, properties as Record<string, PropertyValue>);
}

/** The label of what an id names, by its first letter (ids.ts). */
export function labelOfId(id: string): 'Article' | 'Entity' | 'Evidence' {
  if (id.startsWith('a')) return 'Article';
  return id.startsWith('v') ? 'Evidence' : 'Entity';
}
