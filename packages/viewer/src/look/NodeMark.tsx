import { NODE_ICONS } from './node-icons.js';
import type { NodeType } from '../api/types.js';

/** The sign of a node type: its icon on its colour. The name of the type stands beside it in words. */
export function NodeMark({ type, size = 20 }: { type: string; size?: number }) {
  return (
    <svg className={`node-mark type-${type}`} width={size} height={size} viewBox="0 0 40 40" aria-hidden="true">
      <circle cx="20" cy="20" r="20" />
      <path transform="translate(8.6 8.4) scale(.95)" fillRule="evenodd" d={NODE_ICONS[type as NodeType] ?? ''} />
    </svg>
  );
}
