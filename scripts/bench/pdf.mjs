// How long reading PDFs takes beside the bare library: the difference is columns, heads and feet, and the map back.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { documentsOf } from '../../packages/ingest/dist/read/reader.js';
import { setColumn, writePdf } from '../../packages/ingest/dist/read/samples/write-pdf.js';
import { articles, repeated, utf8Length } from './texts.mjs';
import { bestOf, printTable } from './timing.mjs';

const TEXT_BYTES = 600_000;
const ROUNDS = 3;
const COLUMNS = [40, 175, 310, 445];

/** Prints the table. */
export async function printPdf() {
  const bytes = newspaper(await articles());
  let pages = 0;
  const times = await bestOf(ROUNDS, async (times) => {
    await times.time('pdf.js: getTextContent', async () => (pages = await bare(bytes)));
    await times.time('read', () => documentsOf(bytes, 'a.pdf'));
  });
  const library = times.get('pdf.js: getTextContent');
  console.log(`A PDF of ${pages} pages in four columns: processor time, best of ${ROUNDS} rounds\n`);
  printTable(
    ['stage', 'ms', 'pages a second', 'times the library'],
    [...times].map(([name, ms]) => [name, ms.toFixed(0), (pages / (ms / 1000)).toFixed(0), (ms / library).toFixed(2)]),
  );
}

/** Articles set in columns, as a page of a newspaper is. */
function newspaper(read) {
  let paragraphs = repeated(
    read.flatMap(({ article }) => article.text.split('\n')),
    TEXT_BYTES,
    utf8Length,
  );
  const pages = [];
  while (paragraphs.length > 0) {
    const texts = [{ text: `日报 第${pages.length + 1}版`, x: 40, y: 820, size: 9 }];
    for (const x of COLUMNS) {
      const column = setColumn(paragraphs.slice(0, 100), { x, y: 780, width: 120, size: 8, lines: 60 });
      texts.push(...column.texts);
      paragraphs = [...column.rest, ...paragraphs.slice(100)];
    }
    pages.push({ texts });
  }
  return writePdf(pages, { compress: true });
}

async function bare(bytes) {
  globalThis.DOMMatrix ??= class DOMMatrix {};
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: join(folder, 'cmaps/'),
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  const document = await task.promise;
  for (let i = 1; i <= document.numPages; i++) {
    const page = await document.getPage(i);
    await page.getTextContent();
    page.cleanup();
  }
  await task.destroy();
  return document.numPages;
}
