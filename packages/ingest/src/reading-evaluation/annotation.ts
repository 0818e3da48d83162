/** What ought to be read from one article, as `test/reading/README.md` describes it. */
export interface AnnotatedArticle {
  title: string;
  kicker?: string;
  subheadlines: string[];
  authors: string[];
  /** ISO 8601; absent when nothing printed tells the date. */
  date?: string;
  source?: string;
  /** The first words of the article's first paragraph of prose. */
  first: string;
  /** The last words of the article. */
  last: string;
}

/** The annotation of a file, or of the files of one issue that are read together. */
export interface AnnotatedDocument {
  /** Name of the annotation, without its ending. */
  name: string;
  /** Names of the files, in the order in which they are given. */
  files: string[];
  articles: AnnotatedArticle[];
}

/**
 * Reads an annotation. What is wrong with it is told to `problem`, with its place; it is then left out.
 *
 * @param name name of the annotation's file without `.json`: that of the text when no files are listed
 */
export function parseAnnotation(
  json: string,
  name: string,
  problem: (message: string) => void,
): AnnotatedDocument | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    problem(`is no JSON (${(error as Error).message}). Correct it.`);
    return undefined;
  }
  if (!isRecord(value) || !Array.isArray(value.articles)) {
    problem('has no list "articles". Add one.');
    return undefined;
  }
  const files = value.files ?? [`${name}.txt`];
  if (!isTexts(files) || files.length === 0) {
    problem('"files" must be a list of file names.');
    return undefined;
  }
  const articles: AnnotatedArticle[] = [];
  for (const [index, article] of value.articles.entries()) {
    const parsed = parseArticle(article, (message) => problem(`articles[${index}]${message}`));
    if (!parsed) return undefined;
    articles.push(parsed);
  }
  return { name, files, articles };
}

function parseArticle(value: unknown, problem: (message: string) => void): AnnotatedArticle | undefined {
  if (!isRecord(value)) {
    problem(' must be an object.');
    return undefined;
  }
  const { title, kicker, subheadlines = [], authors, date, source, first, last } = value;
  for (const [field, content] of Object.entries({ title, first, last })) {
    if (typeof content !== 'string') problem(`.${field} must be a text.`);
    else if (content === '' && field !== 'title') problem(`.${field} must not be empty.`);
  }
  for (const [field, content] of Object.entries({ kicker, date, source })) {
    if (content !== undefined && typeof content !== 'string') problem(`.${field} must be a text or absent.`);
  }
  if (typeof date === 'string' && !/^\d{4}-\d\d-\d\d$/.test(date)) problem(`.date must be YYYY-MM-DD, not ${date}.`);
  if (!isTexts(authors)) problem('.authors must be a list of texts.');
  if (!isTexts(subheadlines)) problem('.subheadlines must be a list of texts.');
  if (typeof title !== 'string' || typeof first !== 'string' || typeof last !== 'string') return undefined;
  if (!isTexts(authors) || !isTexts(subheadlines) || first === '' || last === '') return undefined;
  return {
    title,
    subheadlines,
    authors,
    first,
    last,
    ...(typeof kicker === 'string' ? { kicker } : {}),
    ...(typeof date === 'string' ? { date } : {}),
    ...(typeof source === 'string' ? { source } : {}),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
