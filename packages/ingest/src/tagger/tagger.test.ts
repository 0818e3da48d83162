import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Vocabulary } from './characters.js';
import { Network } from './network.js';
import { segmentEnds } from './segments.js';
import { loadTagger } from './tagger.js';
import { readWeights } from './weights.js';

interface Golden {
  version: string;
  lines: { text: string; scores: Record<string, number[]>; spans: [number, number, string, number][] }[];
}

const golden = JSON.parse(readFileSync(new URL('./golden.fixture.json', import.meta.url), 'utf8')) as Golden;
const weights = readWeights(new URL('../../data/tagger/weights.bin', import.meta.url));
const vocabulary = new Vocabulary(weights.characters);
const network = new Network(weights, new URL('../../data/tagger/kernel.wasm', import.meta.url));
const tagger = loadTagger();
const LONE_SURROGATE = /\p{Surrogate}/u;
const surfaces = (text: string) => tagger.tag(text).map((span) => `${text.slice(span.start, span.end)}/${span.type}`);

describe('the decoder against the trainer', () => {
  it('reads the weights that the golden file was made with', () => {
    expect(tagger.version).toBe(golden.version);
  });

  it.each(golden.lines)('gives the same scores and spans: $text', ({ text, scores, spans }) => {
    const found = network.scores(vocabulary.ids(text, 0, text.length));
    for (const [position, expected] of Object.entries(scores)) {
      const at = Number(position) * expected.length;
      expected.forEach((score, tag) => expect(found[at + tag]).toBeCloseTo(score, 2));
    }
    const tagged = tagger.tag(text);
    expect(tagged.map((span) => [span.start, span.end, span.type])).toEqual(spans.map((span) => span.slice(0, 3)));
    spans.forEach((span, i) => expect(tagged[i]!.confidence).toBeCloseTo(span[3], 3));
  });
});

describe('what is found', () => {
  it('finds plain names', () => {
    expect(surfaces('据新华社电，江苏省水利厅厅长王志强在南京表示')).toEqual([
      '新华社/Organization',
      '江苏省水利厅/Organization',
      '王志强/Person',
      '南京/Place',
    ]);
  });

  it('finds nothing where nothing is named', () => {
    expect(surfaces('今天天气很好，大家都很高兴。')).toEqual([]);
  });

  it('reads traditional characters as their simplified forms', () => {
    const types = (text: string) => tagger.tag(text).map(({ start, end, type }) => ({ start, end, type }));
    expect(types('國務院總理在廣東會見記者')).toEqual(types('国务院总理在广东会见记者'));
  });
});

describe('any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: fc.constantFrom(...'王小明在北京市人民政府说，。\n 　😀𠮷AＡ1·'), maxLength: 400 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((units) => String.fromCharCode(...units)),
  );

  it('gives spans that are sorted, apart, in one line, within bounds, with whole characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end, confidence } of tagger.tag(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          const surface = text.slice(start, end);
          expect(surface).not.toMatch(/[\n\r]/);
          expect(surface).toBe(surface.trim());
          if (!LONE_SURROGATE.test(text)) expect(surface).not.toMatch(LONE_SURROGATE);
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is cut into pieces that together are the text and split no surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('😀', '字', '。', '\n'), maxLength: 5000 }), (text) => {
        const ends = [...segmentEnds(text)];
        expect(ends.at(-1) ?? 0).toBe(text.length);
        ends.reduce((start, end) => {
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).not.toMatch(LONE_SURROGATE);
          return end;
        }, 0);
      }),
    );
  });

  it('gives the same answer every time', () => {
    const text = golden.lines.map((line) => line.text).join('\n');
    expect(tagger.tag(text)).toEqual(tagger.tag(text));
  });

  it('tags a text of a megabyte, in one line or many, in time linear in its length', { timeout: 240_000 }, () => {
    const sentence = '据新华社电，江苏省水利厅厅长王志强在南京表示，今年的工作已经完成。';
    const ofSize = (unit: string, bytes: number) => unit.repeat(Math.ceil(bytes / (3 * unit.length)));
    const seconds = (text: string) => {
      const from = performance.now();
      tagger.tag(text);
      return (performance.now() - from) / 1000;
    };
    for (const unit of [sentence.slice(0, -1), `${sentence}\n`]) {
      const small = Math.min(...[1, 2, 3].map(() => seconds(ofSize(unit, 100_000))));
      expect(seconds(ofSize(unit, 1_000_000))).toBeLessThan(10 * small * 4 + 0.2);
    }
  });
});
