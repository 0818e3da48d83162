import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ended, guanxi, readyAt, SEEDS, startGuanxi, temporaryFolder } from '../guanxi-process.js';
import { hasBrowser } from './chromium.js';
import {
  clickableNode,
  edgesOf,
  expectNoFaults,
  nodeNamed,
  nodesOf,
  openPage,
  PHONE,
  routeOf,
  serveSeeds,
  squeezed,
} from './page.js';

let url: string;
beforeAll(async () => {
  url = await serveSeeds();
});

const link = (query: string) => `query=${encodeURIComponent(query)}`;

describe.runIf(hasBrowser)('on a phone', () => {
  it('a tap on what was found opens it', async () => {
    const page = await openPage(url, PHONE);
    await page.getByRole('combobox', { name: '搜索' }).tap();
    await page.keyboard.type('马宁');
    await page.getByRole('option').filter({ hasText: '马宁宇' }).tap();
    await page.getByRole('heading', { name: '马宁宇', exact: true }).waitFor();
    // The touch is followed by a click: what lies under the list must not get it.
    await page.waitForTimeout(500);
    expect((await routeOf(page)).node).toBe((await nodeNamed(page, '马宁宇')).id);
    expect(await page.getByRole('option').filter({ visible: true }).count()).toBe(0);
    expectNoFaults(page);
  });

  it('a link to a proof shows the proof, not only the edge of its sheet', async () => {
    const page = await openPage(url, PHONE);
    const edge = (await edgesOf(page)).find(({ type }) => type === 'REPRESENTS')!;
    const linked = await openPage(url, { ...PHONE, route: `edge=${edge.id}` });
    await linked.locator('.evidence').first().waitFor();
    const box = (await linked.locator('.statement').boundingBox())!;
    expect(box.y + box.height).toBeLessThan(PHONE.viewport.height);
    expectNoFaults(linked);
  });
});

describe.runIf(hasBrowser)('a link', () => {
  it('to a relation in an article shows its words there', async () => {
    const page = await openPage(url);
    const edge = (await edgesOf(page)).find(({ type }) => type === 'REPRESENTS')!;
    const answer = await fetch(`${url}api/v1/relations/${edge.id}`);
    const { evidence } = (await answer.json()) as { evidence: { articleId: string; text: string }[] };
    const linked = await openPage(url, { route: `edge=${edge.id}&article=${evidence[0]!.articleId}` });
    const mark = linked.locator('.article-text mark').first();
    await mark.waitFor();
    expect(squeezed((await linked.locator('.article-text mark').allTextContents()).join(''))).toBe(
      squeezed(evidence[0]!.text),
    );
    await expect.poll(() => mark.evaluate((element) => element.getBoundingClientRect().top > 0)).toBe(true);
  });

  it('to another query, and the way back, show what they give', async () => {
    const rows = (query: string) => page.locator('.result-bar [role=status]').filter({ hasText: query });
    const page = await openPage(url, { route: link('UNWIND [1, 2, 3] AS n RETURN n') });
    await rows('3 行').waitFor();
    await page.evaluate((route) => (location.hash = route), link('UNWIND [1, 2] AS n RETURN n'));
    await rows('2 行').waitFor();
    await page.goBack();
    await rows('3 行').waitFor();
  });

  it('calls the window by what it shows, and by the page alone when nothing is open', async () => {
    const page = await openPage(url);
    const { id } = await nodeNamed(page, '马宁宇');
    await page.evaluate((node) => (location.hash = `#node=${node}`), id);
    await page.waitForFunction(() => document.title === '马宁宇 · 关系 Guanxi');
    const edge = (await edgesOf(page)).find(({ type, source }) => type === 'REPRESENTS' && source === id)!;
    await page.evaluate((route) => (location.hash = route), `#edge=${edge.id}`);
    await page.waitForFunction(() => document.title.startsWith('马宁宇 代表 '));
    await page.evaluate(() => (location.hash = '#'));
    await page.waitForFunction(() => document.title === '关系 Guanxi');
  });

  it('to what is not there is answered in the language of the page, once', async () => {
    for (const route of ['node=none-such', 'edge=none-such']) {
      const page = await openPage(url, { route });
      await page.locator('.panel-body .empty').waitFor();
      await page.waitForTimeout(300);
      expect(await page.locator('.notice').count()).toBe(0);
    }
  });
});

