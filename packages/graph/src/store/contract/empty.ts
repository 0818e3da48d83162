import { expect, it } from 'vitest';
import type { MakePlace } from '../contract.js';
import { articleId, entityId } from '../../ids.js';
import { collect, LIMITS, withStore } from './setup.js';

export function describeEmptyStore(makePlace: MakePlace): void {
  const store = withStore(makePlace);
  const someArticle = articleId('x');
  const someEntity = entityId(someArticle, 'Person', '某人');

  it('answers every question as an empty graph', async () => {
    const { store: engine, ...counts } = await store().stats();
    expect(engine).toEqual({ engine: store().engine.name, version: store().engine.version });
    expect(engine.version).toMatch(/^[0-9]+\.[0-9]+/);
    expect(counts).toEqual({
      articles: 0,
      entities: { total: 0, byType: {} },
      relations: { total: 0, byType: {} },
      evidence: 0,
    });
    expect(await store().overview(10)).toEqual({
      nodes: [],
      edges: [],
      total: { nodes: 0, edges: 0 },
      truncated: false,
    });
    expect(await collect(store().names())).toEqual([]);
    expect(await store().whole()).toEqual({ nodes: [], edges: [] });
    expect(await store().corpus()).toEqual({ extractions: [], decisions: [], retired: [] });
    expect(await store().decisions()).toEqual([]);
  });

  it('knows no ids', async () => {
    expect(await store().nodes([someEntity, 'nonsense', ''])).toEqual([]);
    expect(await store().entity(someEntity)).toBeUndefined();
    expect(await store().neighbours(someEntity, {})).toBeUndefined();
    expect(await store().paths(someEntity, someArticle, 5)).toEqual([]);
    expect(await store().article(someArticle)).toBeUndefined();
    expect(await store().extraction(someArticle)).toBeUndefined();
    expect(await store().relation(`${someEntity}-QUOTED-${someArticle}`)).toBeUndefined();
    expect(await store().relation('nonsense')).toBeUndefined();
  });

  it('answers queries', async () => {
    const { rows, columns } = await store().query('MATCH (n:Entity) RETURN count(n) AS n', {}, LIMITS);
    expect({ rows, columns }).toEqual({ rows: [[0]], columns: ['n'] });
  });

  it('stays as it is when nothing comes in', async () => {
    const summary = await store().update((before) => before);
    expect(summary.changed).toBe(false);
    expect((await store().stats()).articles).toBe(0);
  });
}
