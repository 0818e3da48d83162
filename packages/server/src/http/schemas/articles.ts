import { z } from 'zod';
import { component, count, offset } from './component.js';
import { Edge, Node, Properties, RelationType } from './graph.js';

export const Span = component(
  'Span',
  z.object({ start: offset, end: offset }),
  'A half-open stretch [start, end) of the article’s text, in UTF-16 code units.',
  { start: 3, end: 6 },
);

const file = z.string().meta({ description: 'Below the folder that was read.' });
const member = z.string().meta({ description: 'The member of an archive or the attachment of a mail.' });
const page = z.number().int().min(1).meta({ description: 'Counted from 1; absent where the format has no pages.' });

export const Place = component(
  'Place',
  z.object({ file, member: member.optional(), page: page.optional() }),
  'Where words are cited from.',
  { file: '2024/0305.pdf', page: 2 },
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
    place: Place,
    properties: Properties,
  }),
  'A proof: the words of one article that make a reader believe a relation.',
);

const OriginPart = z
  .object({ start: offset, file, format: z.string(), sha256: z.string(), member: member.optional() })
  .meta({ description: 'The text from `start` to the next part is from this file, and its runs count in it.' });

const Origin = component(
  'Origin',
  z.object({
    file,
    format: z.string(),
    sha256: z.string().meta({ description: 'Of the file’s bytes.' }),
    member: member.optional(),
    yearInferred: z
      .boolean()
      .optional()
      .meta({ description: 'True when the year of the date is not printed beside it.' }),
    dateFrom: z
      .enum(['metadata', 'file name'])
      .optional()
      .meta({ description: 'Where the date is from when nothing that is printed says it.' }),
    continued: z.array(OriginPart).optional().meta({ description: 'The files in which the article goes on.' }),
    runs: z.array(
      z.object({ start: offset, end: offset, at: offset, page: page.optional() }).meta({
        description:
          'The stretch [start, end) of the text was read from the file at `at`, of the page if there is one.',
      }),
    ),
  }),
  'Where an article was read: enough to find every offset of its text in the original again.',
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
    origin: Origin,
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
    corrects: ArticleHead.optional().meta({ description: 'The earlier version that this one corrects.' }),
    correctedBy: ArticleHead.optional().meta({ description: 'The later version that corrects this one.' }),
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
