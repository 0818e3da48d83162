import { describe, expect, it } from 'vitest';
import { placeOf, problemOf } from './problem.js';

describe('problemOf', () => {
  it('reads a problem document', async () => {
    const body = { code: 'query-invalid', title: 'No', detail: 'Unexpected token at line 2, column 7' };
    const problem = await problemOf(new Response(JSON.stringify(body), { status: 400 }));
    expect(problem).toMatchObject({ code: 'query-invalid', status: 400, detail: body.detail });
    expect(problem.place).toEqual({ line: 2, column: 7 });
  });

  it('makes do with an answer that is none', async () => {
    const problem = await problemOf(new Response('<h1>Bad gateway</h1>', { status: 502 }));
    expect(problem).toMatchObject({ code: 'http-502', status: 502, detail: '', place: undefined });
  });
});

it.each([
  [
    { line: 3, column: 1, detail: 'x' },
    { line: 3, column: 1 },
  ],
  [{ message: 'Invalid input (line 1, column 9 (offset: 8))' }, { line: 1, column: 9 }],
  [{ detail: 'nowhere' }, undefined],
  ['words', undefined],
])('finds the place of %j', (error, place) => {
  expect(placeOf(error)).toEqual(place);
});
