import { META_LABEL } from '../meta.js';
import type { CypherRunner } from './connection.js';

/** Labels whose nodes have an id of their own each; what is written is found by it. */
const UNIQUE = ['Entity', 'Article', 'Evidence', 'Extraction', 'Decision', 'Redirect', META_LABEL];
const INDEXED: [label: string, property: string][] = [
  ['Evidence', 'relation'],
  ['Entity', 'name'],
  ['Entity', 'hidden'],
];

/** Constraints and indexes, made once: Neo4j leaves those alone that are there. */
export async function ensureSchema(runner: CypherRunner): Promise<void> {
  for (const label of UNIQUE) {
    const name = `guanxi_${label.toLowerCase()}_id`;
    await runner.rows(`CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`);
  }
  for (const [label, property] of INDEXED) {
    const name = `guanxi_${label.toLowerCase()}_${property}`;
    await runner.rows(`CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`);
  }
}
