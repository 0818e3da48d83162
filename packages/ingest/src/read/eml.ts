import { isBinary } from './decode.js';
import { UnreadableError } from './errors.js';
import type { Format } from './formats.js';

/**
 * A mail with what is attached to it, or a saved web page (`.mht`). Offsets count in the decoded text of the part that
 * was read: its plain text, or its HTML where there is no plain text.
 */
export const eml: Format = {
  name: 'eml',
  extensions: ['.eml', '.mht', '.mhtml'],
  recognises: (head) => !isBinary(head) && /^[\w-]+:/m.test(head.toString('latin1', 0, 4096)),
  async *read(bytes, file, reader) {
    const { readMail } = await import('./mail/read-mail.js');
    const { body, attachments } = await readMail(bytes, /\.mhtml?$/i.test(file), reader);
    if (body) yield { ...body, format: eml.name };
    for (const { name, content } of attachments) {
      yield* reader.readMember(name, content.length, async (limit) => {
        if (content.length <= limit) return content;
        throw new UnreadableError('unpacks-too-large', 'holds more than may be read; set GUANXI_MAX_UNPACKED_MB');
      });
    }
    if (!body && attachments.length === 0) throw new UnreadableError('no-text', 'is a mail without text');
  },
};
