import { unzipSync, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { writeDocx } from '../read/samples/write-docx.js';
import { writeHtml } from '../read/samples/write-html.js';
import { writeMail } from '../read/samples/write-mail.js';
import { setColumn, writePdf } from '../read/samples/write-pdf.js';

export interface SoundFile {
  extension: string;
  bytes: Buffer;
  /** For archives: their members, which are damaged before they are packed, so that what unpacks is damaged as well. */
  members?: Record<string, Uint8Array>;
}

const TITLE = '贵阳加快建设数字经济高地';
const BODY = [
  '新华社贵阳3月5日电（记者 张三 通讯员 李四）贵阳市人民政府5日宣布，今年将投入五十亿元用于数字经济建设。',
  '“我们要把算力变成生产力。”贵阳市市长王五说，《数据条例》实施以来，华为技术有限公司等企业与该市签订合作协议。',
  '2024年3月4日，全国人大代表、某某集团董事长赵六在北京会见了来访的代表团。',
];

/** Small files of every format, from which damaged ones are made. */
export function soundFiles(): SoundFile[] {
  const text = [TITLE, '', ...BODY].join('\n');
  const page = writeHtml({ title: TITLE, site: '某网', info: '2024-03-05 10:20 来源：新华社', paragraphs: BODY });
  const column = setColumn(BODY, { x: 50, y: 700, width: 150, size: 10, lines: 8 });
  const second = setColumn(column.rest, { x: 240, y: 700, width: 150, size: 10, lines: 20 });
  const texts = [{ text: TITLE, x: 50, y: 760, size: 20 }, ...column.texts, ...second.texts];
  const docx = writeDocx([TITLE, ...BODY], { title: TITLE, created: '2024-03-05T00:00:00Z', footnotes: ['注'] });
  const record = JSON.stringify({ title: TITLE, text: BODY.join('\n'), date: '2024-03-05', source: '新华社' });
  const mail = { subject: TITLE, date: 'Tue, 5 Mar 2024 08:00:00 +0800' };
  const archive = { '一/a.txt': Buffer.from(text), 'b.html': Buffer.from(page), 'c.jsonl': Buffer.from(record) };
  return [
    ...['utf8', 'gb18030', 'big5'].map((encoding) => ({ extension: 'txt', bytes: iconv.encode(text, encoding) })),
    { extension: 'txt', bytes: iconv.encode(text, 'utf-16le', { addBOM: true }) },
    { extension: 'md', bytes: Buffer.from(text.replaceAll('\n', '\r\n')) },
    { extension: 'html', bytes: Buffer.from(page) },
    { extension: 'html', bytes: iconv.encode(page.replace('utf-8', 'gbk'), 'gb18030') },
    { extension: 'pdf', bytes: writePdf([{ texts }, { texts: column.texts }], { title: TITLE }) },
    { extension: 'pdf', bytes: writePdf([{ texts }], { compress: true, vertical: true }) },
    { extension: 'docx', bytes: docx, members: unzipSync(docx) },
    { extension: 'jsonl', bytes: Buffer.from(`${record}\n${record.replaceAll('政', '\\u653f')}\n`) },
    {
      extension: 'eml',
      bytes: writeMail({ ...mail, text, attachments: [{ name: '附件.txt', bytes: Buffer.from(text) }] }),
    },
    { extension: 'mht', bytes: writeMail({ ...mail, html: page }) },
    { extension: 'zip', bytes: Buffer.from(zipSync(archive)), members: archive },
  ];
}
