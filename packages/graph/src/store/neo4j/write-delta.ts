import type { GraphDelta, StoredEdge, StoredNode } from '../../linking/index.js';
import { ENTITY_TYPES } from '../../schema.js';
import { EDGE_TYPES } from '../neighbour-directions.js';
import { FRACTIONS } from '../fractions.js';
import type { CypherRunner } from './connection.js';
import { labelOfId } from './patterns.js';
import { fraction } from './plain-values.js';

const BATCH = 2_000;
const TYPES = ENTITY_TYPES.map(({ type }) => type as string);
/** The first label of a stored node, by which it is found. */
const KEY_LABELS = ['Entity', 'Article', 'Evidence', 'Extraction', 'Decision', 'Redirect'];
const STORED_EDGE_TYPES: readonly string[] = [...EDGE_TYPES, 'STATES'];
/** What cannot be derived: it is written first, so that an interrupted write loses nothing of it. */
const TRUTH = new Set(['Extraction', 'Decision', 'Redirect']);

/** One statement with many rows. */
export interface Step {
  cypher: string;
  rows: unknown[];
}

/** The statements that write a delta, in their order; each may be run twice without harm. */
export function* steps({ nodes, edges, removedNodes, removedEdges }: GraphDelta): Generator<Step> {
  const truth = nodes.filter(({ labels }) => TRUTH.has(labels[0]!));
  const derived = nodes.filter(({ labels }) => !TRUTH.has(labels[0]!));
  yield* grouped(truth, keyLabel, putNodes);
  yield* grouped(removedEdges, ends, (_, group) => removeEdges(group));
  // An entity that was merged away leaves a redirect with its id, and may come back: the one makes way for the other.
  yield* grouped(truth.filter(isLabelled('Redirect')), keyLabel, (_, group) => removeNodes('Entity', group));
  yield* grouped(derived.filter(isLabelled('Entity')), keyLabel, (_, group) => removeNodes('Redirect', group));
  yield* grouped(removedNodes, keyLabel, removeNodes);
  yield* grouped(derived, (node) => node.labels.join(':'), putNodes);
  yield* grouped(edges, ends, (_, group) => putEdges(group));
}

/** How many rows a delta comes to. */
export function sizeOf({ nodes, edges, removedNodes, removedEdges }: GraphDelta): number {
  return nodes.length + edges.length + removedNodes.length + removedEdges.length;
}

export function runStep(runner: CypherRunner, { cypher, rows }: Step): Promise<unknown> {
  return runner.rows(cypher, { rows });
}

/** Removes all that is derived, so many nodes at a time; gives how many there were. The truth stays. */
export async function removeDerived(runner: CypherRunner): Promise<number> {
  const cypher = `MATCH (n:Entity|Article|Evidence) WITH n LIMIT $limit DETACH DELETE n RETURN count(*)`;
  return (await runner.rows(cypher, { limit: BATCH }))[0]![0] as number;
}

/** Removes what a delta that is a whole graph does not hold of readings, decisions and redirects. */
export async function removeOtherTruth(runner: CypherRunner, { nodes }: GraphDelta): Promise<void> {
  const ids = nodes.filter(({ labels }) => TRUTH.has(labels[0]!)).map(({ id }) => id);
  await runner.rows('MATCH (n:Extraction|Decision|Redirect) WHERE NOT n.id IN $ids DETACH DELETE n', { ids });
}

function* grouped<T>(
  records: readonly T[],
  kindOf: (record: T) => string,
  stepOf: (kind: string, group: T[]) => Step,
): Generator<Step> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const kind = kindOf(record);
    const group = groups.get(kind);
    if (group) group.push(record);
    else groups.set(kind, [record]);
  }
  for (const [kind, group] of groups) {
    for (let from = 0; from < group.length; from += BATCH) yield stepOf(kind, group.slice(from, from + BATCH));
  }
}

function putNodes(_: string, nodes: StoredNode[]): Step {
  const { labels } = nodes[0]!;
  const key = keyLabel(nodes[0]!);
  const type = labels[1];
  if (type !== undefined && !TYPES.includes(type)) throw new Error(`No type of the schema: ${type}`);
  // An entity may have been of another type.
  const others = TYPES.filter((other) => other !== type).map((other) => `:${other}`);
  const retype = type === undefined ? '' : `SET n:${type} REMOVE n${others.join('')}`;
  return {
    cypher: `UNWIND $rows AS row MERGE (n:${key} {id: row.id}) SET n = row ${retype}`,
    rows: nodes.map(({ properties }) => stored(properties)),
  };
}

function removeNodes(label: string, nodes: StoredNode[]): Step {
  return {
    cypher: `UNWIND $rows AS id MATCH (n:${label} {id: id}) DETACH DELETE n`,
    rows: nodes.map(({ id }) => id),
  };
}

function putEdges(edges: StoredEdge[]): Step {
  const { from, to, type } = patternOf(edges[0]!);
  return {
    cypher: `UNWIND $rows AS row MATCH (a:${from} {id: row.source}) MATCH (b:${to} {id: row.target})
             MERGE (a)-[r:${type}]->(b) SET r = row.properties`,
    rows: edges.map(({ source, target, properties }) => ({ source, target, properties: stored(properties) })),
  };
}

function removeEdges(edges: StoredEdge[]): Step {
  const { from, to, type } = patternOf(edges[0]!);
  return {
    cypher: `UNWIND $rows AS row MATCH (:${from} {id: row.source})-[r:${type}]->(:${to} {id: row.target}) DELETE r`,
    rows: edges.map(({ source, target }) => ({ source, target })),
  };
}

/** Labels and types stand in the statement itself, and so must be those of the schema, whatever is read. */
function keyLabel({ labels }: StoredNode): string {
  if (!KEY_LABELS.includes(labels[0]!)) throw new Error(`No label of the schema: ${labels[0]}`);
  return labels[0]!;
}

function patternOf({ source, target, type }: StoredEdge): { from: string; to: string; type: string } {
  if (!STORED_EDGE_TYPES.includes(type)) throw new Error(`No relationship of the schema: ${type}`);
  return { from: labelOfId(source), to: labelOfId(target), type };
}

function ends({ source, target, type }: StoredEdge): string {
  return `${labelOfId(source)} ${type} ${labelOfId(target)}`;
}

function isLabelled(label: string): (node: StoredNode) => boolean {
  return ({ labels }) => labels[0] === label;
}

function stored(properties: StoredNode['properties']): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, FRACTIONS.has(key) ? fraction(value as number) : value]),
  );
}
