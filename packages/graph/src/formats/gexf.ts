import type { GraphNode } from '../model.js';
import { cell, columnsOf, type Column } from './columns.js';
import type { GraphFormat } from './format.js';
import { xmlText } from './xml.js';

const TYPES: Record<Column['kind'], string> = { integer: 'long', number: 'double', boolean: 'boolean', text: 'string' };

/** GEXF 1.2, which Gephi and networkx both read (networkx knows no 1.3). Lists become texts joined by a semicolon. */
export const gexf: GraphFormat = {
  name: 'gexf',
  description: 'GEXF, for Gephi and gephi-lite',
  extension: 'gexf',
  mediaType: 'application/gexf+xml',
  kind: 'graph',
  *write({ nodes, edges }) {
    const nodeColumns = withoutType(columnsOf(nodes));
    const edgeColumns = withoutType(columnsOf(edges));
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n';
    yield '<graph mode="static" defaultedgetype="directed">\n';
    yield* attributes('node', nodeColumns);
    yield* attributes('edge', edgeColumns);
    yield '<nodes>\n';
    for (const { id, name, type, properties } of nodes) {
      yield `<node id="${xmlText(id)}" label="${xmlText(name)}">${values(type, properties, nodeColumns)}</node>\n`;
    }
    yield '</nodes>\n<edges>\n';
    for (const { id, type, source, target, properties } of edges) {
      const ends = `source="${xmlText(source)}" target="${xmlText(target)}"`;
      yield `<edge id="${xmlText(id)}" ${ends} label="${type}">${values(type, properties, edgeColumns)}</edge>\n`;
    }
    yield '</edges>\n</graph>\n</gexf>\n';
  },
};

/** A property may not take the place of the type, of which there is one anyway. */
function withoutType(columns: Column[]): Column[] {
  return columns.filter(({ name }) => name !== 'type' && name !== 'label' && name !== 'id');
}

function* attributes(target: 'node' | 'edge', columns: Column[]): Generator<string> {
  yield `<attributes class="${target}">\n<attribute id="type" title="type" type="string"/>\n`;
  for (const [index, { name, kind }] of columns.entries()) {
    yield `<attribute id="${index}" title="${xmlText(name)}" type="${TYPES[kind]}"/>\n`;
  }
  yield '</attributes>\n';
}

function values(type: string, properties: GraphNode['properties'], columns: Column[]): string {
  let out = `<attvalue for="type" value="${xmlText(type)}"/>`;
  for (const [index, { name }] of columns.entries()) {
    const value = properties[name];
    if (value !== undefined) out += `<attvalue for="${index}" value="${xmlText(cell(value))}"/>`;
  }
  return `<attvalues>${out}</attvalues>`;
}
