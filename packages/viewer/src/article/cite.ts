import type { ArticleDetail, Place } from '../api/types.js';
import type { Messages } from '../i18n/zh.js';

type Origin = ArticleDetail['article']['origin'];

/** A place as people cite it: file, what of it, and page where there are pages. */
export function cite(place: Place, t: Messages): string {
  return onPages(place, place.page === undefined ? [] : [place.page], t);
}

/** The files that an article was read from, in the order of its text, each with its first and last page. */
export function citeWhole(origin: Origin, t: Messages): string[] {
  const parts = [{ ...origin, start: 0 }, ...(origin.continued ?? [])];
  return parts.map((part, index) => {
    const end = parts[index + 1]?.start ?? Infinity;
    const runs = origin.runs.filter(({ start }) => part.start <= start && start < end);
    const pages = [runs.at(0)?.page, runs.at(-1)?.page].filter((page) => page !== undefined);
    return onPages(part, pages, t);
  });
}

function onPages(of: { file: string; member?: string }, pages: readonly number[], t: Messages): string {
  const name = of.member === undefined ? of.file : `${of.file} › ${of.member}`;
  return pages.length === 0 ? name : t.onPage(name, [...new Set(pages)].join('–'));
}
