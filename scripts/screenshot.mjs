// `node scripts/screenshot.mjs [FILE]`: the picture of the README. Reads the seeds into a store that is thrown away, opens
// the page in Chromium, and shows the proof of the relation that most proofs speak for.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = process.argv[2] ?? join(root, 'docs/screenshot.png');
const SHOWN_TYPE = 'WORKS_FOR';

const data = mkdtempSync(join(tmpdir(), 'guanxi-screenshot-'));
const program = join(root, 'packages/server/bin/guanxi.js');
const server = spawn(process.execPath, [program, 'serve', '--port', '0', '--seeds', join(root, 'seeds')], {
  env: { ...process.env, GUANXI_DATA: data, GUANXI_STORE: '' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? (await Sparticuz.executablePath()),
  args: ['--no-sandbox', '--ignore-gpu-blocklist', '--use-gl=angle', '--use-angle=swiftshader'],
});
try {
  const [line] = await once(server.stdout.setEncoding('utf8'), 'data');
  const url = /http:\S+/.exec(line)[0];
  const { edges } = await (await fetch(`${url}api/v1/overview`)).json();
  const rank = ({ properties: { evidenceCount, confidence } }) => evidenceCount + confidence;
  const [edge] = edges
    .filter(({ type }) => type === SHOWN_TYPE)
    .sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1));
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(`${url}#edge=${encodeURIComponent(edge.id)}`);
  await page.waitForFunction('window.guanxi?.settled()');
  await page.locator('.evidence .mention').first().waitFor();
  await page.waitForTimeout(500);
  await page.screenshot({ path: file });
} finally {
  await browser.close();
  server.kill();
  await once(server, 'exit');
  rmSync(data, { recursive: true, force: true });
}
