import { existsSync } from 'node:fs';
import Sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';
import { afterAll } from 'vitest';

/** Where distributions put a Chromium. */
const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** WebGL without a graphics card, and nothing that leaves this machine. */
const FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--ignore-gpu-blocklist',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/**
 * A running Chromium: that of the environment (CHROMIUM), of the npm package, or of the system; undefined where none
 * starts. The package's own arguments are not used: they are for functions in a cloud (one process, no GPU).
 */
async function start(): Promise<Browser | undefined> {
  const failures: string[] = [];
  for (const find of [
    () => process.env['CHROMIUM'],
    () => Sparticuz.executablePath(),
    ...SYSTEM.map((path) => () => path),
  ]) {
    try {
      const executablePath = await find();
      if (!executablePath || !existsSync(executablePath)) continue;
      return await chromium.launch({ executablePath, args: FLAGS, headless: true });
    } catch (error) {
      failures.push(String(error).split('\n')[0]!);
    }
  }
  const reason = failures.length > 0 ? failures.join('; ') : 'there is none';
  if (process.env['GUANXI_REQUIRE_ALL'] === '1')
    throw new Error(`The page is not tested, no Chromium starts: ${reason}`);
  console.warn(`The page is not tested, no Chromium starts: ${reason}. CHROMIUM=/path/to/chromium names one.`);
  return undefined;
}

const running = await start();
afterAll(async () => running?.close());

/** The browser of this file of tests; only to be used where `hasBrowser` holds. */
export function browser(): Browser {
  return running!;
}

/** Whether there is a browser; where all is required there is one. */
export const hasBrowser = running !== undefined;
