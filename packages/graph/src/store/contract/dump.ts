import type { PropertyGraph } from '../../linking/index.js';
import type { GraphStore } from '../port.js';
import { LIMITS } from './setup.js';

interface EngineRecord {
  id: string;
  kind: string[];
  properties: Record<string, unknown>;
}

/** All records of a store as its engine gives them, in the order of ids, to compare one store with another. */
export async function dump(store: GraphStore): Promise<EngineRecord[]> {
  const nodes = await store.query('MATCH (n) RETURN n', {}, LIMITS);
  const edges = await store.query('MATCH ()-[r]->() RETURN r', {}, LIMITS);
  const records: EngineRecord[] = [];
  for (const [value] of nodes.rows) {
    const { id, labels, name, properties } = value as unknown as { labels: string[]; name: string } & EngineRecord;
    // The name of an article is its title, which stands among its properties as well.
    const own = labels.includes('Entity') ? { ...properties, name } : properties;
    records.push({ id, kind: [...labels].sort(), properties: own });
  }
  for (const [value] of edges.rows) {
    const { id, type, source, target, properties } = value as unknown as Record<'type' | 'source' | 'target', string> &
      EngineRecord;
    records.push({ id, kind: [type, source, target], properties });
  }
  return inOrder(records.filter(({ kind }) => !kind.includes('Guanxi')));
}

/** The records that linking gives, in the same form. */
export function recordsOf(graph: PropertyGraph): EngineRecord[] {
  const records: EngineRecord[] = [];
  for (const { id, labels, properties } of graph.nodes.values()) {
    const own = without(properties, 'id');
    records.push({ id, kind: [...labels].sort(), properties: own });
  }
  for (const { id, type, source, target, properties } of graph.edges.values()) {
    const own = without(properties, 'id');
    records.push({ id, kind: [type, source, target], properties: own });
  }
  return inOrder(records);
}

function without(properties: Record<string, unknown>, key: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => name !== key));
}

function inOrder(records: EngineRecord[]): EngineRecord[] {
  return records.sort((a, b) => (a.id < b.id ? -1 : 1));
}
