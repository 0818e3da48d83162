import type { GraphFormat } from './format.js';

/** `{"nodes": [...], "edges": [...]}` with a record a line, as the API shows them. */
export const json: GraphFormat = {
  name: 'json',
  description: '{"nodes": [...], "edges": [...]} as the API shows them',
  extension: 'json',
  mediaType: 'application/json',
  kind: 'graph',
  *write({ nodes, edges }) {
    yield '{"nodes": [';
    yield* lines(nodes);
    yield '],\n"edges": [';
    yield* lines(edges);
    yield ']}\n';
  },
};

function* lines(records: readonly unknown[]): Generator<string> {
  for (const [index, record] of records.entries()) yield (index === 0 ? '\n' : ',\n') + JSON.stringify(record);
}
