import { access, constants, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Extraction } from '@guanxi/graph';
import { Command } from 'commander';
import { FileError } from './exit-codes.js';
import { fileReason } from './file-reason.js';
import { readDocuments } from './read-documents.js';
import { withStore, type Run } from './session.js';

export function ingest(run: Run): Command {
  return new Command('ingest')
    .description('read documents into the graph')
    .argument('<path...>', 'files and folders')
    .option('--store <url>', 'where to write (see guanxi --help)')
    .option('--report <file>', 'write the report as JSON, with all that was skipped')
    .addHelpText(
      'after',
      `
Reading the same documents twice changes nothing. A server that runs on the same store shows the new graph at once.

Examples:
  $ guanxi ingest seeds
  $ guanxi ingest 2024/*.txt --report report.json --store bolt://localhost`,
    )
    .action(
      run(async (session, paths: string[], options: { store?: string; report?: string }) => {
        // What is wrong with where to write is said now, not after an hour of reading.
        if (options.report) await checkWritable(options.report);
        await withStore(session, options.store, async (store) => {
          await store.checkWritable();
          await store.stats();
        });
        const extractions: Extraction[] = [];
        const { report, code } = await readDocuments(
          session,
          paths,
          (extraction) => void extractions.push(extraction),
        ).catch((error: unknown) => {
          if (session.signal.aborted) session.say('Stopped while reading: nothing was written to the store.');
          throw error;
        });
        const { addArticles, addedLines } = await import('./add-articles.js');
        const added = await withStore(session, options.store, (store) => addArticles(store, extractions));
        for (const line of addedLines(added)) session.say(line);
        if (options.report) await writeReport(options.report, { ...report, written: added });
        return code;
      }),
    );
}

async function checkWritable(file: string): Promise<void> {
  try {
    if ((await stat(file).catch(() => undefined))?.isDirectory()) throw new Error('it is a folder; name a file in it');
    await access(dirname(file), constants.W_OK);
  } catch (error) {
    throw new FileError(`the report cannot be written to ${file}: ${fileReason(error)}`, { cause: error });
  }
}

async function writeReport(file: string, report: object): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
  } catch (error) {
    throw new FileError(`the report cannot be written to ${file}: ${fileReason(error)}`, { cause: error });
  }
}
