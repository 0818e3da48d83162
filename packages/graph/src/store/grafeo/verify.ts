import type { PropertyValue } from '../../model.js';
import type { GraphDelta, StoredNode } from '../../linking/index.js';
import { StoreError } from '../port.js';
import { GrafeoDB, type Database } from './engine.js';

/** So many records of each kind are read back and compared. */
const SAMPLE = 200;

/** What a written file must hold. */
export interface Expected {
  nodes: number;
  edges: number;
  revision: number;
}

/**
 * Opens a written file afresh, as a reader will, and compares it with what should be in it: the counts, and a sample
 * of what was written and removed.
 * @throws StoreError `store-damaged`, saying what differs; the file must not be served then
 */
export async function verify(file: string, expected: Expected, delta: GraphDelta): Promise<void> {
  const database = GrafeoDB.openReadOnly(file);
  try {
    const meta = (await database.executeCypher('MATCH (g:Guanxi) RETURN g.revision')).rows();
    const found = { nodes: database.nodeCount(), edges: database.edgeCount(), revision: meta[0]?.[0] };
    for (const what of ['nodes', 'edges', 'revision'] as const) {
      if (found[what] !== expected[what]) throw differs(what, expected[what], found[what]);
    }
    for (const node of sample(delta.nodes)) await compareNode(database, node);
    for (const { id, source, target, type, properties } of sample(delta.edges)) {
      const ends = 'MATCH (a {id: $source})-[r]->(b {id: $target}) WHERE type(r) = $type RETURN properties(r)';
      const rows = (await database.executeCypher(ends, { source, target, type })).rows();
      if (rows.length !== 1) throw differs(`relationship ${id}`, 1, rows.length);
      compareProperties(id, properties, rows[0]![0] as Record<string, PropertyValue>);
    }
    for (const { id } of sample(delta.removedNodes)) {
      const rows = (await database.executeCypher('MATCH (n {id: $id}) RETURN id(n)', { id })).rows();
      if (rows.length > 0) throw differs(`removed node ${id}`, 0, rows.length);
    }
  } finally {
    database.close();
  }
}

async function compareNode(database: Database, { id, labels, properties }: StoredNode): Promise<void> {
  const rows = (await database.executeCypher('MATCH (n {id: $id}) RETURN id(n)', { id })).rows();
  if (rows.length !== 1) throw differs(`node ${id}`, 1, rows.length);
  const node = database.getNode(rows[0]![0] as number)!;
  if ([...labels].sort().join() !== [...node.labels].sort().join())
    throw differs(`labels of ${id}`, labels, node.labels);
  compareProperties(id, properties, node.properties() as Record<string, PropertyValue>);
}

function compareProperties(
  id: string,
  expected: Record<string, PropertyValue>,
  found: Record<string, PropertyValue>,
): void {
  for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const [a, b] = [expected[key], found[key]];
    if (comparable(a) !== comparable(b)) throw differs(`${key} of ${id}`, a, b);
  }
}

/** Half of a surrogate pair, which JavaScript allows and UTF-8 does not, is stored as U+FFFD. */
function comparable(value: PropertyValue | undefined): string {
  return (JSON.stringify(value) ?? '').replace(/\\ud[89a-f][0-9a-f]{2}/gi, '\ufffd');
}

/** Some of a list, spread over all of it. */
function sample<T>(list: readonly T[]): T[] {
  const step = Math.max(1, Math.floor(list.length / SAMPLE));
  return list.filter((_, index) => index % step === 0);
}

function differs(what: string, expected: unknown, found: unknown): StoreError {
  const short = (value: unknown) => JSON.stringify(value)?.slice(0, 80);
  return new StoreError(
    'store-damaged',
    `The written graph file does not hold what was written (${what}: ${short(found)} in place of ${short(expected)}). ` +
      'It is not used; what was stored before is unharmed.',
  );
}
