import type { Span } from '@guanxi/graph';

const END = new Set(['。', '！', '？', '!', '?', '…']);
const CLOSING = new Set(['”', '’', '」', '』', '）', ')', '】', '》', '"']);

/**
 * Sentences of a paragraph. A mark that ends a sentence inside quotation marks ends the outer sentence only when nothing but
 * closing marks follows: “甲。”乙说。 is one sentence, “甲。” alone is one. A semicolon ends none.
 */
export function splitSentences(text: string, paragraph: Span): Span[] {
  const sentences: Span[] = [];
  let start = paragraph.start;
  let depth = 0;
  for (let at = paragraph.start; at < paragraph.end; at++) {
    const character = text[at]!;
    if (character === '“' || character === '「') depth++;
    else if ((character === '”' || character === '」') && depth > 0) depth--;
    if (!END.has(character) || depth > 0) continue;
    let end = at + 1;
    while (end < paragraph.end && (END.has(text[end]!) || CLOSING.has(text[end]!))) end++;
    sentences.push({ start, end });
    start = end;
    at = end - 1;
  }
  if (start < paragraph.end) sentences.push({ start, end: paragraph.end });
  return sentences;
}
