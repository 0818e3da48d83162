import { beforeAll, describe, expect, it } from 'vitest';
import { LIGHT } from '../../packages/viewer/src/look/palette.js';
import { hasBrowser } from './chromium.js';
import {
  clickableNode,
  clickNode,
  edgesOf,
  expectNoFaults,
  nodeNamed,
  nodesOf,
  openPage,
  routeOf,
  serveSeeds,
} from './page.js';

let url: string;
beforeAll(async () => {
  url = await serveSeeds();
});

describe.runIf(hasBrowser)('the canvas', () => {
  it('draws every node in the colour of its type', async () => {
    const page = await openPage(url);
    const nodes = await nodesOf(page);
    expect(nodes.length).toBeGreaterThan(50);
    expect((await edgesOf(page)).length).toBeGreaterThan(50);
    const picture = (await page.screenshot()).toString('base64');
    // An icon or a name may lie over the middle of a node: some place in it shows its colour.
    const places = nodes.map(({ x, y, radius }) =>
      [0, 0.6, -0.6].flatMap((dx) => [0, 0.6, -0.6].map((dy) => ({ x: x + dx * radius, y: y + dy * radius }))),
    );
    const colors = await page.evaluate(
      async ({ picture, places }) => {
        const image = new Image();
        image.src = `data:image/png;base64,${picture}`;
        await image.decode();
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
        context.drawImage(image, 0, 0);
        const at = ({ x, y }: { x: number; y: number }) => {
          if (!document.elementFromPoint(x, y)?.closest('.stage')) return null; // under the legend
          return [...context.getImageData(Math.round(x), Math.round(y), 1, 1).data].slice(0, 3);
        };
        return places.map((points) => points.flatMap((point) => [at(point)].filter((color) => color !== null)));
      },
      { picture, places },
    );
    const seen = nodes.flatMap(({ type }, index) =>
      colors[index]!.length > 0 ? [{ type, colors: colors[index]! }] : [],
    );
    const right = seen.filter(({ type, colors }) => {
      const hex = LIGHT.nodes[type as keyof typeof LIGHT.nodes];
      const wanted = [1, 3, 5].map((from) => parseInt(hex.slice(from, from + 2), 16));
      return colors.some((color) => wanted.every((channel, index) => Math.abs(channel - color[index]!) < 24));
    });
    expect(right.length / seen.length).toBeGreaterThan(0.8);
    expectNoFaults(page);
  });

  it('finds 马宁宇 while 马宁 is typed, and shows who he is', async () => {
    const page = await openPage(url);
    const search = page.getByRole('combobox', { name: '搜索' });
    await search.pressSequentially('马宁');
    const option = page.getByRole('option').filter({ hasText: '马宁宇' });
    await option.waitFor();
    expect(await search.getAttribute('aria-expanded')).toBe('true');
    const active = await search.getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true');
    await option.click();
    await page.locator('.node-heading').waitFor();
    expect(await page.locator('.node-heading h3').textContent()).toBe('马宁宇');
    expect((await routeOf(page)).node).toBe((await nodeNamed(page, '马宁宇')).id);
  });

  it('does not search while an input method composes', async () => {
    const page = await openPage(url);
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname.endsWith('/search')) asked.push(searchParams.get('q')!);
    });
    await page.getByRole('combobox', { name: '搜索' }).focus();
    const session = await page.context().newCDPSession(page);
    for (const text of ['m', 'ma', 'ma n', 'ma ning']) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await page.waitForTimeout(200);
    }
    expect(asked).toEqual([]);
    await session.send('Input.insertText', { text: '马宁' });
    await page.getByRole('option').filter({ hasText: '马宁宇' }).waitFor();
    expect(asked).toEqual(['马宁']);
  });

  it('opens the details of a node that is clicked, and goes back', async () => {
    const page = await openPage(url);
    const first = await clickableNode(page, ({ type }) => type === 'Person');
    await clickNode(page, first);
    expect(await page.locator('.node-heading h3').textContent()).toBe(first.name);
    expect(await page.locator('.node-heading p').textContent()).toBe('人物');
    const second = await clickableNode(page, ({ id, type }) => type === 'Place' && id !== first.id);
    await clickNode(page, second);
    await page.goBack();
    await page.getByRole('heading', { name: first.name, exact: true }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: '概况' }).waitFor();
  });

  it('expands a node on a double click; what was removed or added can be taken back', async () => {
    const page = await openPage(url);
    const edges = await edgesOf(page);
    const of = (id: string) => edges.filter(({ source, target }) => source === id || target === id);
    const hub = await clickableNode(
      page,
      ({ id, type }) => type === 'Person' && of(id).length >= 3 && of(id).length < 20,
    );
    const neighbours = [...new Set(of(hub.id).flatMap(({ source, target }) => [source, target]))].filter(
      (id) => id !== hub.id,
    );
    const before = (await nodesOf(page)).length;

    // Its neighbours leave the canvas, one after the other, by the button of their details.
    for (const id of neighbours.slice(0, 2)) {
      await page.evaluate((node) => (location.hash = `#node=${node}`), id);
      await page.getByRole('button', { name: '从画布移除' }).click();
      await page.waitForFunction((node) => !window.guanxi!.nodes().some((other) => other.id === node), id);
    }
    expect(await nodesOf(page)).toHaveLength(before - 2);

    const place = await nodeNamed(page, hub.name);
    await page.mouse.dblclick(place.x, place.y);
    await page.waitForFunction((count) => window.guanxi!.nodes().length >= count, before);
    await page.getByText('已加 2 个节点').waitFor();
    const again = (await edgesOf(page)).map(({ id }) => id);
    for (const { id } of of(hub.id)) expect(again).toContain(id);

    await page.locator('.notice').getByRole('button', { name: '撤销' }).click();
    await page.waitForFunction((count) => window.guanxi!.nodes().length === count, before - 2);
    await page.locator('.toolbar').getByRole('button', { name: '撤销' }).click();
    await page.locator('.toolbar').getByRole('button', { name: '撤销' }).click();
    await page.waitForFunction((count) => window.guanxi!.nodes().length === count, before);
    await page.locator('.toolbar').getByRole('button', { name: '重做' }).click();
    await page.waitForFunction((count) => window.guanxi!.nodes().length === count, before - 1);
    expectNoFaults(page);
  });

  it('draws the relations between what was added and what was there', async () => {
    const page = await openPage(url);
    const edges = await edgesOf(page);
    // Three nodes in a triangle, or two that are tied to the same third, whichever there is.
    const others = (id: string) =>
      new Set(edges.flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : [])));
    const triangle = edges
      .flatMap(({ source, target }) =>
        [...others(source)].filter((id) => others(target).has(id)).map((id) => [source, target, id] as const),
      )
      .at(0);
    expect(triangle, 'the seeds hold a triangle').toBeDefined();
    const [expanded, removed, third] = triangle!;
    const tied = edges.filter(
      ({ source, target }) => [source, target].includes(removed) && [source, target].includes(third),
    );
    await page.evaluate((node) => (location.hash = `#node=${node}`), removed);
    await page.getByRole('button', { name: '从画布移除' }).click();
    await page.waitForFunction((node) => !window.guanxi!.nodes().some(({ id }) => id === node), removed);
    await page.evaluate((node) => (location.hash = `#node=${node}`), expanded);
    await page.getByRole('button', { name: '展开', exact: true }).click();
    // Not only the relation to the node that was expanded.
    await page.waitForFunction((id) => window.guanxi!.edges().some((edge) => edge.id === id), tied[0]!.id);
  });

  it('hides a type by the legend, and says how many', async () => {
    const page = await openPage(url);
    const people = (await nodesOf(page)).filter(({ type }) => type === 'Person').length;
    expect(people).toBeGreaterThan(5);
    await page.locator('.legend').getByText('人物').click();
    await page.waitForFunction(() => window.guanxi!.nodes().every(({ type }) => type !== 'Person'));
    await page.getByText(`筛选隐藏了 ${people} 个`).waitFor();
    await page.locator('.legend').getByText('人物').click();
    await page.waitForFunction(
      (count) => window.guanxi!.nodes().filter(({ type }) => type === 'Person').length === count,
      people,
    );
  });

  it('keeps a node where it is dragged, also in a new layout', async () => {
    const page = await openPage(url);
    const node = await clickableNode(page, ({ type }) => type === 'Organization');
    await page.mouse.move(node.x, node.y);
    await page.mouse.down();
    await page.mouse.move(node.x + 30, node.y - 40, { steps: 5 });
    await page.mouse.up();
    const moved = await nodeNamed(page, node.name);
    expect(Math.hypot(moved.x - node.x - 30, moved.y - node.y + 40)).toBeLessThan(3);
    expect((await routeOf(page)).node).toBeUndefined();
    const before = await nodesOf(page);
    await page.getByRole('button', { name: '重新布局' }).click();
    await page.waitForFunction(() => !window.guanxi!.settled());
    await page.waitForFunction(() => window.guanxi!.settled());
    const after = new Map((await nodesOf(page)).map((other) => [other.id, other]));
    const far = before.filter(({ id, x, y }) => Math.hypot(after.get(id)!.x - x, after.get(id)!.y - y) > 5);
    expect(far.length).toBeGreaterThan(before.length / 2);
    expectNoFaults(page);
  });

  it('opens at a node, a relation or paths that are linked to', async () => {
    const page = await openPage(url);
    const { id, name } = await nodeNamed(page, '马宁宇');
    const edge = (await edgesOf(page)).find(({ source }) => source === id)!;
    const linked = await openPage(url, { route: `node=${id}` });
    await linked.getByRole('heading', { name, exact: true }).waitFor();
    const proof = await openPage(url, { route: `edge=${edge.id}` });
    await proof.locator('.evidence mark').first().waitFor();
    const paths = await openPage(url, { route: `from=${id}&to=${edge.target}` });
    await paths.getByText('条最短路径').waitFor();
    const unknown = await openPage(url, { route: 'node=eaaaaaaaaaaaaa' });
    await unknown.getByText('图中没有这个节点').waitFor();
    expectNoFaults(unknown);
  });
});
