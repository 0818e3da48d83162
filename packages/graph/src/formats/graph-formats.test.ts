import { GrafeoDB } from '@grafeo-db/js';
import fc from 'fast-check';
import { MultiGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import type { GraphNode, Properties } from '../model.js';
import { cell } from './columns.js';
import { csv } from './csv.js';
import { cypher } from './cypher-script.js';
import type { GraphFormat, Subgraph } from './format.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';
import { json } from './json.js';
import { anyGraph, sampleGraph } from './sample.js';

const written = (format: GraphFormat, graph: Subgraph) => [...format.write(graph)].join('');

/** What XML can hold of a text: the same with what it forbids shown as U+FFFD. */
function inXml(text: string): string {
  // eslint-disable-next-line no-control-regex -- what XML 1.0 forbids
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');
}

describe('json', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        expect(JSON.parse(written(json, graph))).toEqual(graph);
      }),
    );
  });
});

describe.each([
  ['graphml', graphml, parseGraphml],
  ['gexf', gexf, parseGexf],
] as const)('%s', (_, format, parse) => {
  it('keeps every node and edge, with its name and type, for its own reader', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const read = parse(MultiGraph, written(format, graph));
        expect(read.nodes().sort()).toEqual(graph.nodes.map(({ id }) => id).sort());
        for (const { id, name, type } of graph.nodes) {
          // The reader of GEXF leaves an empty label out.
          expect(read.getNodeAttribute(id, 'label') ?? '').toBe(inXml(name));
          expect(read.getNodeAttribute(id, 'type')).toBe(type);
        }
        expect(read.edges().sort()).toEqual(graph.edges.map(({ id }) => id).sort());
        for (const { id, type, source, target } of graph.edges) {
          expect(read.extremities(id)).toEqual([source, target]);
          expect(read.getEdgeAttribute(id, 'type')).toBe(type);
        }
      }),
    );
  });

  it('keeps numbers as numbers, and lists as joined texts', () => {
    const node = (id: string, properties: Properties): GraphNode => ({ id, type: 'Place', name: id, properties });
    const read = parse(
      MultiGraph,
      written(format, {
        nodes: [node('a', { count: 3, share: 0.5, mixed: 1, aliases: ['x', 'y'] }), node('b', { mixed: '<1>' })],
        edges: [],
      }),
    );
    expect(read.getNodeAttributes('a')).toMatchObject({ count: 3, share: 0.5, mixed: '1', aliases: 'x; y' });
    expect(read.getNodeAttribute('b', 'mixed')).toBe('<1>');
  });
});

describe('cypher', () => {
  it('writes the same graph into an engine, once and again', async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, async (graph) => {
        const database = GrafeoDB.create();
        const rows = async (query: string) => (await database.executeCypher(query)).toArray();
        for (let times = 0; times < 2; times++) {
          for (const statement of written(cypher, graph).split(/;\n(?=UNWIND|$)/)) {
            if (statement) await database.executeCypher(statement);
          }
        }
        const wanted = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd');
        expect(await rows('MATCH (n:Entity) RETURN n.id AS id, n.name AS name ORDER BY n.id')).toEqual(
          graph.nodes.map(({ id, name }) => ({ id, name: wanted(name) })),
        );
        const edges = await rows('MATCH (a)-[r]->(b) RETURN r.id AS id, type(r) AS type, a.id AS a, b.id AS b');
        expect(edges.map((row) => `${row.id} ${row.type} ${row.a} ${row.b}`).sort()).toEqual(
          graph.edges.map(({ id, type, source, target }) => `${id} ${type} ${source} ${target}`).sort(),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('csv', () => {
  it('gives back every field by RFC 4180', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const [head, ...rows] = parseCsv([...csv.parts![0]!.write(graph)].join(''));
        expect(head!.slice(0, 3)).toEqual(['id', 'type', 'name']);
        expect(rows.map(([id, type, name]) => ({ id, type, name }))).toEqual(
          graph.nodes.map(({ id, type, name }) => ({ id, type, name })),
        );
        for (const [index, { properties }] of graph.nodes.entries()) {
          for (const [column, name] of head!.slice(3).entries()) {
            expect(rows[index]![column + 3]).toBe(cell(properties[name]));
          }
        }
      }),
    );
  });

  it('begins with the mark by which Excel knows UTF-8, and names both ends of an edge', () => {
    const text = written(csv, sampleGraph());
    expect(text.startsWith('\uFEFFsource,sourceName,')).toBe(true);
    expect(parseCsv(text).some((row) => row[1] === '丁一' && row[3] === 'WORKS_FOR' && row[5] === '甲县')).toBe(true);
  });
});

/** A reader by the letter of RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  field.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) throw new Error('no CSV');
    row.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
