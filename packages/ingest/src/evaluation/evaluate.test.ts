import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extractText } from '../extract.js';
import { InputError } from '../read/paths.js';
import { EXTRACTOR_VERSION } from '../version.js';
import { evaluate } from './evaluate.js';
import { formatEvaluation } from './format.js';
import { parseGold } from './parse-gold.js';
import { reportOn } from './report.js';

const NORTH = `贵阳市召开造林工作会议

本报贵阳3月5日电（记者林晚秋）贵阳市市长韩松柏3月4日在会上说：“今年要种树一万亩。”贵阳市林业局与青禾苗木有限公司签署《苗木供应协议》。
`;
const SOUTH = `厦门港开出首班渡轮

本报厦门3月6日电（记者周小舟）厦门市市长罗海平3月5日到厦门港考察。罗海平说：“渡轮今后每天八班。”厦门市位于福建省。
`;

const north = {
  doc: 'north',
  title: '贵阳市召开造林工作会议',
  entities: [
    { name: '韩松柏', type: 'Person', aliases: [] },
    { name: '贵阳市', type: 'Place', aliases: ['贵阳'] },
    { name: '贵阳市林业局', type: 'Organization', aliases: [] },
    { name: '青禾苗木有限公司', type: 'Organization', aliases: [] },
  ],
  relations: [
    { head: '韩松柏', type: 'WORKS_FOR', tail: '贵阳市', props: { title: '市长' }, evidence: '贵阳市市长韩松柏' },
    { head: 'DOC', type: 'QUOTED', tail: '韩松柏', props: {}, evidence: '韩松柏3月4日在会上说' },
    {
      head: '贵阳市林业局',
      type: 'PARTNERS_WITH',
      tail: '青禾苗木有限公司',
      props: {},
      evidence: '贵阳市林业局与青禾苗木有限公司签署',
    },
  ],
  quotes: [{ speaker: '韩松柏', content: '今年要种树一万亩。', kind: 'direct' }],
  optional: {
    entities: [{ name: '林晚秋', type: 'Person', aliases: [] }],
    relations: [{ head: '林晚秋', type: 'AUTHORED', tail: 'DOC', props: {}, evidence: '记者林晚秋' }],
  },
};
const south = {
  doc: 'south',
  title: '厦门港开出首班渡轮',
  entities: [
    { name: '罗海平', type: 'Person', aliases: [] },
    { name: '周小舟', type: 'Person', aliases: [] },
    { name: '厦门市', type: 'Place', aliases: ['厦门'] },
  ],
  relations: [
    { head: '罗海平', type: 'WORKS_FOR', tail: '厦门市', props: { title: '市长' }, evidence: '厦门市市长罗海平' },
    { head: '周小舟', type: 'AUTHORED', tail: 'DOC', props: {}, evidence: '记者周小舟' },
    { head: 'DOC', type: 'QUOTED', tail: '罗海平', props: {}, evidence: '罗海平说' },
  ],
  quotes: [{ speaker: '罗海平', content: '渡轮今后每天八班。', kind: 'direct' }],
};

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'guanxi-gold-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const write = (name: string, content: unknown) =>
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));

