import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Extraction } from '@guanxi/graph';
import { extractPaths } from '../extract.js';
import { decode } from '../read/decode.js';
import { isLoss } from '../report.js';
import { EXTRACTOR_VERSION } from '../version.js';
import { checkWords, readGoldFolder, type NamedText } from './read-gold.js';
import { reportOn, type EvaluationReport } from './report.js';

/**
 * Extracts the texts of a folder of annotated articles and compares: NAME.json, in the form that test/gold/README.md
 * describes, is the annotation of an article, printed in NAME.txt or in any other text of the folder.
 *
 * @throws InputError when the folder or a file of it cannot be read, or when annotations are invalid: a name that is
 *   no entity, words that stand in no text, a file that is no JSON
 */
export async function evaluate(dir: string): Promise<EvaluationReport> {
  const { articles, texts } = await readGoldFolder(dir);
  const extractions: Extraction[] = [];
  const reading = extractPaths(texts);
  let next = await reading.next();
  for (; !next.done; next = await reading.next()) extractions.push(next.value);
  // What is as long as a page may be printed in pieces: the words of a proof need stand together only after repair.
  const named: NamedText[] = extractions.map(({ article }) => ({
    name: basename(article.origin.file, '.txt'),
    text: article.text,
  }));
  for (const path of texts) named.push({ name: basename(path, '.txt'), text: decode(await readFile(path)).text });
  checkWords(dir, articles, named);
  return { ...reportOn(articles, extractions, EXTRACTOR_VERSION), skipped: next.value.skipped.filter(isLoss) };
}
