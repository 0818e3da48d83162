import js from '@eslint/js';
import globals from 'globals';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * The import table of docs/architecture.md: which package may import which of ours.
 * Data flows one way: files -> ingest -> graph -> store -> server -> viewer.
 */
const MAY_IMPORT = {
  graph: [],
  ingest: ['@guanxi/graph'],
  server: ['@guanxi/graph', '@guanxi/ingest'],
  viewer: [],
};
const OURS = ['@guanxi/graph', '@guanxi/ingest', '@guanxi/viewer', 'guanxi'];

const importTable = Object.entries(MAY_IMPORT).map(([name, allowed]) => {
  const forbidden = OURS.filter((other) => !allowed.includes(other));
  const patterns = forbidden.map((other) => ({
    group: other === '@guanxi/graph' && name === 'viewer' ? ['@guanxi/graph/*'] : [other, `${other}/*`],
    message:
      name === 'viewer'
        ? "The viewer may import only graph's browser-safe root; the API only through its generated types."
        : `packages/${name} may not import ${other} (docs/architecture.md).`,
  }));
  patterns.push({
    group: ['graph', 'ingest', 'server', 'viewer']
      .filter((other) => other !== name)
      .map((other) => `**/packages/${other}/**`),
    message: 'Import another package by its name, not by its path.',
  });
  return {
    files: [`packages/${name}/**/*.{ts,tsx}`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
});

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/*.gen.ts', '.guanxi/**', 'coverage/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['packages/*/src/**/*.ts', 'packages/*/src/**/*.tsx', 'test/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      eqeqeq: ['error', 'always'],
      'no-console': 'off',
    },
  },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node } },
  { files: ['packages/viewer/**/*.{ts,tsx}'], ...reactHooks.configs.flat['recommended-latest'] },
  ...importTable,
);
