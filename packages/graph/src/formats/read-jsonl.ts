import type { Corpus } from '../linking/index.js';
import type { Decision, Extraction } from '../model.js';
import type { Header } from './check-line.js';
import { JSONL_VERSION } from './jsonl.js';

/** A line that cannot be read, and what to do about it. */
export interface LineProblem {
  /** Counted from 1. */
  line: number;
  /** Where in the line: `entities[2].name`; empty when the line as a whole is meant. */
  field: string;
  message: string;
}

/** A file that is not the lossless form. Nothing was taken from it. */
export class JsonlError extends Error {
  override readonly name = 'JsonlError';
  constructor(
    readonly file: string,
    readonly problems: readonly LineProblem[],
  ) {
    super(
      problems
        .map(({ line, field, message }) => `${file}, line ${line}${field ? `, ${field}` : ''}: ${message}`)
        .join('\n'),
    );
  }
}

/** After so many problems the rest of a file is not worth reading. */
const PROBLEMS_SHOWN = 10;

/**
 * Reads the lossless form, or bare lines of `guanxi extract`, and checks every line before any of it is used.
 *
 * @param file how messages call it
 * @throws JsonlError with the line, the field and the remedy
 */
export async function readJsonl(lines: AsyncIterable<string>, file: string): Promise<Corpus> {
  const { checkLine } = await import('./check-line.js');
  const corpus: Corpus & { extractions: Extraction[] } = { extractions: [], decisions: [], retired: [] };
  const seen = new Map<string, number>();
  const problems: LineProblem[] = [];
  let header: Header | undefined;
  let line = 0;
  const fail = (field: string, message: string) => problems.push({ line, field, message });

  for await (const text of lines) {
    line += 1;
    if (problems.length >= PROBLEMS_SHOWN) break;
    if (text.trim() === '') continue;
    const checked = checkLine(line === 1 ? text.replace(/^\uFEFF/, '') : text);
    switch (checked.kind) {
      case 'problems':
        for (const { field, message } of checked.problems) fail(field, message);
        break;
      case 'header':
        if (line !== 1) fail('guanxi', 'a second header; join files with `guanxi import` one after the other');
        else if (checked.value.guanxi > JSONL_VERSION) {
          fail(
            'guanxi',
            `written by a newer version of Guanxi (form ${checked.value.guanxi}); update Guanxi to read it`,
          );
        } else header = checked.value;
        break;
      case 'extraction': {
        const { id } = checked.value.article;
        const before = seen.get(id);
        if (before !== undefined) fail('article.id', `the same article as in line ${before}; leave one of them out`);
        seen.set(id, line);
        corpus.extractions.push(checked.value);
        break;
      }
      case 'decision':
        corpus.decisions.push(checked.value as Decision);
        break;
      case 'retired':
        corpus.retired.push(checked.value);
    }
  }

  if (problems.length === 0 && !header && corpus.extractions.length === 0) {
    problems.push({ line: 1, field: '', message: 'the file is empty' });
  }
  if (problems.length === 0 && header) {
    for (const [what, found] of [
      ['articles', corpus.extractions.length],
      ['decisions', corpus.decisions.length],
      ['retired', corpus.retired.length],
    ] as const) {
      if (header[what] === found) continue;
      const message = `the header announces ${header[what]} ${what}, the file holds ${found}: it was cut; export it again`;
      problems.push({ line, field: '', message });
    }
  }
  if (problems.length > 0) throw new JsonlError(file, problems.slice(0, PROBLEMS_SHOWN));
  return corpus;
}
