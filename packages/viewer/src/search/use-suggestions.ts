import { useCallback, useRef, useState } from 'react';
import { api } from '../api/client.js';
import { Problem } from '../api/problem.js';
import type { GraphNode } from '../api/types.js';

export interface Suggestions {
  words: string;
  results: readonly GraphNode[];
  total: number;
  problem?: Problem;
}

const NONE: Suggestions = { words: '', results: [], total: 0 };
const SHOWN = 12;
/** Long enough not to ask for every letter of a fast typist, short enough not to be felt. */
const PAUSE = 120;

/** Names that answer to the words; the answer to older words never comes after that to newer ones. */
export function useSuggestions(): { suggestions: Suggestions; ask: (words: string) => void } {
  const [suggestions, setSuggestions] = useState<Suggestions>(NONE);
  const running = useRef<{ timer: number; call: AbortController }>(undefined);

  const ask = useCallback((input: string) => {
    const words = input.trim();
    if (running.current) {
      clearTimeout(running.current.timer);
      running.current.call.abort();
    }
    if (words === '') return setSuggestions(NONE);
    const call = new AbortController();
    const timer = window.setTimeout(() => {
      api.search(words, SHOWN, call.signal).then(
        ({ results, total }) => setSuggestions({ words, results, total }),
        (error: unknown) => {
          if (call.signal.aborted) return;
          const problem = error instanceof Problem ? error : new Problem('page', 0, String(error));
          setSuggestions({ words, results: [], total: 0, problem });
        },
      );
    }, PAUSE);
    running.current = { timer, call };
  }, []);

  return { suggestions, ask };
}
