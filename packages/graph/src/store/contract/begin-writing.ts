import { EngineProcess } from '../process/engine-process.js';
import type { CorpusRest } from '../process/sent-corpus.js';

const TIMING = { timeoutMs: 60_000, onPart: () => {} };

/**
 * Begins an update in a process of its own and leaves it at that.
 * @param script the file of a writer process, and what its `begin` needs to know
 * @returns the way to end it
 */
export async function beginWriting(script: URL, ...target: unknown[]): Promise<() => Promise<void>> {
  const writer = await EngineProcess.start(script);
  await writer.call<CorpusRest>('begin', target, TIMING);
  return async () => {
    await writer.call('end', [], TIMING);
    await writer.stop();
  };
}
