import type { Article, EvidenceRecord, GraphEdge, GraphNode, NodeType, Properties, PropertyValue } from '../model.js';
import { citation } from '../place.js';
import { ARTICLE_TYPE, ENTITY_TYPES, RELATION_TYPES } from '../schema.js';
import type { ProofsFormat } from './format.js';
import { groupBy } from './group-by.js';

/** FollowTheMoney entities, one a line, as Aleph, OpenAleph and the `ftm` tools read them. */
export const ftm: ProofsFormat = {
  name: 'ftm',
  description: 'FollowTheMoney entities as JSON lines, for Aleph and OpenAleph',
  extension: 'ftm.json',
  mediaType: 'application/json+ftm',
  kind: 'proofs',
  *write({ nodes, edges, evidence, articles }) {
    const proofs = groupBy(evidence, ({ relationId }) => relationId);
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const full = new Map(articles.map((article) => [article.id, article]));
    for (const node of nodes) {
      const article = full.get(node.id);
      yield line(article ? articleEntity(article) : nodeEntity(node));
    }
    for (const article of articles) if (!byId.has(article.id)) yield line(articleEntity(article));
    for (const edge of edges) yield line(linkEntity(edge, byId, proofs.get(edge.id) ?? []));
  },
};

interface FtmEntity {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

function line({ id, schema, properties }: FtmEntity): string {
  const present = Object.entries(properties).filter(([, values]) => values.length > 0);
  return `${JSON.stringify({ id, schema, properties: Object.fromEntries(present) })}\n`;
}

const SCHEMAS = new Map<NodeType, string>(
  [...ENTITY_TYPES, ARTICLE_TYPE].map(({ type, followTheMoney }) => [type, followTheMoney]),
);

function nodeEntity({ id, type, name, properties }: GraphNode): FtmEntity {
  const schema = SCHEMAS.get(type) ?? 'Thing';
  if (type === 'Article') {
    const { date, source, authors, file, text } = properties;
    return documentEntity(id, name, { date, source, authors, file, text });
  }
  return {
    id,
    schema,
    properties: {
      name: texts(name),
      alias: texts(properties.aliases),
      ...(schema === 'Address' ? { full: texts(name) } : {}),
      ...(schema === 'Document' ? { title: texts(name) } : {}),
    },
  };
}

function articleEntity({ id, title, text, source, date, authors, origin }: Article): FtmEntity {
  return documentEntity(id, title, { date, source, authors, text, file: origin.file });
}

function documentEntity(
  id: string,
  title: string,
  { date, source, authors, file, text }: Record<string, PropertyValue | undefined>,
): FtmEntity {
  return {
    id,
    schema: ARTICLE_TYPE.followTheMoney,
    properties: {
      name: texts(title),
      title: texts(title),
      author: texts(authors),
      publisher: texts(source),
      publishedAt: texts(date),
      fileName: texts(file),
      bodyText: texts(text),
      language: ['zho'],
    },
  };
}

/** The two ends of a link schema: the property that holds each and the schemas it may lead to. */
const LINKS: Record<string, { from: string; fromSchemas: string[]; to: string; toSchemas: string[] }> = {
  Representation: {
    from: 'agent',
    fromSchemas: ['Person', 'Organization'],
    to: 'client',
    toSchemas: ['Person', 'Organization'],
  },
  Membership: {
    from: 'member',
    fromSchemas: ['Person', 'Organization'],
    to: 'organization',
    toSchemas: ['Organization'],
  },
  Employment: { from: 'employee', fromSchemas: ['Person'], to: 'employer', toSchemas: ['Organization'] },
  Associate: { from: 'person', fromSchemas: ['Person'], to: 'associate', toSchemas: ['Person'] },
};

const RELATIONS = new Map(RELATION_TYPES.map((schema) => [schema.type, schema]));

function linkEntity(edge: GraphEdge, byId: Map<string, GraphNode>, evidence: readonly EvidenceRecord[]): FtmEntity {
  const relation = edge.type === 'MENTIONS' ? undefined : RELATIONS.get(edge.type);
  const role = relation?.display.zh ?? '提及';
  const schemaOf = (id: string) => SCHEMAS.get(byId.get(id)?.type ?? 'Article') ?? '';
  const proper = relation && LINKS[relation.followTheMoney];
  const fits =
    proper && proper.fromSchemas.includes(schemaOf(edge.source)) && proper.toSchemas.includes(schemaOf(edge.target));
  const schema = fits ? relation.followTheMoney : 'UnknownLink';
  const { from, to } = fits ? proper : { from: 'subject', to: 'object' };
  const title = texts(edge.properties.titles);
  const roleProperty = schema === 'Associate' ? 'relationship' : 'role';
  return {
    id: edge.id,
    schema,
    properties: {
      [from]: [edge.source],
      [to]: [edge.target],
      [roleProperty]: title.length > 0 ? title : [role],
      ...(schema === 'Associate' ? {} : { status: statusOf(edge.properties) }),
      date: distinct([...texts(edge.properties.firstDate), ...texts(edge.properties.lastDate)]),
      summary: distinct([...texts(edge.properties.text), ...evidence.map(({ text }) => text)]),
      description: distinct(evidence.map(({ place, text }) => `${citation(place)}: ${text}`)),
      proof: distinct(evidence.map(({ articleId }) => articleId)),
    },
  };
}

function statusOf({ status }: Properties): string[] {
  return status === undefined || status === 'unstated' ? [] : texts(status);
}

function texts(value: PropertyValue | undefined): string[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(String).filter((text) => text !== '');
}

function distinct(values: string[]): string[] {
  return [...new Set(values)];
}