describe.runIf(hasBrowser)('the query box', () => {
  it('saves a result for a spreadsheet', async () => {
    const page = await openPage(url, { route: link("UNWIND ['甲', '乙'] AS name RETURN name") });
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('guanxi-query.csv');
    expect(readFileSync(await file.path(), 'utf8')).toBe('\uFEFFname\r\n甲\r\n乙\r\n');
  });

  it('begins with examples, and says what a query that finds nothing may have meant', async () => {
    const page = await openPage(url, { route: 'query=' });
    await page.locator('.query-beginning button').first().click();
    await page.locator('.result-bar [role=status]').waitFor();
    expect(await page.locator('.query-beginning').count()).toBe(0);
    await page.evaluate((route) => (location.hash = route), link('MATCH (p:Persn) RETURN p'));
    await page.getByText('图中没有标签 Persn').waitFor();
  });

  it('shows where a query is wrong', async () => {
    const page = await openPage(url, { route: link('MATCH (p:Person RETURN p') });
    const problem = page.locator('.query-result .problem');
    await problem.waitFor();
    expect(await problem.textContent()).toContain('第 1 行，第 17 列');
    expect(await problem.textContent()).not.toContain('-->');
  });
});

describe.runIf(hasBrowser)('a server that stops and starts again', () => {
  it('is told of in words, and all goes on by itself', { timeout: 120_000 }, async () => {
    const env = { GUANXI_DATA: temporaryFolder(), PORT: '0' };
    const first = startGuanxi(['serve', '--seeds', SEEDS], env);
    const stopped = ended(first);
    const address = await readyAt(first, stopped);
    const page = await openPage(address);
    const { id } = await nodeNamed(page, '马宁宇');
    // The parts of the page come ahead of their use.
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => /\/editor-[^/]*\.js$/.test(name)),
    );
    first.kill('SIGTERM');
    await stopped;

    await page.evaluate((node) => (location.hash = `#node=${node}`), id);
    await page.locator('.panel-body').getByText('连不上服务器').waitFor();
    await page.evaluate(() => (location.hash = `${location.hash}&query=`));
    await page.locator('.query-beginning').waitFor();
    // While it is away the page finds that out, and then that it is back.
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));

    const second = startGuanxi(['serve'], { ...env, PORT: new URL(address).port });
    await readyAt(second, ended(second));
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await page.locator('.node-heading').waitFor();
    expectNoFaults(page);
  });
});

describe.runIf(hasBrowser)('documents that are read beside an open page', () => {
  it('are shown at once where there was nothing, and offered where there was', { timeout: 120_000 }, async () => {
    const data = temporaryFolder();
    const [first, second] = ['first.txt', 'second.txt'].map((name) => join(data, name)) as [string, string];
    writeFileSync(first, '两地合作\n\n新华社北京3月5日电 贵州省省长李炳军5日在贵阳会见华为技术有限公司董事长梁华。\n');
    writeFileSync(second, '签约\n\n新华社广州3月6日电 广东省省长王伟中6日在广州会见腾讯公司董事长马化腾。\n');
    const env = { GUANXI_DATA: join(data, 'store') };
    const child = startGuanxi(['serve'], { ...env, PORT: '0' });
    const page = await openPage(await readyAt(child, ended(child)), { wait: false });
    await page.locator('.canvas-note code').waitFor();
    expect(await page.locator('.legend').count()).toBe(0);

    await guanxi(['ingest', first], { env });
    await expect.poll(async () => (await nodesOf(page)).length, { timeout: 30_000 }).toBeGreaterThan(0);
    const node = await clickableNode(page, ({ name }) => name === '李炳军');
    await page.mouse.click(node.x, node.y);
    await page.locator('.node-heading').waitFor();

    await guanxi(['ingest', second], { env });
    const load = page.getByRole('button', { name: '载入' });
    await load.waitFor({ timeout: 30_000 });
    expect((await nodesOf(page)).some(({ name }) => name === '马化腾')).toBe(false);
    await load.click();
    await expect.poll(async () => (await nodesOf(page)).map(({ name }) => name)).toContain('马化腾');
    expect((await nodesOf(page)).map(({ name }) => name)).toContain('李炳军');
    expect(await load.count()).toBe(0);
    expectNoFaults(page);
  });
});
