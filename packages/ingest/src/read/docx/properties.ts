import { parseXml } from './xml.js';
import { isoDay } from '../metadata.js';
import type { Metadata } from '../source-document.js';

/**
 * What a Word document says of itself: its title and the day on which it was made. Its author is whoever typed it, and
 * none of the article.
 */
export function readCoreProperties(xml: string): Metadata {
  const values = new Map<string, string>();
  let name = '';
  parseXml(xml, {
    open: (tag) => (name = tag),
    close: () => (name = ''),
    text: (text) => name && values.set(name, (values.get(name) ?? '') + text),
  });
  const title = values.get('dc:title')?.trim();
  const created = values.get('dcterms:created');
  const made = isoDay(created ?? '');
  return { ...(title ? { title } : {}), ...(made ? { made } : {}) };
}
