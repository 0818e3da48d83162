const YEAR = '(?:19|20)\\d{2}';
const MONTH = '(?:0?[1-9]|1[0-2])';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';

/** 2024-03-05, 2024_3_5, 2024.03.05, 2024年3月5日, folders 2024/03/05 and 2024-03/05. */
const PARTED = new RegExp(`(?<!\\d)(${YEAR})[-_./年](${MONTH})[-_./月](${DAY})日?(?!\\d)`, 'gu');
/** 20240305 */
const SOLID = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/gu;

/**
 * The day that the name of a file and its folders give, as ISO 8601, or undefined when they give none, or several: the
 * last part of the path that names a day decides, so that 2024/03/05/20240304_08.pdf is of the 4th.
 */
export function dateInPath(path: string): string | undefined {
  const cut = path.lastIndexOf('/') + 1;
  return dateIn(path.slice(cut)) ?? dateIn(path);
}

function dateIn(name: string): string | undefined {
  const days = new Set<string>();
  for (const pattern of [PARTED, SOLID]) {
    for (const [, year, month, day] of name.matchAll(pattern)) {
      const iso = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
      if (isDay(iso)) days.add(iso);
    }
  }
  return days.size === 1 ? [...days][0] : undefined;
}

/** Whether an ISO date names a day that exists. */
export function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
