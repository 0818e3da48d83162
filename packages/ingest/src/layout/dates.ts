/** The dates a newspaper prints, brought to ISO 8601. */

const EARLIEST = 1900;

/**
 * The year a document speaks from, or undefined when nothing printed makes it sure: the year in the file's name; else
 * the latest year that is printed together with a month not long before the article's, or with a season or a yearly
 * meeting (2024年全国两会). A year alone may lie in the past (2020年冬天) or in the future (2035年远景目标).
 */
export function inferYear(source: string, file: string, month: number | undefined): number | undefined {
  const named = /(?:^|[^0-9])((?:19|20)\d{2})[-_.年]?(?:0[1-9]|1[0-2])[-_.月]?(?:0[1-9]|[12]\d|3[01])(?![0-9])/.exec(
    file,
  );
  if (named) return Number(named[1]);
  if (month === undefined) return undefined;
  let latest = 0;
  for (const match of source.matchAll(/((?:19|20)\d{2})\s*年/gu)) latest = Math.max(latest, Number(match[1]));
  if (latest < EARLIEST) return undefined;
  const year = String(latest);
  for (const match of source.matchAll(
    new RegExp(`${year}\\s*年\\s*(?:(\\d{1,2})\\s*月|(?=(?:全国)?两会|春季|秋季|春节|全国)|(?=第.季度))`, 'gu'),
  )) {
    if (match[1] === undefined) return latest;
    const distance = month - Number(match[1]);
    if (distance >= 0 && distance <= 3) return latest;
  }
  return undefined;
}

/** ISO date of what credits print; undefined when no year or no day is known. */
export function isoDate(printed: { year?: number; month?: number; day?: number }): string | undefined {
  const { year, month, day } = printed;
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
