import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from './chromium.js';
import { clickNode, edgesOf, expectNoFaults, nodeNamed, nodesOf, openPage, routeOf, serveSeeds } from './page.js';

let url: string;
beforeAll(async () => {
  url = await serveSeeds();
});

/** Puts a query in the editor and runs it by the keyboard. */
async function run(page: Page, cypher: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: 'Cypher 编辑器' });
  await editor.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(cypher);
  await page.keyboard.press('Control+Enter');
}

async function exported(page: Page, format: string, scope?: string): Promise<{ name: string; content: Buffer }> {
  await page.getByRole('button', { name: '导出' }).first().click();
  const dialog = page.getByRole('dialog', { name: '导出' });
  await dialog.getByText(format).click();
  if (scope) await dialog.getByText(scope).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '下载' }).click(),
  ]);
  await dialog.waitFor({ state: 'detached' });
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
}

describe.runIf(hasBrowser)('the Cypher box', () => {
  it('gives a table, and a graph of what is in it', async () => {
    const page = await openPage(url);
    await page.getByRole('button', { name: '查询' }).click();
    await run(page, 'MATCH (p:Person)-[r:WORKS_FOR]->(o) RETURN p, r, o LIMIT 5');
    const table = page.getByRole('region', { name: '表格' });
    await table.waitFor();
    expect(await table.getByRole('columnheader').allTextContents()).toEqual(['p', 'r', 'o']);
    expect(await table.locator('tbody tr').count()).toBe(5);
    await page.getByText(/^5 行 · .+ 毫秒 · grafeo/).waitFor();

    const before = (await nodesOf(page)).length;
    await page.getByRole('button', { name: '显示为图谱' }).click();
    await page.waitForFunction(() => window.guanxi!.edges().length === 5 && window.guanxi!.settled());
    expect((await edgesOf(page)).every(({ type }) => type === 'WORKS_FOR')).toBe(true);
    await page.locator('.toolbar').getByRole('button', { name: '撤销' }).click();
    await page.waitForFunction((count) => window.guanxi!.nodes().length === count, before);

    // A node of the table leads to its details; the query stays open.
    await table.locator('.chip').first().click();
    await page.locator('.node-heading').waitFor();
    expect((await routeOf(page)).query).toContain('WORKS_FOR');
    expectNoFaults(page);
  });

  it('says what is wrong with a query, and goes on', async () => {
    const page = await openPage(url, { route: 'query=' });
    await run(page, 'MATCH (n RETURN n');
    const problem = page.locator('.query-result').getByRole('alert');
    await problem.waitFor();
    expect(await problem.textContent()).toContain('查询有误');
    await run(page, 'MATCH (n) DETACH DELETE n');
    await page.getByText('这里只能读取数据').waitFor();
    await run(page, 'RETURN 1 AS one');
    await page.getByText(/^1 行/).waitFor();
    await problem.waitFor({ state: 'detached' });
  });

  it('completes labels, types and properties, and remembers what was run', async () => {
    const page = await openPage(url, { route: 'query=' });
    const editor = page.getByRole('textbox', { name: 'Cypher 编辑器' });
    await editor.click();
    const offered = async (typed: string, option: string) => {
      await page.keyboard.press('Control+A');
      await page.keyboard.type(typed);
      await page.getByRole('option', { name: option }).first().waitFor();
      await page.keyboard.press('Escape');
    };
    await offered('MATCH (n:Org', 'Organization');
    await offered('MATCH (a)-[:WOR', 'WORKS_FOR');
    await offered('MATCH (n) RETURN n.art', 'articleCount');
    await run(page, 'RETURN 7 AS seven');
    await page.getByText(/^1 行/).waitFor();
    await page.reload();
    await page.getByText(/^1 行/).waitFor(); // the link runs it again
    await page.getByText('历史', { exact: true }).click();
    await page.getByRole('button', { name: 'RETURN 7 AS seven' }).waitFor();
  });

  it('has examples that all give something, or say that there is nothing', async () => {
    const page = await openPage(url, { route: 'query=' });
    await page.getByText('示例', { exact: true }).click();
    const names = await page.locator('.choice[open] li button').allTextContents();
    expect(names.length).toBeGreaterThan(4);
    await page.getByText('示例', { exact: true }).click();
    for (const name of names) {
      await page.getByText('示例', { exact: true }).click();
      await page.locator('.choice[open]').getByRole('button', { name }).click();
      await page.locator('.result-bar [role=status]').waitFor();
      expect(await page.locator('.query-result [role=alert]').count(), name).toBe(0);
    }
  });
});

describe.runIf(hasBrowser)('exports', () => {
  it('hold what is on the canvas, what is selected, or all', async () => {
    const page = await openPage(url);
    const [nodes, edges] = [await nodesOf(page), await edgesOf(page)];
    const shown = await exported(page, 'JSON（节点与关系）');
    expect(shown.name).toBe('guanxi.json');
    const graph = JSON.parse(shown.content.toString()) as { nodes: { id: string }[]; edges: { id: string }[] };
    expect(graph.nodes.map(({ id }) => id).sort()).toEqual(nodes.map(({ id }) => id).sort());
    expect(graph.edges.map(({ id }) => id).sort()).toEqual(edges.map(({ id }) => id).sort());

    await clickNode(page, await nodeNamed(page, '马宁宇'));
    const selected = await exported(page, 'GraphML', '选中的');
    expect(selected.name).toBe('guanxi.graphml');
    expect(selected.content.toString().match(/<node /g)).toHaveLength(1);
    expect(selected.content.toString()).toContain('马宁宇');

    const all = await exported(page, 'GEXF', '全部');
    expect(all.content.toString()).toMatch(/<gexf/);
    const table = await exported(page, 'CSV 节点表（Excel）', '全部');
    expect(table.content.toString().trim().split('\n').length).toBeGreaterThan(nodes.length);
    expectNoFaults(page);
  });

  it('hold the canvas as a picture', async () => {
    const page = await openPage(url);
    const { name, content } = await exported(page, 'PNG');
    expect(name).toBe('guanxi.png');
    expect(content.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    // An empty picture of this size compresses to a few thousand bytes.
    expect(content.length).toBeGreaterThan(20_000);
  });
});

describe.runIf(hasBrowser)('paths', () => {
  it('are found between two nodes that are picked together', async () => {
    const page = await openPage(url);
    const [edge] = (await edgesOf(page)).filter(({ type }) => type !== 'QUOTED');
    const other = (await edgesOf(page)).find(
      ({ id, source, target }) => id !== edge!.id && (source === edge!.target || target === edge!.target),
    )!;
    const far = other.source === edge!.target ? other.target : other.source;
    const nodes = new Map((await nodesOf(page)).map((node) => [node.id, node]));
    await page.evaluate((id) => (location.hash = `#node=${id}`), edge!.source);
    await page.locator('.node-heading').waitFor();
    const target = (await nodesOf(page)).find(({ id }) => id === far)!;
    await page.keyboard.down('Shift');
    await page.mouse.click(target.x, target.y);
    await page.keyboard.up('Shift');
    await page.getByRole('heading', { name: '选中 2 个' }).waitFor();
    await page.getByRole('button', { name: '找路径' }).click();
    await page.getByText(/条最短路径，[12] 步/).waitFor();
    expect(await page.locator('.path-steps').first().textContent()).toContain(nodes.get(far)!.name);
    await page.locator('.path-edge').first().click();
    await page.locator('.evidence mark').first().waitFor();
  });
});
