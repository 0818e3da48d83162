/** How the command line ends (CONTRACTS.md). */
export const EXIT = {
  done: 0,
  /** Done, but something was skipped or differs: said on standard error. */
  incomplete: 1,
  usage: 2,
  /** The input cannot be read. */
  input: 3,
  /** The store cannot be reached, or refuses. */
  store: 4,
  /** Ctrl-C, as shells count it. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The command was not used as it is meant to be. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A file given on the command line cannot be read or written. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

/**
 * The exit code for what went wrong, or undefined for a fault of the program itself. By name, not by class: to know
 * the classes would load every package that has one.
 */
export function exitCodeOf(error: unknown): ExitCode | undefined {
  if (!(error instanceof Error)) return undefined;
  switch (error.name) {
    case 'UsageError':
    case 'SettingsError':
    case 'ListenError':
      return EXIT.usage;
    case 'InputError':
    case 'FileError':
    case 'JsonlError':
      return EXIT.input;
    case 'StoreError':
      return isWrongUse((error as Error & { code?: string }).code) ? EXIT.usage : EXIT.store;
    default:
      return undefined;
  }
}

/** What a store was asked in a way it cannot understand. */
function isWrongUse(code: string | undefined): boolean {
  return code === 'query-invalid' || code === 'store-url-invalid';
}
