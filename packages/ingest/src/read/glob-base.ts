import { isDynamicPattern } from 'tinyglobby';

/** The folder that a glob starts from, up to its first part with a wildcard, and the pattern below it. */
export function globBase(glob: string): { base: string; pattern: string } {
  const parts = glob.replaceAll('\\', '/').split('/');
  const first = parts.findIndex((part) => isDynamicPattern(part));
  const base = parts.slice(0, first).join('/');
  return { base: base || (glob.startsWith('/') ? '/' : '.'), pattern: parts.slice(first).join('/') };
}
