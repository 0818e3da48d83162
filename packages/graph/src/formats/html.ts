import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ARTICLE_TYPE, ENTITY_TYPES, RELATION_TYPES } from '../schema.js';
import type { ProofsFormat } from './format.js';

const ASSETS = new URL('../../assets/standalone/', import.meta.url);

/** One file that shows the subgraph and its proofs in any browser and needs no network. */
export const html: ProofsFormat = {
  name: 'html',
  description: 'one page that shows the subgraph and its proofs without a network',
  extension: 'html',
  mediaType: 'text/html; charset=utf-8',
  kind: 'proofs',
  *write({ nodes, edges, evidence, articles }) {
    const [before, after] = pageWithout('"GRAPH"');
    yield before;
    const inFull = new Set(articles.map(({ id }) => id));
    yield `{"schema": ${embedded(DISPLAY)}`;
    yield* list(
      'nodes',
      nodes.map((node) => {
        if (!inFull.has(node.id)) return node;
        const properties = Object.entries(node.properties).filter(([key]) => key !== 'text');
        return { ...node, properties: Object.fromEntries(properties) };
      }),
    );
    yield* list('edges', edges);
    yield* list(
      'evidence',
      evidence.map(({ id, relationId, articleId, start, end, text, place }) => ({
        id,
        relationId,
        articleId,
        start,
        end,
        text,
        place,
      })),
    );
    yield* list(
      'articles',
      articles.map(({ id, title, text, source, date }) => ({ id, title, text, source, date })),
    );
    yield `}${after}`;
  },
};

/** The page with its style and script filled in, cut in two at a mark. */
function pageWithout(mark: string): [string, string] {
  const read = (name: string) => readFileSync(new URL(name, ASSETS), 'utf8');
  const [before, after] = read('page.html')
    .replace('/* STYLE */', () => read('page.css'))
    .replace('/* SCRIPT */', () => read('page.js'))
    .split(mark) as [string, string];
  // The page allows its own script and no other, so that no text of an article can ever run.
  const script = /<script>([^]*)<\/script>/.exec(after)![1]!;
  const hash = createHash('sha256').update(script).digest('base64');
  return [before.replace('sha256-SCRIPT', `sha256-${hash}`), after];
}

const DISPLAY = Object.fromEntries([
  ...[...ENTITY_TYPES, ARTICLE_TYPE, ...RELATION_TYPES].map(({ type, display }) => [type, display]),
  ['MENTIONS', { zh: '提及', en: 'mentions' }],
]) as Record<string, { zh: string; en: string }>;

function* list(key: string, records: readonly unknown[]): Generator<string> {
  yield `,\n"${key}": [`;
  for (const [index, record] of records.entries()) yield (index === 0 ? '\n' : ',\n') + embedded(record);
  yield ']';
}

/** JSON within a script element: without `<` nothing in it can end the element. */
function embedded(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
