import type { GraphNode } from '../api/types.js';
import { currentMessages } from '../preferences/preferences.js';

/** What a node is called: some articles are printed without a headline. */
export function nodeName({ name }: Pick<GraphNode, 'name'>): string {
  return name || currentMessages().untitled;
}
