/** What went wrong with a call to the API, in terms a reader can act on. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    /** `network` when no answer came; else the stable code of the server's problem document, or `http-STATUS`. */
    readonly code: string,
    /** HTTP status, 0 when no answer came. */
    readonly status: number,
    /** The server's own words; empty when it gave none. */
    readonly detail: string,
    /** Where in a query it went wrong, counted from 1. */
    readonly place?: { line: number; column: number },
  ) {
    super(detail || code);
  }
}

/** Reads an RFC 9457 problem document; an answer that is none (a proxy's page) still gives a Problem. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined);
  const field = (name: string) => {
    const value = body && typeof body === 'object' ? (body as Record<string, unknown>)[name] : undefined;
    return typeof value === 'string' ? value : '';
  };
  return new Problem(
    field('code') || `http-${response.status}`,
    response.status,
    field('detail') || field('title'),
    placeOf(body),
  );
}

/** The line and column that an error names, as fields or in its words. */
export function placeOf(error: unknown): { line: number; column: number } | undefined {
  if (!error || typeof error !== 'object') return undefined;
  const { line, column, detail, message } = error as Record<string, unknown>;
  if (typeof line === 'number' && typeof column === 'number') return { line, column };
  const words = typeof detail === 'string' ? detail : typeof message === 'string' ? message : '';
  const found = /line (\d+),? column:? (\d+)/i.exec(words) ?? /^\s*--> query:(\d+):(\d+)$/m.exec(words);
  return found ? { line: Number(found[1]), column: Number(found[2]) } : undefined;
}
