import { useSyncExternalStore } from 'react';

/**
 * What the page shows, as it stands in the address after `#`: any state can be linked to, and the browser's back
 * button leads through the states.
 */
export interface Route {
  /** The node whose details are shown. */
  node?: string;
  /** The relation whose proof is shown; it goes before `node`. */
  edge?: string;
  /** The article that is open for reading, beside the details. */
  article?: string;
  /** The proof that is highlighted in the article. */
  evidence?: string;
  /** The entity whose mentions are highlighted in the article. */
  mentions?: string;
  /** The ends of the paths that are shown; either may still be open. */
  from?: string;
  to?: string;
  /** The query in the query box, which is open when this is given. */
  query?: string;
}

const NAMES = ['node', 'edge', 'article', 'evidence', 'mentions', 'from', 'to', 'query'] as const;

export function parseRoute(hash: string): Route {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const route: Route = {};
  for (const name of NAMES) {
    const value = parameters.get(name);
    if (value !== null) route[name] = value;
  }
  return route;
}

/** The address of a route, for links. */
export function href(route: Route): string {
  const parameters = new URLSearchParams();
  for (const name of NAMES) {
    const value = route[name];
    if (value !== undefined) parameters.set(name, value);
  }
  return `#${parameters.toString()}`;
}

let shown = { hash: '', route: {} as Route };

/** The route now; the same object as long as the address is the same. */
export function currentRoute(): Route {
  if (location.hash !== shown.hash) shown = { hash: location.hash, route: parseRoute(location.hash) };
  return shown.route;
}

/** Goes to a route, as a step that the back button takes back; none where it is shown already, however it is written. */
export function go(route: Route): void {
  const target = href(route);
  if (target !== href(currentRoute())) location.hash = target;
}

/** Goes to a route in place of the one shown: for states nobody would go back to. */
export function replaceRoute(route: Route): void {
  history.replaceState(history.state, '', href(route));
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

export function onRoute(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

export function useRoute(): Route {
  return useSyncExternalStore(onRoute, currentRoute);
}

/** The route without some of its parts. */
export function without(route: Route, ...names: readonly (keyof Route)[]): Route {
  const rest = { ...route };
  for (const name of names) delete rest[name];
  return rest;
}

/** What stays open (article, query) when something else is selected. */
export function select(route: Route, what: Pick<Route, 'node' | 'edge'>): Route {
  const next: Route = { ...what };
  if (route.article !== undefined) next.article = route.article;
  if (route.evidence !== undefined && what.edge !== undefined) next.evidence = route.evidence;
  if (route.query !== undefined) next.query = route.query;
  return next;
}
