import { Problem, problemOf } from './problem.js';
import { readToken } from './token.js';
import type {
  ArticleDetail,
  EntityDetail,
  ExportFormat,
  NeighbourPage,
  Overview,
  Path,
  RelationDetail,
  SearchResults,
  Stats,
} from './types.js';

/** Below the page's own address, wherever it is served. */
const BASE = './api/v1';

/**
 * Calls the API.
 * @throws Problem when no answer came or the answer is an error; an aborted call throws the browser's AbortError
 */
export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  const token = readToken();
  const headers = new Headers(init.headers);
  if (token) headers.set('authorization', `Bearer ${token}`);
  let response: Response;
  try {
    response = await fetch(path, token || init.headers ? { ...init, headers } : init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem('network', 0, '');
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function get<T>(
  path: string,
  parameters: Record<string, string | number | undefined> = {},
  signal?: AbortSignal,
) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, String(value));
  const address = query.size > 0 ? `${BASE}${path}?${query}` : `${BASE}${path}`;
  const response = await request(address, signal ? { signal } : {});
  return (await response.json()) as T;
}

/** Sends a JSON body. */
export function post(path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  return request(`${BASE}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
}

const id = encodeURIComponent;

export const api = {
  stats: () => get<Stats>('/stats'),
  formats: () => get<{ formats: ExportFormat[] }>('/formats'),
  overview: (limit: number) => get<Overview>('/overview', { limit }),
  /** The overview the document preloads: the very address, so that the browser takes what it has already. */
  async firstOverview(): Promise<Overview> {
    const address = document.querySelector<HTMLLinkElement>('#overview')?.getAttribute('href');
    if (!address) return get<Overview>('/overview');
    return (await (await request(address)).json()) as Overview;
  },
  search: (q: string, limit: number, signal?: AbortSignal) => get<SearchResults>('/search', { q, limit }, signal),
  entity: (entityId: string) => get<EntityDetail>(`/entities/${id(entityId)}`),
  neighbours: (
    entityId: string,
    query: {
      relation?: string | undefined;
      direction?: string | undefined;
      limit?: number;
      cursor?: string | undefined;
    },
  ) => get<NeighbourPage>(`/entities/${id(entityId)}/neighbours`, query),
  paths: (from: string, to: string, limit: number) => get<{ paths: Path[] }>('/paths', { from, to, limit }),
  article: (articleId: string) => get<ArticleDetail>(`/articles/${id(articleId)}`),
  relation: (relationId: string) => get<RelationDetail>(`/relations/${id(relationId)}`),
};
