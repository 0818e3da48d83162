import { dateInPath } from '../../read/file-date.js';
import { folioAt, type PlacedFolio } from '../folio.js';
import { addDays, daysOf, isoDate, partsOf, type PrintedDate } from './calendar.js';
import { YearContext } from './infer-year.js';

/** What is printed of an article's date, and where. */
export interface ArticleDates {
  /** Of the dateline, or of the credit at the end. */
  dateline?: PrintedDate;
  /** Of the line of credits. */
  credit?: PrintedDate;
  /** Of the text itself: 昨日（3月2日）. */
  context?: PrintedDate & { daysAgo: number };
  /** Where the article begins in the source. */
  at: number;
}

/** A date as it can be cited; `inferred` when its year is not printed beside it. */
export interface ResolvedDate {
  date: string;
  inferred: boolean;
}

/** Completes the dates of a document's articles from what its pages, its file and its text tell. */
export class DateHints {
  private context: YearContext | undefined;
  private readonly folios: readonly PlacedFolio[];
  private readonly noted: string | undefined;
  private readonly year: number | undefined;

  /**
   * @param words the document in simplified characters
   * @param file the names of folders and file
   * @param noted ISO date that the format notes
   */
  constructor(
    private readonly words: string,
    file: string,
    folios: readonly PlacedFolio[],
    noted: string | undefined,
  ) {
    this.folios = folios.filter(({ date }) => date);
    this.noted = noted ?? dateInPath(file);
    const years = new Set([...file.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/gu)].map((match) => Number(match[1])));
    if (years.size === 1) this.year = [...years][0]!;
  }

  /** The article's date, or undefined when nothing makes it sure. The date of the file alone is none: nobody printed it. */
  resolve({ dateline, credit, context, at }: ArticleDates): ResolvedDate | undefined {
    const creditDate = credit && isoDate(credit);
    const printed = creditDate ?? folioAt(this.folios, at)?.date;
    const reference = printed ?? this.noted;
    if (dateline?.day !== undefined) {
      const resolved = this.complete(dateline, reference);
      if (resolved) return resolved;
    }
    if (printed) return { date: printed, inferred: false };
    if (credit?.day !== undefined) {
      const resolved = this.complete(credit, reference);
      if (resolved) return resolved;
    }
    if (!context) return undefined;
    const day = this.complete(context, reference);
    return day && { date: addDays(day.date, context.daysAgo), inferred: day.inferred };
  }

  private complete(printed: PrintedDate, reference: string | undefined): ResolvedDate | undefined {
    const whole = isoDate(printed);
    if (whole) return { date: whole, inferred: false };
    const { month, day } = printed;
    if (day === undefined) return undefined;
    if (reference) {
      const date = nearest(month, day, reference);
      return date === undefined ? undefined : { date, inferred: true };
    }
    if (month === undefined) return undefined;
    const year = this.year ?? (this.context ??= new YearContext(this.words)).yearFor(month);
    const date = year === undefined ? undefined : isoDate({ year, month, day });
    return date === undefined ? undefined : { date, inferred: true };
  }
}

/** How much later than the issue an article may be dated: the day of an evening's issue is often the next. */
const DAYS_AHEAD = 3;

/** The last such day up to the reference: 12月31日 in an issue of 1 January is of the year before. */
function nearest(month: number | undefined, day: number, reference: string): string | undefined {
  const limit = addDays(reference, DAYS_AHEAD);
  const of = partsOf(reference);
  for (let back = 0; back < 12; back++) {
    const total = of.year * 12 + (month ?? of.month + 1) - 1 - (month === undefined ? back : back * 12);
    const candidate = { year: Math.floor(total / 12), month: (total % 12) + 1, day };
    if (day > daysOf(candidate.year, candidate.month)) continue;
    const date = isoDate(candidate);
    if (date && date <= limit) return date;
  }
  return undefined;
}
