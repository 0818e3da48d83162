import type { Origin, Place, Run } from './model.js';

/** Where the character at an offset of an article's text was read; what the reader put in is where the next one is. */
export function placeOf(origin: Origin, at: number): Place {
  const part = origin.continued?.findLast(({ start }) => start <= at) ?? origin;
  const page = runAt(origin.runs, at)?.page;
  return {
    file: part.file,
    ...(part.member === undefined ? {} : { member: part.member }),
    ...(page === undefined ? {} : { page }),
  };
}

/** A place as it is cited in a file of any language: `2024.zip/0305.pdf, p. 2`. */
export function citation({ file, member, page }: Place): string {
  return `${file}${member === undefined ? '' : `/${member}`}${page === undefined ? '' : `, p. ${page}`}`;
}

/** The run that covers an offset, else the next one, else the last. Runs are in the order of the text. */
function runAt(runs: readonly Run[], at: number): Run | undefined {
  let [from, to] = [0, runs.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (runs[middle]!.end <= at) from = middle + 1;
    else to = middle;
  }
  return runs[from] ?? runs.at(-1);
}
