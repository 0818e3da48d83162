import { extname } from 'node:path';
import type { Reader } from './reader.js';
import type { SourceDocument } from './source-document.js';
import { text } from './text.js';
import { docx } from './docx.js';
import { eml } from './eml.js';
import { html } from './html.js';
import { markdown } from './markdown.js';
import { jsonl } from './jsonl.js';
import { pdf } from './pdf.js';
import { zip } from './zip.js';

/** A way to read files. */
export interface Format {
  name: string;
  extensions: readonly string[];
  /** Whether a file that begins with these bytes (64 KB or the whole file) can be of this format. */
  recognises(head: Buffer): boolean;
  /**
   * The documents of a file, one after the other.
   *
   * @param reader opens what lies within the file, and keeps the limits
   * @throws UnreadableError when nothing more can be read
   */
  read(bytes: Buffer, file: string, reader: Reader): AsyncIterable<SourceDocument> | Iterable<SourceDocument>;
}

/** The formats that can be read. A new one is a file and a line here. */
export const FORMATS: readonly Format[] = [text, markdown, html, docx, pdf, jsonl, eml, zip];

export function formatOf(path: string): Format | undefined {
  const extension = extname(path).toLowerCase();
  return FORMATS.find((format) => format.extensions.includes(extension));
}
