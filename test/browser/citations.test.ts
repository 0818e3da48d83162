import { beforeAll, describe, expect, it } from 'vitest';
import type { components } from '../../packages/viewer/src/api/openapi.gen.js';
import { citedDocuments, SECOND_PAGE, VERSIONS } from '../cited-documents.js';
import { hasBrowser } from './chromium.js';
import { expectNoFaults, nodeNamed, openPage, serveSeeds, squeezed } from './page.js';

type Schemas = components['schemas'];

let url: string;
beforeAll(async () => {
  if (hasBrowser) url = await serveSeeds(citedDocuments());
});

async function neighbours(id: string): Promise<Schemas['NeighbourPage']> {
  return (await (await fetch(`${url}api/v1/entities/${id}/neighbours?limit=500`)).json()) as Schemas['NeighbourPage'];
}

async function articlesTitled(title: string): Promise<string[]> {
  const reply = await fetch(`${url}api/v1/search?q=${encodeURIComponent(title)}`);
  const { results } = (await reply.json()) as Schemas['SearchResults'];
  return results.filter(({ type, name }) => type === 'Article' && name === title).map(({ id }) => id);
}

async function articleIn(file: string, title: string): Promise<string> {
  for (const id of await articlesTitled(title)) {
    const { article } = (await (await fetch(`${url}api/v1/articles/${id}`)).json()) as Schemas['ArticleDetail'];
    if (article.origin.file === file) return id;
  }
  throw new Error(`no article ${title} in ${file}`);
}

describe.runIf(hasBrowser)('where words were read', () => {
  it('is cited with file and page: on the proof, and over the article', async () => {
    const page = await openPage(url);
    const person = await nodeNamed(page, '罗一舟');
    const { edges } = await neighbours(person.id);
    const post = edges.find(({ type }) => type === 'WORKS_FOR')!;
    await page.evaluate((edge) => (location.hash = `#edge=${edge}`), post.id);
    const card = page.locator('.evidence').first();
    await card.locator('mark').first().waitFor();
    expect(await card.locator('.cited').textContent()).toBe('paper.pdf，第 2 页');

    await card.getByRole('link', { name: /打开文章$/ }).click();
    const reader = page.getByRole('region', { name: '文章' });
    await reader.locator('.article-text mark').first().waitFor();
    expect(squeezed((await reader.locator('.article-text').textContent())!)).toContain(SECOND_PAGE);
    const provenance = (await reader.locator('.provenance').textContent())!;
    expect(provenance).toContain('读自 paper.pdf，第 1–2 页');
    expect(provenance).toContain('证据在 paper.pdf，第 2 页');
    expectNoFaults(page);
  });

  it('is cited where an article names an entity', async () => {
    const page = await openPage(url);
    const person = await nodeNamed(page, '罗一舟');
    const mention = (await neighbours(person.id)).edges.find(({ type }) => type === 'MENTIONS')!;
    await page.evaluate((edge) => (location.hash = `#edge=${edge}`), mention.id);
    const cited = page.locator('.evidence .cited').first();
    await cited.waitFor();
    expect(await cited.textContent()).toBe('paper.pdf，第 2 页');
  });

  it('names the member of an archive, and says that a year was inferred', async () => {
    const page = await openPage(url);
    const show = async (id: string) => {
      await page.evaluate((article) => (location.hash = `#article=${article}`), id);
      await page.waitForFunction((article) => window.guanxi!.route().article === article, id);
      return page.locator('.provenance');
    };
    const news = await show(await articleIn('archive.zip', '松江县新建图书馆'));
    await news.getByText('读自 archive.zip › inner/news.txt').waitFor();
    const harvest = await show(await articleIn('20231106.txt', '春茶园里话丰收'));
    await harvest.getByText('年份没有印出，是推断的').waitFor();
    expectNoFaults(page);
  });

  it('leads from an article to the version that corrects it and back, in English too', async () => {
    const [first, second] = [await articleIn('first.txt', VERSIONS), await articleIn('second.txt', VERSIONS)];
    const page = await openPage(url, { route: `article=${first}`, locale: 'en-US' });
    const provenance = page.locator('.provenance');
    await provenance.getByText('Corrected by a later version:').waitFor();
    await provenance.getByRole('link').click();
    await page.waitForFunction((article) => window.guanxi!.route().article === article, second);
    await provenance.getByText('Corrects an earlier version:').waitFor();
    await provenance.getByRole('link').click();
    await page.waitForFunction((article) => window.guanxi!.route().article === article, first);
    expectNoFaults(page);
  });

  it('says on a proof that its article has been corrected', async () => {
    const page = await openPage(url);
    const { edges } = await neighbours((await nodeNamed(page, '石永')).id);
    await page.evaluate(
      (edge) => (location.hash = `#edge=${edge}`),
      edges.find(({ type }) => type === 'WORKS_FOR')!.id,
    );
    const corrected = page.locator('.evidence .fact-corrected');
    await corrected.first().waitFor();
    expect(await corrected.count()).toBe(1);
    expect(await page.locator('.facts').first().textContent()).toContain('1 篇报道，刊于 2 处');
  });
});
