/** A PATH that cannot be read at all: the run ends before anything is written. */
export class InputError extends Error {
  override readonly name = 'InputError';
  constructor(
    readonly code: 'input-missing' | 'input-unreadable' | 'input-binary' | 'input-format',
    readonly file: string,
    message: string,
  ) {
    super(message);
  }
}

/** A file, or a part of one, of which nothing more can be read. The message says why and names a remedy, not the file. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
  constructor(
    readonly code: string,
    message: string,
    /** Page, line or member within the file. */
    readonly place?: string,
  ) {
    super(message);
  }
}

/** What the system says of a file that it does not give: `EACCES`, `ENOENT`. */
export function systemCode(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'error';
}
