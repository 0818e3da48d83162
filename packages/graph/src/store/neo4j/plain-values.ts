import neo4j, { type Record as Neo4jRecord } from 'neo4j-driver';

/** A row as plain values. */
export function plainRow(record: Neo4jRecord): unknown[] {
  return (Array.from(record.values()) as unknown[]).map(plain);
}

/** A value without the driver's types: integers as numbers, those past 2^53 as texts, dates as ISO 8601 texts. */
export function plain(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toString();
  if (Array.isArray(value)) return value.map(plain);
  if (ArrayBuffer.isView(value)) return Array.from(value as Int8Array);
  const fields = Object.entries(value);
  // Dates, times and durations are classes of the driver's, each with its own notation.
  if (Object.getPrototypeOf(value) !== Object.prototype && !neo4j.isPoint(value)) return String(value as object);
  return Object.fromEntries(fields.map(([key, item]) => [key, plain(item)]));
}

/** Parameters as the driver wants them: a JavaScript number that is whole goes as an integer. */
export function toParameters(parameters: Record<string, unknown>): Record<string, unknown> {
  return toDriver(parameters) as Record<string, unknown>;
}

function toDriver(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (value instanceof Fraction) return value.value;
  if (Array.isArray(value)) return value.map(toDriver);
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toDriver(item)]));
}

/** A number that goes as a fraction even where it is whole. */
export function fraction(value: number): Fraction {
  return new Fraction(value);
}

class Fraction {
  constructor(readonly value: number) {}
}
