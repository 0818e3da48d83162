import { deflateSync } from 'node:zlib';

/** A string as it is set on a page: left end and baseline in points from the lower left corner. */
export interface SetText {
  text: string;
  x: number;
  y: number;
  size: number;
}

export interface PdfPageContent {
  texts: SetText[];
  /** Draws a grey box where a scan would have its picture. */
  picture?: boolean;
}

export interface PdfOptions {
  title?: string;
  /** D:20240305080000+08'00' */
  made?: string;
  vertical?: boolean;
  compress?: boolean;
  /** Locks it with a password that nobody has. */
  locked?: boolean;
  /** Added to the first page's content: operators of PDF. */
  operators?: Buffer;
  width?: number;
  height?: number;
}

/**
 * Writes a PDF whose Chinese text is set in a font that is not embedded, as exports from newspaper databases are: the
 * reader needs its own tables to know the characters.
 */
export function writePdf(pages: readonly PdfPageContent[], options: PdfOptions = {}): Buffer {
  const { width = 595, height = 842 } = options;
  const objects: (string | Buffer)[] = [];
  const add = (object: string | Buffer) => objects.push(object);
  const first = 7;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-${options.vertical ? 'V' : 'H'} /DescendantFonts [4 0 R] >>`,
  );
  add(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 6 0 R /DW 1000 /W [1 [500] 2 95 500] >>',
  );
  add(
    `<< ${options.title ? `/Title ${utf16(options.title)}` : ''} ${options.made ? `/CreationDate (${options.made})` : ''} >>`,
  );
  add(
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
  );
  for (const [index, page] of pages.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + index * 2 + 1} 0 R >>`,
    );
    const drawn = page.texts.map(
      ({ text, x, y, size }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${utf16(text, '')} Tj ET`,
    );
    if (page.picture) drawn.unshift('0.8 g 50 50 400 600 re f');
    const content = Buffer.concat([
      Buffer.from(drawn.join('\n'), 'latin1'),
      ...(index === 0 && options.operators ? [options.operators] : []),
    ]);
    const stream = options.compress ? deflateSync(content) : content;
    add(
      Buffer.concat([
        Buffer.from(`<< /Length ${stream.length} ${options.compress ? '/Filter /FlateDecode' : ''} >>\nstream\n`),
        stream,
        Buffer.from('\nendstream'),
      ]),
    );
  }
  const lock = '00'.repeat(32);
  const encrypt = `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${lock}> /U <${lock}> >> /ID [<00> <00>]`;
  return assemble(objects, options.locked ? encrypt : '');
}

function assemble(objects: readonly (string | Buffer)[], trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let length = parts[0]!.length;
  const offsets: number[] = [];
  const push = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    push(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

function utf16(text: string, mark = 'feff'): string {
  let hex = mark;
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, '0');
  return `<${hex}>`;
}

/** Sets running text in a column: as many letters a line as fit, each paragraph set in by two letters. */
export function setColumn(
  paragraphs: readonly string[],
  place: { x: number; y: number; width: number; size: number; lines: number },
): { texts: SetText[]; rest: string[] } {
  const texts: SetText[] = [];
  const rest: string[] = [];
  const perLine = Math.floor(place.width / place.size);
  let line = 0;
  for (const paragraph of paragraphs) {
    let left = paragraph;
    for (let opening = true; left !== ''; opening = false) {
      if (line >= place.lines) {
        rest.push(left);
        break;
      }
      const indent = opening ? 2 : 0;
      const y = place.y - line * place.size * 1.5;
      texts.push({ text: left.slice(0, perLine - indent), x: place.x + indent * place.size, y, size: place.size });
      left = left.slice(perLine - indent);
      line++;
    }
  }
  return { texts, rest };
}
