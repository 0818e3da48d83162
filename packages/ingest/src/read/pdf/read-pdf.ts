import { UnreadableError } from '../errors.js';
import { MappedText } from '../mapped-text.js';
import type { Reader } from '../reader.js';
import type { Metadata, SourceDocument } from '../source-document.js';
import { findBlocks } from './blocks.js';
import { findLines } from './lines.js';
import { openPdf, type PdfDocument } from './open-pdf.js';
import { printPage } from './print.js';
import { takeRepeated, type PageLines } from './repeated.js';

/** The text of a PDF, page after page. Pages without text and damaged pages are remarked. */
export async function readPdf(bytes: Buffer, reader: Reader): Promise<Omit<SourceDocument, 'format'>> {
  const document = await openPdf(bytes);
  try {
    const pages = await readPages(document, reader);
    for (const { text, pages: numbers } of takeRepeated(pages)) {
      const reason = `stands at the same place of ${numbers.length} pages: ${text}`;
      reader.remark({ place: pagesIn(numbers), code: 'page-furniture', reason });
    }
    const mapped = new MappedText();
    for (const page of pages) {
      const blocks = findBlocks(page.lines);
      if (blocks.length > 0 && mapped.length > 0) mapped.insert('\f');
      printPage(blocks, page.number, mapped);
    }
    return { ...mapped.build(), metadata: metadataOf(document), single: false };
  } finally {
    await document.close();
  }
}

async function readPages(document: PdfDocument, reader: Reader): Promise<PageLines[]> {
  const pages: PageLines[] = [];
  const empty: number[] = [];
  let damaged = 0;
  let characters = 0;
  for (let number = 1; number <= document.pages; number++) {
    try {
      const { items } = await document.page(number);
      if (items.length === 0) empty.push(number);
      characters += items.reduce((sum, item) => sum + item.text.length, 0);
      pages.push({ number, lines: findLines(items) });
    } catch (error) {
      damaged++;
      const reason = `is damaged (${(error as Error).message.replace(/\.$/, '')})`;
      reader.remark({ place: `page ${number}`, code: 'damaged-page', reason });
    }
    if (characters > reader.limits.fileBytes) {
      throw new UnreadableError(
        'unpacks-too-large',
        'holds more text than may be read; set GUANXI_MAX_FILE_MB',
        `page ${number}`,
      );
    }
  }
  if (empty.length > 0) {
    const place = pagesIn(empty);
    const reason = 'without a text layer, as a scan is: needs OCR (ocrmypdf adds the text)';
    if (empty.length + damaged === document.pages) throw new UnreadableError('needs-ocr', reason, place);
    reader.remark({ place, code: 'needs-ocr', reason });
  }
  return pages;
}

/** page 3; pages 1-4, 7 */
export function pagesIn(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  const list = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
  return `${numbers.length === 1 ? 'page' : 'pages'} ${list}`;
}

/** The titles that programs set by themselves are names of files and templates. */
function metadataOf({ title, made }: PdfDocument): Metadata {
  const named =
    title && !/^(?:Microsoft|untitled|未命名|幻灯片|PowerPoint)|\.(?:docx?|wps|pdf|indd|fbd|s\d+|qxp)$/iu.test(title);
  return { ...(named ? { title } : {}), ...(made ? { made: made.replace(/^D:/, '') } : {}) };
}
