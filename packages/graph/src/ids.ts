import { createHash } from 'node:crypto';
import { isSymmetric } from './schema.js';
import type { EntityType, RelationType, Span } from './model.js';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * 13 characters of base 32 (65 bits) of the SHA-256 of the parts: short enough for an address,
 * wide enough that ten million things collide with a chance of one in a million.
 */
function digest(...parts: (string | number)[]): string {
  const hash = createHash('sha256').update(parts.join('\u0000')).digest();
  let bits = 0n;
  for (const byte of hash.subarray(0, 9)) bits = (bits << 8n) | BigInt(byte);
  let id = '';
  for (let i = 0; i < 13; i++) {
    id += ALPHABET[Number(bits & 31n)];
    bits >>= 5n;
  }
  return id;
}

/** Id of an article, from its words alone: white space, file name and metadata do not matter. */
export function articleId(text: string): string {
  return `a${digest('article', text.replace(/\s+/gu, ''))}`;
}

/** Id of an entity within its article. `distinction` tells it from another of its type and name there. */
export function entityId(articleId: string, type: EntityType, name: string, distinction?: string): string {
  return `e${digest('entity', articleId, type, name, ...(distinction === undefined ? [] : [distinction]))}`;
}

/**
 * Id of a relation between two ends, within an article or in the graph. It spells its parts, so that an id whose
 * ends have since been merged into others can still be followed.
 */
export function relationId(head: string, type: RelationType, tail: string): string {
  const [first, second] = isSymmetric(type) && tail < head ? [tail, head] : [head, tail];
  return `${first}-${type}-${second}`;
}

/** The parts of a relation id, or undefined when it is none. */
export function parseRelationId(id: string): { head: string; type: RelationType; tail: string } | undefined {
  const match = /^([ae][a-z2-7]{13})-([A-Z_]+)-([ae][a-z2-7]{13})$/.exec(id);
  if (!match) return undefined;
  return { head: match[1]!, type: match[2] as RelationType, tail: match[3]! };
}

/** Id of one proof: the relation as its article states it, and where. */
export function evidenceId(relationId: string, span: Span, content?: Span): string {
  return `v${digest('evidence', relationId, span.start, span.end, content?.start ?? '', content?.end ?? '')}`;
}

/** Id of the MENTIONS edge between an article and an entity of the graph. */
export function mentionsId(articleId: string, entityId: string): string {
  return `${articleId}-MENTIONS-${entityId}`;
}

/** Id of a decision: what it says and when, so that the same click twice is one record. */
export function decisionId(kind: string, targets: readonly string[], value: string, at: string): string {
  return `d${digest('decision', kind, targets.join(','), value, at)}`;
}
