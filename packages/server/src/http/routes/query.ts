import type { QueryResult } from '@guanxi/graph/store';
import { problemOf } from '../problem.js';
import { route, TextAnswer } from '../route.js';
import { QueryLine, QueryRequest } from '../schemas/requests.js';

const MEDIA_TYPE = 'application/x-ndjson';

export const query = route({
  method: 'post',
  path: '/query',
  operationId: 'query',
  summary: 'Ask in Cypher, read-only',
  description:
    'Answers JSON lines: a `header` with the columns, a `row` for each row, then a `summary` that says whether the ' +
    'result was cut and which engine gave it. A query that fails gives one line `error`, with the status that a ' +
    'problem document would have.',
  tag: 'query',
  access: 'read',
  body: QueryRequest,
  problems: ['too-many-queries'],
  answer: {
    status: 200,
    description: 'The result, a JSON value a line.',
    mediaTypes: { [MEDIA_TYPE]: { description: 'Lines of the component QueryLine.', schema: QueryLine } },
  },
  async handle({ store, slots, settings }, { body: { cypher, params } }) {
    try {
      const result = await slots.run(() => store.query(cypher, params ?? {}, settings.query));
      return new TextAnswer(MEDIA_TYPE, resultLines(result));
    } catch (error) {
      const problem = problemOf(error);
      if (!problem.code.startsWith('query-')) throw error;
      return new TextAnswer(MEDIA_TYPE, [line({ ...problem.document, type: 'error' })], { status: problem.status });
    }
  },
});

function* resultLines({ columns, rows, truncated, ms, engine }: QueryResult): Generator<string> {
  yield line({ type: 'header', columns });
  for (const values of rows) yield line({ type: 'row', values });
  yield line({ type: 'summary', rows: rows.length, truncated, ms, engine });
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
