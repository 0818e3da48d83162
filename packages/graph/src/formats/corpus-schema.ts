import { z } from 'zod';
import { ENTITY_TYPES, RELATION_TYPES } from '../schema.js';

/** The shapes of the lines of the lossless form. What they do not name is kept: a newer version may write more. */

const id = (letter: string, what: string) =>
  z.string().regex(new RegExp(`^${letter}[a-z2-7]{13}$`), `must be the id of ${what}: "${letter}" and 13 characters`);
const articleId = id('a', 'an article');
const entityId = id('e', 'an entity');
const end = z.string().regex(/^[ae][a-z2-7]{13}$/, 'must be the id of an entity or of the article');
const offset = z.number().int().min(0);
const confidence = z.number().gt(0).max(1);
const properties = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.array(z.number())]),
);

const span = { start: offset, end: offset };
const run = z.looseObject({ ...span, at: offset, page: z.number().int().min(1).optional() });

const article = z.looseObject({
  id: articleId,
  title: z.string(),
  text: z.string(),
  source: z.string().optional(),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?/, 'must be an ISO 8601 date such as 2024-03-05')
    .optional(),
  authors: z.array(z.string()),
  origin: z.looseObject({
    file: z.string(),
    format: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'),
    runs: z.array(run),
  }),
});

const entity = z.looseObject({
  id: entityId,
  type: z.enum(ENTITY_TYPES.map(({ type }) => type)),
  name: z.string().min(1),
  aliases: z.array(z.string()),
  properties,
  mentions: z.array(z.looseObject({ ...span, rule: z.string(), confidence })),
});

const evidence = z.looseObject({
  ...span,
  id: id('v', 'a proof'),
  text: z.string(),
  content: z.looseObject(span).optional(),
  rule: z.string().min(1),
  confidence,
  properties,
});

const relation = z.looseObject({
  id: z.string(),
  type: z.enum(RELATION_TYPES.map(({ type }) => type)),
  head: end,
  tail: end,
  properties,
  evidence: z.array(evidence).min(1, 'must hold at least one proof'),
});

export const headerLine = z.looseObject({
  guanxi: z.number().int(),
  articles: offset,
  decisions: offset,
  retired: offset,
});

export const extractionLine = z.looseObject({
  article,
  entities: z.array(entity),
  relations: z.array(relation),
  version: z.string(),
});

export const decisionLine = z.looseObject({
  decision: z.looseObject({
    id: id('d', 'a decision'),
    kind: z.enum(['same', 'different', 'rename', 'retype', 'hide', 'confirm', 'reject']),
    targets: z.array(z.string()).min(1).max(2),
    value: z.string().optional(),
    author: z.string(),
    at: z.string(),
    reason: z.string().optional(),
  }),
});

export const retiredLine = z.looseObject({ retired: entityId });
