/**
 * Properties that are fractions even where they happen to be whole. JavaScript knows one kind of number, the engines
 * two, and `1 / 2` is 0 between whole ones: a confidence of 1 must be stored as 1.0.
 */
export const FRACTIONS: ReadonlySet<string> = new Set(['confidence']);
