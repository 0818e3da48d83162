/** Classes of characters that layout rules share. */

const IS_HAN = /\p{Script=Han}/u;

/** Whether a character (a code unit) is Han; the few beyond the basic plane are pairs of surrogates. */
export function isHan(character: string | undefined): boolean {
  if (character === undefined || character === '') return false;
  const code = character.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  return code >= 0x2e80 && code < 0xffff && IS_HAN.test(character);
}

/** White space, and what prints nothing: zero-width spaces, byte order marks, soft hyphens. */
export function isSpace(code: number): boolean {
  if (code > 0x3000) return code === 0xfeff;
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0xad ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000
  );
}

/** White space that takes no room on paper. */
export function isZeroWidth(code: number): boolean {
  return (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff || code === 0xad;
}

/** Marks after which a printed line may be the last of its paragraph, and closing marks that may follow them. */
const PARAGRAPH_END = '。！？!?…；;：:”’）)】》」』—〕]';
const CLOSING = '"\'”’）)」』〕]';
const SENTENCE_END = '。！？!?…';
const SENTENCE_CLOSING = '"\'”’）)」』】〕';

/** How a line ends: within a sentence, with a mark that may end a paragraph, or with the end of a sentence. */
export type LineEnd = 'open' | 'paragraph' | 'sentence';

export function endOf(text: string): LineEnd {
  const last = text.charCodeAt(text.length - 1);
  // A Han character ends nothing.
  if (!(last < 0x4e00) && last < 0xff00) return 'open';
  let at = text.length - 1;
  while (at > 0 && SENTENCE_CLOSING.includes(text[at]!)) at--;
  if (at >= 0 && SENTENCE_END.includes(text[at]!)) return 'sentence';
  at = text.length - 1;
  while (at > 0 && CLOSING.includes(text[at]!) && !PARAGRAPH_END.includes(text[at]!)) at--;
  return at >= 0 && PARAGRAPH_END.includes(text[at]!) ? 'paragraph' : 'open';
}
