import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeStore } from '../contract.js';
import { beginWriting } from '../contract/begin-writing.js';
import { GrafeoStore } from './store.js';

describeStore(
  'Grafeo',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'guanxi-grafeo-'));
    return {
      open: () => Promise.resolve(new GrafeoStore(join(folder, 'graph'))),
      beginWriting: () => beginWriting(new URL('./writer-child.js', import.meta.url), join(folder, 'graph')),
      remove: () => rm(folder, { recursive: true, force: true }),
    };
  },
  8,
);
