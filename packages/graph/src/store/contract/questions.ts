import { describe, expect, it } from 'vitest';
import { link, project } from '../../linking/index.js';
import { relationId } from '../../ids.js';
import type { GraphEdge } from '../../model.js';
import type { MakePlace } from '../contract.js';
import { StoreError, type NeighbourPage } from '../port.js';
import { ALL_ARTICLES, APPOINTMENT, AWKWARD, RENAMING, SIGNING } from './articles.js';
import { collect, idIn, withStore } from './setup.js';

const byDegreeThenId = (a: { id: string; properties: Record<string, unknown> }, b: typeof a) =>
  Number(b.properties.degree) - Number(a.properties.degree) || (a.id < b.id ? -1 : 1);

export function describeQuestions(makePlace: MakePlace): void {
  const store = withStore(makePlace, ALL_ARTICLES);
  const firm = idIn(SIGNING, '青岩数据科技有限公司');
  const retiredFirm = idIn(APPOINTMENT, '青数集团股份有限公司');
  const university = idIn(SIGNING, '云栖河大学');
  const lin = idIn(SIGNING, '林晓岚');
  const place = idIn(SIGNING, '梧州');

  it('counts what it holds', async () => {
    const graph = project(link({ extractions: ALL_ARTICLES, decisions: [], retired: [] }));
    const stats = await store().stats();
    const labels = [...graph.nodes.values()].map((node) => node.labels.at(-1)!);
    expect(stats.articles).toBe(ALL_ARTICLES.length);
    expect(stats.entities.total).toBe([...graph.nodes.values()].filter((node) => node.labels[0] === 'Entity').length);
    expect(stats.entities.byType.Person).toBe(labels.filter((label) => label === 'Person').length);
    expect(stats.entities.byType).not.toHaveProperty('Event');
    expect(stats.evidence).toBe(labels.filter((label) => label === 'Evidence').length);
    const relations = [...graph.edges.values()].filter(({ type }) => type !== 'MENTIONS' && type !== 'STATES');
    expect(stats.relations.total).toBe(relations.length);
    expect(stats.relations.byType.WORKS_FOR).toBe(relations.filter(({ type }) => type === 'WORKS_FOR').length);
  });

  it('gives an entity with its mentions, newest article first', async () => {
    const detail = (await store().entity(firm))!;
    expect(detail.node).toMatchObject({ id: firm, type: 'Organization', name: '青岩数据科技有限公司' });
    expect(detail.node.properties).not.toHaveProperty('id');
    expect(detail.aliases).toContain('青数集团股份有限公司');
    expect(detail.articleCount).toBe(3);
    expect(detail.mentions.map(({ article }) => article)).toEqual([
      { id: RENAMING.article.id, title: '青岩数据更名', date: '2024-06-01' },
      { id: APPOINTMENT.article.id, title: '青数集团换帅', date: '2024-05-05' },
      { id: SIGNING.article.id, title: '云栖河畔签下三方协议', source: '梧州晚报', date: '2024-03-04' },
    ]);
    const { text } = SIGNING.article;
    const words = detail.mentions[2]!.spans.map(({ start, end }) => text.slice(start, end));
    expect(new Set(words)).toEqual(new Set(['青岩数据科技有限公司']));
  });

  it('follows ids that were merged away, wherever an id is given', async () => {
    expect((await store().entity(retiredFirm))!.node.id).toBe(firm);
    expect((await store().nodes([retiredFirm, place, 'nonsense', firm])).map(({ id }) => id)).toEqual([firm, place]);
    expect(await store().neighbours(retiredFirm, {})).toEqual(await store().neighbours(firm, {}));
    expect(await store().paths(retiredFirm, place, 3)).toEqual(await store().paths(firm, place, 3));
    const worksFor = await store().relation(relationId(idIn(APPOINTMENT, '周砚秋'), 'WORKS_FOR', retiredFirm));
    expect(worksFor!.edge.target).toBe(firm);
    const partners = await store().relation(relationId(retiredFirm, 'PARTNERS_WITH', university));
    expect(partners!.edge.id).toBe(relationId(firm, 'PARTNERS_WITH', university));
  });

  it('shows no more than the names that others share as possibly the same', async () => {
    const { possiblySame } = (await store().entity(lin))!;
    const others = possiblySame.map(({ id }) => id);
    expect(others).toContain(idIn(AWKWARD, '林晓岚'));
    expect(others).not.toContain(lin);
    expect(possiblySame.every(({ type, name }) => type === 'Person' && name === '林晓岚')).toBe(true);
    expect((await store().entity(place))!.possiblySame).toEqual([]);
  });

  it('counts neighbours by relation and direction, and finds as many', async () => {
    for (const id of [firm, lin, university, place, SIGNING.article.id, AWKWARD.article.id]) {
      const { neighbours } = (await store().entity(id))!;
      expect(neighbours.length).toBeGreaterThan(0);
      for (const { relation, direction, count } of neighbours) {
        const page = (await store().neighbours(id, { relation, direction }))!;
        expect({ relation, direction, count: page.total }).toEqual({ relation, direction, count });
      }
      const total = neighbours.reduce((sum, { count }) => sum + count, 0);
      expect((await store().neighbours(id, {}))!.total).toBe(total);
    }
  });

  it('gives neighbours in order, page by page, and every one once', async () => {
    const whole = (await store().neighbours(firm, { limit: 100 }))!;
    expect(whole.next).toBeUndefined();
    expect(whole.nodes).toEqual([...whole.nodes].sort(byDegreeThenId));
    expect(whole.edges).toHaveLength(whole.total);
    const edges: GraphEdge[] = [];
    let cursor: string | undefined;
    do {
      const page: NeighbourPage = (await store().neighbours(firm, { limit: 2, ...(cursor ? { cursor } : {}) }))!;
      expect(page.edges.length).toBeLessThanOrEqual(2);
      expect(page.total).toBe(whole.total);
      const ends = new Set(page.edges.flatMap(({ source, target }) => [source, target]));
      expect(page.nodes.every(({ id }) => ends.has(id) && id !== firm)).toBe(true);
      edges.push(...page.edges);
      cursor = page.next;
    } while (cursor !== undefined);
    expect(edges).toEqual(whole.edges);
  });

  it('says so when a cursor is none', async () => {
    const asked = store().neighbours(firm, { cursor: 'nonsense' });
    await expect(asked).rejects.toThrow(expect.objectContaining({ code: 'query-invalid' }) as Error);
    await expect(asked).rejects.toBeInstanceOf(StoreError);
  });

  it('finds the shortest paths, over relations alone, in order', async () => {
    const found = await store().paths(lin, university, 10);
    expect(found.length).toBeGreaterThan(0);
    for (const { nodes, edges } of found) {
      expect(nodes.map(({ id }) => id)).toEqual([lin, firm, university]);
      expect(edges.map(({ type }) => type)).toEqual(['WORKS_FOR', 'PARTNERS_WITH']);
    }
    expect(await store().paths(lin, university, 0)).toEqual([]);
    expect(await store().paths(lin, lin, 5)).toEqual([]);
    // Only its mentions tie this one to the rest.
    expect(await store().paths(idIn(AWKWARD, '😀计划\n由'), firm, 5)).toEqual([]);
  });

  it('gives an article with its mentions and proofs in the order of the text', async () => {
    const detail = (await store().article(SIGNING.article.id))!;
    expect(detail.article).toEqual(SIGNING.article);
    const { text } = detail.article;
    const starts = detail.mentions.map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    for (const { start, end, entity } of detail.mentions) {
      expect([entity.name, ...(entity.properties.aliases as string[])]).toContain(text.slice(start, end));
    }
    for (const proof of detail.evidence) {
      expect(text.slice(proof.start, proof.end)).toBe(proof.text);
      expect(detail.edges.map(({ id }) => id)).toContain(proof.relationId);
    }
    const said = detail.evidence.find(({ type }) => type === 'QUOTED')!.content!;
    expect(text.slice(said.start, said.end)).toBe('数据要回到农民手里。');
    const known = new Set(detail.nodes.map(({ id }) => id));
    expect(detail.edges.every(({ source, target }) => known.has(source) && known.has(target))).toBe(true);
    expect(await store().article(firm)).toBeUndefined();
  });

  it('gives a relation with all its proofs, best first, and their articles', async () => {
    const id = relationId(lin, 'WORKS_FOR', firm);
    const detail = (await store().relation(id))!;
    expect(detail.edge).toMatchObject({ id, type: 'WORKS_FOR', source: lin, target: firm });
    expect(detail.edge.properties).toMatchObject({ status: 'current', titles: ['总裁'] });
    expect([detail.head.id, detail.tail.id]).toEqual([lin, firm]);
    expect(detail.evidenceCount).toBe(3);
    expect(detail.evidence.map(({ confidence }) => confidence)).toEqual([1, 0.7, 0.6]);
    expect(detail.evidence[1]).toMatchObject({
      articleId: APPOINTMENT.article.id,
      relationId: id,
      type: 'WORKS_FOR',
      properties: { title: '总裁', status: 'former' },
      rule: 'test',
      version: 'test-1',
    });
    expect(detail.articles.map(({ date }) => date)).toEqual(['2024-06-01', '2024-05-05', '2024-03-04']);
  });

  it('gives the mention of an entity as a relation without proofs of its own', async () => {
    const detail = (await store().relation(`${SIGNING.article.id}-MENTIONS-${firm}`))!;
    expect(detail.edge.properties.count).toBe((detail.edge.properties.starts as number[]).length);
    expect(detail.evidence).toEqual([]);
    expect(detail.articles.map(({ id }) => id)).toEqual([SIGNING.article.id]);
  });

  it('keeps awkward texts as they are', async () => {
    expect((await store().article(AWKWARD.article.id))!.article).toEqual(AWKWARD.article);
    const policy = (await store().entity(idIn(AWKWARD, '😀计划\n由')))!.node;
    expect(policy.name).toBe('😀计划\n由');
    expect(policy.properties).toMatchObject({ lines: ['一', '', '"三"'], count: 0, ok: false, none: [], aliases: [] });
  });

  describe('as a whole', () => {
    it('shows the best-connected first, and says what it was cut from', async () => {
      const all = await store().overview(1000);
      expect(all.truncated).toBe(false);
      expect(all.nodes).toHaveLength(all.total.nodes);
      expect(all.edges).toHaveLength(all.total.edges);
      expect(all.edges.some(({ type }) => type === 'MENTIONS')).toBe(false);
      expect(all.nodes).toEqual([...all.nodes].sort(byDegreeThenId));
      const some = await store().overview(3);
      expect(some.nodes).toEqual(all.nodes.slice(0, 3));
      expect(some.total).toEqual(all.total);
      expect(some.truncated).toBe(true);
      const shown = new Set(some.nodes.map(({ id }) => id));
      expect(some.edges).toEqual(all.edges.filter(({ source, target }) => shown.has(source) && shown.has(target)));
    });

    it('lists all names in the order of ids, and all nodes and relations', async () => {
      const names = await collect(store().names());
      const whole = await store().whole();
      expect(names.map(({ id }) => id)).toEqual(names.map(({ id }) => id).sort());
      expect(whole.nodes.map(({ id }) => id)).toEqual(names.map(({ id }) => id));
      expect(names.find(({ id }) => id === firm)).toMatchObject({
        type: 'Organization',
        aliases: ['青数集团', '青数集团股份有限公司'],
      });
      expect(names.find(({ id }) => id === SIGNING.article.id)).toMatchObject({
        type: 'Article',
        name: '云栖河畔签下三方协议',
      });
      const { total } = await store().overview(1);
      expect(whole.edges).toHaveLength(total.edges);
      expect(whole.nodes.every(({ properties }) => !('text' in properties))).toBe(true);
      const ids = whole.edges.map(({ id }) => id);
      expect(ids).toEqual([...ids].sort());
    });
  });
}
