import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate } from '@guanxi/ingest';
import { describe, expect, it } from 'vitest';
import { ROOT } from './guanxi-process.js';

/** The least F1 that the extractor may have, by folder of annotated articles. */
type Floors = Record<string, Floor>;
interface Floor {
  coreEntities: number;
  relations: number;
  quotes: number;
}

const GOLD = join(ROOT, 'test/gold');
const FILE = join(GOLD, 'floors.json');
const floors = JSON.parse(readFileSync(FILE, 'utf8')) as Floors;

/** RAISE_FLOORS=1 writes floors a little below the figures of now; it never lowers one. */
const RAISES = process.env.RAISE_FLOORS === '1';
const MARGIN = 0.01;

describe('the extractor reads the annotated articles no worse than before', () => {
  it.each(Object.keys(floors))('%s', async (folder) => {
    const { entities, relations, quotes, proof, skipped } = await evaluate(join(GOLD, folder));
    expect(skipped).toEqual([]);
    expect(proof.sliced).toBe(proof.relations);
    const figures: Floor = { coreEntities: entities.core.f1, relations: relations.all.f1, quotes: quotes.f1 };
    const floor = floors[folder]!;
    for (const name of Object.keys(figures) as (keyof Floor)[]) {
      expect(figures[name], `${folder}: F1 of ${name}`).toBeGreaterThanOrEqual(floor[name]);
      if (RAISES) floor[name] = Math.max(floor[name], Math.floor((figures[name] - MARGIN) * 100) / 100);
    }
    if (RAISES) writeFileSync(FILE, `${JSON.stringify(floors, null, 2)}\n`);
  });
});
