import { isTransliteration } from '../lexicon/transliteration.js';
import type { Reading } from '../reading.js';
import type { Candidate } from './candidate.js';

/** Words behind which only a place can stand. */
const TO_A_PLACE = /抵达|飞抵|飞赴|飞往|延伸至|途经|首都|港口城市|边境城市|城市|重镇|南部小镇|小镇/gu;
const LONGEST = 8;

/**
 * 抵达诺维萨德, 首都普拉亚: names from other languages that no atlas here has, where the words before them say that they are
 * places. `names` are what was found, for what takes the same words for a person's elsewhere.
 */
export function findForeignPlaces({ document: { text }, tokens }: Reading): {
  places: Candidate[];
  names: Set<string>;
} {
  const places: Candidate[] = [];
  const names = new Set<string>();
  // 普拉亚|考察: a verb of characters that names are written with as well.
  const isVerbAt = (at: number, length: number) => {
    const token = tokens.startingAt(at);
    return length >= 2 && token !== undefined && token.word.length >= 2 && /^v/u.test(token.tag);
  };
  for (const match of text.matchAll(TO_A_PLACE)) {
    const start = match.index + match[0].length;
    let end = start;
    while (end - start < LONGEST && isTransliteration(text[end] ?? '') && !isVerbAt(end, end - start)) end++;
    const name = text.slice(start, end);
    const whole =
      tokens.isBoundary(start) && (tokens.isBoundary(end) || /^[，。、；的和与及（市]/u.test(text.slice(end)));
    // Two characters are too often a word: 抵达南京, 首都机场.
    if (name.length < 3 || !whole) continue;
    names.add(name);
    places.push({ start, end, type: 'Place', rule: 'place/reached', confidence: 0.91 });
  }
  return { places, names };
}
