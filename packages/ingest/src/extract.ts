import type { Extraction } from '@guanxi/graph';
import { InputError, UnreadableError } from './read/errors.js';
import { formatOf } from './read/formats.js';
import { readLimits } from './read/limits.js';
import { readHead } from './read/open-file.js';
import { listFiles, type SourceFile } from './read/paths.js';
import { HEAD_BYTES, notOfFormat } from './read/reader.js';
import { countExtraction, emptyReport, type IngestReport } from './report.js';
import { EXTRACTOR_VERSION } from './version.js';
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
 * number of threads. What could not be read is in the report that the generator returns.
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

  const pool = new WorkerPool(files, limits);
  report.threads = pool.threads;
  const progress = new Progress(files, options.onProgress);
  let failed = 0;
  for await (const { file, event } of pool.events(options.signal)) {
    progress.at(file, report.articles);
    switch (event.kind) {
      case 'article':
        countExtraction(report, event.extraction);
        report.sentences += event.sentences;
        yield event.extraction;
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
  // All that was named, and none of it gave anything: there was no input.
  if (failed > 0 && failed === files.length && report.articles === 0 && files.every((file) => file.named)) {
    const { file, place, reason } = report.skipped.at(-1)!;
    throw new InputError('input-unreadable', file, `${file}${place ? `, ${place}` : ''}: ${reason}.`);
  }
  report.stages = timer.stages();
  report.ms = Math.round(performance.now() - began);
  return report;
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
