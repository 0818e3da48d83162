#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';

const program = new URL('../dist/cli/main.js', import.meta.url);

if (!existsSync(program)) {
  process.stderr.write(
    'guanxi: the program is not built yet. Run `npm run build` in the workspace (it takes half a minute), then again.\n',
  );
  process.exit(2);
}
// From Node 22.8 on what was compiled is kept for the next run.
module.enableCompileCache?.();
const { main } = await import(program.href);
await main(process.argv);
