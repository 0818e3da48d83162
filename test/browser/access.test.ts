import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from './chromium.js';
import {
  DESKTOP,
  edgesOf,
  expectNoFaults,
  nodeNamed,
  nodesOf,
  openPage,
  PHONE,
  routeOf,
  serveSeeds,
  settled,
  squeezed,
} from './page.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let url: string;
beforeAll(async () => {
  url = await serveSeeds();
});

interface AxeResults {
  violations: { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }[];
}

/** What axe finds wrong with the page as it is, a line each. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations: found } = (await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] })',
  )) as AxeResults;
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes[0]!.target.join(' ')} (${nodes.length}) ${nodes[0]!.failureSummary}`,
  );
}

/** Controls that are too small to be hit; names within a sentence are as wide as they are written. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('a, button, input, select, summary, [role=option]'))
      .filter((control) => !control.closest('.skip-links, .article-text, blockquote'))
      .map((control) => ({ control, box: control.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ control, box }) => `${control.outerHTML.slice(0, 80)} ${box.width}x${box.height}`),
  );
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** The states of the page that are looked at, by how one gets there. */
const STATES: [string, (page: Page, ids: { node: string; edge: string; article: string }) => Promise<void>][] = [
  ['overview', async () => {}],
  [
    'node',
    async (page, { node }) => {
      await page.evaluate((id) => (location.hash = `#node=${id}`), node);
      await page.locator('.relation-row').first().waitFor();
    },
  ],
  [
    'proof and article',
    async (page, { edge, article }) => {
      await page.evaluate((route) => (location.hash = route), `#edge=${edge}&article=${article}`);
      await page.locator('.article-text p').first().waitFor();
      await page.locator('.evidence').first().waitFor();
    },
  ],
  [
    'query',
    async (page) => {
      const query = 'MATCH (p:Person)-[r:WORKS_FOR]->(o) RETURN p, r, o LIMIT 5';
      await page.evaluate((route) => (location.hash = route), `#query=${encodeURIComponent(query)}`);
      await page.locator('.result-bar [role=status]').waitFor();
    },
  ],
  [
    'paths',
    async (page, { node }) => {
      await page.evaluate((route) => (location.hash = route), `#from=${node}`);
      await page.locator('.path-ends').waitFor();
    },
  ],
  [
    'keys',
    async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  ],
];

const LOOKS = [
  { language: 'zh-CN', colorScheme: 'light', device: 'desktop' },
  { language: 'en', colorScheme: 'dark', device: 'desktop' },
  { language: 'zh-CN', colorScheme: 'dark', device: 'phone' },
  { language: 'en', colorScheme: 'light', device: 'phone' },
] as const;

describe.runIf(hasBrowser).each(LOOKS)(
  'in $language, $colorScheme, on a $device',
  ({ language, colorScheme, device }) => {
    const size = device === 'phone' ? PHONE : DESKTOP;

    it('nothing is wrong by axe, nothing too small, nothing runs over the side', { timeout: 120_000 }, async () => {
      const page = await openPage(url, { ...size, locale: language, colorScheme });
      const [edge] = await edgesOf(page);
      const { id: node } = await nodeNamed(page, '马宁宇');
      const answer = await fetch(`${url}api/v1/relations/${edge!.id}`);
      const { articles } = (await answer.json()) as { articles: { id: string }[] };
      for (const [state, go] of STATES) {
        await page.evaluate(() => (location.hash = '#'));
        await go(page, { node, edge: edge!.id, article: articles[0]!.id });
        await page.waitForTimeout(300);
        expect(await violations(page), state).toEqual([]);
        expect(await tooSmall(page), state).toEqual([]);
        expect(await overflow(page), state).toBeLessThanOrEqual(0);
      }
      expectNoFaults(page);
    });
  },
);

