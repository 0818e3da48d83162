import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { GraphEdge, GraphNode } from '@guanxi/graph';
import { formatNamed, type ProofsFormat } from '@guanxi/graph/formats';
import { afterAll, describe, expect, it } from 'vitest';
import { browser, hasBrowser } from './chromium.js';

const TEXT = '甲县县长丁一说，一切正常。';
const LONG = '某某省某某市某某县人民政府办公室某某工作领导小组某某专项行动办公室';
const nodes: GraphNode[] = [
  { id: 'a1', type: 'Article', name: '', properties: { source: '某报', date: '2024-03-05' } },
  { id: 'a2', type: 'Article', name: '', properties: {} },
  { id: 'e1', type: 'Person', name: '丁一', properties: { aliases: [] } },
  { id: 'e2', type: 'Organization', name: LONG, properties: { aliases: [] } },
];
const edge = (id: string, source: string, type: GraphEdge['type'], target: string): GraphEdge => ({
  id,
  source,
  target,
  type,
  properties: { articleCount: 1, evidenceCount: 1, confidence: 0.9 },
});
const page = (formatNamed('html') as ProofsFormat).write({
  nodes,
  edges: [edge('r1', 'e1', 'WORKS_FOR', 'e2'), edge('r2', 'a1', 'QUOTED', 'e1')],
  evidence: [
    {
      id: 'v1',
      relationId: 'r2',
      articleId: 'a1',
      type: 'QUOTED',
      version: 'test',
      start: 4,
      end: 7,
      text: '丁一说',
      rule: 'test',
      confidence: 0.9,
      properties: {},
      place: { file: 'a.txt' },
    },
  ],
  articles: [
    {
      id: 'a1',
      title: '',
      text: TEXT,
      source: '某报',
      date: '2024-03-05',
      authors: [],
      origin: { file: 'a.txt', format: 'txt', sha256: '0'.repeat(64), runs: [] },
    },
  ],
});
const folder = mkdtempSync(join(tmpdir(), 'guanxi-page-'));
const file = join(folder, 'graph.html');
writeFileSync(file, [...page].join(''));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.runIf(hasBrowser).each([1280, 390])('the page of an export, %i wide', (width) => {
  const open = async () => {
    const opened = await browser().newPage({ locale: 'zh-CN', viewport: { width, height: 844 } });
    opened.setDefaultTimeout(20_000);
    await opened.goto(pathToFileURL(file).href);
    return opened;
  };

  it('opens with what there is, and a relation with its proof', async () => {
    const opened = await open();
    const detail = opened.locator('#detail');
    await detail.getByRole('heading', { name: '概览' }).waitFor();
    expect(await detail.locator('.types').innerText()).toMatch(/文章 2/);
    expect(await detail.locator('blockquote').innerText()).toContain('丁一说');
    await detail.getByRole('button', { name: '看原文' }).click();
    expect(await detail.locator('mark').innerText()).toBe('丁一说');
    await detail.getByRole('button', { name: '返回' }).click();
    await detail.getByRole('heading', { name: '概览' }).waitFor();
    await opened.close();
  });

  it('calls an article without a headline by its source and date, never by its id', async () => {
    const opened = await open();
    await opened.getByRole('searchbox').fill('2024-03');
    const rows = opened.locator('#list tbody tr');
    await expect.poll(() => rows.count()).toBe(1);
    await rows.getByRole('button', { name: '某报 · 2024-03-05' }).click();
    await opened.locator('#detail').getByRole('heading', { name: '某报 · 2024-03-05' }).waitFor();
    await opened.getByRole('searchbox').fill('');
    expect(await opened.locator('#list tbody').innerText()).toContain('无标题文章');
    expect(await opened.locator('body').innerText()).not.toMatch(/\b[ae][12]\b/);
    await opened.close();
  });

  it('keeps headers to one line, names beside their dots, and all within the window', async () => {
    const opened = await open();
    const row = opened.locator('#list .named', { hasText: LONG });
    const [dot, name] = await Promise.all([row.locator('.dot').boundingBox(), row.getByRole('button').boundingBox()]);
    expect(name!.x).toBeGreaterThan(dot!.x + dot!.width);
    expect(name!.y).toBeLessThan(dot!.y + dot!.height);
    const header = await opened.locator('#list th.count').boundingBox();
    expect(header!.height).toBeLessThan(40);
    expect(await opened.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await row.getByRole('button').click();
    const heading = opened.locator('#detail').getByRole('heading', { name: LONG });
    await expect.poll(async () => (await heading.boundingBox())!.y).toBeLessThan(400);
    await opened.close();
  });
});
