import { extname } from 'node:path';
import { text } from './text.js';

/** A stretch of a document that a format gives: characters with the place in the original each line starts at. */
export interface SourceDocument {
  /** The decoded characters; layout repair chooses among them and keeps where each came from. */
  text: string;
  /** Remarks for the report: characters that could not be decoded, pages without text. */
  remarks: { place?: string; code: string; reason: string }[];
}

export interface Format {
  name: string;
  extensions: readonly string[];
  read(bytes: Buffer, file: string): SourceDocument;
}

/** The formats that can be read. A new one is a file and a line here. */
export const FORMATS: readonly Format[] = [text];

export function formatOf(path: string): Format | undefined {
  const extension = extname(path).toLowerCase();
  return FORMATS.find((format) => format.extensions.includes(extension));
}
