/** How much of something was found. `optional` annotations that were found count neither way. */
export interface Counts {
  /** Found, and annotated. */
  right: number;
  /** Found, but not annotated. */
  wrong: number;
  /** Annotated, but not found. */
  missed: number;
  /** Found, and annotated as optional. */
  optional: number;
}

/** Counts with the figures drawn from them, in [0, 1] and rounded to three places; 0 where there is nothing to count. */
export interface Score extends Counts {
  precision: number;
  recall: number;
  f1: number;
}

/** Scores of each type that occurs, and of all together. */
export interface TypeScores<T extends string> {
  byType: Partial<Record<T, Score>>;
  all: Score;
}

export type CountsByType<T extends string> = Map<T, Counts>;

export const noCounts = (): Counts => ({ right: 0, wrong: 0, missed: 0, optional: 0 });

/** The counts of a type, made when first asked for. */
export function countsOf<T extends string>(byType: CountsByType<T>, type: T): Counts {
  let counts = byType.get(type);
  if (!counts) byType.set(type, (counts = noCounts()));
  return counts;
}

export function sumCounts(all: Iterable<Counts>): Counts {
  const sum = noCounts();
  for (const counts of all) {
    sum.right += counts.right;
    sum.wrong += counts.wrong;
    sum.missed += counts.missed;
    sum.optional += counts.optional;
  }
  return sum;
}

/** Counts of several articles, type by type: every annotation weighs the same, whatever article it is of. */
export function mergeCounts<T extends string>(all: Iterable<CountsByType<T>>): CountsByType<T> {
  const merged: CountsByType<T> = new Map();
  for (const byType of all) {
    for (const [type, counts] of byType) merged.set(type, sumCounts([countsOf(merged, type), counts]));
  }
  return merged;
}

export function scoreOf(counts: Counts): Score {
  const precision = counts.right / (counts.right + counts.wrong || 1);
  const recall = counts.right / (counts.right + counts.missed || 1);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return { ...counts, precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) };
}

/** Scores by type, in the order of `order`. */
export function scoresByType<T extends string>(byType: CountsByType<T>, order: readonly T[]): TypeScores<T> {
  const scores: Partial<Record<T, Score>> = {};
  for (const type of order) {
    const counts = byType.get(type);
    if (counts) scores[type] = scoreOf(counts);
  }
  return { byType: scores, all: scoreOf(sumCounts(byType.values())) };
}

export function rounded(share: number): number {
  return Number(share.toFixed(3));
}
