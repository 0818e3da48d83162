import { parseXml } from './xml.js';

/** What the text within is not printed, or printed twice: the fallback of a text box repeats it for older programs. */
const SILENT = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'mc:Fallback',
  'w:rPr',
  'w:pPr',
  'wp:docPr',
]);

/** Signs that a run may hold beside its text. */
const SIGNS: Record<string, string> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/**
 * The paragraphs of a part of a Word document, as printed; empty ones too, since they part what stands around them. A
 * paragraph within a paragraph (a text box) comes after the one it stands in.
 */
export function readParagraphs(xml: string): string[] {
  const paragraphs: string[] = [];
  const open: number[] = [];
  let silent = 0;
  let inText = 0;
  const add = (text: string) => {
    const paragraph = open.at(-1);
    if (paragraph !== undefined && paragraph >= 0 && silent === 0) paragraphs[paragraph] += text;
  };
  parseXml(xml, {
    open(name) {
      if (SILENT.has(name)) silent++;
      else if (name === 'w:p') open.push(silent > 0 ? -1 : paragraphs.push('') - 1);
      else if (name === 'w:t') inText++;
      else if (SIGNS[name] !== undefined) add(SIGNS[name]);
    },
    close(name) {
      if (SILENT.has(name)) silent--;
      else if (name === 'w:p') open.pop();
      else if (name === 'w:t') inText--;
    },
    text(text) {
      if (inText > 0) add(text);
    },
  });
  return paragraphs;
}
