import type { GraphEdge, GraphNode, Properties, PropertyValue } from '../model.js';
import type { GraphFormat } from './format.js';
import { groupBy } from './group-by.js';

/** How many records a statement carries: enough to be quick, few enough for any engine's parser. */
const BATCH = 200;

/** Engines differ in how an index is asked for, and without one a large graph takes long. */
const INDEXES = `// Before a large graph, on Neo4j:
//   CREATE INDEX IF NOT EXISTS FOR (n:Entity) ON (n.id)
//   CREATE INDEX IF NOT EXISTS FOR (n:Article) ON (n.id)
`;

/** A script that writes the subgraph into any openCypher database; running it twice changes nothing. */
export const cypher: GraphFormat = {
  name: 'cypher',
  description: 'a script of MERGE statements for Neo4j and other openCypher databases',
  extension: 'cypher',
  mediaType: 'application/x-cypher; charset=utf-8',
  kind: 'graph',
  *write({ nodes, edges }) {
    yield `// ${nodes.length} nodes and ${edges.length} relationships of a Guanxi graph.\n${INDEXES}`;
    for (const [labels, group] of groupBy(nodes, labelsOf)) {
      for (const batch of batches(group)) {
        const rows = batch.map(({ id, name, properties }) => row({ ...properties, id, name }));
        yield `UNWIND [\n${rows.join(',\n')}\n] AS row\nMERGE (n${labels} {id: row.id})\nSET n += row;\n`;
      }
    }
    const labels = new Map(nodes.map((node) => [node.id, labelsOf(node)]));
    const kindOf = ({ type, source, target }: GraphEdge) =>
      `MATCH (a${labels.get(source)} {id: row.source}), (b${labels.get(target)} {id: row.target})\n` +
      `MERGE (a)-[r:${type} {id: row.properties.id}]->(b)`;
    for (const [merge, group] of groupBy(edges, kindOf)) {
      for (const batch of batches(group)) {
        const rows = batch.map(({ id, source, target, properties }) => {
          const ends = `source: ${literal(source)}, target: ${literal(target)}`;
          return `  {${ends}, properties: ${row({ ...properties, id }).trim()}}`;
        });
        yield `UNWIND [\n${rows.join(',\n')}\n] AS row\n${merge}\nSET r += row.properties;\n`;
      }
    }
  },
};

function labelsOf({ type }: GraphNode): string {
  return type === 'Article' ? ':Article' : `:Entity:${type}`;
}

function* batches<T>(records: T[]): Generator<T[]> {
  for (let from = 0; from < records.length; from += BATCH) yield records.slice(from, from + BATCH);
}

function row(properties: Properties): string {
  const entries = Object.entries(properties).map(([key, value]) => `${identifier(key)}: ${literal(value)}`);
  return `  {${entries.join(', ')}}`;
}

/** Always in backquotes: every engine has words of its own that may not stand as a name (`in`, `or`). */
function identifier(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}

function literal(value: PropertyValue): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'number') return number(value);
  if (typeof value !== 'string') return String(value);
  // Engines differ in how they read an escaped backslash before a "u": it never stands so.
  const pieces = value.split(/(?<=\\)(?=u)/);
  return pieces.map((piece) => `'${piece.replace(SPECIAL, escaped)}'`).join(' + ');
}

/** A whole number past 2^53 is a float: as an integer it could be more than an engine holds. Cypher knows no `e+21`. */
function number(value: number): string {
  const whole = Number.isInteger(value) && !Number.isSafeInteger(value);
  return (whole ? value.toExponential() : String(value)).replace('e+', 'e');
}

// eslint-disable-next-line no-control-regex -- control characters must not stand in a literal as they are
const SPECIAL = /['\\\u0000-\u001F\u007F]|\p{Surrogate}/gu;

const ESCAPES: Record<string, string> = { "'": "\\'", '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(character: string): string {
  if (/\p{Surrogate}/u.test(character)) return '\uFFFD';
  return ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
