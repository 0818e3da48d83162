#!/usr/bin/env node
// Builds data/tagger/kernel.wasm from kernel.ts with AssemblyScript: node packages/ingest/training/kernel/build.mjs
// The compiler is fetched by npx when this is run; nobody else needs its 100 MB.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('kernel.ts', import.meta.url));
const target = fileURLToPath(new URL('../../data/tagger/kernel.wasm', import.meta.url));
const { status } = spawnSync(
  'npx',
  ['--yes', '--package', 'assemblyscript@0.28.20', 'asc', source, '--outFile', target].concat(
    '--runtime stub --enable simd --importMemory --noAssert -O3 --converge'.split(' '),
  ),
  { stdio: 'inherit' },
);
process.exit(status ?? 2);
