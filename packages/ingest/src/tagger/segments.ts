const ENOUGH = 256;
/** No piece is longer than this. */
export const LONGEST = 1024;

/**
 * Where the pieces of a text end that are tagged one by one: at line breaks, and in longer lines after the end of a
 * sentence. The pieces together are the text.
 */
export function* segmentEnds(text: string): Generator<number> {
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const length = i + 1 - start;
    if (unit === 10 || unit === 13 || (length >= ENOUGH && endsSentence(unit)) || length >= LONGEST) {
      const end = i + 1 - (isHighSurrogate(unit) ? 1 : 0);
      yield end;
      start = end;
    }
  }
  if (start < text.length) yield text.length;
}

function endsSentence(unit: number): boolean {
  return unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0xff1b;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