describe.runIf(hasBrowser)('by keyboard alone', () => {
  it('one gets from the search to the proof in its article', async () => {
    const page = await openPage(url);
    await page.keyboard.press('/');
    await page.keyboard.type('马宁');
    await page.getByRole('option').filter({ hasText: '马宁宇' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '马宁宇', exact: true }).waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.className ?? '');
    await page.waitForFunction(() => document.activeElement?.classList.contains('panel-top'));
    await page.locator('.relation-row').first().waitFor();
    const tabTo = async (wanted: string) => {
      for (let press = 0; press < 40; press++) {
        await page.keyboard.press('Tab');
        const ring = await page.evaluate(() => {
          const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!);
          return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
        });
        expect(ring, `no focus ring on ${await focused()}`).toBe(true);
        if ((await focused()).includes(wanted)) return;
      }
      throw new Error(`${wanted} is not reached by Tab`);
    };
    await tabTo('proof-link');
    await page.keyboard.press('Enter');
    await page.locator('.evidence mark').first().waitFor();
    const words = squeezed((await page.locator('.evidence').first().locator('mark').allTextContents()).join(''));
    await page.waitForFunction(() => document.activeElement?.classList.contains('panel-top'));
    for (let press = 0; press < 40; press++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.closest('.evidence-source') !== null)) break;
    }
    await page.keyboard.press('Enter');
    await page.locator('.article-text mark').first().waitFor();
    expect(squeezed((await page.locator('.article-text mark').allTextContents()).join(''))).toBe(words);
    expect(await focused()).toContain('reader');
    await page.keyboard.press('Escape');
    await page.locator('.reader').waitFor({ state: 'detached' });
    expectNoFaults(page);
  });

  it('one walks on the graph: to neighbours, along relations, and back from a removal', async () => {
    const page = await openPage(url);
    const canvas = page.getByRole('application');
    await canvas.focus();
    const said = () => page.locator('#graph-announcement').textContent();
    await page.keyboard.press('ArrowRight');
    await expect.poll(said).toMatch(/画布上有 \d+ 条关系/);
    const first = (await said())!;
    // Some way leads on.
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
      await page.keyboard.press(key);
      if ((await said()) !== first && !(await said())!.includes('没有相邻')) break;
    }
    expect(await said()).not.toBe(first);
    const name = /^(.+?)，/.exec((await said())!)![1]!;
    await page.keyboard.press(']');
    await expect.poll(said).toMatch(/^第 1 条，共 \d+ 条：.+ — .+ → .+/);
    expect(await said()).toContain(name);
    await page.keyboard.press('Enter');
    await page.locator('.evidence mark').first().waitFor();
    expect(await page.locator('.statement').textContent()).toContain(name);
    await canvas.focus();
    const before = (await nodesOf(page)).length;
    await page.keyboard.press('Delete');
    await expect.poll(async () => (await nodesOf(page)).length).toBe(before - 1);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await nodesOf(page)).length).toBe(before);
    expectNoFaults(page);
  });

  it('the list holds what the graph holds', async () => {
    const page = await openPage(url);
    const [nodes, edges] = [await nodesOf(page), await edgesOf(page)];
    await page.getByRole('button', { name: '列表' }).click();
    const table = page.getByRole('table');
    await table.waitFor();
    const bar = page.locator('.list-bar');
    expect(await bar.getByRole('button', { name: /^节点/ }).textContent()).toContain(String(nodes.length));
    await page.getByRole('searchbox', { name: '按名称筛选' }).fill('马宁宇');
    await expect.poll(() => table.locator('tbody tr').count()).toBe(1);
    await bar.getByRole('button', { name: /^关系/ }).click();
    const { id } = nodes.find(({ name }) => name === '马宁宇')!;
    const his = edges.filter(({ source, target }) => source === id || target === id);
    await expect.poll(() => table.locator('tbody tr').count()).toBe(his.length);
    await table.getByRole('button', { name: '客体' }).click();
    expect(await table.getByRole('columnheader', { name: '客体' }).getAttribute('aria-sort')).toBe('ascending');
    await table.locator('tbody tr').first().locator('td a').first().click();
    await page.locator('.evidence mark').first().waitFor();
    expect((await routeOf(page)).edge).toBeDefined();
  });
});

describe.runIf(hasBrowser)('the page', () => {
  it('changes its language and theme, and remembers them', async () => {
    const page = await openPage(url, { colorScheme: 'light' });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.getByRole('button', { name: 'EN: Switch to English' }).click();
    await page.getByRole('button', { name: 'Query', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Theme: System' }).click();
    await page.getByRole('button', { name: 'Theme: Light' }).click();
    await page.getByRole('button', { name: 'Theme: Dark' }).waitFor();
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.reload();
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await ground()).toBe(dark);
    await page.getByRole('button', { name: 'Theme: Dark' }).waitFor();
    expectNoFaults(page);
  });

  it('says in words that the server does not answer, and tries again', async () => {
    let broken = true;
    const page = await openPage(url, {
      wait: false,
      before: async (opened) => {
        await opened.route('**/api/v1/overview*', (route) =>
          broken
            ? route.fulfill({
                status: 503,
                contentType: 'application/problem+json',
                body: JSON.stringify({ code: 'store-unreachable', title: 'x', status: 503 }),
              })
            : route.continue(),
        );
      },
    });
    await page.getByText('数据库没有应答').waitFor();
    broken = false;
    await page.getByRole('button', { name: '重试' }).click();
    await settled(page);
    expect((await nodesOf(page)).length).toBeGreaterThan(50);
  });

  it('asks for the token of a server that has one', async () => {
    const page = await openPage(url, {
      wait: false,
      before: async (opened) => {
        await opened.route('**/api/v1/**', (route) =>
          route.request().headers()['authorization'] === 'Bearer secret'
            ? route.continue()
            : route.fulfill({
                status: 401,
                contentType: 'application/problem+json',
                body: JSON.stringify({ code: 'token-missing', title: 'x', status: 401 }),
              }),
        );
      },
    });
    const dialog = page.getByRole('dialog', { name: '需要口令' });
    await dialog.getByLabel('口令').fill('secret');
    await dialog.getByRole('button', { name: '进入' }).click();
    await settled(page);
    expect((await nodesOf(page)).length).toBeGreaterThan(50);
  });

  it('opens the sheet on a phone when something is selected, and moves it by its handle', async () => {
    const page = await openPage(url, PHONE);
    const height = () => page.locator('.sheet').evaluate((sheet) => sheet.getBoundingClientRect().height);
    const low = await height();
    const { id } = await nodeNamed(page, '马宁宇');
    await page.evaluate((node) => (location.hash = `#node=${node}`), id);
    await expect.poll(height).toBeGreaterThan(low * 2);
    const half = await height();
    await page.locator('.sheet-handle').tap();
    await expect.poll(height).toBeGreaterThan(half * 1.5);
    await page.getByRole('button', { name: '菜单' }).tap();
    await page.getByRole('button', { name: '列表' }).tap();
    await page.getByRole('table').waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expectNoFaults(page);
  });

  it('stays within its own policy: nothing is refused', async () => {
    const refused: string[] = [];
    const page = await openPage(url, {
      before: async (opened) => {
        opened.on('console', (message) => {
          if (/Content Security Policy|Refused to/.test(message.text())) refused.push(message.text());
        });
      },
    });
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByRole('textbox', { name: 'Cypher 编辑器' }).waitFor();
    await page.getByRole('button', { name: '重新布局' }).click();
    await page.waitForFunction(() => window.guanxi!.settled());
    expect(refused).toEqual([]);
  });
});
