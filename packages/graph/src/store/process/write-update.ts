import type { Corpus } from '../../linking/index.js';
import type { Extraction } from '../../model.js';
import { StoreError, type UpdateSummary } from '../port.js';
import { EngineProcess, ProcessEnded } from './engine-process.js';
import { memoryBytes } from './protocol.js';
import { sentExtractions, type CorpusRest, type SentExtraction } from './sent-corpus.js';

/** What a writer process offers: one update, step by step. The linking is done there, not in the caller's process. */
export interface WriterMethods<Target extends unknown[], Written> {
  /** Takes the right to write; yields the readings of the corpus as JSON, in parts, and returns the rest of it. */
  begin(...target: Target): AsyncGenerator<string[], CorpusRest>;
  /** Takes in the readings of the changed corpus, part by part, in order. */
  receive(part: SentExtraction[]): void;
  /** Writes the changed corpus, unless it is the one that is stored. */
  commit(rest: CorpusRest): Promise<Written>;
  /** Gives the right to write back, and throws away what was not committed. */
  end(): Promise<void>;
}

/** No step of a write takes so long, even of a million relations. */
const TIMING = { timeoutMs: 3_600_000 };
/** The writer holds the articles before and after in memory: of what memory there is it may have so much. */
const SHARE_OF_MEMORY = 0.75;

/**
 * Changes a store in a process of its own.
 * @param script the file of the process, which serves {@link WriterMethods}
 * @param target what its `begin` needs to know
 * @param temporaryFiles where it may have a folder for its temporary files
 */
export async function writeUpdate<Written extends { summary: UpdateSummary }>(
  script: URL,
  target: readonly unknown[],
  change: (before: Corpus) => Corpus,
  temporaryFiles?: string,
): Promise<Written> {
  const megabytes = Math.floor((memoryBytes() * SHARE_OF_MEMORY) / 2 ** 20);
  const writer = await EngineProcess.start(script, [], {
    nodeOptions: [`--max-old-space-size=${megabytes}`],
    ...(temporaryFiles === undefined ? {} : { temporaryFiles }),
  });
  try {
    const extractions: Extraction[] = [];
    const rest = await writer.call<CorpusRest>('begin', [...target], {
      ...TIMING,
      onPart: (texts: string[]) => {
        for (const text of texts) extractions.push(JSON.parse(text) as Extraction);
      },
    });
    const before: Corpus = { extractions, ...rest };
    const { decisions, retired, extractions: after } = change(before);
    for (const part of sentExtractions(extractions, after)) await writer.call('receive', [part], TIMING);
    return await writer.call<Written>('commit', [{ decisions, retired } satisfies CorpusRest], TIMING);
  } catch (error) {
    if (!(error instanceof ProcessEnded)) throw error;
    throw new StoreError('store-refused', `Writing ended before it was done. ${error.message}`, { cause: error });
  } finally {
    await writer.call('end', [], TIMING).catch(() => {});
    await writer.stop();
  }
}
