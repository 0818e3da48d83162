import { create } from 'zustand';
import { en } from '../i18n/en.js';
import { zh, type Messages } from '../i18n/zh.js';

export type Language = 'zh' | 'en';
export type Theme = 'system' | 'light' | 'dark';

interface Preferences {
  language: Language;
  theme: Theme;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
}

function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // Storage may be forbidden: the page then follows the browser.
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // As above: it holds for this visit only.
  }
}

function firstLanguage(): Language {
  const known = remembered('guanxi.language');
  if (known === 'zh' || known === 'en') return known;
  return navigator.language.startsWith('zh') ? 'zh' : 'en';
}

function firstTheme(): Theme {
  const known = remembered('guanxi.theme');
  return known === 'light' || known === 'dark' ? known : 'system';
}

/** Language and theme: the reader's choice, remembered; the browser's until then. */
export const usePreferences = create<Preferences>((set) => ({
  language: firstLanguage(),
  theme: firstTheme(),
  setLanguage(language) {
    remember('guanxi.language', language);
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    set({ language });
  },
  setTheme(theme) {
    remember('guanxi.theme', theme);
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    set({ theme });
  },
}));

export function messagesOf(language: Language): Messages {
  return language === 'zh' ? zh : en;
}

/** The page's words in the language in use. */
export function useMessages(): Messages {
  return messagesOf(usePreferences((state) => state.language));
}

/** The words, for what is not a component. */
export function currentMessages(): Messages {
  return messagesOf(usePreferences.getState().language);
}

const darkQuery = '(prefers-color-scheme: dark)';

export function isDark(): boolean {
  const { theme } = usePreferences.getState();
  return theme === 'system' ? matchMedia(darkQuery).matches : theme === 'dark';
}

/** Calls back when the page turns light or dark, by choice or with the system. */
export function onThemeChange(listener: () => void): () => void {
  const system = matchMedia(darkQuery);
  system.addEventListener('change', listener);
  const stop = usePreferences.subscribe((now, before) => {
    if (now.theme !== before.theme) listener();
  });
  return () => {
    system.removeEventListener('change', listener);
    stop();
  };
}

/** True when the reader asked the system for less motion. */
export function wantsLessMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
