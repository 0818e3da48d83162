import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { rename, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { Command, Option } from 'commander';
import type { Format } from '@guanxi/graph/formats';
import type { GraphStore } from '@guanxi/graph/store';
import type { Selection } from '../subgraph/select.js';
import { EXIT, FileError, UsageError } from './exit-codes.js';
import { fileReason } from './file-reason.js';
import { sayIfEmpty, withStore, type Run, type Session } from './session.js';

const HOPS = 1;
const MAX_NODES = 500;

interface Options {
  store?: string;
  format?: string;
  part?: string;
  out?: string;
  entity?: string;
  hops?: number;
  maxNodes?: number;
  cypher?: string;
  all?: true;
}

export function exportCommand(run: Run): Command {
  return new Command('export')
    .description('write the graph, or a part of it, for other tools')
    .option('--store <url>', 'where to read (see guanxi --help)')
    .option(
      '--format <format>',
      'json, graphml, gexf, csv, jsonld, ftm, cypher, html, jsonl; by default as --out ends, else json',
    )
    .option('--part <name>', 'one table of a format that has several: --format csv --part nodes')
    .option('--out <file>', 'write there instead of to standard output; the further tables of csv go beside it')
    .addOption(new Option('--all', 'the whole graph (default)').conflicts(['entity', 'cypher']))
    .addOption(
      new Option('--entity <id>', 'what lies around an entity or article, by its id or its whole name').conflicts([
        'cypher',
      ]),
    )
    .option('--hops <n>', `with --entity: how many relations away (${HOPS})`, count('--hops', 10))
    .option('--max-nodes <n>', `with --entity: stop at so many nodes (${MAX_NODES})`, count('--max-nodes', 1_000_000))
    .option('--cypher <query>', 'the nodes and relationships in a query’s result')
    .addHelpText(
      'after',
      `
jsonl holds the whole store without loss, for \`guanxi import\`. What was cut is said on standard error, and the exit
code is 1.

Examples:
  $ guanxi export --out graph.graphml
  $ guanxi export --format jsonl --out backup.jsonl
  $ guanxi export --entity 贵阳市 --hops 2 --format html --out around.html
  $ guanxi export --cypher 'MATCH (a:Organization)-[r:PARTNERS_WITH]-(b) RETURN a, r, b' --format gexf`,
    )
    .action(
      run(async (session, options: Options) => {
        const { exportSelection, SelectionError } = await import('../subgraph/select.js');
        const format = await formatOf(options);
        if (options.entity === undefined) {
          const stray =
            options.hops !== undefined ? '--hops' : options.maxNodes !== undefined ? '--max-nodes' : undefined;
          if (stray) throw new UsageError(`${stray} goes with --entity.`);
        }
        const cuts = await withStore(session, options.store, async (store) => {
          await sayIfEmpty(session, store, options.store);
          try {
            const selection = await selectionOf(options, session, store);
            const { write, cuts } = await exportSelection(store, selection, format);
            if (options.out === undefined) await writeOut(session, write(options.part));
            else {
              await writeFileWhole(options.out, write(options.part));
              const further = options.part === undefined ? (format.parts ?? []) : [];
              for (const { name } of further) await writeFileWhole(besideOf(options.out, name), write(name));
            }
            return cuts;
          } catch (error) {
            if (error instanceof SelectionError) throw new UsageError(error.message, { cause: error });
            throw error;
          }
        });
        for (const cut of cuts) session.say(`Not all: ${cut}.`);
        return cuts.length > 0 ? EXIT.incomplete : EXIT.done;
      }),
    );
}

async function formatOf({ format, out }: Options): Promise<Format> {
  const { formatNamed, formatOfFile, FORMATS } = await import('@guanxi/graph/formats');
  const names = FORMATS.map(({ name }) => name).join(', ');
  if (format !== undefined) {
    const found = formatNamed(format);
    if (found) return found;
    throw new UsageError(`--format ${format}: choose one of ${names}.`);
  }
  if (out === undefined || extname(out) === '') return formatNamed('json')!;
  const found = formatOfFile(out);
  if (found) return found;
  throw new UsageError(`--out ${out}: no format ends in ${extname(out)}; choose one by --format: ${names}.`);
}

async function selectionOf(
  { entity, hops = HOPS, maxNodes = MAX_NODES, cypher }: Options,
  session: Session,
  store: GraphStore,
): Promise<Selection> {
  if (entity !== undefined) {
    const { entityNamed } = await import('../subgraph/entity-named.js');
    return { kind: 'entity', id: await entityNamed(store, entity), hops, maxNodes };
  }
  if (cypher !== undefined) return { kind: 'query', cypher, limits: session.settings.query };
  return { kind: 'all' };
}

/** `graph.csv` and `nodes` give `graph.nodes.csv`. */
function besideOf(file: string, part: string): string {
  return file.replace(/(\.[^./\\]*)?$/, (extension) => `.${part}${extension}`);
}

async function writeOut(session: Session, chunks: Iterable<string>): Promise<void> {
  for (const piece of pieces(chunks)) await session.out(piece);
}

/** Writes beside the file and renames: whoever looks never sees half of it. */
async function writeFileWhole(file: string, chunks: Iterable<string>): Promise<void> {
  const unfinished = `${file}.${process.pid}.part`;
  try {
    const stream = createWriteStream(unfinished);
    await once(stream, 'open');
    for (const piece of pieces(chunks)) if (!stream.write(piece)) await once(stream, 'drain');
    stream.end();
    await once(stream, 'finish');
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new FileError(`${file} cannot be written: ${fileReason(error)}`, { cause: error });
  }
}

/** Small chunks together: a system call for each would be slow. */
function* pieces(chunks: Iterable<string>): Generator<string> {
  let piece = '';
  for (const chunk of chunks) {
    piece += chunk;
    if (piece.length < 64 * 1024) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

function count(option: string, most: number) {
  return (text: string) => {
    const value = /^\d+$/.test(text) ? Number(text) : NaN;
    if (value >= 1 && value <= most) return value;
    throw new UsageError(`${option} ${text}: it must be a whole number from 1 to ${most}.`);
  };
}
