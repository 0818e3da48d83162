import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, expect } from 'vitest';
import type { InspectedEdge, InspectedNode } from '../../packages/viewer/src/inspection.js';
import { ended, readyAt, startGuanxi, SEEDS, temporaryFolder } from '../guanxi-process.js';
import { browser } from './chromium.js';

/** Starts the built program on the seeds, or on other documents, in a data folder of its own. */
export async function serveSeeds(folder = SEEDS): Promise<string> {
  const child = startGuanxi(['serve', '--seeds', folder], { PORT: '0', GUANXI_DATA: temporaryFolder() });
  return readyAt(child, ended(child));
}

export const DESKTOP = { viewport: { width: 1280, height: 800 } } satisfies BrowserContextOptions;
export const PHONE = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
} satisfies BrowserContextOptions;

const opened: Page[] = [];
afterEach(async () => {
  for (const page of opened.splice(0)) await page.context().close();
});

/** Faults of the page, by page: none is ever right. */
const faults = new Map<Page, string[]>();

export interface Opening extends BrowserContextOptions {
  /** What stands after `#`. */
  route?: string;
  /** Called before the page is loaded. */
  before?: (page: Page) => Promise<void>;
  /** False where the first graph is not to be waited for. */
  wait?: boolean;
}

/** Opens the page in a profile of its own, and waits for the first graph. */
export async function openPage(
  url: string,
  { route = '', before, wait = true, ...options }: Opening = {},
): Promise<Page> {
  const context = await browser().newContext({ ...DESKTOP, locale: 'zh-CN', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(45_000);
  opened.push(page);
  const found: string[] = [];
  faults.set(page, found);
  page.on('pageerror', (error) => found.push(String(error)));
  await before?.(page);
  await page.goto(route === '' ? url : `${url}#${route}`);
  if (wait) await settled(page);
  return page;
}

/** Waits until the first graph is drawn, the panels are there and no layout is running. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => window.guanxi?.settled() && document.querySelector('.shown-count'));
}

export function expectNoFaults(page: Page): void {
  expect(faults.get(page)).toEqual([]);
}

export function nodesOf(page: Page): Promise<InspectedNode[]> {
  return page.evaluate(() => window.guanxi!.nodes());
}

export function edgesOf(page: Page): Promise<InspectedEdge[]> {
  return page.evaluate(() => window.guanxi!.edges());
}

export function routeOf(page: Page): Promise<Record<string, string | undefined>> {
  return page.evaluate(() => ({ ...window.guanxi!.route() }));
}

export async function nodeNamed(page: Page, name: string): Promise<InspectedNode> {
  const node = (await nodesOf(page)).find((candidate) => candidate.name === name);
  expect(node, `${name} is not on the canvas`).toBeDefined();
  return node!;
}

/** What lies over a point of the window; the canvas when it can be clicked there. */
async function isFree(page: Page, { x, y }: { x: number; y: number }): Promise<boolean> {
  return page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.closest('.stage') !== null, { x, y });
}

/** An edge whose middle can be clicked: nothing lies over it, and no node or other edge is as near. */
export async function clickableEdge(
  page: Page,
  fits: (edge: InspectedEdge) => boolean = () => true,
): Promise<InspectedEdge> {
  const [nodes, edges] = [await nodesOf(page), await edgesOf(page)];
  const place = new Map(nodes.map((node) => [node.id, node]));
  for (const edge of edges.filter(fits)) {
    const far = nodes.every((node) => Math.hypot(node.x - edge.x, node.y - edge.y) > node.radius + 6);
    const alone = edges.every((other) => {
      if (other === edge) return true;
      const [a, b] = [place.get(other.source)!, place.get(other.target)!];
      return distance(edge, a, b) > 8;
    });
    if (far && alone && (await isFree(page, edge))) return edge;
  }
  throw new Error('no edge can be clicked');
}

interface Point {
  x: number;
  y: number;
}

function distance(at: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = ((at.x - from.x) * dx + (at.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const along = Math.min(1, Math.max(0, share));
  return Math.hypot(at.x - from.x - along * dx, at.y - from.y - along * dy);
}

/** Selects a node by a click on the canvas, and waits for its details. */
export async function clickNode(page: Page, node: InspectedNode): Promise<void> {
  await page.mouse.click(node.x, node.y);
  await page.waitForFunction((id) => window.guanxi!.route().node === id, node.id);
  await page.locator('.node-heading').waitFor();
}

/** A node of the canvas that can be clicked where it is. */
export async function clickableNode(page: Page, fits: (node: InspectedNode) => boolean): Promise<InspectedNode> {
  const nodes = await nodesOf(page);
  for (const node of nodes.filter(fits)) {
    const alone = nodes.every(
      (other) => other === node || Math.hypot(other.x - node.x, other.y - node.y) > node.radius,
    );
    if (alone && (await isFree(page, node))) return node;
  }
  throw new Error('no node can be clicked');
}

/** Text without white space: paragraphs of the page stand for the line breaks of an article. */
export function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}
