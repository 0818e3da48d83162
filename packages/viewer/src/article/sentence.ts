import type { Span } from '../api/types.js';

const ENDS = new Set('。！？!?…；;');
const CLOSERS = new Set('”’」』）)》"\'');

/**
 * The sentence around a span: from the end of the one before to its own, within its line.
 * @param limit most code units beside the span on each side; what goes further is cut
 */
export function sentenceAround(text: string, span: Span, limit = 120): Span {
  let { start, end } = span;
  while (start > 0 && span.start - start < limit && !endsBefore(text, start)) start -= 1;
  if (!endedBy(text, end)) {
    while (end < text.length && end - span.end < limit && text[end] !== '\n') {
      end += 1;
      if (ENDS.has(text[end - 1]!)) break;
    }
  }
  while (end < text.length && CLOSERS.has(text[end]!)) end += 1;
  return { start: wholeCharacter(text, start), end: wholeCharacter(text, end) };
}

/** Whether a sentence or line ends right before this place. */
function endsBefore(text: string, at: number): boolean {
  const before = text[at - 1]!;
  if (before === '\n') return true;
  if (CLOSERS.has(before)) return at > 1 && ENDS.has(text[at - 2]!);
  return ENDS.has(before) && !CLOSERS.has(text[at] ?? '');
}

function endedBy(text: string, at: number): boolean {
  return ENDS.has(text[at - 1] ?? '');
}

/** The place itself, or one back where it would cut a character of two code units in half. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
