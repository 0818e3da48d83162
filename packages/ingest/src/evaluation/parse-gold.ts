import { basename } from 'node:path';
import { isEntityType, isRelationType } from '@guanxi/graph';
import { DOC, type GoldArticle, type GoldEntity, type GoldQuote, type GoldRelation } from './gold.js';

type Json = Record<string, unknown>;

/**
 * Reads a file of annotations. What is wrong with it is told to `problem`, one sentence each with the place in the file;
 * an annotation that cannot be understood is left out, so that all problems are found at once.
 */
export function parseGold(json: string, file: string, problem: (message: string) => void): GoldArticle {
  const article: GoldArticle = {
    file,
    name: basename(file, '.json'),
    title: '',
    entities: [],
    relations: [],
    optional: { entities: [], relations: [] },
  };
  let root: unknown;
  try {
    root = JSON.parse(json);
  } catch (error) {
    problem(`${placeOf(error, json)}is not valid JSON (${(error as Error).message})`);
    return article;
  }
  if (!isObject(root) || Array.isArray(root)) {
    problem('is not a JSON object with title, entities, relations and quotes');
    return article;
  }
  const read = new Reader(problem);
  const optional = isObject(root.optional) ? root.optional : {};
  if (typeof root.title === 'string') article.title = root.title;
  else problem('title: a text is needed (the headline, or an empty text)');
  article.entities = read.list(root.entities, 'entities', (item, place) => read.entity(item, place));
  article.optional.entities = read.list(optional.entities ?? [], 'optional.entities', (item, place) =>
    read.entity(item, place),
  );
  const names = new Set([DOC, ...[...article.entities, ...article.optional.entities].map(({ name }) => name)]);
  article.relations = read.list(root.relations, 'relations', (item, place) => read.relation(item, place, names));
  article.optional.relations = read.list(optional.relations ?? [], 'optional.relations', (item, place) =>
    read.relation(item, place, names),
  );
  if (root.quotes !== undefined) {
    article.quotes = read.list(root.quotes, 'quotes', (item, place) => read.quote(item, place, names));
  }
  return article;
}

/** Reads the parts of a file, telling what is wrong with each. */
class Reader {
  constructor(private readonly problem: (message: string) => void) {}

  list<T>(value: unknown, place: string, read: (item: Json, place: string) => T | undefined): T[] {
    if (!Array.isArray(value)) {
      this.problem(`${place}: a list is needed`);
      return [];
    }
    return value.flatMap((item: unknown, index) => {
      const at = `${place}[${index}]`;
      if (!isObject(item)) {
        this.problem(`${at}: an object is needed`);
        return [];
      }
      const annotation = read(item, at);
      return annotation === undefined ? [] : [annotation];
    });
  }

  entity(item: Json, place: string): GoldEntity | undefined {
    const { name, type, aliases = [] } = item;
    if (!this.isText(name, `${place}.name`)) return undefined;
    if (typeof type !== 'string' || !isEntityType(type)) {
      this.problem(`${place} (${name}): ${shown(type)} is no type of entities`);
      return undefined;
    }
    if (!Array.isArray(aliases) || !aliases.every((alias) => typeof alias === 'string')) {
      this.problem(`${place} (${name}): aliases must be a list of texts`);
      return undefined;
    }
    return { name, type, aliases };
  }

  relation(item: Json, place: string, names: ReadonlySet<string>): GoldRelation | undefined {
    const { head, type, tail, evidence } = item;
    if (!this.isText(head, `${place}.head`) || !this.isText(tail, `${place}.tail`)) return undefined;
    const at = `${place} (${head} ${shown(type)} ${tail})`;
    if (typeof type !== 'string' || !isRelationType(type)) {
      this.problem(`${at}: ${shown(type)} is no type of relations`);
      return undefined;
    }
    if (!this.isText(evidence, `${at}.evidence`)) return undefined;
    const known = [head, tail].map((end) => this.isNamed(end, at, names));
    if (known.includes(false)) return undefined;
    const title = isObject(item.props) ? item.props.title : undefined;
    return { head, type, tail, evidence, ...(typeof title === 'string' && title !== '' ? { title } : {}) };
  }

  quote(item: Json, place: string, names: ReadonlySet<string>): GoldQuote | undefined {
    const { speaker, content } = item;
    if (!this.isText(speaker, `${place}.speaker`)) return undefined;
    if (!this.isText(content, `${place}.content`)) return undefined;
    return this.isNamed(speaker, place, names) ? { speaker, content } : undefined;
  }

  private isText(value: unknown, place: string): value is string {
    if (typeof value === 'string' && value.trim() !== '') return true;
    this.problem(`${place}: a text is needed`);
    return false;
  }

  private isNamed(name: string, place: string, names: ReadonlySet<string>): boolean {
    if (names.has(name)) return true;
    this.problem(`${place}: ${name} is not the name of an entity of this file; list it, or write its name as listed`);
    return false;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}

/** Where a JSON error stands: engines tell a position, or show the words around it. */
function placeOf(error: unknown, json: string): string {
  const { message } = error as Error;
  const position = /at position (\d+)/.exec(message)?.[1];
  const around = /, \.{3}"([^]*)" is not valid JSON$/.exec(message)?.[1]?.replace(/"\.{3}$/, '');
  const at = position !== undefined ? Number(position) : around === undefined ? -1 : json.indexOf(around) + CONTEXT;
  return at < 0 ? '' : `line ${json.slice(0, at).split('\n').length}: `;
}

/** How many characters an engine shows before the place of an error. */
const CONTEXT = 10;
