import { decode, isBinary } from './decode.js';
import type { Format } from './formats.js';
import { stringValues } from './json-strings.js';
import { MappedText, type Piece } from './mapped-text.js';
import type { Metadata, SourceDocument } from './source-document.js';
import { rejectLongLine, remarkUndecodable } from './text.js';

/**
 * One article a line: `{"title", "text", "date", "source", "authors"}`; `content` stands for `text` as well. Offsets
 * count in the decoded file, so that they lead to the characters within the line; an escape counts as its backslash.
 */
export const jsonl: Format = {
  name: 'jsonl',
  extensions: ['.jsonl', '.ndjson'],
  recognises: (head) => !isBinary(head),
  *read(bytes, _file, reader) {
    const decoded = decode(bytes);
    remarkUndecodable(decoded, reader);
    rejectLongLine(decoded.text, reader);
    const { text } = decoded;
    let number = 0;
    for (let start = 0; start < text.length;) {
      const newline = text.indexOf('\n', start);
      const end = newline < 0 ? text.length : newline;
      number++;
      if (/\S/u.test(text.slice(start, end))) {
        const place = `line ${number}`;
        const document = readRecord(text, start, end, place);
        if (typeof document === 'string') reader.remark({ place, code: 'bad-record', reason: document });
        else yield document;
      }
      start = end + 1;
    }
  },
};

/** The document of a line, or why there is none. */
function readRecord(source: string, start: number, end: number, place: string): SourceDocument | string {
  let record: unknown;
  try {
    record = JSON.parse(source.slice(start, end));
  } catch {
    return 'is no JSON';
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return 'is no JSON object';
  const strings = stringValues(source, start);
  const text = strings.get('text') ?? strings.get('content');
  if (!text) return 'has no text: each line is {"title", "text", "date", "source"}';
  const metadata = metadataOf(record as Record<string, unknown>);
  const mapped = new MappedText();
  const title = strings.get('title');
  if (title && metadata.title && !startsWith(text, metadata.title)) {
    mapped.copyAll(title);
    mapped.insert('\n\n');
  }
  mapped.copyAll(text);
  return { ...mapped.build(), metadata, single: true, format: jsonl.name, place };
}

function metadataOf(record: Record<string, unknown>): Metadata {
  const { authors } = record;
  const word = (key: string) => {
    const value = record[key];
    return typeof value === 'string' && value.trim() !== '' ? { [key]: value.trim() } : {};
  };
  const names = (Array.isArray(authors) ? authors : [authors]).filter(
    (name): name is string => typeof name === 'string' && name.trim() !== '',
  );
  return { ...word('title'), ...word('date'), ...word('source'), ...(names.length > 0 ? { authors: names } : {}) };
}

/** Whether a text begins with its headline already. */
function startsWith(text: readonly Piece[], title: string): boolean {
  const bare = (words: string) => words.replace(/\s+/gu, '');
  const begin = text.map((piece) => piece.text).join('');
  return bare(begin.slice(0, title.length * 2 + 50)).startsWith(bare(title));
}
