/** The words of dates in simplified characters, without white space and quotation marks. */

const NUMBER = '\\d{1,4}|[一二两三四五六七八九十百]{1,4}';
/** Years counted from the article's. */
export const YEAR_WORDS: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  本年度: 0,
  去年: -1,
  上年: -1,
  上年度: -1,
  昨年: -1,
  前年: -2,
  大前年: -3,
  明年: 1,
  来年: 1,
  后年: 2,
};
/** Months counted from the article's. */
export const MONTH_WORDS: Readonly<Record<string, number>> = {
  本月: 0,
  这个月: 0,
  当月: 0,
  上月: -1,
  上个月: -1,
  上上月: -2,
  上上个月: -2,
  下月: 1,
  下个月: 1,
};
/** Days counted from the article's. */
export const DAY_WORDS: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  本日: 0,
  即日: 0,
  昨天: -1,
  昨日: -1,
  前天: -2,
  前日: -2,
  大前天: -3,
  明天: 1,
  明日: 1,
  后天: 2,
  大后天: 3,
};
/** What 今晚 and 昨夜 leave of 今天 and 昨天. */
export const HALF_WORDS: Readonly<Record<string, number>> = { 今: 0, 昨: -1, 前: -2, 明: 1 };
/** Days counted from the one the text spoke of. */
export const SPOKEN_WORDS: Readonly<Record<string, number>> = {
  当天: 0,
  当日: 0,
  同日: 0,
  同一天: 0,
  次日: 1,
  翌日: 1,
  第二天: 1,
  前一天: -1,
};
/** Month and day of what is held on the same day every year. */
export const HOLIDAYS: Readonly<Record<string, readonly [number, number]>> = {
  元旦: [1, 1],
  妇女节: [3, 8],
  五一: [5, 1],
  劳动节: [5, 1],
  青年节: [5, 4],
  儿童节: [6, 1],
  教师节: [9, 10],
  国庆: [10, 1],
  国庆节: [10, 1],
};

const YEAR = `(?<year>\\d{4}年|[一二][〇○零一二三四五六七八九]{3}年|民国\\d{1,3}年|${Object.keys(YEAR_WORDS).join('|')}|当年|同年)`;
const MONTH = `(?<month>(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月份?|${Object.keys(MONTH_WORDS).join('|')})`;
const DAY = '(?<day>(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[日号])';
/** 2023年3月5日, 去年3月, 3月上旬, 3日 */
export const DATE = new RegExp(`^${YEAR}?的?${MONTH}?(?:${DAY}|(?<part>初|上旬|中旬|下旬|底|末))?$`, 'u');
/** 今年上半年, 去年第三季度, 2023年底 */
export const PART_OF_YEAR = new RegExp(
  `^${YEAR}?的?(?:(?<half>[上下])半年|(?:第?(?<quarter>[一二三四1-4])季度)|前(?<months>${NUMBER})个?月|前(?<quarters>[二两三四])季度|(?<start>年初|岁初)|(?<end>年底|年末|岁末|底|末)|(?<beginning>初)|(?<holiday>${Object.keys(HOLIDAYS).join('|')}))$`,
  'u',
);
/** 上周, 本周三, 下周末 */
export const WEEK =
  /^(?<week>上上周|上周|本周|这周|下周|上星期|本星期|下星期|上个星期|下个星期)?(?:(?:周|星期|礼拜)?(?<weekday>[一二三四五六日天])|(?<weekend>周?末))?$/u;
/** 周五 */
export const BARE_WEEKDAY = /^(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])$/u;
/** 三天前, 两个月前 */
export const AGO = new RegExp(
  `^(?<count>${NUMBER}|半)(?:多)?个?半?(?<unit>天|周|星期|月|年)(?:多)?(?:之|以)?(?<way>前|后)$`,
  'u',
);
/** 近三年, 过去一周 */
export const LAST = new RegExp(
  `^(?:近|最近|过去|此前)(?:的)?(?<count>${NUMBER})(?:多)?个?(?<unit>天|日|周|星期|月|年)(?:来|以来|间)?$`,
  'u',
);
/** 十四五 */
export const PLAN = /^(?<plan>十|十[一二三四五六七八九])五(?:规划|计划)?$/u;
/** 20世纪80年代 */
export const DECADE =
  /^(?:(?<century>上世纪|本世纪|\d{2}世纪|[一二]十[一]?世纪|19|20)?)(?<decade>[1-9一二三四五六七八九])[0十]年代(?<part>初期?|中期|末期?|后期)?$/u;
