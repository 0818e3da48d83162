import { Parser } from 'htmlparser2';
import type { Piece } from '../mapped-text.js';

/** A stretch of text of a page, without a tag inside it. */
export interface TextRun {
  /** Where its characters stand in the source; an entity (`&nbsp;`) is a piece of its own. */
  pieces: Piece[];
  /** Source offsets around it. */
  start: number;
  end: number;
  text: string;
  /** Runs of the same number are printed as one paragraph. */
  paragraph: number;
  /** The innermost of h1 to h6, a, and of what frames a page (nav, footer …) that it stands in. */
  heading?: number;
  link: boolean;
  frame: boolean;
}

/** A page as its source prints it, and what its head says. */
export interface PageText {
  runs: TextRun[];
  /** Contents of meta tags by their name, property or itemprop, in lower case; the first of each. */
  meta: Map<string, string>;
  title: string;
  elements: number;
  /** How deep elements lie in one another. */
  depth: number;
}

/** Elements whose text is not printed. */
const SILENT = new Set(
  'script style noscript template textarea select option svg math iframe object canvas audio video head'.split(' '),
);
const FRAME = new Set('nav footer aside form button menu'.split(' '));
/** Elements that do not end a paragraph. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small ' +
    'span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** Reads the source of a page from beginning to end; nothing that it refers to is fetched. */
export function readPageText(html: string): PageText {
  const page: PageText = { runs: [], meta: new Map(), title: '', elements: 0, depth: 0 };
  const inside = new Map<string, number>();
  const count = (name: string) => inside.get(name) ?? 0;
  let silent = 0;
  let open = 0;
  let frame = 0;
  let heading: number | undefined;
  let paragraph = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      inside.set(name, count(name) + 1);
      page.elements++;
      page.depth = Math.max(page.depth, ++open);
      if (SILENT.has(name)) silent++;
      if (FRAME.has(name)) frame++;
      if (!INLINE.has(name)) paragraph++;
      if (/^h[1-6]$/.test(name)) heading = Number(name[1]);
      if (name === 'meta') takeMeta(page.meta, attributes);
      else if (name === 'time' && attributes.datetime) setFirst(page.meta, 'time', attributes.datetime);
    },
    onclosetag(name) {
      inside.set(name, Math.max(0, count(name) - 1));
      open--;
      if (SILENT.has(name)) silent--;
      if (FRAME.has(name)) frame--;
      if (!INLINE.has(name)) paragraph++;
      if (/^h[1-6]$/.test(name)) heading = undefined;
    },
    ontext(data) {
      if (count('title') > 0 && count('svg') === 0) page.title += data;
      if (silent > 0 || count('title') > 0) return;
      const { startIndex: start, endIndex } = parser;
      const last = page.runs.at(-1);
      const text = count('pre') > 0 ? data : data.replace(/[\t\n\r\f]/g, ' ');
      if (last && last.end === start && last.paragraph === paragraph) {
        last.pieces.push({ text, at: start });
        last.end = endIndex + 1;
        last.text += text;
        return;
      }
      page.runs.push({
        pieces: [{ text, at: start }],
        start,
        end: endIndex + 1,
        text,
        paragraph,
        ...(heading === undefined ? {} : { heading }),
        link: count('a') > 0,
        frame: frame > 0,
      });
    },
  });
  parser.end(html);
  return page;
}

function takeMeta(meta: Map<string, string>, attributes: Record<string, string>): void {
  const name = attributes.name ?? attributes.property ?? attributes.itemprop;
  if (name && attributes.content?.trim()) setFirst(meta, name.toLowerCase(), attributes.content.trim());
}

function setFirst(meta: Map<string, string>, name: string, value: string): void {
  if (!meta.has(name)) meta.set(name, value);
}
