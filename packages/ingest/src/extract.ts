import { readFile } from 'node:fs/promises';
import type { Extraction } from '@guanxi/graph';
import { readDocument } from './layout/assemble.js';
import { formatOf } from './read/formats.js';
import { InputError, listFiles, type SourceFile } from './read/paths.js';
import { countExtraction, emptyReport, type IngestReport } from './report.js';
import { splitSentences } from './sentences.js';
import { EXTRACTOR_VERSION, extractArticle } from './stages.js';

export interface IngestOptions {
  /** Told before each file is read. */
  onProgress?: (progress: { files: number; filesDone: number; file: string }) => void;
  signal?: AbortSignal;
}

/**
 * Reads files and folders and gives one extraction an article, in the order of the file names. What could not be read
 * is in the report that the generator returns.
 *
 * @throws InputError when a PATH is missing or, named itself, cannot be read: before anything is given
 */
export async function* extractPaths(
  paths: readonly string[],
  options: IngestOptions = {},
): AsyncGenerator<Extraction, IngestReport> {
  const report = emptyReport(EXTRACTOR_VERSION);
  const timer = new StageTimer();
  const files = await listFiles(paths, (skip) => report.skipped.push(skip));
  const named = new Set(paths);
  await rejectUnreadable(files.filter((file) => named.has(file.path)));
  report.files = files.length;
  for (const [index, file] of files.entries()) {
    options.signal?.throwIfAborted();
    options.onProgress?.({ files: files.length, filesDone: index, file: file.name });
    let bytes: Buffer;
    try {
      bytes = await readFile(file.path);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'error';
      report.skipped.push({ file: file.name, code: 'unreadable', reason: `cannot be read (${code})` });
      continue;
    }
    yield* readFileBytes(bytes, file, report, timer);
  }
  report.stages = timer.stages();
  return report;
}

/** A file that was named itself must be readable: its error ends the run before anything is written. */
async function rejectUnreadable(files: readonly SourceFile[]): Promise<void> {
  for (const file of files) {
    let bytes: Buffer;
    try {
      bytes = await readFile(file.path);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'error';
      throw new InputError(
        'input-unreadable',
        file.path,
        `${file.path}: cannot be read (${code}). Check its permissions.`,
      );
    }
    formatOf(file.path)!.read(bytes, file.path);
  }
}

function* readFileBytes(
  bytes: Buffer,
  file: SourceFile,
  report: IngestReport,
  timer: StageTimer,
): Generator<Extraction, void> {
  const format = formatOf(file.path)!;
  let source;
  try {
    source = timer.time('read', () => format.read(bytes, file.name));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    report.skipped.push({ file: file.name, code: error.code, reason: error.message });
    return;
  }
  for (const remark of source.remarks) report.skipped.push({ file: file.name, ...remark });
  const document = timer.time('layout', () => readDocument(source.text, file.name, format.name, bytes));
  for (const line of document.furniture) {
    report.skipped.push({
      file: file.name,
      place: `offset ${line.start}`,
      code: 'page-furniture',
      reason: `belongs to the page, not to an article: ${line.text}`,
    });
  }
  if (document.articles.length === 0) {
    report.skipped.push({ file: file.name, code: 'no-article', reason: 'no text that forms an article' });
  }
  for (const read of document.articles) {
    const extraction = extractArticle(read, (name, ms) => timer.add(name, ms));
    countExtraction(report, extraction);
    report.sentences += read.paragraphs.reduce(
      (sum, paragraph) => sum + splitSentences(read.article.text, paragraph).length,
      0,
    );
    yield extraction;
  }
}

/** Reads one document that is given as text. `file` is the name it is cited by. */
export function extractText(text: string, file: string): Extraction[] {
  return readDocument(text, file, 'txt', Buffer.from(text, 'utf8')).articles.map((read) => extractArticle(read));
}

/** Sums the time of each stage, in the order in which they first ran. */
class StageTimer {
  private readonly sums = new Map<string, number>();

  add(name: string, ms: number): void {
    this.sums.set(name, (this.sums.get(name) ?? 0) + ms);
  }

  time<T>(name: string, run: () => T): T {
    const began = performance.now();
    const result = run();
    this.add(name, performance.now() - began);
    return result;
  }

  stages(): { name: string; ms: number }[] {
    return [...this.sums].map(([name, ms]) => ({ name, ms: Math.round(ms * 10) / 10 }));
  }
}
