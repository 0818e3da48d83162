import type { GraphEdge, GraphNode } from '../model.js';
import { cell, columnsOf, type Column } from './columns.js';
import type { GraphFormat } from './format.js';
import { xmlText } from './xml.js';

const TYPES: Record<Column['kind'], string> = { integer: 'long', number: 'double', boolean: 'boolean', text: 'string' };

/** GraphML, for networkx, igraph, Cytoscape, yEd and Gephi. Lists become texts joined by a semicolon. */
export const graphml: GraphFormat = {
  name: 'graphml',
  description: 'GraphML, for networkx, igraph, Cytoscape and yEd',
  extension: 'graphml',
  mediaType: 'application/graphml+xml',
  kind: 'graph',
  *write({ nodes, edges }) {
    const nodeTable = new Table('n', ['name', 'label', 'type'], columnsOf(nodes));
    const edgeTable = new Table('e', ['label', 'type'], columnsOf(edges));
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
    yield* nodeTable.keys('node');
    yield* edgeTable.keys('edge');
    yield '<graph edgedefault="directed">\n';
    for (const node of nodes) yield nodeElement(node, nodeTable);
    for (const edge of edges) yield edgeElement(edge, edgeTable);
    yield '</graph>\n</graphml>\n';
  },
};

/** The attributes of nodes or of edges: some that all have, then the properties, under names that do not collide. */
class Table {
  constructor(
    private readonly prefix: string,
    private readonly fixed: readonly string[],
    private readonly columns: readonly Column[],
  ) {}

  *keys(target: string): Generator<string> {
    const key = (id: string, name: string, type: string) =>
      `<key id="${id}" for="${target}" attr.name="${xmlText(name)}" attr.type="${type}"/>\n`;
    for (const name of this.fixed) yield key(this.prefix + name, name, 'string');
    for (const [index, { name, kind }] of this.columns.entries()) {
      yield key(this.prefix + index, this.fixed.includes(name) ? `property ${name}` : name, TYPES[kind]);
    }
  }

  data(fixed: readonly string[], properties: GraphNode['properties']): string {
    let out = '';
    for (const [index, value] of fixed.entries()) out += datum(this.prefix + this.fixed[index], value);
    for (const [index, { name }] of this.columns.entries()) {
      const value = properties[name];
      if (value !== undefined) out += datum(this.prefix + index, cell(value));
    }
    return out;
  }
}

function datum(key: string, value: string): string {
  return `<data key="${key}">${xmlText(value)}</data>`;
}

function nodeElement({ id, name, type, properties }: GraphNode, table: Table): string {
  return `<node id="${xmlText(id)}">${table.data([name, name, type], properties)}</node>\n`;
}

function edgeElement({ id, type, source, target, properties }: GraphEdge, table: Table): string {
  const ends = `source="${xmlText(source)}" target="${xmlText(target)}"`;
  return `<edge id="${xmlText(id)}" ${ends}>${table.data([type, type], properties)}</edge>\n`;
}
