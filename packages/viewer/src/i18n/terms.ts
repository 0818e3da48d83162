import { ARTICLE_TYPE, ENTITY_TYPES, RELATION_TYPES } from '@guanxi/graph';
import type { EdgeType, NodeType } from '../api/types.js';
import type { Language } from '../preferences/preferences.js';

/** The node types in the order of legends, the article last. */
export const NODE_TYPES: readonly NodeType[] = [...ENTITY_TYPES.map(({ type }) => type), ARTICLE_TYPE.type];

/** The relation types in the order of legends, MENTIONS last. */
export const EDGE_TYPES: readonly EdgeType[] = [...RELATION_TYPES.map(({ type }) => type), 'MENTIONS'];

const nodeNames = new Map<string, { zh: string; en: string }>(
  [...ENTITY_TYPES, ARTICLE_TYPE].map(({ type, display }) => [type, display]),
);
const edgeNames = new Map<string, { zh: string; en: string }>([
  ...RELATION_TYPES.map(({ type, display }) => [type as string, display] as const),
  ['MENTIONS', { zh: '提到', en: 'mentions' }],
]);
const symmetric = new Set<string>(RELATION_TYPES.filter((schema) => schema.symmetric).map(({ type }) => type));

/** A type's name for people; a type that only a query can bring (Evidence) keeps its own. */
export function nodeTypeName(type: string, language: Language): string {
  return nodeNames.get(type)?.[language] ?? type;
}

export function relationName(type: string, language: Language): string {
  return edgeNames.get(type)?.[language] ?? type;
}

export function isKnownNodeType(type: string): type is NodeType {
  return nodeNames.has(type);
}

export function isKnownEdgeType(type: string): type is EdgeType {
  return edgeNames.has(type);
}

/** The arrow between two names: both ways where head and tail may be swapped. */
export function arrowOf(type: string): '→' | '↔' {
  return symmetric.has(type) ? '↔' : '→';
}

export function formatCount(count: number, language: Language): string {
  return count.toLocaleString(language === 'zh' ? 'zh-CN' : 'en');
}
