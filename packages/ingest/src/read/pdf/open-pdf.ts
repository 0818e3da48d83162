import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { UnreadableError } from '../errors.js';

/** A piece of the text layer of a page, as it stands on the page turned so that its lines run from left to right. */
export interface TextItem {
  text: string;
  /** Offset in the text layer of the page. */
  at: number;
  /** Left and right end, and the baseline, counted downwards. Points of 1/72 inch. */
  left: number;
  right: number;
  base: number;
  /** Height of the letters. */
  size: number;
}

export interface PdfPage {
  number: number;
  items: TextItem[];
  height: number;
}

export interface PdfDocument {
  pages: number;
  title?: string;
  /** As the file notes it: D:20240305080000+08'00' */
  made?: string;
  /** @throws Error when the page is damaged */
  page(number: number): Promise<PdfPage>;
  close(): Promise<void>;
}

/**
 * Opens a PDF. Nothing is drawn, no script of the document is run and nothing it refers to is fetched.
 *
 * @throws UnreadableError when it is locked or damaged
 */
export async function openPdf(bytes: Buffer): Promise<PdfDocument> {
  const { getDocument } = await loadLibrary();
  const task = getDocument({
    // The library takes the bytes for itself.
    data: new Uint8Array(bytes),
    ...RESOURCES,
    cMapPacked: true,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 0,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const { info } = (await document.getMetadata().catch(() => ({ info: {} }))) as { info: Record<string, unknown> };
    return {
      pages: document.numPages,
      ...(typeof info.Title === 'string' && info.Title.trim() ? { title: info.Title.trim() } : {}),
      ...(typeof info.CreationDate === 'string' ? { made: info.CreationDate } : {}),
      async page(number) {
        const page = await document.getPage(number);
        const { items, styles } = await page.getTextContent();
        const { height, width } = page.getViewport({ scale: 1 });
        page.cleanup();
        return { number, ...placeItems(items as RawItem[], styles, width, height) };
      },
      close: () => task.destroy(),
    };
  } catch (error) {
    await task.destroy();
    throw reasonFor(error as Error);
  }
}

function reasonFor({ name, message }: Error): UnreadableError {
  if (name === 'PasswordException') {
    return new UnreadableError('encrypted', 'is locked with a password; save it without one');
  }
  return new UnreadableError('damaged', `is damaged (${message.replace(/\.$/, '')})`);
}

const FOLDER = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
/** Tables of the characters of Chinese fonts, from the library's own folder. */
const RESOURCES = { cMapUrl: join(FOLDER, 'cmaps/'), standardFontDataUrl: join(FOLDER, 'standard_fonts/') };

async function loadLibrary() {
  // The library makes a matrix when it is loaded, to draw with; here nothing is drawn.
  (globalThis as { DOMMatrix?: unknown }).DOMMatrix ??= class DOMMatrix {};
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

interface RawItem {
  str?: string;
  transform: number[];
  width: number;
  height: number;
  fontName: string;
  hasEOL: boolean;
}

function placeItems(
  raw: readonly RawItem[],
  styles: Record<string, { vertical?: boolean }>,
  width: number,
  height: number,
): { items: TextItem[]; height: number } {
  const written = raw.filter((item) => item.str?.trim());
  const isVertical = (item: RawItem) => styles[item.fontName]?.vertical === true;
  const vertical = written.filter(isVertical).length > written.length / 2;
  const items: TextItem[] = [];
  let at = 0;
  for (const item of raw) {
    if (item.str === undefined) continue;
    const text = item.str;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
    const size = Math.hypot(c, d) || Math.hypot(a, b) || 1;
    if (text.trim()) {
      // In vertical print the columns are the lines, from right to left: the page is turned a quarter to the left.
      const length = Math.abs(isVertical(item) ? item.height : item.width);
      if (vertical) items.push({ text, at, left: height - y, right: height - y + length, base: width - x, size });
      else items.push({ text, at, left: x, right: x + length, base: height - y, size });
    }
    at += text.length + (item.hasEOL ? 1 : 0);
  }
  return { items, height: vertical ? width : height };
}
