import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ended, guanxi, readyAt, startGuanxi, temporaryFolder } from '../guanxi-process.js';
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
