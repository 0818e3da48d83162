import { z } from 'zod';
import { component, count, offset } from './component.js';
import { Edge, Node, Properties, RelationType } from './graph.js';

export const Span = component(
  'Span',
  z.object({ start: offset, end: offset }),
  'A half-open stretch [start, end) of the article’s text, in UTF-16 code units.',
  { start: 3, end: 6 },
);

export const Evidence = component(
  'Evidence',
  z.object({
    id: z.string(),
    relationId: z.string(),
    articleId: z.string(),
    type: RelationType,
    start: offset,
    end: offset,
    text: z.string().meta({ description: 'The words at the span.' }),
    content: Span.optional().meta({ description: 'QUOTED: what was said.' }),
    rule: z.string().meta({ description: 'Name of the rule that found it.' }),
    confidence: z.number().gt(0).max(1),
    version: z.string().meta({ description: 'Version of the extractor.' }),
    properties: Properties,
  }),
  'A proof: the words of one article that make a reader believe a relation.',
);

export const Article = component(
  'Article',
  z.object({
    id: z.string(),
    title: z.string(),
    text: z.string().meta({ description: 'All that was printed with it; every span counts in it.' }),
    source: z.string().optional(),
    date: z
      .string()
      .optional()
      .meta({ description: 'ISO 8601.', examples: ['2024-03-05'] }),
    authors: z.array(z.string()),
    origin: z.object({
      file: z.string(),
      format: z.string(),
      sha256: z.string(),
      runs: z.array(
        z.object({ start: offset, end: offset, at: offset, page: z.number().int().min(1).optional() }).meta({
          description: 'The stretch [start, end) of the text was read from the file at `at`.',
        }),
      ),
    }),
  }),
  'A printed article, and where it was read.',
);

export const ArticleHead = component(
  'ArticleHead',
  Article.pick({ id: true, title: true, source: true, date: true }),
  'What is needed to cite an article.',
);

export const ArticleDetail = component(
  'ArticleDetail',
  z.object({
    article: Article,
    mentions: z.array(z.object({ start: offset, end: offset, entity: Node })),
    evidence: z.array(Evidence),
    edges: z.array(Edge).meta({ description: 'The edges that the evidence proves.' }),
    nodes: z.array(Node).meta({ description: 'Their ends.' }),
  }),
  'An article with all that was read from it.',
);

export const RelationDetail = component(
  'RelationDetail',
  z.object({
    edge: Edge,
    head: Node,
    tail: Node,
    evidence: z.array(Evidence).meta({ description: 'Best first; not more than 500.' }),
    evidenceCount: count,
    articles: z.array(ArticleHead),
  }),
  'A relation with its proofs and the articles that hold them.',
);
