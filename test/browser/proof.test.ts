import { beforeAll, describe, expect, it } from 'vitest';
import type { components } from '../../packages/viewer/src/api/openapi.gen.js';
import { hasBrowser } from './chromium.js';
import {
  clickableEdge,
  clickNode,
  expectNoFaults,
  nodeNamed,
  openPage,
  routeOf,
  serveSeeds,
  squeezed,
} from './page.js';

type Schemas = components['schemas'];

let url: string;
beforeAll(async () => {
  url = await serveSeeds();
});

async function api<T>(path: string): Promise<T> {
  return (await (await fetch(`${url}api/v1${path}`)).json()) as T;
}

describe.runIf(hasBrowser)('the proof of an edge', () => {
  it('is one click away: the sentence, then the article with the very words highlighted', async () => {
    const page = await openPage(url);
    const edge = await clickableEdge(page);
    await page.mouse.click(edge.x, edge.y);
    await page.waitForFunction((id) => window.guanxi!.route().edge === id, edge.id);

    const { evidence, articles } = await api<Schemas['RelationDetail']>(`/relations/${edge.id}`);
    const [best] = evidence;
    const { article } = await api<Schemas['ArticleDetail']>(`/articles/${best!.articleId}`);
    const card = page.locator('.evidence').first();
    // The sentence around the words comes with the article.
    const mark = card.locator('mark');
    await mark.first().waitFor();
    expect(squeezed((await mark.allTextContents()).join(''))).toBe(squeezed(best!.text));
    expect(squeezed((await card.locator('blockquote').textContent())!)).toContain(squeezed(best!.text));
    const printed = articles.find(({ id }) => id === best!.articleId)!;
    if (printed.date) expect(await card.locator('.evidence-source').textContent()).toContain(printed.date);

    await card.getByRole('link', { name: /打开文章$/ }).click();
    const reader = page.getByRole('region', { name: '文章' });
    const marks = reader.locator('.article-text mark');
    await marks.first().waitFor();
    expect(best!.text).toBe(article.text.slice(best!.start, best!.end));
    expect(squeezed((await marks.allTextContents()).join(''))).toBe(squeezed(best!.text));
    expect(squeezed((await reader.locator('.article-text').textContent())!)).toBe(squeezed(article.text));
    const box = (await marks.first().boundingBox())!;
    expect(box.y).toBeGreaterThan(52);
    expect(box.y + box.height).toBeLessThan(800);
    expectNoFaults(page);
  });

  it('is there for every relation of the seeds, in its panel', async () => {
    const page = await openPage(url);
    const edges = await page.evaluate(() => window.guanxi!.edges().map(({ id }) => id));
    // Every seventh: all would take minutes.
    for (const id of edges.filter((_, index) => index % 7 === 0)) {
      await page.evaluate((edge) => (location.hash = `#edge=${edge}`), id);
      await page.waitForFunction((edge) => window.guanxi!.route().edge === edge, id);
      const { evidence } = await api<Schemas['RelationDetail']>(`/relations/${id}`);
      await page.waitForFunction((words) => {
        const card = document.querySelector('.evidence');
        const marked = Array.from(card?.querySelectorAll<HTMLElement>('mark') ?? [], (mark) => mark.innerText).join('');
        return marked.replace(/\s+/gu, '') === words;
      }, squeezed(evidence[0]!.text));
    }
    expectNoFaults(page);
  });

  it('shows what was said', async () => {
    const page = await openPage(url);
    const quoted = await page.evaluate(() => window.guanxi!.edges().find(({ type }) => type === 'QUOTED')!.id);
    const { evidence } = await api<Schemas['RelationDetail']>(`/relations/${quoted}`);
    const proof = evidence.find(({ content }) => content)!;
    const { article } = await api<Schemas['ArticleDetail']>(`/articles/${proof.articleId}`);
    const said = squeezed(article.text.slice(proof.content!.start, proof.content!.end));
    await page.evaluate(
      ({ edge, article, evidence }) => (location.hash = `#edge=${edge}&article=${article}&evidence=${evidence}`),
      { edge: quoted, article: proof.articleId, evidence: proof.id },
    );
    await page.locator('.article-text .said').first().waitFor();
    expect(squeezed((await page.locator('.article-text .said').allTextContents()).join(''))).toBe(said);
    const shown = squeezed((await page.locator('.panel .said').allTextContents()).join(''));
    expect(shown).toContain(said);
  });

  it('leads on: names in the article select, statements beside it highlight', async () => {
    const page = await openPage(url);
    await clickNode(page, await nodeNamed(page, '马宁宇'));
    await page.locator('.article-link').first().click();
    const reader = page.getByRole('region', { name: '文章' });
    await reader.locator('.mention.chosen').first().waitFor();
    expect(new Set(await reader.locator('.mention.chosen').allTextContents())).toContain('马宁宇');

    const other = reader.locator('.mention:not(.chosen)').first();
    const name = (await other.textContent())!;
    await other.click();
    await page.waitForFunction(() => document.querySelector('.node-heading') !== null);
    const { node, article } = await routeOf(page);
    expect(article).toBeDefined();
    const { node: selected, aliases } = await api<Schemas['EntityDetail']>(`/entities/${node}`);
    expect([selected.name, ...aliases]).toContain(name);

    const { evidence } = await api<Schemas['ArticleDetail']>(`/articles/${article}`);
    const statements = reader.locator('.statements a');
    expect(await statements.count()).toBe(evidence.length);
    await statements.last().click();
    await reader.locator('.article-text mark').first().waitFor();
    const marked = squeezed((await reader.locator('.article-text mark').allTextContents()).join(''));
    expect(marked).toBe(squeezed(evidence.at(-1)!.text));
    expect((await routeOf(page)).edge).toBe(evidence.at(-1)!.relationId);
    await page.keyboard.press('Escape');
    await reader.waitFor({ state: 'detached' });
  });

  it('opens from every row of a node’s relations', async () => {
    const page = await openPage(url);
    await clickNode(page, await nodeNamed(page, '马宁宇'));
    const row = page.locator('.relation-row .proof-link').first();
    await row.waitFor();
    await row.click();
    await page.locator('.evidence mark').first().waitFor();
    expect(await page.locator('.statement').textContent()).toContain('马宁宇');
    expect(await page.locator('.facts').first().textContent()).toMatch(/篇报道/);
  });
});
