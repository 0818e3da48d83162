import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

/**
 * Folding for comparison and search only: 習近平 and 习近平 are one, as are full-width and half-width forms and
 * upper and lower case. What is stored and shown is never folded.
 */

let characters: Map<string, string> | undefined;

/** The OpenCC table of traditional to simplified characters, one character to one; taken apart when first asked for. */
function simplified(): Map<string, string> {
  if (characters) return characters;
  characters = new Map();
  for (const entry of traditionalToSimplified.split('|')) {
    const [from, to] = entry.split(' ');
    // Only pairs of the same length keep offsets; the few that leave the basic plane are left as they are.
    if (from && to && from.length === 1 && to.length === 1) characters.set(from, to);
  }
  return characters;
}

/** Simplified characters for traditional ones, the same length, so that spans stay valid. */
export function foldScript(text: string): string {
  const table = simplified();
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const to = table.get(text[i]!);
    if (to === undefined) continue;
    out += text.slice(from, i) + to;
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

/** The form in which two names are compared: folded script and width, lower case, no space, quotation or title marks. */
export function foldName(name: string): string {
  return foldScript(name.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s“”‘’"'《》〈〉「」『』·•‧・]/gu, '');
}
