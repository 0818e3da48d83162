import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { writeDocx } from '../../packages/ingest/src/read/samples/write-docx.js';
import { writeHtml } from '../../packages/ingest/src/read/samples/write-html.js';
import { setColumn, writePdf } from '../../packages/ingest/src/read/samples/write-pdf.js';

export const SENTENCE =
  '新华社北京3月5日电（记者 张三）贵阳市人民政府5日宣布，今年全市将投入五十亿元用于数字经济建设。';
export const GOOD = `贵阳加快建设数字经济高地\n${SENTENCE}\n`;

const MEGABYTE = 2 ** 20;

const page = (text: string) => ({ texts: setColumn([text], { x: 50, y: 700, width: 300, size: 10, lines: 40 }).texts });

/** A file that does harm, and what the report must say of it. */
export interface HostileFile {
  name: string;
  code: string;
  reason: RegExp;
  make: (path: string) => void;
}

const write = (content: () => string | Buffer | Uint8Array) => (path: string) => writeFileSync(path, content());

/** An archive whose directory says its member is small. */
function lyingZip(): Buffer {
  const bytes = Buffer.from(zipSync({ 'a.txt': Buffer.alloc(4 * MEGABYTE, 'x') }));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(4 * MEGABYTE);
  const small = Buffer.alloc(4);
  small.writeUInt32LE(100);
  for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size)) small.copy(bytes, at);
  return bytes;
}

function nestedZip(depth: number): Uint8Array {
  let inner: Uint8Array = Buffer.from(SENTENCE);
  let name = 'a.txt';
  for (let i = 0; i < depth; i++) {
    inner = zipSync({ [name]: inner });
    name = `${i}.zip`;
  }
  return inner;
}

