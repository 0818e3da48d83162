/** Classes of characters that layout and language rules share. */

/** A Han character of the basic plane (the few beyond it are pairs of surrogates, tested by `\p{Script=Han}`). */
export const HAN = /\p{Script=Han}/u;

export function isHan(character: string | undefined): boolean {
  if (character === undefined) return false;
  const code = character.charCodeAt(0);
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}

export function isLatinOrDigit(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z0-9\u00c0-\u024f]/.test(character);
}

/** Marks after which a printed line may be the last of its paragraph. */
export const ENDS_PARAGRAPH = /[。！？!?…；;：:”’）)】》」』—]["'”’）)」』]*$/u;

/** Marks that end a sentence of prose, with the closing marks that may follow. */
export const ENDS_SENTENCE = /[。！？!?…][”’"'）)」』】]*$/u;

/** Width of a line as printed: a Han character or a full-width mark counts 1, Latin letters and digits a half. */
export function printedWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x2000 ? 0.5 : 1;
  return width;
}
