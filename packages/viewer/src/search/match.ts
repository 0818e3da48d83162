import type { Span } from '../api/types.js';

/** Where the words stand in a name, letter case aside; undefined when they do not (another script, an alias). */
export function matchOf(name: string, words: string): Span | undefined {
  const start = name.toLowerCase().indexOf(words.trim().toLowerCase());
  return start === -1 ? undefined : { start, end: start + words.trim().length };
}
