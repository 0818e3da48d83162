import { LABELS, TYPES } from './vocabulary.js';

/** Strings, comments and names in backquotes: what looks like a label in them is none. */
const NOT_CODE = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\*[^]*?\*\/|\/\/[^\n]*/g;
const NODE = /\(\s*\w*\s*:([\w\s:|&!]+)/g;
const RELATIONSHIP = /\[\s*\w*\s*:([\w\s:|!]+)/g;

/**
 * The labels and types in the patterns of a query that no node or relationship has: an engine finds nothing for a
 * misspelt one and does not say why.
 */
export function unknownNames(cypher: string): { labels: string[]; types: string[] } {
  const code = cypher.replace(NOT_CODE, ' ');
  return { labels: unknown(code, NODE, LABELS), types: unknown(code, RELATIONSHIP, TYPES) };
}

function unknown(code: string, pattern: RegExp, known: readonly string[]): string[] {
  const names = [...code.matchAll(pattern)].flatMap((match) => match[1]!.match(/[A-Za-z_]\w*/g) ?? []);
  return [...new Set(names)].filter((name) => !known.includes(name));
}
