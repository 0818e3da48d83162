import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../read/paths.js';
import { FlatText, flatten } from './comparison.js';
import type { GoldArticle, GoldRelation } from './gold.js';
import { parseGold } from './parse-gold.js';

/** How many problems of a folder are told at once. */
const PROBLEMS_SHOWN = 20;

/** A folder of annotated articles. */
export interface GoldFolder {
  articles: GoldArticle[];
  /** Paths of the texts, in the order of their names. */
  texts: string[];
}

/**
 * Finds and reads the annotations of a folder: every NAME.json, and every NAME.txt.
 *
 * @throws InputError when there are none, or when a file cannot be read or understood: with file, place and remedy
 */
export async function readGoldFolder(folder: string): Promise<GoldFolder> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') {
      throw new InputError('input-missing', folder, `${folder}: no such folder. Check the path.`);
    }
    const reason = error.code === 'ENOTDIR' ? 'is a file; give the folder it is in' : `cannot be read (${error.code})`;
    throw new InputError('input-unreadable', folder, `${folder}: ${reason}.`);
  });
  names.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const problems: string[] = [];
  const articles: GoldArticle[] = [];
  for (const name of names.filter((name) => name.endsWith('.json'))) {
    const file = join(folder, name);
    articles.push(parseGold(await readText(file), file, (message) => problems.push(`${file}: ${message}`)));
  }
  const texts = names.filter((name) => name.endsWith('.txt')).map((name) => join(folder, name));
  if (articles.length === 0 || texts.length === 0) {
    throw new InputError(
      'input-missing',
      folder,
      `${folder}: no ${articles.length === 0 ? 'annotated articles (NAME.json)' : 'texts (NAME.txt)'} in it. Give a ` +
        'folder that holds the annotations of each article beside its text.',
    );
  }
  refuse(folder, problems);
  return { articles, texts };
}

/** A text that annotations may speak of: as it is in a file, or as it was put together from it. */
export interface NamedText {
  /** The file's name without its ending. */
  name: string;
  text: string;
}

/**
 * Makes sure that the words an annotation points to are printed: in the text of the same name, or in any where none has
 * its name (several articles in one file).
 *
 * @throws InputError that lists what stands nowhere
 */
export function checkWords(folder: string, articles: readonly GoldArticle[], texts: readonly NamedText[]): void {
  const flat = texts.map(({ name, text }) => ({ name, text: new FlatText(text).flat }));
  const problems: string[] = [];
  for (const article of articles) {
    const { file, name } = article;
    const own = flat.filter((text) => text.name === name);
    const all = wordsOf(article);
    const absent = all.filter(
      ({ words }) => !(own.length > 0 ? own : flat).some(({ text }) => text.includes(flatten(words))),
    );
    if (own.length === 0 && absent.length > 0 && absent.length === all.length) {
      problems.push(`${file}: nothing of it stands in a text of the folder; put its text beside it as ${name}.txt`);
    } else {
      problems.push(...absent.map(({ place, words }) => `${file}: ${place}: not in the text: ${words}`));
    }
  }
  refuse(folder, problems);
}

function wordsOf({ relations, optional, quotes = [] }: GoldArticle): { place: string; words: string }[] {
  const evidence = (list: readonly GoldRelation[], name: string) =>
    list.map((relation, index) => ({ place: `${name}[${index}].evidence`, words: relation.evidence }));
  return [
    ...evidence(relations, 'relations'),
    ...evidence(optional.relations, 'optional.relations'),
    ...quotes.map(({ content }, index) => ({ place: `quotes[${index}].content`, words: content })),
  ];
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError('input-unreadable', file, `${file}: cannot be read (${code}). Check its permissions.`);
  }
}

function refuse(folder: string, problems: readonly string[]): void {
  if (problems.length === 0) return;
  const more = problems.length - PROBLEMS_SHOWN;
  const lines = [...problems.slice(0, PROBLEMS_SHOWN), ...(more > 0 ? [`… and ${more} more`] : [])];
  throw new InputError('input-format', folder, lines.join('\n'));
}
