import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

/**
 * Folding for comparison and search only: 習近平 and 习近平 are one, as are full-width and half-width forms and
 * upper and lower case. What is stored and shown is never folded.
 */

/** For each UTF-16 code unit the one to write in its place, or 0. */
let replacements: Uint16Array | undefined;

/** The OpenCC table of traditional to simplified characters, one character to one; taken apart when first asked for. */
function simplified(): Uint16Array {
  if (replacements) return replacements;
  replacements = new Uint16Array(0x10000);
  for (const entry of traditionalToSimplified.split('|')) {
    const [from, to] = entry.split(' ');
    // Only pairs of the same length keep offsets; the few that leave the basic plane are left as they are.
    if (from?.length === 1 && to?.length === 1) replacements[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  return replacements;
}

/** Simplified characters for traditional ones, the same length, so that spans stay valid. */
export function foldScript(text: string): string {
  const table = simplified();
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const to = table[text.charCodeAt(i)]!;
    if (to === 0) continue;
    out += text.slice(from, i) + String.fromCharCode(to);
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
