import type { Name } from '../mentions/name.js';
import { SpanIndex } from '../spans.js';
import type { Scene } from './scene.js';

/** Bodies and places, also those that a word of reference stands for: what a list of posts may hold. */
export function affiliations(scene: Scene): SpanIndex<Name> {
  return new SpanIndex(
    [...scene.mentions, ...scene.references]
      .filter((mention) => mention.entity.type === 'Organization' || mention.entity.type === 'Place')
      .map(({ start, end, entity }) => ({ start, end, type: entity.type })),
  );
}
