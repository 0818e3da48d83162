import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSpace } from './characters.js';
import { readDocument } from './assemble.js';
import type { ReadDocument } from './read-article.js';

const read = (source: string, file = 'a.txt', noted?: string) =>
  readDocument(source, file, 'txt', Buffer.from(source, 'utf8'), noted);

/** Lines as newspapers, web pages, scans and exports have them, in all the forms that layout repair knows, and others. */
const LINES = [
  '新华社北京3月2日电（记者张三 李四）近日，有关部门发布消息。',
  '本报讯（记者 王 五 通讯员 赵六）昨日，',
  '【本報訊】（記者 陳大文）今日',
  '（中央社記者林小明台北2日電）',
  '要闻简报',
  '一种稀有的鸟回到了湿地',
  '——记者手记',
  '本报记者 方 芳 石 磊',
  '□ 欧阳明',
  '文/本报记者 张三 图/李四',
  '2024-03-02 08:15 来源：某某日报 作者：张三 责编：李四',
  '某某日报 2024年3月6日 星期三 第03版 要闻',
  '某某日报',
  'A04',
  '图为湿地的清晨。 王五 摄',
  '▲上图：孩子们在种树。',
  '（上接第一版）他接着说',
  '他说到这里（下转第三版）',
  '（上接第一版《一种稀有的鸟》）',
  '（下转A03版）',
  '（新华社北京3月2日电）',
  '（完）',
  '（来源：某某晚报）',
  '============',
  '——————',
  '相关阅读：',
  '首页 > 新闻 > 正文',
  '责任编辑：张三',
  '标题：一种稀有的鸟',
  '【正文】',
  '来源：某某日报',
  '“我们等了十年。”他说，',
  '今年收成怎么样？',
  '记者：为什么？',
  '一、起点',
  'The genera-',
  'tive model of PDFs',
  '〖HT5K〗〖JZ〗正文',
  '转 化 运 用 到 实 际 工 作',
  '他们在村口种下了一棵又一棵的树，',
  '后来这些树都活了下来。',
  '\ud840\udc00\ud83d\ude00',
  '\u200b零宽\u200b',
];

const lineBreak = fc.constantFrom('\n', '\r\n', '\n\n', '\n\n\n', '\f', '\u2028', '\r', '\u0085');
const indent = fc.constantFrom('', '', '', '　　', '    ', '\t', '\u00a0');
const printed = fc
  .array(
    fc.tuple(
      indent,
      fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...LINES) }, { weight: 1, arbitrary: fc.string() }),
      lineBreak,
    ),
    {
      maxLength: 40,
    },
  )
  .map((lines) => lines.map((parts) => parts.join('')).join(''));
const source = fc.oneof({ weight: 4, arbitrary: printed }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) });

/** How often each character of the source is in an article or in what was left out. */
function coverage(text: string, { articles, furniture }: ReadDocument): Uint8Array {
  const seen = new Uint8Array(text.length);
  for (const { article } of articles) {
    for (const { start, end, at } of article.origin.runs) for (let i = 0; i < end - start; i++) seen[at + i]!++;
  }
  for (const { start, end } of furniture) for (let i = start; i < end; i++) seen[i]!++;
  return seen;
}

