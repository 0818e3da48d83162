import { nameAt, wordsOf, type Credit } from './credit.js';
import { looksLikeName, splitNames } from './names.js';

/** Marks that stand before the name of an author. */
export const NAME_MARK = /^[□■○●◎◇◆△▲☆★]\s?/u;
/** What somebody is who writes to a paper. */
export const READER =
  /^(?:读者|市民|网友|居民|村民|职工|工人|农民|教师|退休教师|学生|大学生|律师|医生|学者|媒体人|评论人|作家|志愿者|家长)$/u;

/** Reads a line of nothing but one to three names, with a mark before them or not: □ 终南; 巫 峡; 市民 邵老实. */
export function parseNameLine(words: string, text: string): Credit | undefined {
  if (words.length > 24 || words.length < 2) return undefined;
  const bare = words.replace(NAME_MARK, (mark) => ' '.repeat(mark.length));
  if (!/^[\p{Script=Han}\s、·•‧]+$/u.test(bare)) return undefined;
  const all = wordsOf(bare);
  const names = all.length > 1 && READER.test(all[0]!.text) ? all.slice(1) : all;
  if (names.length === 0 || names.length > 3) return undefined;
  if (!names.every(({ text: name }) => isFullName(name))) return undefined;
  return { kind: 'names', names: names.map((word) => nameAt(word.start, word.end, '', text)) };
}

function isFullName(name: string): boolean {
  return name.length >= 2 && looksLikeName(name) && splitNames(name)?.length === 1;
}
