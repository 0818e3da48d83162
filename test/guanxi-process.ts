import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const SEEDS = join(ROOT, 'seeds');
const PROGRAM = join(ROOT, 'packages/server/bin/guanxi.js');

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

type Environment = Record<string, string>;

/** Starts the built program as a user would, with nothing of ours in its environment. */
export function startGuanxi(args: readonly string[], env: Environment = {}): ChildProcessWithoutNullStreams {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:GUANXI_|NEO4J_|PORT$|HOST$|VITEST|NODE_OPTIONS)/.test(name),
  );
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd: temporaryFolder(),
    env: { ...Object.fromEntries(inherited), ...env },
  });
  atEnd.push(() => void child.kill('SIGKILL'));
  return child;
}

/** Runs the built program to its end. */
export async function guanxi(
  args: readonly string[],
  options: { env?: Environment; input?: string } = {},
): Promise<Ended> {
  const child = startGuanxi(args, options.env);
  child.stdin.on('error', () => {}).end(options.input ?? '');
  return ended(child);
}

/** What a program said and how it ended. */
export function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal, out, err })));
}

/** Where a server that was started says it is ready. */
export async function readyAt(child: ChildProcessWithoutNullStreams, result: Promise<Ended>): Promise<string> {
  const line = await Promise.race([
    once(child.stdout, 'data').then(([text]) => text as string),
    result.then(({ code, err }) => Promise.reject(new Error(`it ended with ${code} before it was ready: ${err}`))),
  ]);
  const url = /^Guanxi is ready: (http:\/\/127\.0\.0\.1:\d+\/)\n$/.exec(line)?.[1];
  if (!url) throw new Error(`not the line that it should print: ${line}`);
  return url;
}

/** A folder that goes when the file of tests has ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-test-'));
  atEnd.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** What a file of tests leaves behind, last first. */
const atEnd: (() => void)[] = [];
afterAll(() => {
  while (atEnd.length > 0) atEnd.pop()!();
});
