#!/usr/bin/env node
import { existsSync } from 'node:fs';

const program = new URL('../dist/cli/main.js', import.meta.url);

if (!existsSync(program)) {
  process.stderr.write(
    'guanxi: the program is not built yet. Run `npm run build` in the workspace (it takes half a minute), then again.\n',
  );
  process.exit(2);
}
const { main } = await import(program.href);
await main(process.argv);
