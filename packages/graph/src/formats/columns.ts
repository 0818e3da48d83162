import type { Properties, PropertyValue } from '../model.js';

/** A property that the records of a table share, with the narrowest kind that holds all its values. */
export interface Column {
  name: string;
  kind: 'integer' | 'number' | 'boolean' | 'text';
}

/** The columns of a table of records, in the order of their names. */
export function columnsOf(records: Iterable<{ properties: Properties }>): Column[] {
  const kinds = new Map<string, Column['kind']>();
  for (const { properties } of records) {
    for (const [name, value] of Object.entries(properties)) {
      const kind = kindOf(value);
      const before = kinds.get(name);
      kinds.set(name, before === undefined ? kind : widest(before, kind));
    }
  }
  return [...kinds].map(([name, kind]) => ({ name, kind })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function kindOf(value: PropertyValue): Column['kind'] {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value !== 'number') return 'text';
  if (!Number.isFinite(value)) return 'text';
  return Number.isSafeInteger(value) ? 'integer' : 'number';
}

function widest(a: Column['kind'], b: Column['kind']): Column['kind'] {
  if (a === b) return a;
  const numeric = (kind: Column['kind']) => kind === 'integer' || kind === 'number';
  return numeric(a) && numeric(b) ? 'number' : 'text';
}

/** A value as a table's cell. Lists, which tables do not have, are joined by a semicolon. */
export function cell(value: PropertyValue | undefined): string {
  if (value === undefined) return '';
  return Array.isArray(value) ? value.join('; ') : String(value);
}
