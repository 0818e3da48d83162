import type { GraphEdge, GraphNode } from '../api/types.js';

/** A value of a query's row (see the API's `POST /query`): JSON, with nodes, edges and paths marked by `$kind`. */
export type Value =
  null | boolean | number | string | Value[] | NodeValue | EdgeValue | PathValue | { [key: string]: Value };

export interface NodeValue {
  $kind: 'node';
  id: string;
  type: string;
  name: string;
  labels: string[];
  properties: GraphNode['properties'];
}
export interface EdgeValue {
  $kind: 'edge';
  id: string;
  type: string;
  source: string;
  target: string;
  properties: GraphEdge['properties'];
}
export interface PathValue {
  $kind: 'path';
  nodes: Value[];
  edges: Value[];
}

export interface Result {
  columns: string[];
  rows: Value[][];
  /** Absent while rows still come. */
  summary?: { truncated: boolean; ms: number; engine: { name: string; version: string } };
}

function hasKind(value: Value, kind: string): boolean {
  return typeof value === 'object' && value !== null && '$kind' in value && value.$kind === kind;
}
export function isNode(value: Value): value is NodeValue {
  return hasKind(value, 'node');
}
export function isEdge(value: Value): value is EdgeValue {
  return hasKind(value, 'edge');
}
export function isPath(value: Value): value is PathValue {
  return hasKind(value, 'path');
}

/** The nodes and edges in a result, wherever they stand in its values, each once. */
export function elementsOf(rows: readonly Value[][]): { nodes: NodeValue[]; edges: EdgeValue[] } {
  const nodes = new Map<string, NodeValue>();
  const edges = new Map<string, EdgeValue>();
  const visit = (value: Value): void => {
    if (value === null || typeof value !== 'object') return;
    if (Array.isArray(value)) return value.forEach(visit);
    if (isNode(value)) nodes.set(value.id, value);
    else if (isEdge(value)) edges.set(value.id, value);
    else if (isPath(value)) [...value.nodes, ...value.edges].forEach(visit);
    else Object.values(value).forEach(visit);
  };
  for (const row of rows) row.forEach(visit);
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

/** A value in words, for cells that are no node, edge or path. */
export function wordsOf(value: Value): string {
  if (value === null) return '∅';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((item) => item === null || typeof item !== 'object')) {
    return value.map(wordsOf).join('、');
  }
  return JSON.stringify(value);
}