describe('evaluate', () => {
  it('compares each text with the annotations beside it', async () => {
    write('north.json', north);
    write('north.txt', NORTH);
    write('south.json', south);
    write('south.txt', SOUTH);
    const report = await evaluate(folder);
    expect(report.articles.map(({ name, found }) => [name, found])).toEqual([
      ['north', 1],
      ['south', 1],
    ]);
    expect(report.unmatched).toEqual([]);
    const { entities, relations, quotes } = report;
    expect(entities.all.right + entities.all.missed).toBe(7);
    expect(relations.all.right + relations.all.missed).toBe(6);
    expect(quotes.right + quotes.missed).toBe(2);
    // The least that any version finds: a place of the gazetteer, a byline.
    expect(entities.byType.Place!.right).toBe(2);
    expect(relations.byType.AUTHORED!.right).toBe(1);
    const extractions = [...(await extractText(NORTH, 'north.txt')), ...(await extractText(SOUTH, 'south.txt'))];
    const golds = [north, south].map((gold) => parseGold(JSON.stringify(gold), `${gold.doc}.json`, () => {}));
    expect(report).toEqual(reportOn(golds, extractions, EXTRACTOR_VERSION));
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it('finds annotated articles in a text that holds several', async () => {
    write('north.json', north);
    write('south.json', south);
    write('page.txt', `${NORTH}\n\n\n${SOUTH}`);
    const report = await evaluate(folder);
    expect(report.articles.map(({ found }) => found)).toEqual([1, 1]);
    expect(report.relations.byType.AUTHORED!.right).toBe(1);
  });

  it('tells of articles that are not annotated, and leaves them out', async () => {
    write('north.json', north);
    write('north.txt', NORTH);
    const alone = await evaluate(folder);
    write('other.txt', SOUTH);
    const report = await evaluate(folder);
    expect(report.unmatched).toEqual([{ file: 'other.txt', title: '厦门港开出首班渡轮' }]);
    expect(report.entities).toEqual(alone.entities);
    expect(formatEvaluation(report)).toContain('厦门港开出首班渡轮 (other.txt)');
  });

  it('gives the same report twice', async () => {
    write('north.json', north);
    write('north.txt', NORTH);
    expect(JSON.stringify(await evaluate(folder))).toBe(JSON.stringify(await evaluate(folder)));
  });
});

describe('bad annotations are told with file and place', () => {
  const relation = north.relations[0]!;
  const cases: { name: string; json: unknown; message: RegExp }[] = [
    {
      name: 'JSON that is cut off',
      json: '{"title": "x",\n"entities": [}',
      message: /north\.json: line 2: is not valid JSON/,
    },
    { name: 'no object', json: '[]', message: /north\.json: is not a JSON object/ },
    { name: 'no lists', json: { title: '' }, message: /north\.json: entities: a list is needed/ },
    { name: 'no title', json: { ...north, title: 7 }, message: /north\.json: title: a text is needed/ },
    {
      name: 'an unknown type of entities',
      json: { ...north, entities: [...north.entities, { name: '林业', type: 'Topic' }] },
      message: /north\.json: entities\[4\] \(林业\): Topic is no type of entities/,
    },
    {
      name: 'an unknown type of relations',
      json: { ...north, relations: [{ ...relation, type: 'LIKES' }] },
      message: /north\.json: relations\[0\] \(韩松柏 LIKES 贵阳市\): LIKES is no type of relations/,
    },
    {
      name: 'a name that is no entity',
      json: { ...north, relations: [relation, { ...relation, tail: '贵阳' }] },
      message: /north\.json: relations\[1\] \(韩松柏 WORKS_FOR 贵阳\): 贵阳 is not the name of an entity of this file/,
    },
    {
      name: 'a speaker that is no entity',
      json: { ...north, quotes: [{ speaker: '市长', content: '今年要种树一万亩。' }] },
      message: /north\.json: quotes\[0\]: 市长 is not the name/,
    },
    {
      name: 'a relation without evidence',
      json: { ...north, relations: [{ ...relation, evidence: '' }] },
      message: /north\.json: relations\[0\].*evidence: a text is needed/,
    },
    {
      name: 'evidence that is not printed',
      json: { ...north, optional: { relations: [{ ...relation, evidence: '贵阳市副市长韩松柏' }] } },
      message: /north\.json: optional\.relations\[0\]\.evidence: not in the text: 贵阳市副市长韩松柏/,
    },
    {
      name: 'a quote that is not printed',
      json: { ...north, quotes: [{ speaker: '韩松柏', content: '明年再说。' }] },
      message: /north\.json: quotes\[0\]\.content: not in the text: 明年再说。/,
    },
  ];

  it.each(cases)('$name', async ({ json, message }) => {
    write('north.json', json);
    write('north.txt', NORTH);
    await expect(evaluate(folder)).rejects.toThrow(InputError);
    await expect(evaluate(folder)).rejects.toThrow(message);
  });

  it('evidence that stands in the text of another article alone', async () => {
    write('north.json', north);
    write('north.txt', NORTH);
    write('south.json', { ...south, relations: [{ ...south.relations[0]!, evidence: '贵阳市市长' }] });
    write('south.txt', SOUTH);
    await expect(evaluate(folder)).rejects.toThrow(
      /south\.json: relations\[0\]\.evidence: not in the text: 贵阳市市长/,
    );
  });

  it('all problems at once', async () => {
    write('north.json', {
      ...north,
      relations: [{ ...relation, tail: '南山' }],
      quotes: [{ speaker: '某人', content: '好。' }],
    });
    write('north.txt', NORTH);
    await expect(evaluate(folder)).rejects.toThrow(/南山[^]*某人/);
  });

  it('an article without its text', async () => {
    write('north.json', north);
    write('north.txt', NORTH);
    write('south.json', south);
    await expect(evaluate(folder)).rejects.toThrow(/south\.json: nothing of it stands in a text.*south\.txt/);
  });

  it('folders without annotations, without texts, and no folders', async () => {
    await expect(evaluate(folder)).rejects.toThrow(/no annotated articles \(NAME\.json\)/);
    write('north.json', north);
    await expect(evaluate(folder)).rejects.toThrow(/no texts \(NAME\.txt\)/);
    await expect(evaluate(join(folder, 'north.json'))).rejects.toThrow(/north\.json: is a file/);
    await expect(evaluate(join(folder, 'absent'))).rejects.toThrow(/absent: no such folder/);
  });
});
