import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { UnreadableError } from '../errors.js';
import { readPage } from '../html/read-page.js';
import { MappedText } from '../mapped-text.js';
import { isoDay } from '../metadata.js';
import type { Reader } from '../reader.js';
import type { Metadata, SourceDocument } from '../source-document.js';
import { rejectLongLine } from '../text.js';

/** A mail without its wrappings. */
export interface Mail {
  body?: Omit<SourceDocument, 'format'>;
  attachments: { name: string; content: Buffer }[];
}

/**
 * @param saved whether the mail is a saved web page, whose HTML counts and not the plain text beside it
 * @throws UnreadableError when it is no mail
 */
export async function readMail(bytes: Buffer, saved: boolean, reader: Reader): Promise<Mail> {
  const mail = await parse(bytes);
  const metadata = metadataOf(mail);
  const plain = !saved && mail.text?.trim() ? mail.text : undefined;
  const body = plain !== undefined ? plainBody(plain, metadata, reader) : pageBody(mail.html, metadata, reader);
  const attachments = mail.attachments
    // The pictures and style sheets of a page are no documents.
    .filter(({ related, mimeType }) => !related && !/^(?:image|audio|video|font)\/|^text\/css/.test(mimeType))
    .map((attachment, index) => ({
      name: attachment.filename ?? `attachment ${index + 1}`,
      content: contentOf(attachment),
    }));
  return { ...(body ? { body } : {}), attachments };
}

async function parse(bytes: Buffer): Promise<Email> {
  try {
    return await PostalMime.parse(bytes);
  } catch (error) {
    throw new UnreadableError('damaged', `is no mail that can be read (${(error as Error).message})`);
  }
}

function plainBody(text: string, metadata: Metadata, reader: Reader): Mail['body'] {
  rejectLongLine(text, reader);
  const mapped = new MappedText();
  // The subject of a forwarded article is its headline, and is no part of the body that offsets count in.
  if (metadata.title && !text.replace(/\s+/gu, '').startsWith(metadata.title.replace(/\s+/gu, ''))) {
    mapped.insert(`${metadata.title}\n\n`);
  }
  mapped.copy(text, 0);
  return { ...mapped.build(), metadata, single: false };
}

function pageBody(html: string | undefined, mail: Metadata, reader: Reader): Mail['body'] {
  if (!html?.trim()) return undefined;
  const page = readPage(html, reader);
  return { ...page, metadata: { ...mail, ...page.metadata } };
}

function metadataOf(mail: Email): Metadata {
  const sent = mail.headers.find(({ key }) => key === 'date')?.value;
  const date = sent === undefined ? undefined : isoDay(sent);
  // Re:, Fwd:, 转发：, 回复：
  const title = mail.subject?.replace(/^(?:\s*(?:re|fwd?|转发|回复|答复)\s*[:：])+\s*/iu, '').trim();
  return { ...(title ? { title } : {}), ...(date ? { date } : {}) };
}

function contentOf({ content }: Attachment): Buffer {
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as Uint8Array);
}
