import iconv from 'iconv-lite';

export interface SampleMail {
  subject: string;
  /** Date header, as in RFC 5322. */
  date: string;
  text?: string;
  html?: string;
  charset?: string;
  attachments?: readonly { name: string; bytes: Buffer }[];
}

/** Writes a mail with a text, a page, or both, and attachments. */
export function writeMail({ subject, date, text, html, charset = 'utf-8', attachments = [] }: SampleMail): Buffer {
  const part = (type: string, content: string) =>
    `--bound\r\nContent-Type: ${type}; charset=${charset}\r\nContent-Transfer-Encoding: base64\r\n\r\n${wrap(iconv.encode(content, charset))}\r\n`;
  const files = attachments.map(
    ({ name, bytes }) =>
      `--bound\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${encoded(name)}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${wrap(bytes)}\r\n`,
  );
  const parts = [
    ...(text === undefined ? [] : [part('text/plain', text)]),
    ...(html === undefined ? [] : [part('text/html', html)]),
    ...files,
  ];
  return Buffer.from(
    `From: desk@example.org\r\nSubject: ${encoded(subject)}\r\nDate: ${date}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=bound\r\n\r\n${parts.join('')}--bound--\r\n`,
  );
}

function encoded(words: string): string {
  return `=?utf-8?B?${Buffer.from(words).toString('base64')}?=`;
}

function wrap(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{76}/g, '$&\r\n');
}
