import type { CypherParameters } from '../port.js';
import { limitMemory, serve } from '../process/serve.js';
import { damagedFile } from './damaged-file.js';
import { GrafeoDB, type Database } from './engine.js';
import { OpenGraph } from './open-graph.js';
import { article } from './questions/article.js';
import { decisions, extractionText, extractionTexts, retired } from './questions/corpus.js';
import { entity, nodes } from './questions/entity.js';
import { neighbours } from './questions/neighbours.js';
import { overview } from './questions/overview.js';
import { paths } from './questions/paths.js';
import { relation } from './questions/relation.js';
import { stats } from './questions/stats.js';
import { names, whole } from './questions/whole.js';
import { runQuery, type RowLimits } from './run-query.js';

/** Serves one graph file, read-only, for as long as it is the current one. Without a file it serves an empty graph. */
const [file] = process.argv.slice(2);

/** The questions of the port, as the processes speak of them. */
function questions(graph: OpenGraph) {
  type After<F> = F extends (graph: OpenGraph, ...rest: infer R) => infer O ? (...rest: R) => O : never;
  const of = <F extends (graph: OpenGraph, ...rest: never[]) => unknown>(question: F): After<F> =>
    ((...rest: never[]) => question(graph, ...rest)) as After<F>;
  return {
    stats: of(stats),
    overview: of(overview),
    names: of(names),
    nodes: of(nodes),
    entity: of(entity),
    neighbours: of(neighbours),
    paths: of(paths),
    article: of(article),
    relation: of(relation),
    whole: of(whole),
    extractionTexts: of(extractionTexts),
    extractionText: of(extractionText),
    decisions: of(decisions),
    retired: of(retired),
    query: (cypher: string, parameters: CypherParameters, limits: RowLimits) =>
      // An empty graph is made anew for every query, so that none can leave anything in it.
      runQuery(file ? graph : new OpenGraph(GrafeoDB.create()), cypher, parameters, limits),
    warm: () => graph.table().then(() => undefined),
  };
}

export type ReaderMethods = ReturnType<typeof questions>;

function openFile(): Database {
  if (!file) return GrafeoDB.create();
  try {
    return GrafeoDB.openReadOnly(file);
  } catch (error) {
    throw damagedFile(file, error);
  }
}

await serve(() => {
  limitMemory();
  return Promise.resolve(questions(new OpenGraph(openFile())));
});
