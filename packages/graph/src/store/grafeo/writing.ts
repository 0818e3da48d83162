import type { Corpus } from '../../linking/index.js';
import type { Extraction } from '../../model.js';
import { EngineProcess, ProcessEnded } from './engine-process.js';
import { StoreError } from '../port.js';
import { sentExtractions, type CorpusRest } from './sent-corpus.js';
import type { Written } from './writer-child.js';

/** How long a writer waits for another one to finish. */
const LOCK_WAIT_MS = 10_000;
/** No step of a write takes so long, even of a million relations. */
const STEP_TIMEOUT_MS = 3_600_000;
const TIMING = { timeoutMs: STEP_TIMEOUT_MS };

/** Changes the store in a folder: runs a writer process for one update. */
export async function writeUpdate(folder: string, change: (before: Corpus) => Corpus): Promise<Written> {
  const writer = await EngineProcess.start('writer-child', [folder]);
  try {
    const before: Corpus = { extractions: [], decisions: [], retired: [] };
    const rest = await writer.call<CorpusRest>('begin', [LOCK_WAIT_MS], {
      ...TIMING,
      onPart: (texts: string[]) => {
        for (const text of texts) before.extractions.push(JSON.parse(text) as Extraction);
      },
    });
    Object.assign(before, rest);
    const next = change(before);
    for (const part of sentExtractions(before, next)) await writer.call('receive', [part], TIMING);
    const { decisions, retired } = next;
    return await writer.call<Written>('commit', [{ decisions, retired } satisfies CorpusRest], TIMING);
  } catch (error) {
    if (!(error instanceof ProcessEnded)) throw error;
    const message = `Writing to ${folder} ended before it was done; what was stored is unharmed. ${error.message}`;
    throw new StoreError('store-refused', message, { cause: error });
  } finally {
    await writer.call('end', [], TIMING).catch(() => {});
    await writer.stop();
  }
}