/** With GUANXI_MAX_FILE_MB=4, GUANXI_MAX_UNPACKED_MB=8. */
export const HOSTILE: readonly HostileFile[] = [
  {
    name: 'locked.pdf',
    code: 'encrypted',
    reason: /password/,
    make: write(() => writePdf([page(SENTENCE)], { locked: true })),
  },
  {
    name: 'truncated.pdf',
    code: 'damaged',
    reason: /damaged/,
    make: write(() => writePdf([page(SENTENCE)]).subarray(0, 700)),
  },
  { name: 'not.pdf', code: 'binary', reason: /not a pdf/, make: write(() => '这不是 PDF。') },
  {
    name: 'scan.pdf',
    code: 'needs-ocr',
    reason: /OCR/,
    make: write(() => writePdf([{ texts: [], picture: true }])),
  },
  {
    name: 'bomb.zip',
    code: 'too-large',
    reason: /GUANXI_MAX_FILE_MB/,
    make: write(() => zipSync({ 'a.txt': Buffer.alloc(64 * MEGABYTE) })),
  },
  {
    name: 'many-bombs.zip',
    code: 'unpacks-too-large',
    reason: /GUANXI_MAX_UNPACKED_MB/,
    make: write(() =>
      zipSync(Object.fromEntries([1, 2, 3, 4].map((i) => [`${i}.txt`, Buffer.alloc(3 * MEGABYTE, '\n')]))),
    ),
  },
  { name: 'lying.zip', code: 'damaged', reason: /damaged/, make: write(lyingZip) },
  { name: 'deep.zip', code: 'too-deep', reason: /archives deep/, make: write(() => nestedZip(8)) },
  {
    name: 'crowd.zip',
    code: 'too-many-members',
    reason: /more than 10000/,
    make: write(() =>
      zipSync(Object.fromEntries(Array.from({ length: 10_002 }, (_, i) => [`${i}.txt`, Buffer.from('x')]))),
    ),
  },
  {
    name: 'cut.zip',
    code: 'damaged',
    reason: /damaged/,
    make: write(() => zipSync({ 'a.txt': Buffer.from(SENTENCE) }).subarray(0, 80)),
  },
  {
    name: 'entities.docx',
    code: 'external-entities',
    reason: /document type/,
    make: write(() => writeDocx(['&x;'], { prolog: '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>' })),
  },
  {
    name: 'laughs.docx',
    code: 'external-entities',
    reason: /document type/,
    make: write(() => {
      const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
      return writeDocx(['&l9;'], { prolog: `<!DOCTYPE w [<!ENTITY l0 "ha">${levels}]>` });
    }),
  },
  {
    name: 'bomb.docx',
    code: 'unpacks-too-large',
    reason: /GUANXI_MAX_UNPACKED_MB/,
    make: write(() => writeDocx([], { extra: ' '.repeat(64 * MEGABYTE) })),
  },
  {
    name: 'locked.docx',
    code: 'encrypted',
    reason: /password/,
    make: write(() => Buffer.from('d0cf11e0a1b11ae1', 'hex')),
  },
  {
    name: 'broken-encoding.txt',
    code: 'undecodable',
    reason: /could not be read as utf-8/,
    make: write(() => Buffer.concat([Buffer.from(GOOD), Buffer.from([0xff, 0xc0]), Buffer.from(GOOD)])),
  },
  {
    name: 'long-line.txt',
    code: 'line-too-long',
    reason: /GUANXI_MAX_ARTICLE_CHARACTERS/,
    make: write(() => SENTENCE.repeat((3.9 * MEGABYTE) / Buffer.byteLength(SENTENCE))),
  },
  {
    name: 'large.txt',
    code: 'too-large',
    reason: /GUANXI_MAX_FILE_MB/,
    make: write(() => `${SENTENCE}\n`.repeat((5 * MEGABYTE) / Buffer.byteLength(SENTENCE))),
  },
  { name: 'empty-lines.txt', code: 'no-article', reason: /no text/, make: write(() => '\n'.repeat(1_000_000)) },
  { name: 'empty.txt', code: 'empty', reason: /empty/, make: write(() => '') },
  {
    name: 'program.txt',
    code: 'binary',
    reason: /not a txt/,
    make: write(() => Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1])),
  },
  {
    name: 'no-text.html',
    code: 'no-text',
    reason: /without text/,
    make: write(() => '<html><script>1</script></html>'),
  },
  { name: 'lines.jsonl', code: 'bad-record', reason: /no JSON/, make: write(() => `{"text": "${SENTENCE}"}\n{{{{\n`) },
  {
    name: 'unknown.xyz',
    code: 'unknown-format',
    reason: /\.txt/,
    make: write(() => 'x'),
  },
  { name: 'gone.txt', code: 'unreadable', reason: /ENOENT/, make: (path) => symlinkSync('nowhere.txt', path) },
  { name: 'circle.txt', code: 'unreadable', reason: /circle/, make: (path) => symlinkSync('circle.txt', path) },
  { name: 'loop', code: 'folder-again', reason: /already/, make: (path) => symlinkSync('.', path) },
  { name: 'outside.txt', code: 'outside', reason: /outside/, make: (path) => symlinkSync('/etc/hostname', path) },
  { name: 'outside', code: 'outside', reason: /outside/, make: (path) => symlinkSync('/etc', path) },
  { name: 'pipe.txt', code: 'not-a-file', reason: /no ordinary file/, make: (path) => execFileSync('mkfifo', [path]) },
];

export function writeHostile(folder: string, files: readonly HostileFile[]): void {
  for (const { name, make } of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    make(path);
  }
}

/** A PDF of some kilobytes whose page unpacks to `megabytes` of white space. */
export function pdfBomb(megabytes: number): Buffer {
  return writePdf([page(SENTENCE)], { compress: true, operators: Buffer.alloc(megabytes * MEGABYTE, ' ') });
}

/** Documents that name an address in every way that their formats have. */
export function callingFiles(url: string): Record<string, Buffer> {
  const head = `<link rel="stylesheet" href="${url}/a.css"><script src="${url}/a.js"></script><base href="${url}/">`;
  const html = writeHtml({
    title: '贵阳加快建设',
    site: '某网',
    info: '来源：新华社',
    paragraphs: [SENTENCE, SENTENCE],
    head,
  });
  const calls = `<img src="${url}/a.png"><iframe src="${url}/f"></iframe><object data="${url}/o"></object><video src="${url}/v"></video>`;
  const called = html.replace('</body>', `${calls}</body>`);
  return {
    'a.html': Buffer.from(called),
    'b.xhtml': Buffer.from(`<!DOCTYPE html SYSTEM "${url}/a.dtd">${called}`),
    'c.eml': Buffer.from(`From: a@b.c\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${called}`),
    'd.docx': writeDocx([SENTENCE], { prolog: `<!DOCTYPE w SYSTEM "${url}/a.dtd">` }),
    'e.pdf': writePdf([page(SENTENCE)], { title: url, operators: deflateSync(Buffer.from(url)) }),
  };
}
