const ESCAPE = /\\u+([0-9a-fA-F]{4})/g;
const ESCAPE_OR_PAIR = /\\\\|\\u+([0-9a-fA-F]{4})/g;

export function hasEscapes(text: string): boolean {
  return /\\u/.test(text);
}

/**
 * What an engine may see that resolves `\uXXXX` before it reads the text, wherever it stands. Whether a backslash
 * before the backslash takes its meaning away differs between versions; both readings are given.
 */
export function resolvedReadings(text: string): string[] {
  const character = (code: string) => String.fromCharCode(Number.parseInt(code, 16));
  const everywhere = text.replace(ESCAPE, (_, code: string) => character(code));
  const unlessEscaped = text.replace(ESCAPE_OR_PAIR, (pair, code?: string) => (code ? character(code) : pair));
  return everywhere === unlessEscaped ? [everywhere] : [everywhere, unlessEscaped];
}
