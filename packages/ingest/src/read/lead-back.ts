import type { Run } from '@guanxi/graph';

/**
 * Follows two run maps one after the other: `runs` lead from an article's text to the text that a format gave, `map`
 * from there to the original. Characters that the format put in have no run in the result.
 */
export function leadBack(runs: readonly Run[], map: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const end = run.at + (run.end - run.start);
    for (let i = firstEndingAfter(map, run.at); i < map.length && map[i]!.start < end; i++) {
      const piece = map[i]!;
      const from = Math.max(run.at, piece.start);
      const to = Math.min(end, piece.end);
      const next: Run = {
        start: run.start + (from - run.at),
        end: run.start + (to - run.at),
        at: piece.at + (from - piece.start),
        ...(piece.page === undefined ? {} : { page: piece.page }),
      };
      addRun(result, next);
    }
  }
  return result;
}

/** Adds a run, drawn together with the last one where both are one stretch of the original as well. */
export function addRun(runs: Run[], next: Run): void {
  const last = runs.at(-1);
  const goesOn =
    last !== undefined &&
    last.end === next.start &&
    last.page === next.page &&
    last.at + (last.end - last.start) === next.at;
  if (goesOn) last.end = next.end;
  else runs.push(next);
}

function firstEndingAfter(map: readonly Run[], offset: number): number {
  let low = 0;
  let high = map.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (map[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
