import { addDays, daysOf, partsOf } from './calendar.js';

/** A stretch of days, both ends included, as ISO dates. */
export interface Period {
  from: string;
  to: string;
}

const two = (number: number) => String(number).padStart(2, '0');

export function dayPeriod(year: number, month: number, day: number): Period | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return undefined;
  const iso = `${year}-${two(month)}-${two(day)}`;
  return { from: iso, to: iso };
}

export function monthPeriod(year: number, month: number, last = month): Period | undefined {
  if (month < 1 || last > 12 || month > last) return undefined;
  return { from: `${year}-${two(month)}-01`, to: `${year}-${two(last)}-${two(daysOf(year, last))}` };
}

export function yearPeriod(year: number, last = year): Period {
  return { from: `${year}-01-01`, to: `${last}-12-31` };
}

/** The month so many months later, or earlier: its year and number. */
export function addMonths(year: number, month: number, months: number): { year: number; month: number } {
  const total = year * 12 + month - 1 + months;
  return { year: Math.floor(total / 12), month: (((total % 12) + 12) % 12) + 1 };
}

/** Monday of the week that a day is in. */
export function mondayOf(iso: string): string {
  const { year, month, day } = partsOf(iso);
  return addDays(iso, -((new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7));
}

/**
 * A period in ISO 8601, no finer than it is: a day, a month (2024-02), a year (2023), or an interval of these
 * (2024-01/2024-06).
 */
export function isoPeriod({ from, to }: Period): string {
  const end = partsOf(to);
  const wholeMonths = from.endsWith('-01') && end.day === daysOf(end.year, end.month);
  const wholeYears = wholeMonths && from.endsWith('-01-01') && end.month === 12;
  const length = wholeYears ? 4 : wholeMonths ? 7 : 10;
  const [first, last] = [from.slice(0, length), to.slice(0, length)];
  return first === last ? first : `${first}/${last}`;
}
