import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readArticles } from './articles.js';
import { documentsOf, type Remark } from './reader.js';
import { writeDocx } from './samples/write-docx.js';
import { writeHtml } from './samples/write-html.js';
import { writeMail } from './samples/write-mail.js';
import { setColumn, writePdf } from './samples/write-pdf.js';

const BODY = [
  '新华社贵阳3月5日电（记者 张三）贵阳市人民政府5日宣布，今年全市将投入五十亿元用于数字经济建设，比去年增长两成。',
  '“我们要把算力变成生产力。”市长李四说，贵阳将继续扩大开放，欢迎各地企业前来投资兴业，共同推动西部地区高质量发展。',
  '全国人大代表王五建议，加快建设全国一体化算力网络。',
];
const TRADITIONAL = '立法會財務委員會昨日開會，審議政府提出的撥款申請，議員關注工程費用和完工日期，要求當局說明。';

async function read(bytes: Buffer, file: string) {
  const remarks: Remark[] = [];
  const documents = await documentsOf(bytes, file, (remark) => remarks.push(remark));
  return { documents, remarks };
}

describe('encodings of text', () => {
  const SIMPLIFIED = BODY.join('\n');
  it.each([
    ['utf8', false, SIMPLIFIED],
    ['utf8', true, SIMPLIFIED],
    ['utf-16le', true, SIMPLIFIED],
    ['utf-16le', false, SIMPLIFIED],
    ['utf-16be', true, SIMPLIFIED],
    ['utf-16be', false, SIMPLIFIED],
    ['gb18030', false, SIMPLIFIED],
    ['gb18030', true, SIMPLIFIED],
    ['big5', false, TRADITIONAL],
    ['utf-16le', false, 'All of this is in Latin letters, without a mark at the beginning.\n'.repeat(3)],
  ])('%s (mark: %s)', async (encoding, addBOM, text) => {
    const { documents, remarks } = await read(iconv.encode(text, encoding, { addBOM }), 'a.txt');
    expect(documents.map((document) => document.text)).toEqual([text]);
    expect(remarks).toEqual([]);
  });

  it('tells of bytes that are no characters, and reads the rest', async () => {
    const bytes = Buffer.concat([Buffer.from(BODY[0]!), Buffer.from([0xff, 0xfe, 0xff]), Buffer.from(BODY[1]!)]);
    const { documents, remarks } = await read(bytes, 'a.txt');
    expect(documents[0]!.text).toContain('贵阳市人民政府');
    expect(remarks).toEqual([expect.objectContaining({ code: 'undecodable' })]);
  });
});

describe('Markdown', () => {
  it.each([
    ['# 贵阳加快建设数字经济\n\n**甲** 说\n', '贵阳加快建设数字经济\n\n甲 说\n', '贵阳加快建设数字经济'],
    ['# 标题\n正文。\n## 小标题 ##\r\n正文。', '标题\n\n正文。\n\n小标题\r\n\n正文。', '标题'],
    ['# **标题**\n## 副题\n', '标题\n副题\n', '标题'],
    ['> 引文一\n> > 引文二', '引文一\n引文二', undefined],
    ['# 甲\n\n# 乙\n', '甲\n\n乙\n', undefined],
    ['#话题# 说\n#号\n', '#话题# 说\n#号\n', undefined],
    ['C# 与 F# 两种\n2 ** 3 ** 4\na__b__c\n______\n', 'C# 与 F# 两种\n2 ** 3 ** 4\na__b__c\n______\n', undefined],
    ['```\n# 注释\n**不动**\n```\n__动__', '```\n# 注释\n**不动**\n```\n动', undefined],
  ])('%j is printed as %j', async (source, printed, title) => {
    const [document] = (await read(Buffer.from(source), 'a.md')).documents;
    expect(document).toMatchObject({ text: printed, format: 'md', metadata: title === undefined ? {} : { title } });
  });

  it('gives the heading as the headline, and further ones within the text', async () => {
    const source = `# 贵阳加快建设数字经济高地\n${BODY[0]}\n## 共同推动发展\n${BODY[1]}\n`;
    const [document] = (await read(Buffer.from(source), 'a.md')).documents;
    const [one, ...others] = readArticles(document!, 'a.md', '', () => undefined);
    expect(others).toEqual([]);
    expect(one!.article.title).toBe('贵阳加快建设数字经济高地');
    const kinds = one!.paragraphs.map(({ kind, start, end }) => [
      kind,
      one!.article.text.slice(start, end).slice(0, 6),
    ]);
    expect(kinds).toEqual([
      ['headline', '贵阳加快建设'],
      ['prose', '新华社贵阳3'],
      ['heading', '共同推动发展'],
      ['prose', '“我们要把算'],
    ]);
  });

  it.each(['**甲 '.repeat(50_000), `# 甲${' '.repeat(100_000)}${'乙'.repeat(400)}`])(
    'is quick with what is no mark (%#)',
    async (source) => {
      expect((await read(Buffer.from(source), 'a.md')).documents[0]!.text).toBe(source);
    },
  );
});

