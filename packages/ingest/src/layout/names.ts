import { COMPOUND_SURNAMES, SURNAMES, surnameOf } from '../lexicon/surnames.js';

/** A word of a line, with its place. */
export interface Word {
  text: string;
  start: number;
  end: number;
  /** Columns of white space before it; a full-width space counts two. */
  gap: number;
}

/** Whether a word can be a Chinese name by its surname, or a foreign one by its point. */
export function looksLikeName(name: string): boolean {
  return /[·•‧]/u.test(name) || surnameOf(name) !== undefined;
}

/** 迪丽努尔·艾山, 让·雅克·卢梭 */
const FOREIGN = /^\p{Script=Han}{1,6}(?:[·•‧]\p{Script=Han}{1,6}){1,3}$/u;

/** Names that stand without a mark between them: 刘山张远堂. A single name is the rule. */
export function splitNames(text: string): string[] | undefined {
  if (!/^[\p{Script=Han}·•‧]{2,16}$/u.test(text)) return undefined;
  if (/[·•‧]/u.test(text)) return FOREIGN.test(text) ? [text] : undefined;
  if (text.length <= 3) return [text];
  if (text.length === 4) {
    if (COMPOUND_SURNAMES.has(text.slice(0, 2))) return [text];
    return SURNAMES.has(text[0]!) && SURNAMES.has(text[2]!) ? [text.slice(0, 2), text.slice(2)] : undefined;
  }
  for (const length of [3, 2]) {
    if (!SURNAMES.has(text[0]!)) break;
    const rest = text.slice(length);
    if (!SURNAMES.has(rest[0]!)) continue;
    const others = splitNames(rest);
    if (others) return [text.slice(0, length), ...others];
  }
  return undefined;
}

/**
 * Draws together names whose characters were spaced out: 方 芳 石 磊 are two, 路 遥 远 is one. Where wider gaps part
 * narrower ones, they part the names; else surnames do, and names of two characters come before those of three.
 */
export function joinSpacedNames(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (let i = 0; i < words.length;) {
    let end = i;
    while (end < words.length && isLoneCharacter(words[end]!) && (end === i || words[end]!.gap > 0)) end++;
    const compound = words[i]!;
    const after = words[i + 1];
    if (end - i >= 2) {
      for (const group of groupByGap(words.slice(i, end))) joined.push(...partNames(group));
      i = end;
    } else if (COMPOUND_SURNAMES.has(compound.text) && after && after.gap > 0 && isLoneCharacter(after)) {
      const one = words[i + 2] && isLoneCharacter(words[i + 2]!) && words[i + 2]!.gap <= after.gap ? 3 : 2;
      joined.push(drawn(words.slice(i, i + one)));
      i += one;
    } else {
      joined.push(compound);
      i++;
    }
  }
  return joined;
}

const isLoneCharacter = ({ text }: Word) => text.length === 1 && /\p{Script=Han}/u.test(text);

/** Two names with narrow gaps within them and a wide one between: the narrow ones are within names. */
function groupByGap(words: readonly Word[]): Word[][] {
  const gaps = words.slice(1).map(({ gap }) => gap);
  const narrow = Math.min(...gaps);
  const groups: Word[][] = [];
  for (const [index, word] of words.entries()) {
    if (index === 0 || word.gap > narrow) groups.push([word]);
    else groups.at(-1)!.push(word);
  }
  // A lone character between wide gaps: the gaps say nothing here.
  return groups.every((group) => group.length > 1) ? groups : [[...words]];
}

function partNames(words: readonly Word[]): Word[] {
  if (words.length <= 3) return [drawn(words)];
  for (const lengths of partitions(words.length)) {
    const parts: Word[] = [];
    let from = 0;
    for (const length of lengths) {
      parts.push(drawn(words.slice(from, from + length)));
      from += length;
    }
    if (parts.every(({ text }) => SURNAMES.has(text[0]!))) return parts;
  }
  return [...words];
}

/** Ways to part so many characters into names of two and three, most names first; none for more than three names of a line. */
function partitions(total: number): number[][] {
  if (total > 12) return [];
  if (total === 0) return [[]];
  if (total === 1) return [];
  return [2, 3]
    .filter((length) => length <= total)
    .flatMap((length) => partitions(total - length).map((rest) => [length, ...rest]))
    .sort((a, b) => b.length - a.length);
}

function drawn(words: readonly Word[]): Word {
  const first = words[0]!;
  return {
    text: words.map(({ text }) => text).join(''),
    start: first.start,
    end: words.at(-1)!.end,
    gap: first.gap,
  };
}
