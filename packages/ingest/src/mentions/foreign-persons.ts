import { SPEECH_VERB_SOURCE } from '../lexicon/speech.js';
import { isTransliteration, JAPANESE_SURNAMES } from '../lexicon/transliteration.js';
import type { Reading } from '../reading.js';
import type { TokenIndex } from '../tokens.js';
import type { Candidate } from './candidate.js';
import { FOLLOWS } from './persons.js';
import { titleEndingAt } from './titles.js';
import { WordList } from './word-list.js';

const DOT = /[·•‧・]/u;
const DOTS = /[·•‧・]/gu;
/** Longest part of a name, in characters. */
const LONGEST_PART = 9;
/** Confidence from which on the tagger's end of a name counts. */
const SURE = 0.5;

/**
 * Transliterated names with their dot: 阿卜杜拉·买买提, 弗拉基米尔·普京. The first and the last part have no edge of their own:
 * they reach as far as characters do that such names are written with (主教练|佩德罗·萨尔盖罗|直到比赛).
 */
export function findDottedPersons({ document: { text }, tokens, tagged }: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  let done = 0;
  for (const { index: dot } of text.matchAll(DOTS)) {
    if (dot < done) continue;
    let start = firstPart(text, Math.max(done, dot - LONGEST_PART), dot);
    let end = dot;
    while (DOT.test(text[end] ?? '')) {
      const next = lastPart(text, tokens, end + 1);
      if (next === end + 1) break;
      end = next;
    }
    done = end;
    // A name with a character that such names are seldom written with: the tagger saw it whole.
    const seen = tagged.covering(dot).find((span) => span.type === 'Person' && span.confidence >= SURE);
    if (seen && seen.end > end && seen.end - end <= 2) end = done = seen.end;
    if (seen && seen.start < start && start - seen.start <= 3 && !titleEndingAt(text, start, seen.start))
      start = seen.start;
    if (start === dot || end === dot) continue;
    candidates.push({ start, end, type: 'Person', rule: 'person/dotted', confidence: 0.85 });
  }
  return candidates;
}

/** Where a name begins whose first part ends at a dot: at its first fitting character, behind what a title leaves. */
function firstPart(text: string, floor: number, dot: number): number {
  let start = dot;
  while (start > floor && isTransliteration(text[start - 1]!)) start--;
  for (let at = start + 1; at < dot; at++) if (titleEndingAt(text, at, start)) start = at;
  return start;
}

/** Where a part ends that begins behind a dot: at its last fitting character, before a verb. */
function lastPart(text: string, tokens: TokenIndex, start: number): number {
  let end = start;
  while (end < Math.min(text.length, start + LONGEST_PART) && isTransliteration(text[end]!)) end++;
  for (let at = start + 1; at < end; at++) if (SPEECH.test(text.slice(at, end + 4))) return at;
  // 诺瓦克达|成: a verb that the name's characters begin.
  const token = tokens.covering(end);
  return token && token.start > start + 1 && token.start < end && /^[vpd]/u.test(token.tag) ? token.start : end;
}

/** A verb of speech whose first characters may stand in names as well (评价说, 希望). */
const SPEECH = new RegExp(`^(?:${SPEECH_VERB_SOURCE})(?=[，：“]|$)`, 'u');

/** 山口健二, 佐藤健一: a family name of Japan and a given one, where a name may end; then wherever the text repeats it. */
export function findJapanesePersons({ document: { text }, tokens }: Reading): Candidate[] {
  const names = new Set<string>();
  for (let start = 0; start < text.length - 3; start++) {
    if (!tokens.isBoundary(start)) continue;
    const surname = [3, 2].map((size) => text.slice(start, start + size)).find((name) => JAPANESE_SURNAMES.has(name));
    if (!surname) continue;
    const given = start + surname.length;
    const length = [2, 3, 1].find((size) =>
      isGiven(text.slice(given, given + size), text.slice(given + size, given + size + 6)),
    );
    if (length) names.add(text.slice(start, given + length));
  }
  const repeated = new WordList([...names].map((name): [string, true] => [name, true]));
  return [...repeated.scan(text)].map(({ start, end }) => ({
    start,
    end,
    type: 'Person',
    rule: 'person/japanese',
    confidence: 0.91,
  }));
}

/** What given names of Japan end in. */
const GIVEN_END = /[一二三郎夫雄男子美介之彦树平治司人辉明健太也哉真翔斗奈惠香代枝江茂博苗隆诚豪勇仁义昭弘浩]$/u;

function isGiven(name: string, rest: string): boolean {
  return /^\p{Script=Han}+$/u.test(name) && GIVEN_END.test(name) && (FOLLOWS.test(rest) || /^合作|^共同/u.test(rest));
}