describe('web pages', () => {
  const page = {
    title: '贵阳加快建设数字经济高地',
    site: '某某网',
    info: '2024年03月05日 10:20 来源：新华社',
    paragraphs: BODY,
  };

  it('gives the article with headline and credits, and none of the menus', async () => {
    const { documents, remarks } = await read(Buffer.from(writeHtml(page)), 'a.html');
    const [{ text, metadata, single }] = documents as [(typeof documents)[0]];
    expect(text.split(/\n+/).map((line) => line.trim())).toEqual([page.title, page.info, ...BODY]);
    expect({ metadata, single }).toEqual({
      metadata: { title: page.title, date: '2024-03-05', source: '新华社' },
      single: true,
    });
    expect(remarks).toEqual([expect.objectContaining({ code: 'page-furniture' })]);
  });

  it.each([
    ['<meta property="article:published_time" content="2024-03-06T08:00:00+08:00">', { date: '2024-03-06' }],
    ['<meta name="publishdate" content="2024/3/6 8:00">', { date: '2024-03-06' }],
    ['<meta name="source" content="来源：贵阳日报">', { source: '贵阳日报' }],
    ['<meta name="author" content="记者 欧阳修远、赵六">', { authors: ['欧阳修远', '赵六'] }],
    [
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"贵阳加快建设数字经济高地","datePublished":"2024-03-07"}</script>',
      { date: '2024-03-07' },
    ],
  ])('reads %s', async (head, expected) => {
    const { documents } = await read(Buffer.from(writeHtml({ ...page, head })), 'a.html');
    expect(documents[0]!.metadata).toMatchObject(expected);
  });

  it('takes no site and no editor for an author', async () => {
    const head = '<meta name="author" content="某某网编辑">';
    const { documents } = await read(Buffer.from(writeHtml({ ...page, head })), 'a.html');
    expect(documents[0]!.metadata).not.toHaveProperty('authors');
  });

  it('reads the encoding that the page declares', async () => {
    const source = writeHtml(page).replace('utf-8', 'gb2312');
    const { documents } = await read(iconv.encode(source, 'gb18030'), 'a.htm');
    expect(documents[0]!.text).toContain(BODY[1]);
  });

  it('reads a page without an article as it stands', async () => {
    const { documents } = await read(Buffer.from('<p>短讯一则。</p><p>又一则。</p>'), 'a.html');
    expect(documents[0]!.text).toBe('短讯一则。\n\n又一则。');
  });
});

describe('Word documents', () => {
  it('gives text boxes and notes once, and nothing that was deleted', async () => {
    const extra =
      '<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r><w:del><w:r><w:delText>删</w:delText><w:t>删</w:t></w:r></w:del>' +
      '<mc:AlternateContent><mc:Choice><w:p><w:r><w:t>框</w:t></w:r></w:p></mc:Choice>' +
      '<mc:Fallback><w:p><w:r><w:t>框</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:p>' +
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>格</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
    const bytes = writeDocx(BODY, { title: '题', created: '2024-03-05T01:00:00Z', footnotes: ['注'], extra });
    const { documents } = await read(bytes, 'a.docx');
    expect(documents[0]).toMatchObject({
      text: [...BODY, '甲\t乙', '框', '格', '注'].join('\n'),
      metadata: { title: '题', made: '2024-03-05' },
    });
  });
});

