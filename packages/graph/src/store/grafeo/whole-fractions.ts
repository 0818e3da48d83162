import type { PropertyValue } from '../../model.js';
import { FRACTIONS } from '../fractions.js';
import type { Database } from './engine.js';

/** From this many on, one pass over the graph is quicker. */
const PASS_FROM = 1_000;

/**
 * The engine's bulk calls store a whole number as an integer, whatever it stands for; these are the fractions among
 * them ({@link FRACTIONS}), to be written once more as what they are.
 */
export class WholeFractions {
  private readonly nodes: { node: number; key: string; value: number }[] = [];
  private readonly edges: { source: number; edge: number; key: string; value: number }[] = [];

  constructor(private readonly database: Database) {}

  node(node: number, properties: Record<string, PropertyValue>): void {
    for (const [key, value] of wholeFractions(properties)) this.nodes.push({ node, key, value });
  }

  edge(source: number, edge: number, properties: Record<string, PropertyValue>): void {
    for (const [key, value] of wholeFractions(properties)) this.edges.push({ source, edge, key, value });
  }

  async write(): Promise<void> {
    if (this.nodes.length + this.edges.length === 0) return;
    if (this.nodes.length + this.edges.length >= PASS_FROM) return this.pass();
    const transaction = this.database.beginTransaction();
    for (const { node, key, value } of this.nodes) {
      const cypher = `MATCH (n) WHERE id(n) = $node SET n.${key} = toFloat($value)`;
      await transaction.executeCypher(cypher, { node, value });
    }
    for (const { source, edge, key, value } of this.edges) {
      const cypher = `MATCH (a)-[r]->() WHERE id(a) = $source AND id(r) = $edge SET r.${key} = toFloat($value)`;
      await transaction.executeCypher(cypher, { source, edge, value });
    }
    transaction.commit();
  }

  private async pass(): Promise<void> {
    for (const key of FRACTIONS) {
      for (const value of new Set([...this.nodes, ...this.edges].map((one) => one.value))) {
        await this.database.executeCypher(`MATCH (n) WHERE n.${key} = $value SET n.${key} = toFloat($value)`, {
          value,
        });
        const edges = `MATCH ()-[r]->() WHERE r.${key} = $value SET r.${key} = toFloat($value)`;
        await this.database.executeCypher(edges, { value });
      }
    }
  }
}

function wholeFractions(properties: Record<string, PropertyValue>): [string, number][] {
  const found: [string, number][] = [];
  for (const key of FRACTIONS) {
    const value = properties[key];
    if (typeof value === 'number' && Number.isInteger(value)) found.push([key, value]);
  }
  return found;
}
