import { foldScript } from '@guanxi/graph/fold';
import { addDays, hanziNumber, isoDate, partsOf } from './calendar.js';
import {
  AGO,
  BARE_WEEKDAY,
  DATE,
  DAY_WORDS,
  DECADE,
  HALF_WORDS,
  HOLIDAYS,
  LAST,
  MONTH_WORDS,
  PART_OF_YEAR,
  PLAN,
  SPOKEN_WORDS,
  WEEK,
  YEAR_WORDS,
} from './date-words.js';
import { addMonths, dayPeriod, isoPeriod, mondayOf, monthPeriod, yearPeriod, type Period } from './period.js';

/**
 * What a date printed in a text means, in ISO 8601: a day (2024-03-01), a month (2024-02), a year (2023), or an interval
 * of these (2024-01/2024-06); undefined when the words name no date, or one that only the calendar of the moon or the
 * rest of the text tells (春节, 近日).
 *
 * What is printed without a year is of the article's year, or of the year before where it would lie more than half a
 * year ahead; a day alone (28日) is the one nearest to the article's.
 *
 * @param words the words of the date alone: 昨日, 去年3月, 3日, 5月12日至13日, 当地时间16日晚
 * @param articleDate ISO date of the article; without it only dates with a year are known
 * @param spokenOf ISO date of what the text spoke of before, for 当天 and 次日; the article's own when not given
 */
export function resolveDate(words: string, articleDate: string | undefined, spokenOf?: string): string | undefined {
  const printed = simplify(words);
  if (printed === '' || printed.length > 40) return undefined;
  const today = articleDate !== undefined && /^\d{4}-\d\d-\d\d$/.test(articleDate) ? articleDate : undefined;
  const period = new Resolver(today, spokenOf ?? today).period(printed);
  return period && /^[1-9]\d{3}-/.test(period.from) ? isoPeriod(period) : undefined;
}

const BEFORE = /^(?:[在于自从约]|早在|就在|截至|截止到?|预计|当地时间|北京时间|美东时间|东京时间|伦敦时间|(?:公元))+/u;
const TIME_OF_DAY =
  /(?:凌晨|清晨|早晨|早上|早间|上午|中午|午间|正午|下午|午后|傍晚|晚上|晚间|夜间|夜里|深夜|晚|夜|晨|早)?(?:\d{1,2}[时点:：](?:\d{1,2}分?|半)?许?(?:左右)?)?$/u;
const AFTER = /(?:左右|前后|期间|时期|之间|[间起里内许])$/u;

