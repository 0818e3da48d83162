import type { Line } from './lines.js';

/** Codes of a typesetting system (〖BT1〗, 〖HT5K〗): letters, digits and signs between their own brackets, no words. */
const CODE = /〖[A-Za-z0-9*#.,;:|()（）=+\-^~$&%@!?/\\'"\s]{0,40}〗/gu;

/**
 * Takes typesetting codes out: zero-width spaces stand in their place, so that nothing moves.
 *
 * @returns the source without codes, and the codes
 */
export function withoutCodes(source: string): { printed: string; codes: Line[] } {
  if (!source.includes('〖')) return { printed: source, codes: [] };
  const codes: Line[] = [];
  const printed = source.replace(CODE, (text, start: number) => {
    codes.push({ start, end: start + text.length, text, words: text, indent: 0, blankBefore: 0 });
    return text.replace(/[^\n\r]/gu, '\u200b');
  });
  return { printed, codes };
}
