import type { z } from 'zod';
import { relationId } from '../ids.js';
import type { Extraction, NodeType, Span } from '../model.js';
import { allowsEnds } from '../schema.js';
import { decisionLine, extractionLine, headerLine, retiredLine } from './corpus-schema.js';

export interface FieldProblem {
  field: string;
  message: string;
}

/** The first line: version of the form and how many lines of each kind follow. */
export type Header = z.infer<typeof headerLine>;

export type CheckedLine =
  | { kind: 'header'; value: Header }
  | { kind: 'extraction'; value: Extraction }
  | { kind: 'decision'; value: z.infer<typeof decisionLine>['decision'] }
  | { kind: 'retired'; value: string }
  | { kind: 'problems'; problems: FieldProblem[] };

/** Of one line the first problems are enough to put it right. */
const PROBLEMS_PER_LINE = 3;

/** What a line of the lossless form holds, or what is wrong with it. Values are kept as they are written. */
export function checkLine(text: string): CheckedLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return failed([{ field: '', message: `no JSON (${(error as Error).message}); each line must be one JSON object` }]);
  }
  if (has(value, 'article')) {
    const problems = shapeProblems(extractionLine, value);
    if (problems.length > 0) return failed(problems);
    const extraction = value as unknown as Extraction;
    const wrong = meaningProblems(extraction);
    return wrong.length > 0 ? failed(wrong) : { kind: 'extraction', value: extraction };
  }
  if (has(value, 'guanxi')) return parsed('header', headerLine, value, (line) => line);
  if (has(value, 'decision')) return parsed('decision', decisionLine, value, (line) => line.decision);
  if (has(value, 'retired')) return parsed('retired', retiredLine, value, (line) => line.retired);
  return failed([
    { field: '', message: 'holds none of "article", "decision", "retired"; is it a file of `guanxi export`?' },
  ]);
}

function has(value: unknown, key: string): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

function failed(problems: FieldProblem[]): CheckedLine {
  return { kind: 'problems', problems: problems.slice(0, PROBLEMS_PER_LINE) };
}

/** Takes the written value, not zod's copy of it: its keys keep their order, so that the bytes come out again. */
function parsed<K extends string, S extends z.ZodType, V>(
  kind: K,
  schema: S,
  value: Record<string, unknown>,
  pick: (line: z.infer<S>) => V,
): { kind: K; value: V } | CheckedLine {
  const problems = shapeProblems(schema, value);
  return problems.length > 0 ? failed(problems) : { kind, value: pick(value as z.infer<S>) };
}

function shapeProblems(schema: z.ZodType, value: unknown): FieldProblem[] {
  const result = schema.safeParse(value);
  if (result.success) return [];
  return result.error.issues.map(({ path, message }) => ({ field: fieldOf(path), message }));
}

function fieldOf(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('');
}

/** What a shape cannot say: spans lie in the text, proofs are their words, ends are there and may be tied so. */
function meaningProblems({ article, entities, relations }: Extraction): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const fail = (field: string, message: string) => problems.push({ field, message });
  const checkSpan = (field: string, { start, end }: Span) => {
    if (start >= end || end > article.text.length) {
      fail(field, `[${start}, ${end}) does not lie in the article's text of ${article.text.length} UTF-16 code units`);
    }
  };
  const typeOf = new Map<string, NodeType>([[article.id, 'Article']]);
  for (const [i, { id, type, mentions }] of entities.entries()) {
    if (typeOf.has(id)) fail(`entities[${i}].id`, `${id} stands for two entities; ids must differ`);
    typeOf.set(id, type);
    for (const [j, mention] of mentions.entries()) checkSpan(`entities[${i}].mentions[${j}]`, mention);
  }
  for (const [i, { id, type, head, tail, evidence }] of relations.entries()) {
    const field = `relations[${i}]`;
    const [headType, tailType] = [typeOf.get(head), typeOf.get(tail)];
    if (!headType) fail(`${field}.head`, `${head} is neither the article nor among its entities`);
    if (!tailType) fail(`${field}.tail`, `${tail} is neither the article nor among its entities`);
    if (headType && tailType && !allowsEnds(type, headType, tailType)) {
      fail(`${field}.type`, `${type} may not lead from ${headType} to ${tailType}`);
    }
    if (id !== relationId(head, type, tail)) fail(`${field}.id`, `must be ${relationId(head, type, tail)}`);
    for (const [j, proof] of evidence.entries()) {
      checkSpan(`${field}.evidence[${j}]`, proof);
      if (proof.content) checkSpan(`${field}.evidence[${j}].content`, proof.content);
      if (article.text.slice(proof.start, proof.end) !== proof.text) {
        fail(`${field}.evidence[${j}].text`, 'is not what the article says at its span');
      }
    }
  }
  return problems;
}