describe('PDFs', () => {
  const column = (x: number, paragraphs: readonly string[], lines: number) =>
    setColumn(paragraphs, { x, y: 700, width: 150, size: 10, lines });
  const joined = (text: string) => text.replace(/\s+/gu, '');

  it('reads columns in order, whatever the order in the file', async () => {
    const first = column(50, BODY, 5);
    const second = column(220, first.rest, 4);
    const third = column(390, second.rest, 9);
    const headline = { text: '贵阳加快建设数字经济高地', x: 60, y: 760, size: 24 };
    const byline = { text: '本报记者 张三', x: 260, y: 730, size: 10 };
    const bytes = writePdf([{ texts: [...third.texts, ...first.texts, byline, ...second.texts, headline] }]);
    const { documents } = await read(bytes, 'a.pdf');
    expect(joined(documents[0]!.text)).toBe(joined(headline.text + byline.text + BODY.join('')));
  });

  it('reads two articles side by side under their own headlines', async () => {
    const left = setColumn([BODY[0]!], { x: 50, y: 700, width: 230, size: 10, lines: 20 });
    const right = setColumn([BODY[1]!], { x: 310, y: 700, width: 230, size: 10, lines: 20 });
    const texts = [
      { text: '左边的标题', x: 60, y: 740, size: 20 },
      { text: '右边的标题', x: 320, y: 740, size: 20 },
      ...left.texts.flatMap((text, i) => [text, ...right.texts.slice(i, i + 1)]),
      ...right.texts.slice(left.texts.length),
    ];
    const { documents } = await read(writePdf([{ texts }]), 'a.pdf');
    expect(joined(documents[0]!.text)).toBe(joined(`左边的标题${BODY[0]}右边的标题${BODY[1]}`));
  });

  it('keeps a spaced name and a wide space in one line', async () => {
    const texts = [
      { text: '记者', x: 50, y: 700, size: 10 },
      { text: '张', x: 80, y: 700, size: 10 },
      { text: '三', x: 110, y: 700, size: 10 },
      ...setColumn([BODY[0]!], { x: 50, y: 680, width: 400, size: 10, lines: 5 }).texts,
    ];
    const { documents } = await read(writePdf([{ texts }]), 'a.pdf');
    expect(documents[0]!.text).toMatch(/^记者 张 三\n/);
  });

  it('sets in first lines, as printed', async () => {
    const { documents } = await read(writePdf([{ texts: column(50, BODY.slice(1), 20).texts }]), 'a.pdf');
    expect(documents[0]!.text.split('\n').map((line) => /^ */.exec(line)![0].length)).toEqual([4, 0, 0, 0, 4, 0]);
  });

  it('reads vertical print from right to left', async () => {
    const rows = ['縱排的第一行文字在最右邊，', '第二行文字在它的左邊。'];
    const texts = rows.map((text, i) => ({ text, x: 500 - i * 20, y: 700, size: 12 }));
    const { documents } = await read(writePdf([{ texts }], { vertical: true }), 'a.pdf');
    expect(documents[0]!.text).toBe(rows.join('\n'));
  });

  it('leaves out heads and feet that pages repeat, and tells so', async () => {
    const pages = BODY.map((text, i) => ({
      texts: [
        { text: `贵州日报  第${i + 1}版`, x: 50, y: 815, size: 9 },
        ...setColumn([text], { x: 50, y: 700, width: 300, size: 10, lines: 9 }).texts,
        { text: `- ${i + 1} -`, x: 280, y: 30, size: 9 },
      ],
    }));
    const { documents, remarks } = await read(writePdf(pages), 'a.pdf');
    expect(joined(documents[0]!.text)).toBe(BODY.join('').replace(/\s/g, ''));
    expect(remarks).toEqual([
      expect.objectContaining({
        place: 'pages 1-3',
        code: 'page-furniture',
        reason: expect.stringContaining('贵州日报'),
      }),
      expect.objectContaining({ place: 'pages 1-3', code: 'page-furniture', reason: expect.stringContaining('- 1 -') }),
    ]);
  });

  it('says which pages need OCR', async () => {
    const scan = { texts: [], picture: true };
    const { remarks } = await read(writePdf([scan, { texts: column(50, BODY, 40).texts }, scan, scan]), 'a.pdf');
    expect(remarks).toEqual([expect.objectContaining({ place: 'pages 1, 3-4', code: 'needs-ocr' })]);
    await expect(read(writePdf([scan, scan]), 'a.pdf')).rejects.toMatchObject({
      code: 'needs-ocr',
      place: 'pages 1-2',
    });
  });

  it('takes title and day from the file, but no names of files for titles', async () => {
    const pages = [{ texts: column(50, BODY, 40).texts }];
    const made = "D:20240305080000+08'00'";
    const titled = await read(writePdf(pages, { title: '数字经济', made }), 'a.pdf');
    expect(titled.documents[0]!.metadata).toMatchObject({
      title: '数字经济',
      made: expect.stringMatching(/^20240305/),
    });
    const named = await read(writePdf(pages, { title: '03版.indd' }), 'a.pdf');
    expect(named.documents[0]!.metadata).toEqual({});
  });
});

