const KEY = 'guanxi.queries';
const KEPT = 30;

/** The queries that were run in this browser, the last first. */
export function pastQueries(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((entry) => typeof entry === 'string') : [];
  } catch {
    return []; // Storage may be forbidden or hold something else.
  }
}

export function rememberQuery(cypher: string): string[] {
  return keep([cypher, ...pastQueries().filter((other) => other !== cypher)].slice(0, KEPT));
}

export function forgetQueries(): string[] {
  return keep([]);
}

function keep(queries: string[]): string[] {
  try {
    localStorage.setItem(KEY, JSON.stringify(queries));
  } catch {
    // As above: the history lasts as long as the page.
  }
  return queries;
}
