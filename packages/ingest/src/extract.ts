import type { Extraction } from '@guanxi/graph';
import { InputError, UnreadableError } from './read/errors.js';
import { formatOf } from './read/formats.js';
import { readLimits } from './read/limits.js';
import { readHead } from './read/open-file.js';
import { listFiles, type SourceFile } from './read/paths.js';
import { HEAD_BYTES, notOfFormat } from './read/reader.js';
import type { ReadArticle } from './layout/assemble.js';
import { countExtraction, emptyReport, type IngestReport, type Skip } from './report.js';
import { EXTRACTOR_VERSION } from './version.js';
import type { Task } from './workers/messages.js';
import { WorkerPool } from './workers/pool.js';
import { Progress, type IngestProgress } from './workers/progress.js';
import { StageTimer } from './workers/stage-timer.js';

export interface IngestOptions {
  /** Told before each file is taken up. */
  onProgress?: (progress: IngestProgress) => void;
  signal?: AbortSignal;
}

/**
 * Reads files, folders and globs and gives one extraction an article, in the order of the file names, whatever the
 * number of threads; articles that go on on another page (下转第三版) come last, put together over the files of their
 * issue. What could not be read is in the report that the generator returns.
 *
 * @throws InputError when a PATH is missing or, named itself, cannot be read: before anything is given
 */
export async function* extractPaths(
  paths: readonly string[],
  options: IngestOptions = {},
): AsyncGenerator<Extraction, IngestReport> {
  const began = performance.now();
  const limits = readLimits();
  const report = emptyReport(EXTRACTOR_VERSION);
  const timer = new StageTimer();
  const files = await listFiles(paths, (skip) => report.skipped.push(skip));
  for (const file of files) if (file.named) await rejectUnreadable(file);
  report.files = files.length;
  report.bytes = files.reduce((sum, file) => sum + file.bytes, 0);

  const progress = new Progress(files, options.onProgress);
  const pieces: ReadArticle[] = [];
  let failed = 0;
  async function* take(tasks: readonly Task[], onTask: (task: number) => void): AsyncGenerator<Extraction, void> {
    const pool = new WorkerPool(tasks, limits);
    report.threads = Math.max(report.threads, pool.threads);
    for await (const { task, event } of pool.events(options.signal)) {
      onTask(task);
      switch (event.kind) {
        case 'article':
          countExtraction(report, event.extraction);
          report.sentences += event.sentences;
          report.namesSetAside.push(...event.namesSetAside);
          yield event.extraction;
          break;
        case 'piece':
          pieces.push(event.read);
          break;
        case 'skip':
          report.skipped.push(event.skip);
          break;
        case 'done':
          if (event.failed) failed++;
          for (const { name, ms } of event.stages) timer.add(name, ms);
          break;
      }
    }
  }
  yield* take(
    files.map((file) => ({ kind: 'file', file })),
    (file) => progress.at(file, report.articles),
  );
  if (pieces.length > 0) {
    const joined = await joinPieces(pieces, (skip) => report.skipped.push(skip));
    yield* take(
      joined.map((read) => ({ kind: 'article', read })),
      () => undefined,
    );
  }
  // All that was named, and none of it gave anything: there was no input.
  if (failed > 0 && failed === files.length && report.articles === 0 && files.every((file) => file.named)) {
    const { file, place, reason } = report.skipped.at(-1)!;
    throw new InputError('input-unreadable', file, `${file}${place ? `, ${place}` : ''}: ${reason}.`);
  }
  report.stages = timer.stages();
  report.ms = Math.round(performance.now() - began);
  return report;
}

/** Articles put together from the pieces that stand on several pages, in the order of their first pieces. */
async function joinPieces(pieces: readonly ReadArticle[], skip: (skip: Skip) => void): Promise<ReadArticle[]> {
  const { joinContinuations } = await import('./layout/continuation.js');
  const { articles, repeated } = joinContinuations(pieces);
  for (const { file, line } of repeated) {
    const reason = `repeats the headline of the article that goes on here: ${line.text}`;
    skip({ file, place: `offset ${line.start}`, code: 'page-furniture', reason });
  }
  return articles;
}

/** A file that was named itself must be of its format: its error ends the run before anything is written. */
async function rejectUnreadable({ path, name }: SourceFile): Promise<void> {
  try {
    const head = await readHead(path, HEAD_BYTES);
    const format = formatOf(name)!;
    if (head.length > 0 && !format.recognises(head)) throw notOfFormat(format.name);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const code = error.code === 'binary' ? 'input-binary' : 'input-unreadable';
    throw new InputError(code, name, `${name}: ${error.message}.`);
  }
}

/**
 * Reads one document that is given as text, in the thread that calls. `file` is the name it is cited by.
 *
 * The extractor's models are loaded here and not above: where workers read, this thread needs none.
 */
export async function extractText(text: string, file: string): Promise<Extraction[]> {
  const [{ readDocument }, { extractArticle }] = await Promise.all([
    import('./layout/assemble.js'),
    import('./stages.js'),
  ]);
  return readDocument(text, file, 'txt', Buffer.from(text, 'utf8')).articles.map((read) => extractArticle(read));
}
