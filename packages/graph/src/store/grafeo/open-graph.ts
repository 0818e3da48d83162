import type { GraphEdge, PropertyValue } from '../../model.js';
import { graphEdge, type EngineNode } from '../records.js';
import type { Database } from './engine.js';
import { NodeTable } from './node-table.js';

/** `[internal id of the neighbour, internal id of the edge]`. */
export type EdgePair = [number, number];

/** A graph file that is open for reading, and what is kept in memory of it. It never changes while it is open. */
export class OpenGraph {
  private tableRead: Promise<NodeTable> | undefined;
  private readonly memory = new Map<string, unknown>();

  constructor(readonly database: Database) {}

  async rows(cypher: string, parameters: Record<string, PropertyValue> = {}): Promise<unknown[][]> {
    return (await this.database.executeCypher(cypher, parameters)).rows();
  }

  /** Entities, articles and redirects; read once. */
  table(): Promise<NodeTable> {
    this.tableRead ??= NodeTable.read(this);
    return this.tableRead;
  }

  node(internal: number): EngineNode {
    const node = this.database.getNode(internal)!;
    return { labels: node.labels, properties: node.properties() as Record<string, PropertyValue> };
  }

  /** An edge between entities and articles. */
  async edge(internal: number): Promise<GraphEdge> {
    const table = await this.table();
    const edge = this.database.getEdge(internal)!;
    const source = table.at(edge.sourceId)!.id;
    const target = table.at(edge.targetId)!.id;
    return graphEdge(edge.edgeType, source, target, edge.properties() as Record<string, PropertyValue>);
  }

  edgeId(internal: number): string {
    return this.database.getEdge(internal)!.get('id') as string;
  }

  edges(internal: number, direction: 'out' | 'in' | 'both', types?: readonly string[]): EdgePair[] {
    const options = types ? { direction, edgeTypes: [...types] } : { direction };
    return this.database.getNodeEdges(internal, options) as EdgePair[];
  }

  /** A value that is worked out once for this file and kept. */
  remember<T>(key: string, make: () => T): T {
    if (!this.memory.has(key)) this.memory.set(key, make());
    return this.memory.get(key) as T;
  }
}
