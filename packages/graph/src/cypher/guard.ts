import { StoreError, type Engine } from '../store/port.js';
import { placeOf } from './place.js';
import { tokenize, type Token } from './tokens.js';
import { hasEscapes, resolvedReadings } from './unicode-escapes.js';

/** A reader's query that may be run: only reads, and touches nothing outside the graph. */
export interface CheckedQuery {
  /** What to run: the query without its comments and without a closing semicolon; offsets are those of the original. */
  text: string;
  tokens: Token[];
}

/** Procedures that only look at the graph, by engine; compared in lower case. */
const PROCEDURES: Record<Engine['name'], ReadonlySet<string>> = {
  grafeo: new Set(['db.labels', 'db.relationshiptypes', 'db.propertykeys']),
  neo4j: new Set(['db.labels', 'db.relationshiptypes', 'db.propertykeys', 'db.index.fulltext.querynodes']),
};

/** Namespaces of functions that come with Cypher; those of plug-ins may do anything. */
const FUNCTION_NAMESPACES = new Set(['date', 'datetime', 'time', 'localtime', 'localdatetime', 'duration', 'point']);

const FIRST_WORDS = new Set(['MATCH', 'OPTIONAL', 'WITH', 'UNWIND', 'RETURN', 'CALL']);

const WRITES = 'would change the graph, and queries here only read';
const ADMINISTERS = 'administers the database, and queries here only read the graph';
const REFUSED: Record<string, string> = {
  CREATE: WRITES,
  MERGE: WRITES,
  INSERT: WRITES,
  DELETE: WRITES,
  DETACH: WRITES,
  NODETACH: WRITES,
  SET: WRITES,
  REMOVE: WRITES,
  FOREACH: WRITES,
  DROP: ADMINISTERS,
  ALTER: ADMINISTERS,
  GRANT: ADMINISTERS,
  DENY: ADMINISTERS,
  REVOKE: ADMINISTERS,
};
/** Refused only when a name or keyword follows: by themselves they are more likely somebody's variable. */
const REFUSED_BEFORE_WORD: Record<string, string> = {
  LOAD: 'reads files and addresses outside the graph',
  USE: 'leaves the graph of this store',
  SHOW: ADMINISTERS,
  TERMINATE: ADMINISTERS,
};

/**
 * Lets a query pass only if every word of it reads. This is the outermost of several layers (DESIGN.md, A reader's
 * Cypher): it gives the clear message; the read transaction or read-only file below it holds where it should fail.
 *
 * @throws StoreError `query-refused`, naming the word and its place, or `query-invalid` when the text cannot be read
 */
export function checkReadOnly(cypher: string, engine: Engine['name']): CheckedQuery {
  const { tokens, withoutComments } = tokenize(cypher);
  const checked = dropSemicolon({ text: withoutComments, tokens });
  check(checked, engine);
  // Neo4j resolves \uXXXX before it looks for strings and names: what it will see must pass as well.
  if (engine === 'neo4j' && hasEscapes(checked.text)) {
    for (const reading of resolvedReadings(checked.text)) {
      check({ text: reading, tokens: tokenize(reading).tokens }, engine);
    }
  }
  return checked;
}

function dropSemicolon({ text, tokens }: CheckedQuery): CheckedQuery {
  const last = tokens.at(-1);
  if (last?.value !== ';' || last.kind !== 'sign') return { text, tokens };
  return { text: `${text.slice(0, last.start)} ${text.slice(last.end)}`, tokens: tokens.slice(0, -1) };
}

