/** The span without white space at its ends and with both halves of its surrogate pairs; undefined if nothing is left. */
export function trimmed(text: string, start: number, end: number): { start: number; end: number } | undefined {
  let from = whole(text, start);
  let to = whole(text, end);
  while (from < to && isSpace(text[from]!)) from++;
  while (to > from && isSpace(text[to - 1]!)) to--;
  return from < to ? { start: from, end: to } : undefined;
}

/** The boundary moved before a surrogate pair that it would split: always the same way, so that spans stay apart. */
function whole(text: string, at: number): number {
  const splits = at > 0 && at < text.length && isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1));
  return splits ? at - 1 : at;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

function isSpace(character: string): boolean {
  return character.trim() === '';
}
