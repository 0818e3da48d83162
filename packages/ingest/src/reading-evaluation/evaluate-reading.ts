import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mergeCounts, scoreOf, type CountsByType, type Score } from '../evaluation/score.js';
import { readDocument, type ReadArticle } from '../layout/assemble.js';
import { joinContinuations } from '../layout/continuation.js';
import { formatOf } from '../read/formats.js';
import { withMetadata } from '../read/metadata.js';
import { InputError } from '../read/paths.js';
import { documentsOf } from '../read/reader.js';
import { parseAnnotation, type AnnotatedDocument } from './annotation.js';
import { compareArticles, FIELDS, type Difference, type Field } from './compare.js';

/** How well articles were found in annotated files, and what is printed with them. */
export interface ReadingEvaluation {
  files: number;
  articles: { annotated: number; found: number; complete: number };
  /** Of each field: a value counts once, whatever article it is of. */
  fields: Record<Field, Score>;
  documents: DocumentEvaluation[];
}

/** One annotation: of a file, or of the files of one issue. */
export interface DocumentEvaluation {
  name: string;
  articles: { annotated: number; found: number; complete: number };
  boundaries: Score;
  differences: Difference[];
}

/**
 * Reads the files of a folder and compares the articles found with the annotations beside them: NAME.json, in the form
 * that test/reading/README.md describes, is the annotation of NAME.txt or of the files that it lists.
 *
 * @throws InputError when the folder or a file of it cannot be read, or when an annotation is invalid
 */
export async function evaluateReading(dir: string): Promise<ReadingEvaluation> {
  const documents: DocumentEvaluation[] = [];
  const counts: CountsByType<Field>[] = [];
  let files = 0;
  for (const annotated of await readAnnotations(dir)) {
    const read = await readFiles(dir, annotated);
    const comparison = compareArticles(annotated.articles, read);
    counts.push(comparison.counts);
    files += annotated.files.length;
    documents.push({
      name: annotated.name,
      articles: { annotated: annotated.articles.length, found: read.length, complete: comparison.complete },
      boundaries: scoreOf(comparison.counts.get('boundaries') ?? NOTHING),
      differences: comparison.differences,
    });
  }
  const merged = mergeCounts(counts);
  const sum = (of: keyof DocumentEvaluation['articles']) =>
    documents.reduce((total, { articles }) => total + articles[of], 0);
  return {
    files,
    articles: { annotated: sum('annotated'), found: sum('found'), complete: sum('complete') },
    fields: Object.fromEntries(FIELDS.map((field) => [field, scoreOf(merged.get(field) ?? NOTHING)])) as Record<
      Field,
      Score
    >,
    documents,
  };
}

const NOTHING = { right: 0, wrong: 0, missed: 0, optional: 0 };

async function readFiles(dir: string, annotated: AnnotatedDocument): Promise<ReadArticle[]> {
  const articles: ReadArticle[] = [];
  for (const name of annotated.files) {
    const path = join(dir, name);
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      const remedy = `${annotated.name}.json is its annotation: put the file beside it.`;
      throw new InputError('input-unreadable', path, `${path}: cannot be read (${error.code}). ${remedy}`);
    });
    if (!formatOf(path)) throw new InputError('input-format', path, `${path}: not a format that can be read.`);
    for (const document of await documentsOf(bytes, name)) {
      const { text, format, metadata, single } = document;
      for (const read of readDocument(text, name, format, bytes, metadata.date).articles) {
        articles.push({ ...read, article: withMetadata(read.article, metadata, name, single) });
      }
    }
  }
  return joinContinuations(articles).articles;
}

async function readAnnotations(dir: string): Promise<AnnotatedDocument[]> {
  const names = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new InputError('input-missing', dir, `${dir}: no such folder. Check the path.`);
    const reason = error.code === 'ENOTDIR' ? 'is a file; give the folder it is in' : `cannot be read (${error.code})`;
    throw new InputError('input-unreadable', dir, `${dir}: ${reason}.`);
  });
  const problems: string[] = [];
  const annotations: AnnotatedDocument[] = [];
  for (const name of names.filter((name) => name.endsWith('.json')).sort()) {
    const json = await readFile(join(dir, name), 'utf8');
    const annotation = parseAnnotation(json, name.slice(0, -'.json'.length), (message) =>
      problems.push(`${join(dir, name)}: ${message}`),
    );
    if (annotation) annotations.push(annotation);
  }
  if (problems.length > 0) throw new InputError('input-format', dir, problems.join('\n'));
  if (annotations.length === 0) {
    throw new InputError(
      'input-missing',
      dir,
      `${dir}: no annotated files (NAME.json) in it. Give a folder that holds the annotations beside the files.`,
    );
  }
  return annotations;
}
