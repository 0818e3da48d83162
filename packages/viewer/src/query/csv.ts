import { isEdge, isNode, isPath, type Result, type Value } from './result.js';

/** Without this mark Excel takes UTF-8 for the system's own encoding and shows no Hanzi. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A result as CSV by RFC 4180: nodes by their names, relations by their types, paths by the names along them. */
export function csvOf({ columns, rows }: Pick<Result, 'columns' | 'rows'>): string {
  const record = (fields: readonly string[]) => `${fields.map(field).join(',')}\r\n`;
  return BYTE_ORDER_MARK + record(columns) + rows.map((row) => record(row.map(plain))).join('');
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function plain(value: Value): string {
  if (value === null) return '';
  if (isNode(value)) return value.name || String(value.properties.text ?? value.id);
  if (isEdge(value)) return value.type;
  if (isPath(value)) return value.nodes.map(plain).join(' – ');
  if (Array.isArray(value)) return value.map(plain).join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
