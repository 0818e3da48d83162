import type { Span } from '@guanxi/graph';
import type { PrintedDate } from './dates/calendar.js';
import { joinSpacedNames, type Word } from './names.js';
import { readRole } from './roles.js';

/** A name in a byline. `name` has no spaces; what it spans may. */
export interface BylineName extends Span {
  name: string;
  /** 记者, 通讯员, 摄影 …: as printed before or after the name, in simplified characters. */
  role: string;
}

/** What a line says of who wrote, pictured, edited and printed an article, and when. Spans count in the line. */
export interface Credit {
  /**
   * What it is first of all: `authors` (also 本报评论员, which names nobody), `names` that stand alone, the `source`, a `date`,
   * the `picture`, or the `desk` alone.
   */
  kind: 'authors' | 'names' | 'source' | 'date' | 'picture' | 'desk';
  names: BylineName[];
  outlet?: { name: string } & Span;
  date?: PrintedDate;
  /** Whether a time of day is printed with the date: so web pages do, and nobody else. */
  time?: boolean;
}

/** Photographers, designers and editors are credits, but no authors of the text. */
export function isAuthor({ role }: BylineName): boolean {
  return role === '' || readRole(role)?.kind === 'author' || !readRole(role);
}

/** A credit with its spans counted from where its line begins in the source. */
export function movedCredit(credit: Credit, by: number): Credit {
  const moved = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  const { names, outlet } = credit;
  return { ...credit, names: names.map(moved), ...(outlet ? { outlet: moved(outlet) } : {}) };
}

export function nameAt(start: number, end: number, role: string, text: string): BylineName {
  return { name: text.slice(start, end).replace(/\s+/gu, ''), start, end, role };
}

const SEPARATED = /[^\s、，,；;|｜丨／∕/:：（）()《》【】〔〕[\]<>＜＞□■●▲△◆◇◎○★☆※*＊]+/gu;

/** The words between spaces and marks; letters of a name that were spaced out (安 静) are drawn together. */
export function wordsOf(line: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const match of line.matchAll(SEPARATED)) {
    const between = line.slice(last, match.index);
    // A mark parts as no space does: what it parts is never one name.
    const gap = /^\s*$/u.test(between) ? columns(between) : 0;
    words.push({ text: match[0], start: match.index, end: match.index + match[0].length, gap });
    last = match.index + match[0].length;
  }
  return joinSpacedNames(words);
}

function columns(spaces: string): number {
  let width = 0;
  for (let i = 0; i < spaces.length; i++) width += spaces.charCodeAt(i) === 0x3000 ? 2 : 1;
  return width;
}
