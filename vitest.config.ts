import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['test/neo4j/global-setup.ts'],
    include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
