import { createHash } from 'node:crypto';
import type { Article, Extraction } from '@guanxi/graph';
import type { ReadArticle } from '../layout/assemble.js';
import { readArticles } from '../read/articles.js';
import type { Limits } from '../read/limits.js';
import { InputError, UnreadableError } from '../read/errors.js';
import { readBytes } from '../read/open-file.js';
import { Reader } from '../read/reader.js';
import { foreignScript } from '../language.js';
import type { SetAside } from '../mentions/candidate.js';
import { splitSentences } from '../sentences.js';
import { extractArticle } from '../stages.js';
import type { SourceFile } from '../read/paths.js';
import type { NameSetAside, Skip } from '../report.js';
import { StageTimer } from './stage-timer.js';

/** What comes of a file, in order. */
export type FileEvent =
  | { kind: 'article'; extraction: Extraction; sentences: number; namesSetAside: NameSetAside[] }
  /** A piece of an article that goes on on another page: its other half may stand in another file. */
  | { kind: 'piece'; read: ReadArticle }
  | { kind: 'skip'; skip: Skip }
  /** The file is done, whether or not it could be read to its end. */
  | { kind: 'done'; failed: boolean; stages: { name: string; ms: number }[] };

/** Reads one file: bytes, documents, articles, extractions. Whatever fails becomes a skip; nothing is thrown. */
export async function* extractFile(file: SourceFile, limits: Limits): AsyncGenerator<FileEvent, void> {
  const timer = new StageTimer();
  const waiting: FileEvent[] = [];
  const skip = (left: Omit<Skip, 'file'>) => waiting.push({ kind: 'skip', skip: { file: file.name, ...left } });
  const reader = new Reader(limits, skip);
  let failed = false;
  try {
    const began = performance.now();
    const bytes = await readBytes(file.path, limits);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    timer.add('read', performance.now() - began);
    let found = 0;
    for await (const document of timer.each('read', reader.read(bytes, file.name))) {
      for (const read of timer.time('layout', () => readArticles(document, file.name, sha256, skip))) {
        found++;
        const event: FileEvent | undefined = read.continuation
          ? { kind: 'piece', read }
          : extract(read, limits, timer, skip);
        yield* waiting.splice(0);
        if (event) yield event;
      }
    }
    if (found === 0 && waiting.length === 0) skip({ code: 'no-article', reason: 'no text that forms an article' });
  } catch (error) {
    failed = true;
    skip(reasonFor(error));
  }
  yield* waiting;
  yield { kind: 'done', failed, stages: timer.stages() };
}

/** Extracts one article that was put together from pieces. */
export function* extractRead(read: ReadArticle, limits: Limits): Generator<FileEvent, void> {
  const timer = new StageTimer();
  const skips: FileEvent[] = [];
  const { file } = read.article.origin;
  const event = extract(read, limits, timer, (left) => skips.push({ kind: 'skip', skip: { file, ...left } }));
  yield* skips;
  if (event) yield event;
  yield { kind: 'done', failed: false, stages: timer.stages() };
}

function reasonFor(error: unknown): Omit<Skip, 'file'> {
  if (error instanceof UnreadableError) {
    const { code, message, place } = error;
    return { code, reason: message, ...(place === undefined ? {} : { place }) };
  }
  if (error instanceof InputError) return { code: error.code, reason: error.message };
  return { code: 'fault', reason: `a fault of guanxi: ${error instanceof Error ? error.message : String(error)}` };
}

function extract(
  read: ReadArticle,
  limits: Limits,
  timer: StageTimer,
  skip: (left: Omit<Skip, 'file'>) => void,
): FileEvent | undefined {
  const { article } = read;
  const most = limits.articleCharacters;
  if (article.text.length > most) {
    const reason = `an article of ${article.text.length} characters, more than ${most}; set GUANXI_MAX_ARTICLE_CHARACTERS to read it`;
    skip({ place: placeOf(article), code: 'article-too-long', reason });
    return undefined;
  }
  const script = foreignScript(article.text);
  if (script) {
    const reason = `language not supported (${script} script): only Chinese is read; stored with its text`;
    skip({ place: placeOf(article), code: 'language', reason });
  }
  try {
    let namesSetAside: NameSetAside[] = [];
    const extraction = extractArticle(read, {
      onStage: (name, ms) => timer.add(name, ms),
      onSetAside: (list) => (namesSetAside = list.map((one) => nameSetAside(article, one))),
    });
    const sentences = read.paragraphs.reduce((sum, span) => sum + splitSentences(article.text, span).length, 0);
    return { kind: 'article', extraction, sentences, namesSetAside };
  } catch (error) {
    skip({ ...reasonFor(error), place: placeOf(article) });
    return undefined;
  }
}

function nameSetAside({ id, text }: Article, { candidate, to }: SetAside): NameSetAside {
  const { start, end, type, rule } = candidate;
  const reason = `gave way to the ${to.type} ${text.slice(to.start, to.end)} (${to.rule})`;
  return { article: id, start, end, type, words: text.slice(start, end), rule, reason };
}

function placeOf({ title, origin }: Article): string {
  const first = origin.runs[0];
  const page = first?.page === undefined ? [] : [`page ${first.page}`];
  const where = [...(origin.member === undefined ? [] : [origin.member]), ...page, `offset ${first?.at ?? 0}`].join(
    ', ',
  );
  return title ? `${where} (${title})` : where;
}
