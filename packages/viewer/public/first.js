/* global document */
// Before the first paint: the reader's own choice of theme and language, so that nothing flashes.
try {
  const root = document.documentElement;
  const theme = localStorage.getItem('guanxi.theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  const language = localStorage.getItem('guanxi.language') ?? navigator.language;
  root.lang = language.startsWith('zh') ? 'zh-CN' : 'en';
} catch {
  // Storage may be forbidden: the page then follows the browser.
}
