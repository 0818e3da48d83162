import { StoreError } from '../port.js';

/** What to tell when the engine cannot open a graph file. */
export function damagedFile(file: string, error: unknown): StoreError {
  return new StoreError(
    'store-damaged',
    `The graph file ${file} cannot be opened: ${(error as Error).message}. If an older graph file stands beside it, ` +
      "write that one's name into the file named current; otherwise import an export into a new store.",
    { cause: error },
  );
}
