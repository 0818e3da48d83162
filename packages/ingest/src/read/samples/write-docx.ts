import { strToU8, zipSync } from 'fflate';

export interface DocxOptions {
  title?: string;
  /** ISO 8601 time. */
  created?: string;
  footnotes?: readonly string[];
  /** Stands before the root element of the document, as a document type would. */
  prolog?: string;
  /** XML put in as it is after the paragraphs. */
  extra?: string;
}

/** Writes a Word document with one run a paragraph. */
export function writeDocx(paragraphs: readonly string[], options: DocxOptions = {}): Buffer {
  const body = paragraphs
    .map((text) => `<w:p><w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`)
    .join('');
  const part = (root: string, content: string) =>
    strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${options.prolog ?? ''}<w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${content}</w:${root}>`,
    );
  const notes = (options.footnotes ?? [])
    .map((text) => `<w:footnote><w:p><w:r><w:t>${escape(text)}</w:t></w:r></w:p></w:footnote>`)
    .join('');
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      'word/document.xml': part('document', `<w:body>${body}${options.extra ?? ''}</w:body>`),
      ...(notes ? { 'word/footnotes.xml': part('footnotes', notes) } : {}),
      'docProps/core.xml': strToU8(
        `<?xml version="1.0"?><cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>${escape(options.title ?? '')}</dc:title><dc:creator>typist</dc:creator>${options.created ? `<dcterms:created>${options.created}</dcterms:created>` : ''}</cp:coreProperties>`,
      ),
    }),
  );
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
