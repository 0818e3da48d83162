import { describe } from 'vitest';
import type { GraphStore } from './port.js';
import { describeEmptyStore } from './contract/empty.js';
import { describeQueries } from './contract/queries.js';
import { describeQuestions } from './contract/questions.js';
import { describeWriting } from './contract/writing.js';

/** A place where a store can be: empty when it is made. */
export interface StorePlace {
  /** Opens the store there; several at once are one store. */
  open(): Promise<GraphStore>;
  /** Begins an update and does not end it, as another process might; gives the way to end it without a change. */
  beginWriting(): Promise<() => Promise<void>>;
  /** Removes all that is there. */
  remove(): Promise<void>;
}

/** Makes a place for one group of tests. */
export type MakePlace = () => Promise<StorePlace>;

/**
 * What every store must do: the port's contract as tests. An adapter runs it from its own test file.
 * @param runs how many generated histories the properties try; each writes several times
 */
export function describeStore(engine: string, makePlace: MakePlace, runs: number): void {
  describe(`a store in ${engine}`, () => {
    describe('that is empty', () => describeEmptyStore(makePlace));
    describe('that holds articles', () => describeQuestions(makePlace));
    describe('that is asked in Cypher', () => describeQueries(makePlace));
    describe('that is written', () => describeWriting(makePlace, runs));
  });
}
