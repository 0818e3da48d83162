import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { Problem } from './problem.js';

export type Resource<T> =
  { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; problem: Problem; retry: () => void };

const LOADING = { state: 'loading' } as const;
const KEPT = 200;

/**
 * Answers of the API by key, each asked for once. What failed is forgotten when it is asked for again.
 * The oldest go when there are more than `KEPT`: an article is read again sooner than memory runs out.
 */
class ResourceCache {
  private readonly entries = new Map<string, Resource<unknown>>();
  private readonly listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get(key: string): Resource<unknown> | undefined {
    return this.entries.get(key);
  }

  ask<T>(key: string, load: () => Promise<T>): void {
    if (this.entries.has(key)) return;
    this.put(key, LOADING);
    load().then(
      (value) => this.put(key, { state: 'ready', value }),
      (error: unknown) => {
        const problem = error instanceof Problem ? error : new Problem('page', 0, String(error));
        const retry = () => {
          this.entries.delete(key);
          this.ask(key, load);
        };
        this.put(key, { state: 'failed', problem, retry });
      },
    );
  }

  /** The value as a promise, from what is kept where it is there. */
  async value<T>(key: string, load: () => Promise<T>): Promise<T> {
    const kept = this.entries.get(key);
    if (kept?.state === 'ready') return kept.value as T;
    const value = await load();
    this.put(key, { state: 'ready', value });
    return value;
  }

  /** Asks again for what the server did not answer: it is there again. */
  retryUnanswered(): void {
    for (const resource of [...this.entries.values()]) {
      if (resource.state === 'failed' && resource.problem.code === 'network') resource.retry();
    }
  }

  /** Forgets all answers: they are asked for anew where they are shown. */
  forget(): void {
    this.entries.clear();
    for (const listener of this.listeners) listener();
  }

  private put(key: string, resource: Resource<unknown>): void {
    this.entries.delete(key);
    this.entries.set(key, resource);
    if (this.entries.size > KEPT) this.entries.delete(this.entries.keys().next().value!);
    for (const listener of this.listeners) listener();
  }
}

export const resources = new ResourceCache();

/** What the API says under a key; asks for it when nobody has. */
export function useResource<T>(key: string, load: () => Promise<T>): Resource<T> {
  const snapshot = useCallback(() => resources.get(key) ?? LOADING, [key]);
  const resource = useSyncExternalStore(resources.subscribe, snapshot) as Resource<T>;
  // Also when the entry was dropped for younger ones while it was shown.
  useEffect(() => resources.ask(key, load), [key, load, resource]);
  return resource;
}
