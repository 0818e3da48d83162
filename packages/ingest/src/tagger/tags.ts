/** The types the tagger knows, in the order of its tags. */
export const TYPES = ['Person', 'Organization', 'Place'] as const;

/** O, then B and I of each type, as in training/tagger_training/labels.py. */
export const TAGS = 1 + 2 * TYPES.length;

/** BIO: an inside tag follows its own beginning or itself. */
export function mayFollow(before: number, tag: number): boolean {
  const isInside = tag > 0 && tag % 2 === 0;
  return !isInside || before === tag || before === tag - 1;
}
