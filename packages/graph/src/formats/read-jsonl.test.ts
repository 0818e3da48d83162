import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../linking/index.js';
import { jsonl } from './jsonl.js';
import { JsonlError, readJsonl } from './read-jsonl.js';
import { sampleCorpus, sampleExtraction } from './sample.js';

async function read(text: string): Promise<Corpus> {
  async function* lines() {
    yield* text.replace(/\n$/, '').split('\n');
  }
  return readJsonl(lines(), 'x.jsonl');
}

async function problemsOf(text: string): Promise<string> {
  try {
    await read(text);
  } catch (error) {
    if (error instanceof JsonlError) return error.message;
    throw error;
  }
  return '';
}

const written = (corpus: Corpus) => [...jsonl.write(corpus)].join('');

describe('jsonl', () => {
  it('gives back the same corpus and the same bytes', async () => {
    const corpus = sampleCorpus();
    const text = written(corpus);
    expect(await read(text)).toEqual(corpus);
    expect(written(await read(text))).toBe(text);
  });

  it('keeps what a later version added', async () => {
    const extraction = { ...sampleExtraction(), later: { anything: [1] } };
    const text = written({ extractions: [extraction], decisions: [], retired: [] });
    expect(written(await read(text))).toBe(text);
  });

  it('reads bare lines of `guanxi extract`', async () => {
    const extraction = sampleExtraction();
    expect((await read(JSON.stringify(extraction))).extractions).toEqual([extraction]);
  });

  const edited = (change: (extraction: ReturnType<typeof sampleExtraction>) => void) => {
    const extraction = structuredClone(sampleExtraction());
    change(extraction);
    return JSON.stringify(extraction);
  };

  it.each([
    ['an empty file', '', 'line 1: the file is empty'],
    ['no JSON', '{"article":', 'line 1: no JSON'],
    ['another file', '{"nodes": []}', 'is it a file of `guanxi export`?'],
    ['a newer form', '{"guanxi":99,"articles":0,"decisions":0,"retired":0}', 'update Guanxi'],
    ['a file cut short', written(sampleCorpus()).split('\n').slice(0, 2).join('\n'), 'the header announces 2 articles'],
    [
      'the same article twice',
      `${edited(() => {})}\n${edited(() => {})}`,
      'line 2, article.id: the same article as in line 1',
    ],
    ['a missing field', edited(({ article }) => Reflect.deleteProperty(article, 'title')), 'line 1, article.title'],
    ['a wrong type', edited(({ entities }) => Object.assign(entities[1]!, { type: 'Ship' })), 'entities[1].type'],
    ['a span outside', edited(({ entities }) => (entities[0]!.mentions[0]!.end = 9999)), 'entities[0].mentions[0]'],
    [
      'other words',
      edited(({ relations }) => (relations[0]!.evidence[0]!.text = '别的')),
      'relations[0].evidence[0].text',
    ],
    ['an unknown end', edited(({ entities }) => entities.splice(0, 1)), 'relations[0].head'],
    ['ends that do not fit', edited(({ entities }) => (entities[0]!.type = 'Place')), 'may not lead from Place'],
    [
      'a confidence of 2',
      edited(({ relations }) => (relations[0]!.evidence[0]!.confidence = 2)),
      'evidence[0].confidence',
    ],
  ])('refuses %s, and says where', async (_, text, message) => {
    expect(await problemsOf(text)).toContain(message);
  });

  it('never takes a damaged line for a whole one, nor fails otherwise', async () => {
    const line = JSON.stringify(sampleExtraction());
    await fc.assert(
      fc.asyncProperty(fc.nat(line.length - 2), async (cut) => {
        expect(await problemsOf(line.slice(0, cut) + line.slice(cut + 1) + '}')).not.toBe('');
      }),
    );
  });
});
