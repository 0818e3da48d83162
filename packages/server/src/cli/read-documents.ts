import type { Extraction } from '@guanxi/graph';
import type { IngestProgress, IngestReport } from '@guanxi/ingest';
import { EXIT, type ExitCode } from './exit-codes.js';
import type { Session } from './session.js';

export interface DocumentsRead {
  report: IngestReport;
  /** `EXIT.incomplete` when something of an article may be missing. */
  code: ExitCode;
}

/**
 * Reads documents, hands each article on as it comes, shows the progress and at the end the report.
 *
 * @throws InputError of the ingest package when a path is missing or cannot be read
 */
export async function readDocuments(
  session: Session,
  paths: string[],
  take: (extraction: Extraction) => void | Promise<void>,
): Promise<DocumentsRead> {
  const { extractPaths, isLoss } = await import('@guanxi/ingest');
  const articles = extractPaths(paths, {
    signal: session.signal,
    onProgress: (progress) => session.progress(progressLine(progress)),
  });
  for (;;) {
    const next = await articles.next();
    session.signal.throwIfAborted();
    if (next.done) {
      const report = next.value;
      const { reportLines } = await import('./report-lines.js');
      session.progress('');
      for (const line of reportLines(report)) session.say(line);
      return { report, code: report.skipped.some(isLoss) ? EXIT.incomplete : EXIT.done };
    }
    await take(next.value);
  }
}

function progressLine({ files, filesDone, file, articles, remainingMs }: IngestProgress): string {
  const remaining = remainingMs === undefined ? '' : `, ${duration(remainingMs)} left`;
  return `${filesDone}/${files} files, ${articles} articles${remaining}: ${file}`;
}

function duration(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
