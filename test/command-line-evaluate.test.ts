import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { guanxi, ROOT, temporaryFolder } from './guanxi-process.js';

const READING = join(ROOT, 'test/reading');

/** A folder of one annotated article of which the annotations say more than can be found. */
let gold = '';
/** A folder of one annotated file whose byline is annotated otherwise than printed. */
let page = '';

beforeAll(() => {
  gold = join(temporaryFolder(), 'gold');
  mkdirSync(gold);
  writeFileSync(join(gold, 'a.txt'), '湿地的一年\n\n青州市市长路远说，湿地是城市的肺。\n\n远处有人唱歌。\n');
  writeFileSync(
    join(gold, 'a.json'),
    JSON.stringify({
      title: '湿地的一年',
      entities: [
        { type: 'Person', name: '路远' },
        { type: 'Policy', name: '唱歌', evidence: '远处有人唱歌' },
      ],
      relations: [],
    }),
  );
  page = join(temporaryFolder(), 'page');
  mkdirSync(page);
  writeFileSync(join(page, 'a.txt'), '湿地的一年\n\n本报记者 张山\n\n鸟回来了。\n');
  writeFileSync(
    join(page, 'a.json'),
    JSON.stringify({ articles: [{ title: '湿地的一年', authors: ['王五'], first: '鸟回', last: '来了。' }] }),
  );
});

describe('evaluate', () => {
  it('prints figures, and what is wrong only when it is asked for', async () => {
    const { code, out, err } = await guanxi(['evaluate', gold]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/\| Person 人物 +\|/);
    expect(out).not.toContain('missed entity');
  });

  it('--errors prints what is wrong with the sentence around it', async () => {
    const { code, out } = await guanxi(['evaluate', gold, '--errors']);
    expect(code).toBe(0);
    expect(out).toContain('## a 湿地的一年\n');
    expect(out).toContain('- missed entity Policy 唱歌\n  远处有人唱歌。\n');
  });

  it('--json has the figures and what is wrong', async () => {
    const { out } = await guanxi(['evaluate', gold, '--json']);
    const { articles, entities } = JSON.parse(out) as Record<string, never>;
    expect(entities).toMatchObject({ byType: { Policy: { missed: 1 } } });
    expect(articles).toMatchObject([{ name: 'a', errors: expect.arrayContaining([{ kind: 'missed' }].map(like)) }]);
  });

  const like = (part: object): unknown => expect.objectContaining(part);
});

describe('evaluate --reading', () => {
  it('prints how well the articles of the annotated files are found', async () => {
    const { code, out, err } = await guanxi(['evaluate', '--reading', READING]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const field of ['boundaries', 'headline', 'kicker', 'sub-headline', 'byline', 'date', 'source']) {
      expect(out).toMatch(new RegExp(`^\\| ${field} .*\\| +\\d+ .*\\|$`, 'm'));
    }
    const [, articles, files] = /^(\d+) articles are annotated in (\d+) files/m.exec(out)!.map(Number);
    expect(articles).toBeGreaterThan(100);
    expect(files).toBeGreaterThan(50);
  });

  it('--json is the same figures', async () => {
    const { out } = await guanxi(['evaluate', READING, '--reading', '--json']);
    const { files, fields, documents } = JSON.parse(out) as { files: number; fields: object; documents: object[] };
    expect(files).toBeGreaterThan(50);
    expect(Object.keys(fields)).toContain('boundaries');
    expect(documents[0]).toMatchObject({ name: expect.any(String), differences: [] });
  });

  it('--errors prints what was read otherwise than annotated', async () => {
    const [plain, errors] = [
      await guanxi(['evaluate', '--reading', page]),
      await guanxi(['evaluate', '--reading', page, '--errors']),
    ];
    expect(plain.out).not.toContain('王五');
    expect(errors.out).toContain('## a\n\n- byline of 湿地的一年: 张山, not 王五\n');
  });

  it.each([
    ['a folder without annotations', () => temporaryFolder(), /no annotated files/],
    ['a folder that is not there', () => join(page, 'nowhere'), /no such folder/],
  ])('says what is wrong with %s', async (_what, folder, message) => {
    const { code, out, err } = await guanxi(['evaluate', '--reading', folder()]);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(message);
  });
});
