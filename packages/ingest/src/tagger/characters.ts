import { foldScript } from '@guanxi/graph/fold';

/** Ids before those of the vocabulary: outside the line; a rare Han character; any other rare character. */
export const BOUNDARY = 0;
const UNKNOWN_HAN = 1;
const UNKNOWN_OTHER = 2;
const FIRST_KNOWN = 3;

/**
 * From code units to the ids that the models look up, as training/tagger_training/features.py computes them: digits are
 * one character, Latin letters lose their case and full-width forms their width; and, for the reader of Hong Kong and
 * Taiwan papers, a traditional character that training has not seen is taken for its simplified form.
 */
export class Vocabulary {
  readonly #ids = new Uint16Array(0x10000).fill(UNKNOWN_OTHER);

  constructor(characters: string) {
    const ids = this.#ids;
    ids.fill(UNKNOWN_HAN, 0x3400, 0xa000);
    for (let i = 0; i < characters.length; i++) ids[characters.charCodeAt(i)] = FIRST_KNOWN + i;
    const han = Uint16Array.from({ length: 0x5200 }, (_, i) => 0x4e00 + i);
    const simplified = foldScript(String.fromCharCode(...han));
    for (let i = 0; i < han.length; i++) {
      if (ids[han[i]!] === UNKNOWN_HAN) ids[han[i]!] = ids[simplified.charCodeAt(i)]!;
    }
    for (let unit = 0x41; unit <= 0x5a; unit++) ids[unit] = ids[unit + 32]!;
    for (let unit = 0x31; unit <= 0x39; unit++) ids[unit] = ids[0x30]!;
    for (let unit = 0xff01; unit < 0xff5f; unit++) ids[unit] = ids[unit - 0xfee0]!;
  }

  /** The ids of text.slice(start, end), one a code unit. */
  ids(text: string, start: number, end: number): Uint16Array {
    const table = this.#ids;
    const ids = new Uint16Array(end - start);
    for (let i = start; i < end; i++) ids[i - start] = table[text.charCodeAt(i)]!;
    return ids;
  }
}
