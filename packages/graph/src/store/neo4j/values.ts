import neo4j, { type Node, type Path, type Record as Neo4jRecord, type Relationship } from 'neo4j-driver';
import type { PropertyValue } from '../../model.js';
import type { CypherValue } from '../port.js';
import { graphEdge, sorted, typeOfLabels } from '../records.js';
import { plain } from './plain-values.js';

type EdgeValue = Extract<CypherValue, { $kind: 'edge' }>;

/** Turns what the driver gives into values of the port; one for each query. */
export class ValueReader {
  /** Ids in the domain of the nodes seen so far, by what the driver calls them. */
  private readonly ids = new Map<string, string>();
  /** Edges whose ends are still given as the driver calls them. */
  private readonly edges: EdgeValue[] = [];

  row(record: Neo4jRecord): CypherValue[] {
    return (Array.from(record.values()) as unknown[]).map((value) => this.read(value));
  }

  /**
   * Gives edges the ids of their ends; asks for those that were in no row.
   * @param lookUp the ids in the domain by the driver's, where there is one
   */
  async finish(lookUp: (elementIds: string[]) => Promise<[string, string | null][]>): Promise<void> {
    const ends = this.edges.flatMap(({ source, target }) => [source, target]);
    const missing = [...new Set(ends)].filter((end) => !this.ids.has(end));
    if (missing.length > 0) for (const [elementId, id] of await lookUp(missing)) this.ids.set(elementId, id ?? '');
    for (const edge of this.edges) {
      edge.source = this.ids.get(edge.source) ?? '';
      edge.target = this.ids.get(edge.target) ?? '';
    }
  }

  private read(value: unknown): CypherValue {
    if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
    if (value === null || typeof value !== 'object') return value as CypherValue;
    if (neo4j.isNode(value)) return this.node(value as Node);
    if (neo4j.isRelationship(value)) return this.edge(value as Relationship);
    if (neo4j.isPath(value)) return this.path(value as Path);
    if (Array.isArray(value)) return value.map((item) => this.read(item));
    if (Object.getPrototypeOf(value) === Object.prototype) {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.read(item)]));
    }
    return plain(value) as CypherValue;
  }

  private node({ elementId, labels, properties }: Node): CypherValue {
    const { id = '', name, ...rest } = plain(properties) as Record<string, PropertyValue>;
    this.ids.set(elementId, String(id));
    return {
      $kind: 'node',
      labels,
      id: String(id),
      type: typeOfLabels(labels),
      name: String(name ?? rest.title ?? ''),
      properties: sorted(rest),
    };
  }

  private edge({ type, startNodeElementId, endNodeElementId, properties }: Relationship): CypherValue {
    const own = { id: '', ...(plain(properties) as Record<string, PropertyValue>) };
    const edge: EdgeValue = { $kind: 'edge', ...graphEdge(type, startNodeElementId, endNodeElementId, own) };
    this.edges.push(edge);
    return edge;
  }

  private path({ start, segments }: Path): CypherValue {
    return {
      $kind: 'path',
      nodes: [start, ...segments.map((segment) => segment.end)].map((node) => this.node(node)),
      edges: segments.map((segment) => this.edge(segment.relationship)),
    };
  }
}
