/**
 * The forms in which printed and annotated words are compared. Width, white space and marks that a line break, a
 * typesetter or an annotator may set otherwise count for nothing.
 */

/** Words without white space, in one width. */
export function flatten(words: string): string {
  return words.normalize('NFKC').replace(/\s/g, '');
}

/** A name without white space, quotation marks, title marks and dots, in one width and in lower case. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s“”‘’"'《》「」『』·•]/g, '')
    .toLowerCase();
}

/** A text as {@link flatten} gives it, with the way from offsets of the text to offsets of the flat text and back. */
export class FlatText {
  readonly flat: string;
  private readonly before: number[] = [];
  private readonly origin: number[] = [];

  constructor(readonly text: string) {
    let flat = '';
    // A letter and the marks that combine with it are normalised together, as they are in the words looked for.
    for (const { 0: cluster, index } of text.matchAll(/[^\p{M}]\p{M}*|\p{M}+/gsu)) {
      for (let i = 0; i < cluster.length; i++) this.before.push(flat.length);
      const words = flatten(cluster);
      for (let i = 0; i < words.length; i++) this.origin.push(index);
      flat += words;
    }
    this.before.push(flat.length);
    this.origin.push(text.length);
    this.flat = flat;
  }

  /** Where in the flat text an offset of the text stands. */
  flatOffset(offset: number): number {
    return this.before[Math.min(Math.max(offset, 0), this.text.length)]!;
  }

  /** Where in the text an offset of the flat text stands. */
  textOffset(flatOffset: number): number {
    return this.origin[flatOffset]!;
  }

  /** Where flat words begin in the flat text, each place in turn. */
  *places(words: string): Generator<number> {
    if (words === '') return;
    for (let at = this.flat.indexOf(words); at >= 0; at = this.flat.indexOf(words, at + 1)) yield at;
  }
}
