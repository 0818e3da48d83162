import type { Format } from './formats.js';

/**
 * A PDF with a text layer, its columns in reading order. Offsets count in the text layer of the page: the strings of
 * its text items in the order of the file, each followed by a line break where the library marks the end of a line
 * (`getTextContent` of pdf.js: `str` and `hasEOL`).
 */
export const pdf: Format = {
  name: 'pdf',
  extensions: ['.pdf'],
  recognises: (head) => head.subarray(0, 1024).includes('%PDF-'),
  async *read(bytes, _file, reader) {
    const { readPdf } = await import('./pdf/read-pdf.js');
    yield { ...(await readPdf(bytes, reader)), format: pdf.name };
  },
};
