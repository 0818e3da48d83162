import type { PropertyValue } from '../../model.js';
import type { CypherValue } from '../port.js';
import { graphEdge, sorted, typeOfLabels } from '../records.js';
import type { OpenGraph } from './open-graph.js';

type Fields = Record<string, unknown>;

/** Turns what the engine gives into values of the port; one for each query. */
export class ValueReader {
  private readonly ids = new Map<number, string>();

  constructor(private readonly graph: OpenGraph) {}

  read(value: unknown): CypherValue {
    if (value === null || value === undefined) return null;
    switch (typeof value) {
      case 'boolean':
      case 'string':
        return value;
      case 'number':
        // JSON has no word for these.
        return Number.isFinite(value) ? value : String(value);
      case 'bigint':
        return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
      case 'object':
        return this.readObject(value);
      default:
        return String(value);
    }
  }

  private readObject(value: object): CypherValue {
    if (Array.isArray(value)) return value.map((item) => this.read(item));
    if (value instanceof Date) return value.toISOString();
    if (ArrayBuffer.isView(value)) return Array.from(value as Uint8Array);
    const fields = value as Fields;
    if (isEdge(fields)) return this.edge(fields);
    if (isNode(fields)) return this.node(fields);
    if (isPath(fields)) {
      const nodes = fields.nodes.map((node) => this.node(node));
      return { $kind: 'path', nodes, edges: fields.edges.map((edge) => this.edge(edge)) };
    }
    // The engine's own notation for numbers that fit no double.
    if (typeof fields.$decimal === 'string' && Object.keys(fields).length === 1) return fields.$decimal;
    return Object.fromEntries(Object.entries(fields).map(([key, item]) => [key, this.read(item)]));
  }

  private node(fields: NodeFields): CypherValue {
    const { _id, _labels, ...properties } = fields;
    const { id, name, ...rest } = properties as Record<string, PropertyValue>;
    this.ids.set(_id, String(id));
    return {
      $kind: 'node',
      labels: _labels,
      id: String(id),
      type: typeOfLabels(_labels),
      name: String(name ?? rest.title ?? ''),
      properties: sorted(rest),
    };
  }

  private edge({ _source, _target, _type, ...properties }: EdgeFields): CypherValue {
    const own = sorted(properties as Record<string, PropertyValue>, '_id');
    return { $kind: 'edge', ...graphEdge(_type, this.idOf(_source), this.idOf(_target), own) };
  }

  /** The id in the domain of a node that may not be in the row. */
  private idOf(internal: number): string {
    let id = this.ids.get(internal);
    if (id === undefined) {
      id = String(this.graph.database.getNode(internal)?.get('id') ?? '');
      this.ids.set(internal, id);
    }
    return id;
  }
}

type NodeFields = Fields & { _id: number; _labels: string[] };
type EdgeFields = Fields & { _id: number; _source: number; _target: number; _type: string };

function isNode(value: unknown): value is NodeFields {
  const fields = value as Fields;
  return (
    typeof fields === 'object' && fields !== null && typeof fields._id === 'number' && Array.isArray(fields._labels)
  );
}

function isEdge(value: unknown): value is EdgeFields {
  const fields = value as Fields;
  if (typeof fields !== 'object' || fields === null || typeof fields._id !== 'number') return false;
  return typeof fields._source === 'number' && typeof fields._target === 'number' && typeof fields._type === 'string';
}

function isPath(fields: Fields): fields is Fields & { nodes: NodeFields[]; edges: EdgeFields[] } {
  const { nodes, edges } = fields;
  if (!Array.isArray(nodes) || !Array.isArray(edges) || Object.keys(fields).length !== 2) return false;
  return nodes.length === edges.length + 1 && nodes.every(isNode) && edges.every(isEdge);
}
