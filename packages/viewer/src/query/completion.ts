import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { LABELS, PROPERTIES, TYPES } from './vocabulary.js';

const KEYWORDS = (
  'MATCH OPTIONAL WHERE RETURN DISTINCT WITH UNWIND ORDER BY ASC DESC SKIP LIMIT AS AND OR NOT XOR IN IS NULL ' +
  'CONTAINS STARTS ENDS CASE WHEN THEN ELSE END UNION ALL EXISTS TRUE FALSE'
).split(' ');
const FUNCTIONS = (
  'count collect sum avg min max size length nodes relationships labels type id coalesce head last keys properties ' +
  'range toLower toUpper trim substring split replace toInteger toFloat toString abs round shortestPath'
).split(' ');

const option = (type: string) => (label: string) => ({ label, type }) satisfies Completion;
const labels = LABELS.map(option('class'));
const types = TYPES.map(option('interface'));
const properties = PROPERTIES.map(option('property'));
const language = [
  ...KEYWORDS.map(option('keyword')),
  ...FUNCTIONS.map((name) => ({ ...option('function')(name), apply: `${name}(` })),
];

/** What fits at the cursor: labels and types after a colon, properties after a full stop, else words of the language. */
export function completeCypher(context: CompletionContext): CompletionResult | null {
  if (context.matchBefore(/\[[^\](){}]*[:|]\s*\w*/)) return from(context, types);
  if (context.matchBefore(/[\w\s(]:\s*\w*/) && !insideMap(context)) return from(context, labels);
  if (context.matchBefore(/\w\.\w*/) || insideMap(context)) return from(context, properties);
  const word = context.matchBefore(/\w+/);
  return word || context.explicit ? from(context, [...language, ...labels, ...types]) : null;
}

function from(context: CompletionContext, options: readonly Completion[]): CompletionResult {
  const word = context.matchBefore(/\w*/);
  return { from: word?.from ?? context.pos, options, validFor: /^\w*$/ };
}

/** Whether the cursor stands where a property's name is expected between braces. */
function insideMap(context: CompletionContext): boolean {
  const before = context.state.sliceDoc(Math.max(0, context.pos - 200), context.pos);
  return /\{(?:[^{}]*,)?\s*\w*$/.test(before);
}
