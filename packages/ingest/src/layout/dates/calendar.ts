/** What is printed of a date: 2024年3月2日 all of it, 3月2日 no year, 2日 the day alone. */
export interface PrintedDate {
  year?: number;
  month?: number;
  day?: number;
}

/** ISO date of a year, month and day; undefined when one is missing or there is no such day. */
export function isoDate({ year, month, day }: PrintedDate): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Year, month and day of an ISO date. */
export function partsOf(iso: string): Required<PrintedDate> {
  const [year, month, day] = iso.split('-').map(Number);
  return { year: year!, month: month!, day: day! };
}

/** The ISO date so many days later, or earlier. */
export function addDays(iso: string, days: number): string {
  const { year, month, day } = partsOf(iso);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

const FULL =
  /(?<!\d)((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)\s?日?|民国\s?(\d{2,3})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/u;
const HANZI =
  /(?:([一二][〇○零一二三四五六七八九]{3})|民国([〇○零一二三四五六七八九十百]{1,4}))年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/u;
const TIME = /^[\s(（]*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?[\s)）]*/u;

/** A full date in a line, with its place; a time of day behind it belongs to it. */
export function findDate(words: string): { date: PrintedDate; start: number; end: number; time: boolean } | undefined {
  const match = FULL.exec(words);
  if (match) {
    const date = match[1]
      ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
      : { year: Number(match[4]) + 1911, month: Number(match[5]), day: Number(match[6]) };
    return isoDate(date) ? placed(words, match, date) : undefined;
  }
  const hanzi = words.includes('年') ? HANZI.exec(words) : null;
  if (!hanzi) return undefined;
  const year = hanzi[1]
    ? digits(hanzi[1])
    : 1911 + (/[十百]/u.test(hanzi[2]!) ? hanziNumber(hanzi[2]!) : digits(hanzi[2]!));
  const date = { year, month: hanziNumber(hanzi[3]!), day: hanziNumber(hanzi[4]!) };
  return isoDate(date) ? placed(words, hanzi, date) : undefined;
}

function placed(words: string, match: RegExpExecArray, date: PrintedDate) {
  const end = match.index + match[0].length;
  const time = TIME.exec(words.slice(end, end + 20));
  return { date, start: match.index, end: end + (time ? time[0].trimEnd().length : 0), time: time !== null };
}

/** 二〇二四, 一一○: digit by digit. */
const digits = (hanzi: string): number => Number([...hanzi].map(hanziDigit).join(''));

const hanziDigit = (character: string): number =>
  character === '〇' || character === '○' ? 0 : '零一二三四五六七八九'.indexOf(character);

/** The number of 三, 十, 二十一, 三百 …: up to 9999, also 两. */
export function hanziNumber(hanzi: string): number {
  let total = 0;
  let digit = 0;
  for (const character of hanzi) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[character];
    if (unit) {
      total += (digit || 1) * unit;
      digit = 0;
    } else digit = character === '两' ? 2 : hanziDigit(character);
  }
  return total + digit;
}
