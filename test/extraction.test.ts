import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { allowsEnds, isSymmetric, type Extraction, type Span } from '@guanxi/graph';
import { foldName } from '@guanxi/graph/fold';
import { extractPaths } from '@guanxi/ingest';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT, SEEDS } from './guanxi-process.js';

const FOLDERS = [join(ROOT, 'test/gold/development'), join(ROOT, 'test/gold/held-out'), SEEDS];
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(folder, name)),
);

let extractions: Extraction[] = [];
beforeAll(async () => {
  extractions = await extract(FILES);
});

describe('every extraction of the annotated articles and the seeds', () => {
  it('is of one article a file, and of six in the seeds', () => {
    const perFile = FILES.map((path) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      return extractions.filter(({ article }) => article.origin.file === name).length;
    });
    const ofSeeds = FILES.map((path, index) => (path.startsWith(SEEDS) ? perFile[index]! : 0));
    expect(ofSeeds.reduce((sum, count) => sum + count, 0)).toBe(6);
    expect(perFile.filter((_, index) => !FILES[index]!.startsWith(SEEDS)).every((count) => count === 1)).toBe(true);
  });

  it('has mentions that slice back to a name of their entity', () => {
    each(({ article, entities }, fail) => {
      for (const { name, aliases, mentions } of entities) {
        const names = new Set([name, ...aliases].map(foldName));
        if (mentions.length === 0) fail(`${name} is mentioned nowhere`);
        for (const mention of mentions) {
          if (!isWithin(mention, article.text)) fail(`${name}: ${mention.start}-${mention.end} is outside of the text`);
          const words = article.text.slice(mention.start, mention.end);
          if (!names.has(foldName(words))) fail(`${name} is not what ${words} says (${mention.rule})`);
          if (!isProbability(mention.confidence)) fail(`${name}: confidence ${mention.confidence}`);
        }
      }
    });
  });

  it('has proofs that slice back to their words', () => {
    each(({ article, relations }, fail) => {
      for (const { type, evidence } of relations) {
        if (evidence.length === 0) fail(`${type} without a proof`);
        for (const proof of evidence) {
          const { text, content, confidence, rule } = proof;
          if (!isWithin(proof, article.text)) fail(`${type}: ${proof.start}-${proof.end} is outside of the text`);
          if (text !== article.text.slice(proof.start, proof.end)) fail(`${type}: ${text} is not what is printed`);
          if (text.trim() !== text) fail(`${type}: white space around ${JSON.stringify(text)} (${rule})`);
          if (content && !isWithin(content, article.text)) fail(`${type}: the words said are outside of the text`);
          if ((type === 'QUOTED') !== (content !== undefined)) fail(`${type}: the words said (${rule})`);
          if (!isProbability(confidence)) fail(`${type}: confidence ${confidence} (${rule})`);
        }
      }
    });
  });

  it('has ids that name one thing each', () => {
    const seen = new Map<string, string>();
    each(({ article, entities, relations }, fail) => {
      const once = (id: string, what: string) => {
        if (seen.has(id)) fail(`${id} is ${seen.get(id)} and ${what}`);
        seen.set(id, what);
      };
      once(article.id, `article ${article.title}`);
      for (const entity of entities) once(entity.id, `${entity.type} ${entity.name} of ${article.title}`);
      for (const relation of relations) {
        once(relation.id, `${relation.type} of ${article.title}`);
        for (const proof of relation.evidence) once(proof.id, `proof ${proof.text} of ${article.title}`);
      }
    });
  });

  it('has relations between things that exist, of types that go together', () => {
    each(({ article, entities, relations }, fail) => {
      const types = new Map<string, Parameters<typeof allowsEnds>[1]>(entities.map(({ id, type }) => [id, type]));
      types.set(article.id, 'Article');
      for (const { type, head, tail } of relations) {
        const [from, to] = [types.get(head), types.get(tail)];
        if (!from || !to) fail(`${type} from ${head} to ${tail}: there is no such end`);
        else if (!allowsEnds(type, from, to)) fail(`${type} from ${from} to ${to}`);
        if (head === tail) fail(`${type} of a thing with itself`);
        if (isSymmetric(type) && tail < head) fail(`${type}: ends out of order`);
      }
    });
  });

  it('says of a relation all that its proofs say, and nothing else', () => {
    each(({ relations }, fail) => {
      const values = (properties: object) =>
        Object.entries(properties).flatMap(([key, value]) => [value].flat().map((one) => `${key}=${one}`));
      for (const { type, properties, evidence } of relations) {
        const stated = new Set(evidence.flatMap((proof) => values(proof.properties)));
        const shown = values(properties);
        if (new Set(shown).size !== shown.length || shown.length !== stated.size) fail(`${type}: ${shown.join()}`);
        for (const value of shown) if (!stated.has(value)) fail(`${type}: no proof says ${value}`);
      }
    });
  });

  it('leads back to the file, character by character', () => {
    each(({ article }, fail) => {
      const { text, origin } = article;
      const path = FILES.find((file) => file.endsWith(`/${origin.file}`))!;
      const source = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
      let end = 0;
      for (const run of origin.runs) {
        if (run.start < end) fail(`runs overlap at ${run.start}`);
        if (text.slice(end, run.start).trim() !== '') fail(`${text.slice(end, run.start)} is of no file`);
        const printed = source.slice(run.at, run.at + run.end - run.start);
        if (printed !== text.slice(run.start, run.end)) fail(`${printed} became ${text.slice(run.start, run.end)}`);
        end = run.end;
      }
      if (text.slice(end).trim() !== '') fail(`${text.slice(end)} is of no file`);
    });
  });

  it('is the same bytes again, in whatever order the files are read', async () => {
    const again = await extract([...FILES].reverse());
    const lines = (all: readonly Extraction[]) => all.map((one) => JSON.stringify(one)).sort();
    expect(lines(again)).toEqual(lines(extractions));
  });
});

async function extract(paths: readonly string[]): Promise<Extraction[]> {
  const all: Extraction[] = [];
  for await (const extraction of extractPaths(paths)) all.push(extraction);
  return all;
}

/** Looks at every extraction and tells of all failures at once, each with its file. */
function each(look: (extraction: Extraction, fail: (message: string) => void) => void): void {
  const failures: string[] = [];
  for (const extraction of extractions) {
    look(extraction, (message) => failures.push(`${extraction.article.origin.file}: ${message}`));
  }
  expect(extractions.length).toBeGreaterThan(0);
  expect(failures).toEqual([]);
}

function isWithin({ start, end }: Span, text: string): boolean {
  return 0 <= start && start < end && end <= text.length;
}

function isProbability(confidence: number): boolean {
  return confidence > 0 && confidence <= 1;
}
