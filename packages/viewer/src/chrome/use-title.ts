import { useEffect } from 'react';

const PAGE = document.title;

/** What is open, in the order opened: the window is called by the last. */
const open = new Map<symbol, string>();

/** Calls the window by what is open, so that tabs, bookmarks and the list behind the back button can be told apart. */
export function useTitle(words: string): void {
  useEffect(() => {
    const key = Symbol(words);
    open.set(key, words);
    show();
    return () => {
      open.delete(key);
      show();
    };
  }, [words]);
}

function show(): void {
  const last = [...open.values()].at(-1);
  document.title = last ? `${last} · ${PAGE}` : PAGE;
}
