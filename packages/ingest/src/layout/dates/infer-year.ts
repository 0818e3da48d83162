const YEAR =
  /(?<before>[到至])?(?<!\d)(?<year>(?:19|20)\d{2})\s*年(?:\s*(?<month>\d{1,2})\s*月|(?<season>(?:全国)?两会|春季|秋季|春节|全国|第.季度)|(?<future>远景|前|底前|末前))?/gu;

/** How many months may lie between what a text speaks of and the day it was written. */
const MONTHS_BEFORE = 3;

/**
 * The year a text speaks from, told from the years printed in it: the latest one, where it is printed with a month not
 * long before the article's, or with a season or a yearly meeting (2024年全国两会). A year alone may lie in the past
 * (2020年冬天); one that is still to come (到2035年) says nothing.
 */
export class YearContext {
  private latest = 0;
  private readonly months = new Set<number>();
  private seasonal = false;

  constructor(words: string) {
    for (const { groups } of words.matchAll(YEAR)) {
      if (groups!.before || groups!.future) continue;
      const year = Number(groups!.year);
      if (year < this.latest) continue;
      if (year > this.latest) {
        this.latest = year;
        this.months.clear();
        this.seasonal = false;
      }
      if (groups!.month) this.months.add(Number(groups!.month));
      if (groups!.season) this.seasonal = true;
    }
  }

  /** The year of an article that prints this month with its date; undefined when nothing makes it sure. */
  yearFor(month: number): number | undefined {
    if (this.latest === 0) return undefined;
    if (this.seasonal) return this.latest;
    for (const printed of this.months) {
      if (month - printed >= 0 && month - printed <= MONTHS_BEFORE) return this.latest;
    }
    return undefined;
  }
}
