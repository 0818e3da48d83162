import { SaxesParser } from 'saxes';
import { UnreadableError } from '../errors.js';

export interface XmlListener {
  open(name: string): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Reads the XML of a part of a Word document. Nothing that it refers to is opened: a document type, through which XML
 * can name other files and addresses, is refused, as Word refuses it.
 *
 * @throws UnreadableError when it is not well formed or has a document type
 */
export function parseXml(xml: string, listener: XmlListener): void {
  const parser = new SaxesParser({ position: false });
  parser.on('error', (error) => {
    throw new UnreadableError('damaged', `is damaged (${error.message})`);
  });
  parser.on('doctype', () => {
    throw new UnreadableError('external-entities', 'has a document type in its XML, through which files could be read');
  });
  parser.on('opentag', (tag) => listener.open(tag.name));
  parser.on('closetag', (tag) => listener.close(tag.name));
  parser.on('text', (text) => listener.text(text));
  parser.on('cdata', (text) => listener.text(text));
  parser.write(xml).close();
}
