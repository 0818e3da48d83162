/**
 * Measures a store at the size that DESIGN.md speaks of. Needs an empty store:
 * `node packages/graph/dist/store/scale/measure.js grafeo:/tmp/scale [articles]`
 */
import { addExtractions } from '../../linking/index.js';
import { openStore } from '../open-store.js';
import { generatedArticles } from './generated-articles.js';

const REPEATS = 20;

const [url, articles = '10000'] = process.argv.slice(2);
if (!url) {
  console.error('Usage: measure.js STORE-URL [ARTICLES]');
  process.exit(2);
}
const count = Number(articles);
const store = await openStore(url, process.env);

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  console.log(`${what}: ${((performance.now() - started) / 1000).toFixed(2)} s`);
  return result;
}

async function repeated(what: string, work: (turn: number) => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let turn = 0; turn < REPEATS; turn++) {
    const started = performance.now();
    await work(turn);
    times.push(performance.now() - started);
  }
  const [first] = times;
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor(part * (times.length - 1))]!.toFixed(1);
  console.log(`${what}: first ${first!.toFixed(1)}, median ${at(0.5)}, slowest ${at(1)} ms`);
}

const first = [...generatedArticles(count)];
console.log(await timed('first ingest', () => store.update((before) => addExtractions(before, first))));
console.log(await timed('stats', () => store.stats()));
const { nodes } = await timed('first overview', () => store.overview(300));
const hub = nodes[0]!;
console.log(`hub of degree ${String(hub.properties.degree)}`);
const whole = await timed('names', async () => {
  const ids: string[] = [];
  for await (const { id, type } of store.names()) if (type !== 'Article') ids.push(id);
  return ids;
});
const anyId = (turn: number) => whole[(turn * 7919) % whole.length]!;
await repeated('overview', () => store.overview(300));
await repeated('nodes by id', (turn) => store.nodes([anyId(turn)]));
await repeated('entity', (turn) => store.entity(anyId(turn)));
await repeated('entity, hub', () => store.entity(hub.id));
await repeated('neighbours', (turn) => store.neighbours(anyId(turn), {}));
await repeated('neighbours, hub', () => store.neighbours(hub.id, {}));
await repeated('paths', (turn) => store.paths(anyId(turn), anyId(turn + 1), 5));
await repeated('article', (turn) => store.article(first[(turn * 31) % first.length]!.article.id));
const { edges } = (await store.neighbours(hub.id, { limit: 500 }))!;
const relations = edges.filter(({ type }) => type !== 'MENTIONS');
await repeated('relation', (turn) => store.relation(relations[turn % relations.length]!.id));
const limits = { timeoutMs: 60_000, maxRows: 1000, maxBytes: 10_000_000 };
await repeated('query by id', (turn) =>
  store.query('MATCH (n:Entity {id: $id}) RETURN n', { id: anyId(turn) }, limits),
);
const proofs = 'MATCH (a:Entity {id: $id})-[r]-() MATCH (e:Evidence {relation: r.id}) RETURN e.text LIMIT 100';
await repeated('query for proofs', (turn) => store.query(proofs, { id: anyId(turn) }, limits));

const one = [...generatedArticles(1, count)];
console.log(await timed('one more article', () => store.update((before) => addExtractions(before, one))));
console.log(await timed('the same again', () => store.update((before) => addExtractions(before, one))));
await timed('corpus', () => store.corpus());
await timed('whole', () => store.whole());
await store.close();
