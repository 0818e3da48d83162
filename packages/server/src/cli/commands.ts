import type { Command } from 'commander';
import { diff } from './diff.js';
import { evaluate } from './evaluate.js';
import { exportCommand } from './export.js';
import { extract } from './extract.js';
import { importCommand } from './import.js';
import { ingest } from './ingest.js';
import { query } from './query.js';
import { serve } from './serve.js';
import type { Run } from './session.js';

/** Every command, in the order of `guanxi --help`. What they need they load when they run: the rest starts quickly. */
export const COMMANDS: readonly ((run: Run) => Command)[] = [
  extract,
  ingest,
  query,
  exportCommand,
  importCommand,
  diff,
  serve,
  evaluate,
];
