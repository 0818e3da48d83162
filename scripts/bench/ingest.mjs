// What it takes to add articles to an embedded store that holds many, stage by stage, beside linking all of them anew.
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { addExtractions, difference, link, planUpdate, project } from '../../packages/graph/dist/linking/index.js';
import { applyDelta } from '../../packages/graph/dist/store/grafeo/apply-delta.js';
import { GrafeoDB } from '../../packages/graph/dist/store/grafeo/engine.js';
import { OpenGraph } from '../../packages/graph/dist/store/grafeo/open-graph.js';
import { extractionTexts } from '../../packages/graph/dist/store/grafeo/questions/corpus.js';
import { GrafeoStore } from '../../packages/graph/dist/store/grafeo/store.js';
import { verify } from '../../packages/graph/dist/store/grafeo/verify.js';
import { generatedArticles } from '../../packages/graph/dist/store/scale/generated-articles.js';
import { printTable, processorTime, Times } from './timing.mjs';

const STORED = [1_000, 10_000];
const ADDED = [1, 100];
/** At the larger size, linking what has changed must take at most a third of linking everything before and after. */
const LEAST_RATIO = 3;
const STAGES = ['open', 'read', 'link', 'write', 'check'];

/** @returns whether an article that is added costs little beside those that are there */
export async function run() {
  // The graphs of ten thousand articles, before and after, stand side by side in memory.
  setFlagsFromString(`--max-old-space-size=${Math.floor((totalmem() * 0.75) / 2 ** 20)}`);
  const folder = await mkdtemp(join(tmpdir(), 'guanxi-bench-'));
  // The engine leaves folders there: this way they go with the rest.
  process.env.TMPDIR = folder;
  try {
    let ratios = [];
    for (const stored of STORED) ratios = await measure(join(folder, String(stored)), stored);
    return ratios.every((ratio) => ratio >= LEAST_RATIO);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Prints a table for one size, and gives how many times quicker linking is than linking everything. */
async function measure(folder, stored) {
  const file = await build(folder, stored);
  const whole = await linkedAnew(file, stored);
  const rows = [];
  for (const added of ADDED) rows.push({ added, times: await add(file, stored, added) });
  console.log(`\n${stored} articles in an embedded store: processor time in ms, Node ${process.versions.node}\n`);
  const headings = ['articles added', ...STAGES, 'all', 'linking everything, twice', 'times as long'];
  const ratioOf = ({ times }) => whole / times.get('link');
  printTable(
    headings,
    rows.map((row) => [
      String(row.added),
      ...STAGES.map((stage) => row.times.get(stage).toFixed(0)),
      STAGES.reduce((total, stage) => total + row.times.get(stage), 0).toFixed(0),
      whole.toFixed(0),
      ratioOf(row).toFixed(1),
    ]),
  );
  return rows.map(ratioOf);
}

/** A graph file with so many articles. */
async function build(folder, stored) {
  const store = new GrafeoStore(folder);
  await store.update((before) => addExtractions(before, [...generatedArticles(stored)]));
  await store.close();
  return join(folder, (await readFile(join(folder, 'current'), 'utf8')).trim());
}

/** What linking takes when the graphs before and after are made whole and compared, with one article more. */
async function linkedAnew(file, stored) {
  const database = GrafeoDB.openReadOnly(file);
  const before = await read(database);
  database.close();
  const after = addExtractions(before, [...generatedArticles(1, stored)]);
  const began = processorTime();
  difference(project(link(before)), project(link(after)));
  return processorTime() - began;
}

/** Adds articles to a copy of a file, as the writer of the store does. */
async function add(file, stored, added) {
  const times = new Times();
  const copy = `${file}.copy`;
  const incoming = [...generatedArticles(added, stored)];
  const database = await times.time('open', async () => {
    await copyFile(file, copy);
    return GrafeoDB.open(copy);
  });
  const before = await times.time('read', () => read(database));
  const { delta } = times.time('link', () => planUpdate(before, addExtractions(before, incoming), true));
  const expected = await times.time('write', async () => {
    const [nodes, edges] = [database.nodeCount(), database.edgeCount()];
    const { nodesCreated, edgesCreated } = await applyDelta(database, delta);
    database.walCheckpoint();
    database.close();
    return {
      nodes: nodes + nodesCreated - delta.removedNodes.length,
      edges: edges + edgesCreated - delta.removedEdges.length,
      revision: 1,
    };
  });
  await times.time('check', () => verify(copy, expected, delta));
  await rm(copy, { recursive: true });
  return times;
}

async function read(database) {
  const extractions = [];
  for await (const texts of extractionTexts(new OpenGraph(database))) {
    for (const text of texts) extractions.push(JSON.parse(text));
  }
  return { extractions, decisions: [], retired: [] };
}
