import type { EvidenceRecord, GraphEdge, GraphNode, NodeType } from '../model.js';
import { ARTICLE_TYPE, ENTITY_TYPES, RELATION_TYPES } from '../schema.js';
import type { ProofsFormat } from './format.js';
import { groupBy } from './group-by.js';

/**
 * Linked data in the terms of schema.org as far as it has them. A relation appears twice: as a property of its head,
 * which the context leads to the schema.org term (from tail to head where that is how the term goes), and as a resource
 * of its own that holds the proofs.
 */
export const jsonld: ProofsFormat = {
  name: 'jsonld',
  description: 'JSON-LD in schema.org terms, each relation with its quotations',
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  kind: 'proofs',
  *write({ nodes, edges, evidence, articles }) {
    const proofs = groupBy(evidence, ({ relationId }) => relationId);
    const outgoing = groupBy(edges, ({ source }) => source);
    yield `{"@context": ${JSON.stringify(CONTEXT)},\n"@graph": [`;
    let separator = '\n';
    const record = (value: object) => {
      const line = separator + JSON.stringify(value);
      separator = ',\n';
      return line;
    };
    for (const node of nodes) yield record(nodeResource(node, outgoing.get(node.id) ?? []));
    const shown = new Set(nodes.map(({ id }) => id));
    for (const { id, title, text, source, date, authors } of articles) {
      // Proofs cite articles that may lie outside the subgraph.
      if (shown.has(id)) continue;
      const properties = { text, authors, ...(source ? { source } : {}), ...(date ? { date } : {}) };
      yield record(nodeResource({ id, type: 'Article', name: title, properties }, []));
    }
    for (const edge of edges) yield record(relationResource(edge, proofs.get(edge.id) ?? []));
    yield '\n]}\n';
  },
};

/** Names of ours that schema.org lacks. No address of a server: a graph is read where it is. */
const OWN = 'urn:guanxi:';
const iri = (id: string) => OWN + encodeURIComponent(id);

const CONTEXT = {
  '@vocab': 'https://schema.org/',
  gx: OWN,
  ...Object.fromEntries(
    RELATION_TYPES.map(({ type, schemaOrg }) => {
      if (schemaOrg === undefined) return [type, { '@id': `gx:${type}`, '@type': '@id' }];
      if (schemaOrg.startsWith('^')) return [type, { '@reverse': schemaOrg.slice(1), '@type': '@id' }];
      return [type, { '@id': schemaOrg, '@type': '@id' }];
    }),
  ),
  MENTIONS: { '@id': 'mentions', '@type': '@id' },
};

const CLASSES = new Map<NodeType, string>(
  [...ENTITY_TYPES, ARTICLE_TYPE].map(({ type, schemaOrg }) => [type, schemaOrg]),
);

/** Properties that schema.org has a term for; the others keep their name in our own vocabulary. */
const TERMS: Record<string, string> = {
  aliases: 'alternateName',
  date: 'datePublished',
  source: 'sourceOrganization',
  authors: 'creditText',
  text: 'articleBody',
};

function nodeResource({ id, type, name, properties }: GraphNode, outgoing: readonly GraphEdge[]): object {
  const resource: Record<string, unknown> = {
    '@id': iri(id),
    '@type': CLASSES.get(type),
    [type === 'Article' ? 'headline' : 'name']: name,
  };
  for (const [key, value] of Object.entries(properties)) {
    const isTerm = type === 'Article' ? key in TERMS : key === 'aliases';
    if (key !== 'title') resource[isTerm ? TERMS[key]! : `gx:${key}`] = value;
  }
  for (const edge of outgoing) {
    const targets = (resource[edge.type] ??= []) as string[];
    targets.push(iri(edge.target));
  }
  return resource;
}

function relationResource(edge: GraphEdge, evidence: readonly EvidenceRecord[]): object {
  const properties = Object.entries(edge.properties).map(([key, value]) => [`gx:${key}`, value]);
  return {
    '@id': iri(edge.id),
    '@type': 'gx:Relation',
    'gx:relation': { '@id': `gx:${edge.type}` },
    'gx:head': { '@id': iri(edge.source) },
    'gx:tail': { '@id': iri(edge.target) },
    ...Object.fromEntries(properties),
    'gx:evidence': evidence.map(({ id, articleId, text, start, end, place, rule, confidence, version }) => ({
      '@id': iri(id),
      '@type': 'Quotation',
      text,
      isPartOf: { '@id': iri(articleId) },
      'gx:start': start,
      'gx:end': end,
      ...Object.fromEntries(Object.entries(place).map(([key, value]) => [`gx:${key}`, value])),
      'gx:rule': rule,
      'gx:confidence': confidence,
      'gx:version': version,
    })),
  };
}
