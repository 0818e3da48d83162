import { endOf, type LineEnd } from './characters.js';
import type { ContinuationMark } from './continuation-mark.js';
import type { Credit } from './credit.js';
import type { Line } from './lines.js';

/** A line with all that can be told from it and the lines beside it. Each line is looked at once (`inspect.ts`). */
export interface PrintedLine extends Line {
  kind: 'words' | 'credit' | 'caption' | 'furniture';
  /** Width on paper: a Han character counts 1, a Latin letter a half. */
  width: number;
  ending: LineEnd;
  /** Whether a sentence ends within or at the end of it (。). */
  stop: boolean;
  /** Whether a clause ends in it: a mark that credits and page lines have none of. */
  clauses: boolean;
  /** What it says of authors and source; spans count in the source. */
  credit: Credit | undefined;
  /** A caption that ends with who took the picture, or is nothing else. */
  pictured: boolean;
  /** An article goes on here from another page. */
  opens: ContinuationMark | undefined;
  /** An article goes on from here on another page. */
  continues: ContinuationMark | undefined;
  /** A rule that parts articles stands above. */
  ruled: boolean;
  /** In a press database: what the record's field holds. */
  field: 'headline' | 'kicker' | 'subheadline' | 'body' | undefined;
}

/** Lines longer than this are paragraphs of their own: only their ends are looked at. */
export const LONGEST_LOOKED_AT = 160;

const STOP = 1;
const CLAUSE = 2;

/** Looks at the characters of a line. All lines are made here, with all their fields: engines read them faster so. */
export function measured({ start, end, text, words, indent, blankBefore }: Line): PrintedLine {
  const long = words.length > LONGEST_LOOKED_AT;
  const marks = long ? STOP | CLAUSE : marksIn(words);
  return {
    start,
    end,
    text,
    words,
    indent,
    blankBefore,
    kind: 'words',
    width: long ? words.length : widthOf(words),
    ending: endOf(words),
    stop: (marks & STOP) !== 0,
    clauses: marks !== 0,
    credit: undefined,
    pictured: false,
    opens: undefined,
    continues: undefined,
    ruled: false,
    field: undefined,
  };
}

function widthOf(words: string): number {
  let narrow = 0;
  for (let i = 0; i < words.length; i++) if (words.charCodeAt(i) < 0x2000) narrow++;
  return words.length - narrow / 2;
}

function marksIn(words: string): number {
  let marks = 0;
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    // Han characters, by far the most, need one comparison.
    if (code >= 0x4e00 && code < 0xff00) continue;
    if (code === 0x3002) marks |= STOP | CLAUSE;
    // ，；？！“”
    else if (code === 0xff0c || code === 0xff1b || code === 0xff1f || code === 0xff01) marks |= CLAUSE;
    else if (code === 0x201c || code === 0x201d) marks |= CLAUSE;
  }
  return marks;
}
