/** What is printed below pictures: what they show, and who took them. All in simplified characters. */

const START =
  /^[（(【]?(?:[上下左右大小主题组文配]图|图[①-⑩\d一二三四五六七八九十]{0,2}|资料图片?|资料照片|图片说明|新闻图片|图片)(?:为|[：:／/]|\s|[）)])|^图为/u;
const ARROW = /^[▲△▼▽▶►◀◄↑↓←→]\s*/u;
const ARROWED = /[。）)]$|摄|供图|资料|拍摄|图为/u;
const BY = '(?:摄影|摄|供图|绘|制图|漫画)';
const NAME = '[\\p{Script=Han}·]{2,4}|[\\p{Script=Han}](?:\\s[\\p{Script=Han}]){1,2}';
/** 本报记者 詹野 摄; 习远 摄: a role before the names, or a space behind them. */
const NAMED = `(?:[\\p{Script=Han}A-Za-z·]{0,12}(?:记者|通讯员|特约摄影|实习生)[\\s：:]*(?:${NAME})(?:[\\s、](?:${NAME})){0,4}\\s*|(?:${NAME})(?:[\\s、／/](?:${NAME})){0,4}[\\s／/]+)${BY}`;
const AGENCY = '新华社(?:发|照片)(?:[（(][^（）()]{1,16}[）)])?';
const OTHERS = '(?:资料图片?|资料照片|视觉中国(?:供图)?|受访者供图|网络图片?|AI生成)';
const GIVEN = '图片?由.{2,20}提供';
const PICTURED = new RegExp(
  `(?:^|[\\s。！”》）)（(])${NAMED}[）)]?$|[（(][^（）()]{2,16}${BY}[）)]$|${AGENCY}$|${OTHERS}[）)]?$|^[（(【]?${GIVEN}[）)】]?$`,
  'u',
);
const PICTURED_ALONE = new RegExp(
  `^[（(【]?(?:${NAMED}|${AGENCY}|${OTHERS}|${GIVEN})[）)】]?$|^[（(][^（）()]{2,16}${BY}[）)]$`,
  'u',
);

/** Whether a line begins a caption: 图为…, 上图：…, ▲…. */
export function beginsCaption(words: string): boolean {
  const first = words[0]!;
  if ('▲△▼▽▶►◀◄↑↓←→'.includes(first)) return ARROWED.test(words) || START.test(words.replace(ARROW, ''));
  return '（(【上下左右大小主题组文配图资新'.includes(first) && START.test(words);
}

/** Whether a line ends with who took a picture: … 习远 摄; 新华社发（逢春摄）. */
export function endsPictured(words: string): boolean {
  const tail = words.length > 60 ? words.slice(-60) : words;
  return '摄影图绘画发片料）)】照成'.includes(words.at(-1)!) && PICTURED.test(tail);
}

/** Whether a line says nothing but who took a picture. */
export function isPictureCredit(words: string): boolean {
  return words.length <= 40 && PICTURED_ALONE.test(words);
}
