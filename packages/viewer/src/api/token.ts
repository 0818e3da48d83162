const KEY = 'guanxi.token';

/** The read token a guarded server asks for, kept for this browser tab only. */
export function readToken(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined; // Storage may be forbidden: the reader is asked again.
  }
}

export function keepToken(token: string): void {
  try {
    sessionStorage.setItem(KEY, token);
  } catch {
    // As above.
  }
}
