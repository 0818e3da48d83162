import { decode } from '../decode.js';
import { UnreadableError } from '../errors.js';
import type { Reader } from '../reader.js';
import type { SourceDocument } from '../source-document.js';
import { rejectLongLine } from '../text.js';
import { zipMembers } from '../zip-members.js';
import { readParagraphs } from './paragraphs.js';
import { readCoreProperties } from './properties.js';

const PARTS = new Set(['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml', 'docProps/core.xml']);

/** The text of a Word document: its paragraphs, one a line, and after them its notes. */
export async function readDocx(bytes: Buffer, reader: Reader): Promise<Omit<SourceDocument, 'format'>> {
  const parts = await wantedParts(bytes, reader);
  const body = parts.get('word/document.xml');
  if (!body) throw new UnreadableError('damaged', 'is no Word document (it has no word/document.xml)');
  const paragraphs = readParagraphs(body);
  for (const notes of ['word/footnotes.xml', 'word/endnotes.xml']) {
    const xml = parts.get(notes);
    if (xml) paragraphs.push(...readParagraphs(xml));
  }
  const text = paragraphs.join('\n');
  rejectLongLine(text, reader);
  const properties = parts.get('docProps/core.xml');
  return { text, metadata: properties ? readCoreProperties(properties) : {}, single: false };
}

async function wantedParts(bytes: Buffer, reader: Reader): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  let left = reader.limits.unpackedBytes;
  for await (const member of zipMembers(bytes)) {
    if (!PARTS.has(member.name)) continue;
    if (member.encrypted) throw new UnreadableError('encrypted', 'is locked with a password; save it without one');
    const xml = await member.unpack(Math.min(left, reader.limits.fileBytes));
    left -= xml.length;
    parts.set(member.name, decode(xml).text);
  }
  return parts;
}