function check({ text, tokens }: CheckedQuery, engine: Engine['name']): void {
  const refuse = (token: Token, reason: string): never => {
    const word = text.slice(token.start, token.end);
    throw new StoreError('query-refused', `${word} at ${placeOf(text, token.start)} ${reason}.`);
  };
  if (tokens.length === 0) throw new StoreError('query-invalid', 'The query is empty.');

  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'sign') {
      if (token.value === ';') refuse(token, 'ends the query before its end: send one query at a time');
      if (token.value === '\\') refuse(token, 'stands outside a string: write the letter itself');
    }
    if (isFunctionOfNamespace(tokens, index) && !FUNCTION_NAMESPACES.has(token.value.toLowerCase())) {
      refuse(token, 'begins the name of a function that does not come with Cypher and may do anything');
    }
    if (token.kind !== 'word' || isName(tokens, index)) continue;
    const word = token.value.toUpperCase();
    const next = tokens[index + 1];
    if (Object.hasOwn(REFUSED, word)) {
      refuse(token, `${REFUSED[word]} (as a name it must stand in backquotes)`);
    }
    if (Object.hasOwn(REFUSED_BEFORE_WORD, word) && next && next.kind !== 'sign') {
      refuse(token, `${REFUSED_BEFORE_WORD[word]} (as a name it must stand in backquotes)`);
    }
    if (word === 'TRANSACTIONS' && isWord(tokens[index - 1], 'IN', 'CONCURRENT')) {
      refuse(token, 'opens transactions of its own');
    }
    if (word === 'CALL') checkCall(tokens, index, engine, refuse);
    if (startsStatement(tokens, index) && !FIRST_WORDS.has(word)) {
      refuse(token, `cannot begin a query here: begin with one of ${[...FIRST_WORDS].join(', ')}`);
    }
  }
  const first = tokens[0]!;
  if (first.kind !== 'word') {
    const words = [...FIRST_WORDS].join(', ');
    throw new StoreError('query-invalid', `The query begins with ${first.value}; it must begin with one of ${words}.`);
  }
}

function checkCall(
  tokens: readonly Token[],
  index: number,
  engine: Engine['name'],
  refuse: (token: Token, reason: string) => never,
): void {
  const next = tokens[index + 1];
  if (isSign(next, '{') || isSign(next, '(')) return; // A subquery: its clauses are checked like all others.
  const name: string[] = [];
  let at = index + 1;
  while (tokens[at]?.kind === 'word' || tokens[at]?.kind === 'name') {
    name.push(tokens[at]!.value);
    if (!isSign(tokens[at + 1], '.')) break;
    at += 2;
  }
  const allowed = PROCEDURES[engine];
  if (!allowed.has(name.join('.').toLowerCase())) {
    refuse(next ?? tokens[index]!, `calls a procedure that is not on the list (${[...allowed].join(', ')})`);
  }
}

/** Whether the token is the first of `a.b(` or `a.b.c(`: a function that belongs to a namespace. */
function isFunctionOfNamespace(tokens: readonly Token[], index: number): boolean {
  const named = (at: number) => tokens[at]?.kind === 'word' || tokens[at]?.kind === 'name';
  if (!named(index) || isSign(tokens[index - 1], '.') || isWord(tokens[index - 1], 'CALL')) return false;
  let at = index;
  while (isSign(tokens[at + 1], '.') && named(at + 2)) at += 2;
  return at > index && isSign(tokens[at + 1], '(');
}

/** Whether a word stands where only a name can: a property, a label, a parameter, an alias, the key of a map. */
export function isName(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (isSign(before, '.')) {
    // `1.SET` and `..SET` are no properties: the sign belongs to a number or a range.
    const owner = tokens[index - 2];
    return owner !== undefined && owner.kind !== 'number' && !isSign(owner, '.');
  }
  if (isSign(before, ':') || isSign(before, '$') || isWord(before, 'AS')) return true;
  return isSign(tokens[index + 1], ':') && (isSign(before, '{') || isSign(before, ','));
}

/** Whether a new statement begins with this word: the query itself, a branch of UNION, the inside of CALL { }. */
function startsStatement(tokens: readonly Token[], index: number): boolean {
  if (index === 0) return true;
  if (isWord(tokens[index - 1], 'UNION')) return !isWord(tokens[index], 'ALL', 'DISTINCT');
  if (isWord(tokens[index - 1], 'ALL', 'DISTINCT') && isWord(tokens[index - 2], 'UNION')) return true;
  if (!isSign(tokens[index - 1], '{')) return false;
  if (isWord(tokens[index - 2], 'CALL')) return true;
  return isSign(tokens[index - 2], ')') && isCallWithVariables(tokens, index - 2);
}

/** Whether the closing bracket at this place ends `CALL (a, b)`. */
function isCallWithVariables(tokens: readonly Token[], close: number): boolean {
  let at = close - 1;
  while (at >= 0 && !isSign(tokens[at], '(')) at--;
  return isWord(tokens[at - 1], 'CALL');
}

export function isSign(token: Token | undefined, sign: string): boolean {
  return token?.kind === 'sign' && token.value === sign;
}

export function isWord(token: Token | undefined, ...words: string[]): boolean {
  return token?.kind === 'word' && words.includes(token.value.toUpperCase());
}
