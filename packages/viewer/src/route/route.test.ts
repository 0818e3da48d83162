import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { href, parseRoute, select, without, type Route } from './route.js';

const text = fc.string({ unit: 'grapheme', minLength: 0, maxLength: 30 });
const route = fc.record(
  { node: text, edge: text, article: text, evidence: text, mentions: text, from: text, to: text, query: text },
  { requiredKeys: [] },
) as fc.Arbitrary<Route>;

describe('the route in the address', () => {
  it('says what it is made of, whatever the query holds', () => {
    fc.assert(
      fc.property(route, (given) => {
        expect(parseRoute(href(given))).toEqual({ ...given });
      }),
    );
  });

  it('leaves out what it does not know', () => {
    expect(parseRoute('#node=e1&colour=red')).toEqual({ node: 'e1' });
    expect(parseRoute('')).toEqual({});
  });

  it('keeps the article and the query open when something else is selected', () => {
    const open: Route = { edge: 'r1', article: 'a1', evidence: 'v1', query: 'RETURN 1', from: 'x' };
    expect(select(open, { node: 'e1' })).toEqual({ node: 'e1', article: 'a1', query: 'RETURN 1' });
    expect(select(open, { edge: 'r2' })).toEqual({ edge: 'r2', article: 'a1', evidence: 'v1', query: 'RETURN 1' });
    expect(without(open, 'article', 'evidence')).toEqual({ edge: 'r1', query: 'RETURN 1', from: 'x' });
  });
});
