/** A printed line: where it stands in the source without the white space around it, and what stood around it. */
export interface Line {
  start: number;
  end: number;
  text: string;
  /** Columns of white space before it; a full-width space counts two. */
  indent: number;
  /** Empty lines before it. */
  blankBefore: number;
}

const LINE_BREAK = /\r\n|[\n\r\v\f\u2028\u2029\u0085]/g;

/** The lines of a source that have anything on them. */
export function splitLines(source: string): Line[] {
  const lines: Line[] = [];
  let blankBefore = 0;
  let from = 0;
  const take = (to: number) => {
    let start = from;
    let end = to;
    let indent = 0;
    while (start < end && isSpace(source.charCodeAt(start))) {
      indent += source.charCodeAt(start) === 0x3000 ? 2 : 1;
      start++;
    }
    while (end > start && isSpace(source.charCodeAt(end - 1))) end--;
    if (start === end) {
      blankBefore++;
      return;
    }
    lines.push({ start, end, text: source.slice(start, end), indent, blankBefore });
    blankBefore = 0;
  };
  for (const match of source.matchAll(LINE_BREAK)) {
    take(match.index);
    from = match.index + match[0].length;
  }
  take(source.length);
  return lines;
}

/** White space, and what prints nothing: zero-width spaces, byte order marks, soft hyphens. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0xfeff ||
    code === 0xad
  );
}
