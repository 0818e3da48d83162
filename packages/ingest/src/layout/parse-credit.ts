import type { Credit } from './credit.js';
import { wordsOf } from './credit.js';
import { CreditReader } from './credit-reader.js';
import { findDate } from './dates/calendar.js';
import { readRole } from './roles.js';

const LONGEST = 120;
const HINT =
  /记者|通讯员|作者|评论|编辑|责编|主编|来源|撰|编译|特派员|实习生|文|图|摄|供稿|采写|整理|校|策划|统筹|监制|审|版式|出品|转自|摘自|选自|原载|原创|特约|译|口述|报道|报导|编导|设计|组版|报章|报纸|媒体|刊名|出处|稿源|来自|据|\d|年.{1,3}月/u;
/** Prose behind the brackets of a dateline: （记者张三）今天 */
const GOES_ON = /^[（(〔][^）)〕]*[）)〕]\s*[^（(〔\s\d]/u;
const NEVER = /[。！？“”‘’「」…]/u;
const LETTER_SIZES = /(?:大\s+中\s+小|小\s+中\s+大)/gu;
const SERVICE = /^(?=.*[A-Za-z+])[\p{Script=Han}A-Za-z0-9+]{2,12}$/u;
const PLACE = /^(?:发表于\p{Script=Han}{2,4}|\p{Script=Han}{2,3})$/u;
const SOURCE_LABEL =
  /^(?:本文来源|素材来源|综合自|摘编自|稿件来源|文章来源|信息来源|新闻来源|消息来源|来源|稿源|出处|转自|转载自|摘自|选自|原载|来自|报纸|报章|媒体|刊名|供稿单位)$/u;

/**
 * Reads a line of credits (本报记者 林晓雨 通讯员 高远; 文/图 本报记者 张三; 2024-03-02 08:15 来源：某日报 作者：张三), or gives
 * undefined when the line is none. Every word must be a role, an outlet, a name, a date or what stands beside these: a
 * line of prose never passes.
 *
 * @param words the line in simplified characters
 * @param text the line as printed, of the same length
 * @param bracketed whether it stands in the brackets of a dateline, where a name needs no known surname
 */
export function parseCredit(words: string, text: string, bracketed = false): Credit | undefined {
  if (words.length > LONGEST || words.length < 2 || !HINT.test(words) || NEVER.test(words)) return undefined;
  // A line of a dateline that goes on below: 本报讯（记者 田野 通讯员
  if (count(words, '（(') !== count(words, '）)') || GOES_ON.test(words)) return undefined;
  const date = /\d|年/u.test(words) ? findDate(words) : undefined;
  const rest = (date ? blank(words, date.start, date.end) : words).replace(LETTER_SIZES, (sizes) =>
    ' '.repeat(sizes.length),
  );
  const reader = new CreditReader(words, text);
  const all = wordsOf(rest);
  for (let i = 0; i < all.length; i++) {
    const word = all[i]!;
    if (SOURCE_LABEL.test(word.text)) reader.expectOutlet();
    else if (word.text === '发自') i++;
    // 南方+ 记者: what a paper calls its service.
    else if (SERVICE.test(word.text) && all[i + 1] && readRole(all[i + 1]!.text)) continue;
    // Messages of public accounts end with the place they were sent from.
    else if (date?.time && i > 0 && i === all.length - 1 && word.start > date.end && PLACE.test(word.text)) break;
    else if (!reader.take(word)) return undefined;
  }
  return reader.finish(date, bracketed);
}

function count(words: string, marks: string): number {
  let found = 0;
  for (const character of words) if (marks.includes(character)) found++;
  return found;
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
