import type { GraphNode } from '../model.js';
import { cell, columnsOf } from './columns.js';
import type { GraphFormat, Subgraph } from './format.js';

/** One record of a CSV file by RFC 4180: fields in quotation marks where they must be, ended by CR LF. */
export function csvRecord(fields: readonly string[]): string {
  return `${fields.map(field).join(',')}\r\n`;
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Without this mark Excel takes UTF-8 for the system's own encoding and shows no Hanzi. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A table of the edges, with the names of their ends and their best proof; the nodes are a table of their own. */
export const csv: GraphFormat = {
  name: 'csv',
  description: 'a table of the relations for a spreadsheet; part "nodes" is the table of the nodes',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  kind: 'graph',
  write: edgeTable,
  parts: [{ name: 'nodes', write: nodeTable }],
};

function* edgeTable({ nodes, edges }: Subgraph): Generator<string> {
  const byId = new Map<string, GraphNode>(nodes.map((node) => [node.id, node]));
  const columns = columnsOf(edges);
  yield BYTE_ORDER_MARK;
  yield csvRecord([
    ...['source', 'sourceName', 'sourceType', 'type', 'target', 'targetName', 'targetType', 'id'],
    ...columns.map(({ name }) => name),
  ]);
  for (const { id, type, source, target, properties } of edges) {
    const head = byId.get(source);
    const tail = byId.get(target);
    const ends = [source, head?.name ?? '', head?.type ?? '', type, target, tail?.name ?? '', tail?.type ?? ''];
    yield csvRecord([...ends, id, ...columns.map(({ name }) => cell(properties[name]))]);
  }
}

function* nodeTable({ nodes }: Subgraph): Generator<string> {
  const columns = columnsOf(nodes);
  yield BYTE_ORDER_MARK;
  yield csvRecord(['id', 'type', 'name', ...columns.map(({ name }) => name)]);
  for (const { id, type, name, properties } of nodes) {
    yield csvRecord([id, type, name, ...columns.map((column) => cell(properties[column.name]))]);
  }
}
