import type { PropertyValue } from '@guanxi/graph';
import { cell } from '@guanxi/graph/formats';
import {
  link,
  project,
  type Corpus,
  type PropertyGraph,
  type StoredEdge,
  type StoredNode,
} from '@guanxi/graph/linking';

/**
 * What differs between the graphs of two corpora, a line each: first nodes, then proofs, then edges, in the order of
 * the first graph and then of the second.
 */
export function* differences(a: Corpus, b: Corpus): Generator<string> {
  const [before, after] = [project(link(a)), project(link(b))];
  const names = namesOf(before, after);
  yield* compare(before.nodes, after.nodes, (node) => describeNode(node, names));
  yield* compare(before.edges, after.edges, (edge) => describeEdge(edge, names));
}

interface Stored {
  id: string;
  properties: Record<string, PropertyValue>;
}

function* compare<T extends Stored>(
  before: Map<string, T>,
  after: Map<string, T>,
  describe: (record: T) => string | undefined,
): Generator<string> {
  for (const record of before.values()) {
    const what = describe(record);
    if (what === undefined) continue;
    const now = after.get(record.id);
    if (!now) yield `- ${what}`;
    else {
      const changes = changesOf(record, now);
      if (changes.length > 0) yield `~ ${what}: ${changes.join('; ')}`;
    }
  }
  for (const record of after.values()) {
    const what = before.has(record.id) ? undefined : describe(record);
    if (what !== undefined) yield `+ ${what}`;
  }
}

function changesOf(before: Stored, now: Stored): string[] {
  const keys = [...new Set([...Object.keys(before.properties), ...Object.keys(now.properties)])];
  return keys
    .filter((key) => JSON.stringify(before.properties[key]) !== JSON.stringify(now.properties[key]))
    .map((key) => {
      // Long values are the article's text or its reading: that they differ says enough.
      const [from, to] = [cell(before.properties[key]), cell(now.properties[key])];
      const long = from.length + to.length > 200;
      return long ? `${key} differs` : `${key} ${from || '(none)'} → ${to || '(none)'}`;
    });
}

function namesOf(...graphs: PropertyGraph[]): (id: string) => string {
  const names = new Map<string, string>();
  for (const { nodes } of graphs) {
    for (const { id, labels, properties } of nodes.values()) {
      if (labels[0] === 'Article') names.set(id, `《${cell(properties.title)}》`);
      else if (labels[0] === 'Entity') names.set(id, cell(properties.name));
    }
  }
  return (id) => names.get(id) ?? id;
}

function describeNode({ id, labels, properties }: StoredNode, nameOf: (id: string) => string): string | undefined {
  switch (labels[0]) {
    case 'Evidence':
      return `proof “${cell(properties.text)}” in ${nameOf(cell(properties.article))} (${id})`;
    case 'Extraction':
      return `reading of ${nameOf(id.slice('x-'.length))}`;
    case 'Decision': {
      const { kind, targets } = JSON.parse(cell(properties.data)) as { kind: string; targets: string[] };
      return `decision ${kind} ${targets.map(nameOf).join(', ')} (${id})`;
    }
    case 'Redirect':
      return `redirect of ${id} to ${nameOf(cell(properties.to))}`;
    default:
      return `${labels.at(-1)} ${nameOf(id)} (${id})`;
  }
}

function describeEdge({ type, source, target }: StoredEdge, nameOf: (id: string) => string): string | undefined {
  // That an article states a proof is said where the proof is named.
  if (type === 'STATES') return undefined;
  return `${nameOf(source)} —${type}→ ${nameOf(target)}`;
}
