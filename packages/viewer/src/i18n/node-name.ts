import type { GraphNode } from '../api/types.js';
import { currentMessages } from '../preferences/preferences.js';

/** What a node is called: an article that is printed without a headline by where it was printed, and when. */
export function nodeName({
  name,
  properties,
}: Pick<GraphNode, 'name'> & Partial<Pick<GraphNode, 'properties'>>): string {
  if (name !== '') return name;
  const known = [properties?.source, properties?.date].filter((value) => typeof value === 'string');
  return [currentMessages().untitled, ...known].join(' · ');
}