describe('readDocument', () => {
  it('leads every character of a text back to its source, for any source', () => {
    fc.assert(
      fc.property(source, (text) => {
        for (const { article } of read(text).articles) {
          let at = 0;
          for (const run of article.origin.runs) {
            // What no run covers was put in: a line break between paragraphs, a space between Latin words.
            expect(article.text.slice(at, run.start)).toMatch(/^[\n ]*$/);
            expect(article.text.slice(run.start, run.end)).toBe(text.slice(run.at, run.at + run.end - run.start));
            at = run.end;
          }
          expect(article.text.slice(at)).toMatch(/^[\n ]*$/);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('loses no character that prints anything, for any source', () => {
    fc.assert(
      fc.property(source, (text) => {
        const seen = coverage(text, read(text));
        for (let i = 0; i < text.length; i++) {
          if (seen[i] === 0 && !isSpace(text.charCodeAt(i)))
            throw new Error(`lost at ${i}: ${JSON.stringify(text[i])}`);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('gives paragraphs that follow one another and hold all words, and names that stand where they say', () => {
    fc.assert(
      fc.property(source, (text) => {
        for (const { article, paragraphs, byline, outlet } of read(text).articles) {
          let at = 0;
          for (const { start, end } of paragraphs) {
            expect(article.text.slice(at, start)).toMatch(/^\n?$/);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBe(article.text.length);
          for (const { name, start, end } of [...byline, ...(outlet ? [outlet] : [])]) {
            expect(article.text.slice(start, end).replace(/\s/g, '')).toBe(name);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('reads the same source to the same articles', () => {
    fc.assert(
      fc.property(source, (text) => {
        expect(JSON.stringify(read(text))).toBe(JSON.stringify(read(text)));
      }),
      { numRuns: 100 },
    );
  });

  it('takes time that grows with the length of a source and not faster', () => {
    const unit = `${LINES.join('\n')}\n`;
    for (const make of [
      (size: number) => unit.repeat(Math.ceil(size / unit.length)),
      (size: number) => '字'.repeat(size),
      (size: number) => '\n'.repeat(size),
      (size: number) => '（记者 '.repeat(size / 4),
      (size: number) => '标题一\n'.repeat(size / 4),
      (size: number) => '说“话\n'.repeat(size / 4),
      (size: number) => '（下转第三版）\n（上接第一版）\n'.repeat(size / 400),
    ]) {
      const took = (size: number) => {
        const text = make(size);
        const began = performance.now();
        read(text);
        return performance.now() - began;
      };
      took(10_000);
      const small = Math.min(took(20_000), took(20_000), took(20_000));
      const large = Math.min(took(160_000), took(160_000));
      // Eight times the length; a quadratic step would take 64 times as long.
      expect(large).toBeLessThan(Math.max(small, 4) * 8 * 4);
    }
  });

  it('keeps a single article of several parts whole', () => {
    const { articles } = read(
      '湿地的一年\n\n本报记者 张山\n\n春天，鸟回来了。\n\n夏天的水\n\n水涨了三尺。\n\n记者：怕吗？\n\n答：不怕。\n\n另据新华社北京3月2日电，南方也在涨水。\n',
    );
    expect(articles).toHaveLength(1);
  });

  it('makes a source of nothing but headings an article, so that no words are lost', () => {
    const { articles, furniture } = read('一种稀有的鸟\n——记者手记\n');
    expect(articles.map(({ article }) => article.title)).toEqual(['一种稀有的鸟']);
    expect(furniture).toEqual([]);
  });

  it('finds no article where nothing is printed', () => {
    for (const text of ['', '\n \u200b\n', '\ufeff', '第3版\n']) expect(read(text).articles).toEqual([]);
  });

  it('draws a parted Latin word together and says so, but keeps a hyphen that is written elsewhere', () => {
    const line =
      '平台采用的是名为genera-\ntive的方法，也就是所谓的pre-\ntrain方法，\n它的pre-train阶段要三天，\n每一天都要从头算起，\n到了最后一天还要再算一次，\n然后才能看到最终的结果。\n';
    const { articles, furniture } = read(`标题在此\n\n本报记者 张山\n\n${line}`);
    expect(articles[0]!.article.text).toContain('generative的方法');
    expect(articles[0]!.article.text).toContain('pre-train方法');
    expect(furniture.map(({ text }) => text)).toEqual(['-']);
  });

  it('takes the year from the date that the format notes, and marks it', () => {
    const text = '湿地的一年\n\n新华社北京12月31日电（记者张山）鸟回来了。\n';
    const { article } = read(text, 'a.txt', '2024-01-01').articles[0]!;
    expect([article.date, article.origin.yearInferred]).toEqual(['2023-12-31', true]);
    expect(read(text).articles[0]!.article.date).toBeUndefined();
  });
});