function simplify(words: string): string {
  return foldScript(words.normalize('NFKC'))
    .replace(/[\s“”"「」‘’]/gu, '')
    .replace(BEFORE, '')
    .replace(AFTER, '')
    .trim();
}

class Resolver {
  /** @param today the article's date; @param spoken the date the text speaks of */
  constructor(
    private readonly today: string | undefined,
    private readonly spoken: string | undefined,
  ) {}

  period(printed: string): Period | undefined {
    const since = /^(.+?)(?:以来|至今|迄今)$/u.exec(printed);
    if (since && this.today) {
      const period = this.period(since[1]!);
      if (period && period.from <= this.today) return { from: period.from, to: this.today };
    }
    return this.simple(printed) ?? this.range(printed) ?? this.withoutTime(printed);
  }

  private simple(printed: string): Period | undefined {
    return (
      this.dayWord(printed) ??
      this.date(printed) ??
      this.partOfYear(printed) ??
      this.week(printed) ??
      this.counted(printed) ??
      era(printed, this.today)
    );
  }

  /** 2日晚, 昨晚, 3月5日上午10时: the time of day is finer than what is kept. */
  private withoutTime(printed: string): Period | undefined {
    const bare = printed.replace(TIME_OF_DAY, '');
    if (bare === printed || bare === '') return undefined;
    const half = HALF_WORDS[bare];
    if (half !== undefined && this.today) return dayFrom(addDays(this.today, half));
    if (bare === '当') return this.spoken === undefined ? undefined : dayFrom(this.spoken);
    return this.simple(bare) ?? this.range(bare);
  }

  private dayWord(printed: string): Period | undefined {
    const days = DAY_WORDS[printed];
    if (days !== undefined) return this.today === undefined ? undefined : dayFrom(addDays(this.today, days));
    const spoken = SPOKEN_WORDS[printed];
    return spoken === undefined || this.spoken === undefined ? undefined : dayFrom(addDays(this.spoken, spoken));
  }

  /** 2023年3月5日, 去年3月, 3月上旬, 3日 */
  private date(printed: string): Period | undefined {
    const groups = DATE.exec(printed)?.groups;
    if (!groups || !(groups.year || groups.month || groups.day)) return undefined;
    const { year: yearWord, month: monthWord, day: dayWord, part } = groups;
    const day = dayWord === undefined ? undefined : number(dayWord.slice(0, -1));
    if (part && !monthWord) return undefined;
    if (!yearWord && !monthWord) return this.nearestDay(day!);
    const moved = monthWord === undefined ? undefined : MONTH_WORDS[monthWord];
    if (moved !== undefined) {
      if (yearWord || !this.today) return undefined;
      const today = partsOf(this.today);
      const { year, month } = addMonths(today.year, today.month, moved);
      return within(year, month, day, part);
    }
    const month = monthWord === undefined ? undefined : number(monthWord.replace(/月份?$/u, ''));
    const year = yearWord ? this.year(yearWord) : this.yearOf(month!, day ?? 1);
    if (year === undefined) return undefined;
    if (month === undefined) return day === undefined ? yearPeriod(year) : undefined;
    return within(year, month, day, part);
  }

  private year(word: string): number | undefined {
    const moved = YEAR_WORDS[word];
    if (moved !== undefined) return this.today === undefined ? undefined : partsOf(this.today).year + moved;
    if (word === '当年' || word === '同年') return this.spoken === undefined ? undefined : partsOf(this.spoken).year;
    if (word.startsWith('民国')) return Number(/\d+/.exec(word)![0]) + 1911;
    const digits = word.slice(0, -1);
    if (/^\d+$/.test(digits)) return Number(digits);
    return Number([...digits].map((one) => (/[〇○零]/u.test(one) ? 0 : hanziNumber(one))).join(''));
  }

  /** The year of what is printed without one. */
  private yearOf(month: number, day: number): number | undefined {
    if (!this.today) return undefined;
    const { year } = partsOf(this.today);
    const iso = isoDate({ year, month, day }) ?? isoDate({ year, month, day: 1 });
    return iso !== undefined && iso > addDays(this.today, 183) ? year - 1 : year;
  }

  private nearestDay(day: number): Period | undefined {
    if (!this.today) return undefined;
    const today = partsOf(this.today);
    const days = [-1, 0, 1].flatMap((months) => {
      const { year, month } = addMonths(today.year, today.month, months);
      return dayPeriod(year, month, day) ?? [];
    });
    const distance = ({ from }: Period) => Math.abs(Date.parse(from) - Date.parse(this.today!));
    return days.sort((a, b) => distance(a) - distance(b))[0];
  }

  /** 今年上半年, 去年第三季度, 年初, 2023年底, 今年前5个月 */
  private partOfYear(printed: string): Period | undefined {
    const groups = PART_OF_YEAR.exec(printed)?.groups;
    if (!groups) return undefined;
    const { half, quarter, months, quarters, start, end, beginning, holiday } = groups;
    if (beginning && !groups.year) return undefined;
    if (end && /^[底末]$/u.test(end) && !groups.year) return undefined;
    const year = groups.year ? this.year(groups.year) : this.today && partsOf(this.today).year;
    if (typeof year !== 'number') return undefined;
    if (half) return half === '上' ? monthPeriod(year, 1, 6) : monthPeriod(year, 7, 12);
    if (quarter) return monthPeriod(year, number(quarter) * 3 - 2, number(quarter) * 3);
    if (months) return monthPeriod(year, 1, number(months));
    if (quarters) return monthPeriod(year, 1, number(quarters) * 3);
    if (start || beginning) return monthPeriod(year, 1);
    if (end) return monthPeriod(year, 12);
    const [month, day] = HOLIDAYS[holiday!]!;
    return dayPeriod(year, month, day);
  }

  /** 上周, 本周三, 下周末, 周五 */
  private week(printed: string): Period | undefined {
    if (!this.today) return undefined;
    const bare = BARE_WEEKDAY.exec(printed)?.groups;
    const monday = mondayOf(this.today);
    if (bare) {
      // A weekday alone is the last one, today included.
      const day = addDays(monday, weekday(bare.weekday!));
      return dayFrom(day > this.today ? addDays(day, -7) : day);
    }
    const groups = WEEK.exec(printed)?.groups;
    if (!groups?.week) return printed === '周末' ? weekend(monday) : undefined;
    const weeks = groups.week.startsWith('上上') ? -2 : ({ 上: -1, 下: 1 }[groups.week[0]!] ?? 0);
    const start = addDays(monday, weeks * 7);
    if (groups.weekday) return dayFrom(addDays(start, weekday(groups.weekday)));
    return groups.weekend ? weekend(start) : { from: start, to: addDays(start, 6) };
  }

  /** 三天前, 两个月前, 5年后; 近三年, 过去一周 */
  private counted(printed: string): Period | undefined {
    if (!this.today) return undefined;
    const ago = AGO.exec(printed)?.groups;
    const last = LAST.exec(printed)?.groups;
    const groups = ago ?? last;
    if (!groups || (groups.count === '半' && groups.unit !== '年' && groups.unit !== '月')) return undefined;
    const sign = groups.way === '后' ? 1 : -1;
    const moved = this.moved(groups.count!, groups.unit!, sign);
    if (!moved || !last) return moved;
    return { from: moved.from === moved.to ? addDays(moved.from, 1) : moved.from, to: this.today };
  }

  private moved(count: string, unit: string, sign: number): Period | undefined {
    const today = partsOf(this.today!);
    if (count === '半' && unit === '月') return dayFrom(addDays(this.today!, sign * 15));
    const times = count === '半' ? 6 : number(count);
    if (unit === '天' || unit === '日') return dayFrom(addDays(this.today!, sign * times));
    if (unit === '周' || unit === '星期') return dayFrom(addDays(this.today!, sign * times * 7));
    if (unit === '年' && count !== '半') return yearPeriod(today.year + sign * times);
    if (unit !== '月' && unit !== '年') return undefined;
    const { year, month } = addMonths(today.year, today.month, sign * times);
    return monthPeriod(year, month);
  }

  /** 5月12日至13日, 2023年3月至5月, 2025—2027年: what the end leaves out is that of the beginning. */
  private range(printed: string): Period | undefined {
    const match = /^(.+?)(?:至|到|—+|–|-|~|～)(.+)$/u.exec(printed);
    if (!match) return undefined;
    const [, left, right] = match;
    const from =
      this.simple(left!) ?? this.simple(left! + (/年$/u.test(right!) ? '年' : (/[月日号]$/u.exec(right!)?.[0] ?? '')));
    if (!from) return undefined;
    const to = this.end(right!, left!, from);
    return to && to.to >= from.from ? { from: from.from, to: to.to } : undefined;
  }

  private end(right: string, left: string, from: Period): Period | undefined {
    const { year, month } = partsOf(from.from);
    if (/^\d{1,2}[日号]$|^[一二三四五六七八九十]{1,3}[日号]$/u.test(right))
      return this.date(`${year}年${month}月${right}`);
    const ofMonth = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})月/u.test(right);
    if (ofMonth && (/年/u.test(left) || this.today)) {
      const same = this.date(`${year}年${right}`);
      return same && same.to < from.from ? this.date(`${year + 1}年${right}`) : same;
    }
    return this.simple(right);
  }
}

