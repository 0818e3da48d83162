import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  // Relative addresses: the page may be served below any path.
  base: './',
  plugins: [react()],
  build: {
    target: 'es2022',
    // The page's policy allows no inline scripts and no data: addresses in them.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What changes only with its version: cached over releases of the page.
            {
              name: 'libraries',
              test: /node_modules[\\/](react|react-dom|scheduler|sigma|graphology[^\\/]*|events|zustand)[\\/]/,
              priority: 2,
            },
            {
              name: 'editor',
              test: /node_modules[\\/](@codemirror|@lezer|style-mod|w3c-keyname|crelt)[\\/]/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  // For work on the page: `npm start` beside it serves the API.
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? 7374}` } },
});
