import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Article } from '@guanxi/graph';
import { readArticles } from './articles.js';
import { openPdf } from './pdf/open-pdf.js';
import { documentsOf } from './reader.js';
import { writeDocx } from './samples/write-docx.js';
import { writeHtml } from './samples/write-html.js';
import { writeMail } from './samples/write-mail.js';
import { setColumn, writePdf } from './samples/write-pdf.js';

/** Prose of any words, with the marks, spaces, Latin letters and signs that print has. */
const sentence = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...'的市人民政府发展经济会议日报者说了在是有大贵阳京华') },
      { weight: 2, arbitrary: fc.constantFrom('，', '“', '”', '、', '《', '》', '（', '）') },
      { weight: 1, arbitrary: fc.constantFrom(' ', '　', 'AI', '5G', '<', '&', '"', '\\', '2024年3月5日', '𠮷') },
    ),
    { minLength: 4, maxLength: 60 },
  )
  .map((words) => `${words.join('').trim()}。`);
const paragraphs = fc.array(sentence, { minLength: 2, maxLength: 8 });

/** The character that is written at a place of a source: itself, or what an escape there stands for. */
type Written = (source: string, at: number) => string;
const plain: Written = (source, at) => source[at]!;
const inJson: Written = (source, at) => {
  const escape = /^\\(?:u[0-9a-f]{4}|["\\/nrt])/i.exec(source.slice(at, at + 6))?.[0];
  return escape ? (JSON.parse(`"${escape}"`) as string) : plain(source, at);
};
const inHtml: Written = (source, at) => {
  const entity = /^&(?:#(\d+)|lt|gt|amp|nbsp);/.exec(source.slice(at, at + 10));
  if (!entity) return plain(source, at);
  if (entity[1]) return String.fromCodePoint(Number(entity[1]));
  return { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&nbsp;': '\u00a0' }[entity[0]]!;
};

/** Each character of each article that was copied stands in the original where the map says. */
function check(articles: readonly Article[], original: (page: number | undefined) => string, written = plain): void {
  expect(articles.length).toBeGreaterThan(0);
  for (const { text, origin } of articles) {
    const covered = new Uint8Array(text.length);
    for (const { start, end, at, page } of origin.runs) {
      const source = original(page);
      for (let i = start; i < end; i++) {
        covered[i] = 1;
        const stands = written(source, at + i - start);
        // The second half of a pair of surrogates has no place of its own within an escape.
        if (/[\udc00-\udfff]/.test(text[i]!) || (/\s/.test(text[i]!) && /\s/.test(stands))) continue;
        if (stands.length === 2) expect(stands).toBe(text.slice(i, i + 2));
        else if (stands !== text[i])
          expect.fail(`${text[i]} at ${i} is ${stands} (${source.slice(at + i - start)[0]})`);
      }
    }
    const words = [...text].filter((character) => /\p{Script=Han}/u.test(character)).length;
    const lost = [...text.matchAll(/[\u4e00-\u9fff]/g)].filter(({ index }) => !covered[index]).length;
    expect(lost, 'characters without a place').toBe(0);
    expect(words).toBeGreaterThan(0);
  }
}

async function read(bytes: Buffer, file: string): Promise<Article[]> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const documents = await documentsOf(bytes, file);
  return documents.flatMap((document) =>
    readArticles(document, file, sha256, () => undefined).map(({ article }) => article),
  );
}

/** In a run of the map every character of a span comes from its place in the original. */
const property = (make: (paragraphs: string[]) => Promise<void>, runs = 40) =>
  fc.assert(fc.asyncProperty(paragraphs, make), { numRuns: runs });

describe('every character leads back to the original', () => {
  it.each(['utf8', 'utf-16le', 'gb18030', 'big5'])('of text in %s', async (encoding) => {
    await property(async (body) => {
      const text = body.join('\n');
      const bytes = iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf-16') });
      const decoded = iconv.decode(bytes, encoding);
      // A few words can be valid in more than one encoding: then the guess is tested elsewhere.
      const [document] = await documentsOf(bytes, 'a.txt');
      if (document!.text === decoded) check(await read(bytes, 'a.txt'), () => decoded);
    });
  });

  it('of Markdown, whose marks are left out', async () => {
    const marked = fc.constantFrom('', '# ', '## ', '> ', '> > ', '**', '__', '- ');
    const lines = fc.array(fc.tuple(marked, sentence, fc.constantFrom('\n', '\r\n', '\n\n')), { minLength: 2 });
    await fc.assert(
      fc.asyncProperty(lines, async (written) => {
        const close = (mark: string) => (/^[*_]/.test(mark) ? mark : '');
        const text = written.map(([mark, words, end]) => `${mark}${words}${close(mark)}${end}`).join('');
        const articles = await read(Buffer.from(text), 'a.md');
        check(articles, () => text);
        for (const article of articles) expect(article.text).not.toMatch(/^(?:#|>)|\*\*/m);
      }),
      { numRuns: 60 },
    );
  });

  it.each([false, true])('of web pages (numbers for characters: %s)', async (numeric) => {
    await property(async (body) => {
      const page = writeHtml({
        title: '贵阳召开会议讨论发展',
        site: '某报',
        info: '来源：某报',
        paragraphs: body,
        numeric,
      });
      check(await read(Buffer.from(page), 'a.html'), () => page, inHtml);
    });
  });

  it('of Word documents', async () => {
    await property(async (body) => {
      check(await read(writeDocx(body), 'a.docx'), () => body.join('\n'));
    });
  });

  it('of PDFs in columns, page by page', async () => {
    await property(async (body) => {
      const first = setColumn(body, { x: 50, y: 760, width: 160, size: 10, lines: 6 });
      const second = setColumn(first.rest, { x: 240, y: 760, width: 160, size: 10, lines: 6 });
      const third = setColumn(second.rest, { x: 50, y: 760, width: 300, size: 10, lines: 40 });
      const bytes = writePdf([{ texts: [...second.texts, ...first.texts] }, { texts: third.texts }]);
      const pages = await textLayer(bytes);
      check(await read(bytes, 'a.pdf'), (page) => pages[page! - 1]!);
    }, 20);
  });

  it('of records, escaped or not', async () => {
    await property(async (body) => {
      const records = body.map((text, i) =>
        JSON.stringify({ id: { text: i }, title: `标题${i}`, text, source: '某报' }),
      );
      const lines = records.join('\n').replaceAll('政', '\\u653f');
      check(await read(Buffer.from(lines), 'a.jsonl'), () => lines, inJson);
    });
  });

  it('of mails and what is attached to them, and of archives', async () => {
    await property(async (body) => {
      const text = body.join('\r\n');
      const mail = writeMail({ subject: body[0]!.slice(0, 9), date: 'Tue, 05 Mar 2024 08:00:00 +0800', text });
      check(await read(mail, 'a.eml'), () => text);
      const inner = Buffer.from(zipSync({ '内/b.txt': Buffer.from(text) }));
      const outer = Buffer.from(zipSync({ 'c.zip': inner }));
      const articles = await read(outer, 'a.zip');
      expect(articles.map(({ origin }) => origin.member)).toEqual(articles.map(() => 'c.zip/内/b.txt'));
      check(articles, () => text);
    }, 20);
  });
});

/** The text layer as docs/reading.md defines it. */
async function textLayer(bytes: Buffer): Promise<string[]> {
  await (await openPdf(bytes)).close();
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = new URL('../../../../node_modules/pdfjs-dist/cmaps/', import.meta.url).pathname;
  const document = await getDocument({ data: new Uint8Array(bytes), cMapUrl: folder, cMapPacked: true, verbosity: 0 })
    .promise;
  const pages: string[] = [];
  for (let i = 1; i <= document.numPages; i++) {
    const { items } = await (await document.getPage(i)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  return pages;
}
