import { href, select, useRoute } from '../route/route.js';
import type { Segment } from './marked-text.js';

/**
 * Text with its marks: names lead to their entities, proofs are highlighted, quoted words underlined.
 * @param chosen the entity whose names stand out
 */
export function MarkedText({ segments, chosen }: { segments: readonly Segment[]; chosen?: string | undefined }) {
  const route = useRoute();
  return segments.map(({ start, text, entity, proof, said }) => {
    const named = entity ? (
      <a
        className={`mention type-${entity.type}${entity.id === chosen ? ' chosen' : ''}`}
        href={href(select(route, { node: entity.id }))}
      >
        {text}
      </a>
    ) : (
      text
    );
    const spoken = said ? <span className="said">{named}</span> : named;
    return proof ? <mark key={start}>{spoken}</mark> : <span key={start}>{spoken}</span>;
  });
}