function within(year: number, month: number, day: number | undefined, part: string | undefined): Period | undefined {
  if (day !== undefined) return dayPeriod(year, month, day);
  const whole = monthPeriod(year, month);
  if (!whole || !part) return whole;
  const start = whole.from.slice(0, 8);
  if (part === '初' || part === '上旬') return { from: whole.from, to: `${start}10` };
  return part === '中旬' ? { from: `${start}11`, to: `${start}20` } : { from: `${start}21`, to: whole.to };
}

/** “十四五”时期: five years each, the tenth plan from 2001 on; 20世纪80年代. */
function era(printed: string, today: string | undefined): Period | undefined {
  const plan = PLAN.exec(printed)?.groups?.plan;
  if (plan) {
    const first = 2001 + (hanziNumber(plan) - 10) * 5;
    return yearPeriod(first, first + 4);
  }
  const groups = DECADE.exec(printed)?.groups;
  if (!groups) return undefined;
  const first = century(groups.century, number(groups.decade!), today) + number(groups.decade!) * 10;
  if (!groups.part) return yearPeriod(first, first + 9);
  if (groups.part.startsWith('初')) return yearPeriod(first, first + 3);
  return groups.part === '中期' ? yearPeriod(first + 4, first + 6) : yearPeriod(first + 6, first + 9);
}

function century(printed: string | undefined, decade: number, today: string | undefined): number {
  if (printed === '上世纪' || printed === '19') return 1900;
  if (printed === '本世纪' || printed === '20') return 2000;
  if (printed) return (number(printed.replace('世纪', '')) - 1) * 100;
  const now = today === undefined ? 0 : partsOf(today).year;
  return now > 2000 + decade * 10 && decade < 3 ? 2000 : 1900;
}

const dayFrom = (iso: string): Period => ({ from: iso, to: iso });

const weekend = (monday: string): Period => ({ from: addDays(monday, 5), to: addDays(monday, 6) });

const weekday = (printed: string) => (/[日天]/u.test(printed) ? 6 : '一二三四五六'.indexOf(printed));

const number = (printed: string) => (/^\d+$/.test(printed) ? Number(printed) : hanziNumber(printed));
