import { decode, isBinary } from './decode.js';
import type { Format } from './formats.js';
import { MappedText } from './mapped-text.js';
import { rejectLongLine, remarkUndecodable } from './text.js';

/** Markdown: its text is the decoded file without the marks of headings, quotations and emphasis. */
export const markdown: Format = {
  name: 'md',
  extensions: ['.md'],
  recognises: (head) => !isBinary(head),
  *read(bytes, _file, reader) {
    const decoded = decode(bytes);
    remarkUndecodable(decoded, reader);
    rejectLongLine(decoded.text, reader);
    const { mapped, title } = withoutMarks(decoded.text);
    yield { ...mapped.build(), metadata: title ? { title } : {}, single: false, format: markdown.name };
  },
};

/** `## 标题 ##`: what stands before the heading, it, and what stands behind. A paragraph is no heading, whatever its mark. */
const HEADING = /^( {0,3}#{1,6}[ \t\u3000]+)(\S(?:[^\n]{0,300}?\S)??)((?:[ \t]+#+)?\s*)$/u;
const QUOTED = /^(?: {0,3}> ?)+/u;
const FENCE = /^ {0,3}(?:```|~~~)/u;
/** Within a word `__` is a name's own; what is longer than this is no emphasis. */
const STRONG =
  /\*\*(?=[^\s*])([^\n]{0,300}?[^\s*])\*\*(?!\*)|(?<![\p{L}\p{N}_])__(?=[^\s_])([^\n]{0,300}?[^\s_])__(?![\p{L}\p{N}_])/gu;

/** The text that is printed, with a heading standing by itself, and the one heading of the first level there is. */
function withoutMarks(source: string): { mapped: MappedText; title: string | undefined } {
  const mapped = new MappedText();
  const titles: string[] = [];
  let fenced = false;
  let below: 'heading' | 'blank' | 'words' = 'blank';
  let at = 0;
  for (const line of source.split(/(?<=\n)/u)) {
    if (FENCE.test(line)) fenced = !fenced;
    const mark = fenced ? '' : (QUOTED.exec(line)?.[0] ?? '');
    const words = line.slice(mark.length);
    const heading = fenced ? null : HEADING.exec(words);
    if (heading && below === 'words') mapped.insert('\n');
    if (!heading && below === 'heading' && words.trim() !== '') mapped.insert('\n');
    if (heading) {
      const from = mapped.length;
      const [, marks = '', text = '', end = ''] = heading;
      copyWords(mapped, text, at + mark.length + marks.length);
      if (marks.trim() === '#') titles.push(text.replaceAll(STRONG, '$1$2'));
      const rest = /\s*$/u.exec(end)![0];
      if (mapped.length > from) mapped.copy(rest, at + line.length - rest.length);
    } else if (fenced) mapped.copy(line, at);
    else copyWords(mapped, words, at + mark.length);
    below = heading ? 'heading' : words.trim() === '' ? 'blank' : 'words';
    at += line.length;
  }
  return { mapped, title: titles.length === 1 ? titles[0] : undefined };
}

/** Copies what stands around and between the marks of emphasis. */
function copyWords(mapped: MappedText, words: string, at: number): void {
  let from = 0;
  for (const { 0: strong, index } of words.matchAll(STRONG)) {
    mapped.copy(words.slice(from, index), at + from);
    mapped.copy(words.slice(index + 2, index + strong.length - 2), at + index + 2);
    from = index + strong.length;
  }
  mapped.copy(words.slice(from), at + from);
}
