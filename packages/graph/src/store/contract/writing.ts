import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decisionId, relationId } from '../../ids.js';
import { EMPTY_CORPUS, link, planUpdate, project, type Corpus } from '../../linking/index.js';
import type { Decision } from '../../model.js';
import type { MakePlace, StorePlace } from '../contract.js';
import { WRITE_WAIT_MS, type GraphStore } from '../port.js';
import { ALL_ARTICLES, APPOINTMENT, AWKWARD, RENAMING, SIGNING } from './articles.js';
import { dump, recordsOf } from './dump.js';
import { changes } from './generated.js';
import { idIn, ingest, withStore } from './setup.js';

const decision = (kind: Decision['kind'], targets: string[], value?: string): Decision => {
  const at = '2024-07-01T00:00:00.000Z';
  return {
    id: decisionId(kind, targets, value ?? '', at),
    kind,
    targets,
    ...(value ? { value } : {}),
    author: '编辑',
    at,
  };
};

const decide = (store: GraphStore, ...decisions: Decision[]) =>
  store.update((before) => ({ ...before, decisions: [...before.decisions, ...decisions] }));

export function describeWriting(makePlace: MakePlace, runs: number): void {
  describe('once', () => {
    const store = withStore(makePlace);

    it('holds exactly what linking makes of the articles', async () => {
      const summary = await ingest(store(), ...ALL_ARTICLES);
      expect(summary).toMatchObject({ changed: true, nodesRemoved: 0, edgesRemoved: 0 });
      const graph = project(link({ extractions: ALL_ARTICLES, decisions: [], retired: [] }));
      expect(await dump(store())).toEqual(recordsOf(graph));
      expect(summary.nodesWritten).toBe(graph.nodes.size);
      expect(summary.edgesWritten).toBe(graph.edges.size);
    });

    it('gives the articles back byte for byte', async () => {
      const corpus = await store().corpus();
      expect(JSON.stringify(corpus.extractions)).toBe(JSON.stringify(ALL_ARTICLES));
      expect(corpus).toMatchObject({ decisions: [], retired: [] });
      expect(JSON.stringify(await store().extraction(AWKWARD.article.id))).toBe(JSON.stringify(AWKWARD));
    });

    it('writes nothing when the same comes again', async () => {
      const before = await dump(store());
      const nothing = { nodesWritten: 0, edgesWritten: 0, nodesRemoved: 0, edgesRemoved: 0 };
      expect(await ingest(store(), ...ALL_ARTICLES)).toEqual({ changed: false, ...nothing });
      expect(await ingest(store(), structuredClone(SIGNING))).toEqual({ changed: false, ...nothing });
      expect(await dump(store())).toEqual(before);
    });

    it('leaves everything as it was when a change fails', async () => {
      const before = await dump(store());
      const failing = store().update(() => {
        throw new Error('not today');
      });
      await expect(failing).rejects.toThrow('not today');
      expect(await dump(store())).toEqual(before);
      expect(await ingest(store(), SIGNING)).toMatchObject({ changed: false });
    });
  });

  describe('again and again', () => {
    const store = withStore(makePlace);
    const retiredFirm = idIn(APPOINTMENT, '青数集团股份有限公司');
    const firm = idIn(SIGNING, '青岩数据科技有限公司');

    it('merges what a later article shows to be one, and follows the id that is retired', async () => {
      await ingest(store(), SIGNING);
      await ingest(store(), APPOINTMENT);
      expect((await store().entity(retiredFirm))!.node.name).toBe('青数集团股份有限公司');
      const summary = await ingest(store(), RENAMING);
      expect(summary.nodesRemoved + summary.edgesRemoved).toBeGreaterThan(0);
      expect((await store().entity(retiredFirm))!.node.id).toBe(firm);
      expect((await store().corpus()).retired).toContain(retiredFirm);
    });

    it('keeps hidden entities out of overview, neighbours, paths and the whole, and can show them again', async () => {
      const lin = idIn(SIGNING, '林晓岚');
      const university = idIn(SIGNING, '云栖河大学');
      const before = await dump(store());
      const all = await store().overview(100);
      await decide(store(), decision('hide', [firm]));
      const { nodes, edges, total } = await store().overview(100);
      expect(nodes.map(({ id }) => id)).not.toContain(firm);
      expect(edges.some(({ source, target }) => source === firm || target === firm)).toBe(false);
      expect(total).toEqual({ nodes: all.total.nodes - 1, edges: edges.length });
      const atLin = (await store().neighbours(lin, {}))!;
      expect(atLin.nodes.map(({ id }) => id)).not.toContain(firm);
      expect(atLin.total).toBe(atLin.edges.length);
      expect((await store().entity(lin))!.neighbours.map(({ relation }) => relation)).not.toContain('WORKS_FOR');
      expect(await store().paths(lin, university, 5)).toEqual([]);
      expect(await store().paths(lin, firm, 5)).toEqual([]);
      expect((await store().whole()).nodes.map(({ id }) => id)).not.toContain(firm);
      expect((await store().entity(firm))!.node.properties.hidden).toBe(true);
      await store().update((corpus) => ({ ...corpus, decisions: [] }));
      expect(await dump(store())).toEqual(before);
    });

    it('takes decisions in order and gives them back', async () => {
      const lin = idIn(SIGNING, '林晓岚');
      const other = idIn(AWKWARD, '林晓岚');
      await ingest(store(), AWKWARD);
      expect((await store().entity(lin))!.possiblySame.map(({ id }) => id)).toContain(other);
      const decisions = [
        decision('rename', [firm], '青"岩'),
        decision('different', [lin, other]),
        decision('reject', [relationId(lin, 'WORKS_FOR', firm)]),
      ];
      await decide(store(), ...decisions);
      expect(await store().decisions()).toEqual(decisions);
      expect((await store().entity(firm))!.node.name).toBe('青"岩');
      expect((await store().entity(lin))!.possiblySame.map(({ id }) => id)).not.toContain(other);
      expect(await store().relation(relationId(lin, 'WORKS_FOR', firm))).toBeUndefined();
    });
  });

  describe('in any order', () => {
    /** Works with a store of its own, and removes it. */
    const inFresh = async <T>(work: (store: GraphStore) => Promise<T>): Promise<T> => {
      const place = await makePlace();
      const store = await place.open();
      try {
        return await work(store);
      } finally {
        await store.close();
        await place.remove();
      }
    };

    it('comes by steps to the same graph as at once', { timeout: 600_000 }, async () => {
      const property = fc.asyncProperty(changes, async (steps) => {
        let expected: Corpus = EMPTY_CORPUS;
        const [corpus, records] = await inFresh(async (store) => {
          for (const step of steps) {
            await store.update(step);
            expected = planUpdate(expected, step(expected), true).corpus;
          }
          expect(await store.update((before) => before)).toMatchObject({ changed: false });
          return [await store.corpus(), await dump(store)] as const;
        });
        // An entity that is back needs no redirect; all other ids that were ever merged away are still known.
        const back = link(expected).entities;
        expect(corpus.retired).toEqual(expected.retired.filter((id) => !back.has(id)));
        expect(JSON.stringify(corpus.extractions)).toBe(JSON.stringify(expected.extractions));
        expect(corpus.decisions).toEqual(expected.decisions);
        expect(records).toEqual(recordsOf(project(link(expected))));
        await inFresh(async (store) => {
          await store.update(() => corpus);
          expect(await dump(store)).toEqual(records);
        });
      });
      await fc.assert(property, { numRuns: runs });
    });
  });

  describe('while others read', () => {
    let place: StorePlace;
    let writer: GraphStore;
    let reader: GraphStore;
    beforeAll(async () => {
      place = await makePlace();
      writer = await place.open();
      reader = await place.open();
    });
    afterAll(async () => {
      await Promise.all([writer.close(), reader.close()]);
      await place.remove();
    });

    it('shows them the state before or the state after', { timeout: 120_000 }, async () => {
      await ingest(writer, SIGNING);
      const one = (await writer.stats()).evidence;
      const both = project(link({ extractions: [SIGNING, APPOINTMENT], decisions: [], retired: [] }));
      const two = [...both.nodes.values()].filter(({ labels }) => labels[0] === 'Evidence').length;
      let writing = true;
      const seen = new Set<string>();
      const reading = (async () => {
        while (writing) {
          const { articles, evidence } = await writer.stats();
          seen.add(`${articles} ${evidence}`);
        }
      })();
      await ingest(writer, APPOINTMENT);
      writing = false;
      await reading;
      expect([`1 ${one}`, `2 ${two}`]).toEqual(expect.arrayContaining([...seen]));
      expect((await writer.stats()).articles).toBe(2);
    });

    it('tells the others, who then see it', async () => {
      let told: () => void = () => {};
      const change = new Promise<void>((resolve) => (told = resolve));
      const stop = reader.onChange(() => told());
      const before = (await reader.stats()).articles;
      await ingest(writer, RENAMING);
      await change;
      stop();
      expect((await reader.stats()).articles).toBe(before + 1);
    });

    it('says that it is busy when another writes for longer than one waits', { timeout: 60_000 }, async () => {
      await ingest(writer, SIGNING);
      const stop = await place.beginWriting();
      const began = performance.now();
      const busy = decide(writer, decision('hide', [idIn(SIGNING, '林晓岚')]));
      await expect(busy).rejects.toMatchObject({ name: 'StoreError', code: 'store-busy' });
      await expect(busy).rejects.toThrow(/is being written by .*Try again/s);
      const waited = performance.now() - began;
      expect(waited).toBeGreaterThanOrEqual(WRITE_WAIT_MS);
      expect(waited).toBeLessThan(WRITE_WAIT_MS + 10_000);
      // Nobody is kept from reading by that, and the one who waited leaves nothing behind.
      expect((await reader.stats()).articles).toBeGreaterThan(0);
      await stop();
      expect(await writer.decisions()).toEqual([]);
      expect(await ingest(writer, SIGNING)).toMatchObject({ changed: false });
    });

    it('waits for another that writes for less', { timeout: 60_000 }, async () => {
      const stop = await place.beginWriting();
      const waiting = ingest(reader, SIGNING);
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      await stop();
      expect(await waiting).toMatchObject({ changed: false });
    });

    it('lets one write after the other', async () => {
      const results = await Promise.all([
        ingest(writer, AWKWARD),
        decide(reader, decision('hide', [idIn(SIGNING, '梧州')])),
      ]);
      expect(results.map(({ changed }) => changed)).toEqual([true, true]);
      // Whoever wrote first hears of the other's change a moment later.
      await expect.poll(async () => (await writer.corpus()).extractions.length, { timeout: 20_000 }).toBe(4);
      await expect.poll(async () => (await writer.decisions()).length, { timeout: 20_000 }).toBe(1);
      expect((await writer.corpus()).extractions).toHaveLength(4);
    });
  });
}
