/** Letters that are looked at: what an article is written in shows in its first pages. */
const SAMPLE = 20_000;
/** Below this share of Chinese characters among the letters, an article is in another language that names some in Chinese. */
const LEAST_HAN = 0.1;
/** Japanese mixes kana into every clause; Chinese prints a の for fun. */
const MOST_KANA = 0.15;

const SCRIPTS = [
  ['Han', /\p{Script=Han}/gu],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Hangul', /\p{Script=Hangul}/gu],
  ['Latin', /\p{Script=Latin}/gu],
  ['Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Tibetan', /\p{Script=Tibetan}/gu],
  ['Mongolian', /\p{Script=Mongolian}/gu],
] as const;

/**
 * The script of a text that the extractor cannot read, or `undefined` where it is Chinese, also with much Latin in it, or
 * holds no letters to tell by. Scripts and not languages: that is what can be told for certain.
 */
export function foreignScript(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const counts = SCRIPTS.map(([name, pattern]) => ({ name, letters: sample.match(pattern)?.length ?? 0 }));
  const lettersOf = (script: string) => counts.find(({ name }) => name === script)!.letters;
  const [han, kana] = [lettersOf('Han'), lettersOf('kana')];
  if (kana > MOST_KANA * (han + kana)) return 'kana';
  const letters = counts.reduce((sum, one) => sum + one.letters, 0);
  if (letters === 0 || han >= LEAST_HAN * letters) return undefined;
  return counts.reduce((most, one) => (one.letters > most.letters ? one : most)).name;
}
