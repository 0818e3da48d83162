import type { Extraction } from '@guanxi/graph';
import type { IngestReport } from '@guanxi/ingest';
import { reportLines } from './report-lines.js';
import type { Session } from './session.js';

/**
 * Reads documents, hands each article on as it comes, shows the progress and at the end the report.
 *
 * @throws InputError of the ingest package when a path is missing or cannot be read
 */
export async function readDocuments(
  session: Session,
  paths: string[],
  take: (extraction: Extraction) => void | Promise<void>,
): Promise<IngestReport> {
  const { extractPaths } = await import('@guanxi/ingest');
  const articles = extractPaths(paths, {
    signal: session.signal,
    onProgress: ({ files, filesDone, file }) => session.progress(`${filesDone}/${files} ${file}`),
  });
  for (;;) {
    const next = await articles.next();
    session.signal.throwIfAborted();
    if (next.done) {
      session.progress('');
      for (const line of reportLines(next.value)) session.say(line);
      return next.value;
    }
    await take(next.value);
  }
}