describe('records, mails and archives', () => {
  it('gives each line of a JSONL file, and tells of those that are none', async () => {
    const lines = [
      { title: '题', text: '文一', date: '2024-03-05', source: '新华社', authors: ['张三'] },
      { content: '文二' },
      { title: '只有题' },
      ['文'],
    ].map((record) => JSON.stringify(record));
    const { documents, remarks } = await read(Buffer.from([...lines, '', '{"text": '].join('\n')), 'a.jsonl');
    expect(documents).toMatchObject([
      {
        text: '题\n\n文一',
        metadata: { title: '题', date: '2024-03-05', source: '新华社', authors: ['张三'] },
        place: 'line 1',
      },
      { text: '文二', metadata: {}, place: 'line 2' },
    ]);
    expect(remarks.map(({ place }) => place)).toEqual(['line 3', 'line 4', 'line 6']);
  });

  it.each(['utf-8', 'gb18030', 'big5'])('reads mails in %s and what is attached', async (charset) => {
    const mail = writeMail({
      subject: '转发：題目',
      date: 'Tue, 5 Mar 2024 08:00:00 +0800',
      text: TRADITIONAL,
      charset,
      attachments: [
        { name: '附件.docx', bytes: writeDocx(BODY) },
        { name: 'b.png', bytes: Buffer.from([137, 80, 78, 71]) },
      ],
    });
    const { documents, remarks } = await read(mail, 'a.eml');
    expect(documents).toMatchObject([
      { text: expect.stringContaining(TRADITIONAL), metadata: { title: '題目', date: '2024-03-05' }, format: 'eml' },
      { text: BODY.join('\n'), format: 'docx', member: '附件.docx' },
    ]);
    expect(remarks).toMatchObject([{ place: 'b.png', code: 'unknown-format' }]);
  });

  it('reads the page of a mail without plain text, and saved pages', async () => {
    const html = writeHtml({ title: '贵阳加快建设数字经济高地', site: '某网', info: '来源：新华社', paragraphs: BODY });
    const mail = writeMail({ subject: '看', date: 'Tue, 5 Mar 2024 08:00:00 +0800', html });
    const { documents } = await read(mail, 'a.mht');
    expect(documents[0]!.metadata).toMatchObject({
      title: '贵阳加快建设数字经济高地',
      date: '2024-03-05',
      source: '新华社',
    });
    expect(documents[0]!.text).not.toContain('导航');
  });

  it('reads archives in archives, names in GB18030, and leaves aside what systems add', async () => {
    const inner = zipSync({ 'x.jsonl': Buffer.from('{"text":"文"}') });
    const gbk = Buffer.from(zipSync({ '#.txt': Buffer.from('文') }));
    const name = iconv.encode('中', 'gb18030').toString('latin1');
    const outer = zipSync({
      '__MACOSX/._a.txt': Buffer.from('x'),
      '文件夹/a.txt': Buffer.from(BODY[0]!),
      'b.zip': inner,
      'c.exe': Buffer.from('MZ'),
    });
    const { documents, remarks } = await read(Buffer.from(outer), 'a.zip');
    expect(documents.map(({ member }) => member)).toEqual(['文件夹/a.txt', 'b.zip/x.jsonl']);
    expect(remarks).toMatchObject([{ place: 'c.exe', code: 'unknown-format' }]);
    // The name of a member stands twice in the archive.
    const renamed = Buffer.from(
      gbk.toString('latin1').replaceAll('#.txt', `${name}.tx`).replaceAll('.tx', '.md').slice(0),
      'latin1',
    );
    expect((await read(renamed, 'a.zip')).documents.map(({ member }) => member)).toEqual(['中.md']);
  });
});
