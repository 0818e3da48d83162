#!/usr/bin/env node
// Trains the tagger: npm run train -- CORPORA [--quick]. Sets up a Python environment of its own on first use.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const environment = resolve(folder, '../.cache/python');
const python = resolve(environment, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');

/** Runs a program to its end and stops with its exit code where it fails. */
function run(program, args, options = {}) {
  const { status, error } = spawnSync(program, args, { stdio: 'inherit', ...options });
  if (error) console.error(`${program} cannot be started: ${error.message}. Python 3.11 or newer is needed.`);
  if (status !== 0) process.exit(status ?? 2);
}

const [corpora, ...flags] = process.argv.slice(2);
if (!corpora || !existsSync(corpora)) {
  console.error(
    'Usage: npm run train -- CORPORA [--quick]\nCORPORA is the folder with the corpora that training/README.md names.',
  );
  process.exit(2);
}
if (!existsSync(python)) run('python3', ['-m', 'venv', environment]);
run(python, ['-m', 'pip', 'install', '--quiet', '-r', resolve(folder, 'requirements.txt')]);
run(python, ['-m', 'tagger_training.train', resolve(corpora), ...flags], { cwd: folder });
run('npx', ['prettier', '--log-level', 'warn', '--write', resolve(folder, '../src/tagger/golden.fixture.json')]);
