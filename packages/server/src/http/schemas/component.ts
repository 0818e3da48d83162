import { z } from 'zod';

/**
 * The shapes of the API: the OpenAPI document is made of them, requests are checked by them, and the tests check every
 * answer by them. A schema that is a component of the document bears its name here.
 */

/** Components of the document by name. */
export const components = z.registry<{ id: string }>();

/** Makes a schema a component of the document. */
export function component<S extends z.ZodType>(id: string, schema: S, description: string, example?: z.input<S>): S {
  const described = schema.meta({ description, ...(example === undefined ? {} : { examples: [example] }) });
  components.add(described, { id });
  return described;
}

export const count = z.number().int().min(0);
export const offset = z.number().int().min(0);

/** How many there are of each of some types; a type of which there is none may be left out. */
export function countsByType(types: readonly string[]) {
  return z.object(Object.fromEntries(types.map((type) => [type, count.optional()])));
}

/** A limit in a query string. */
export function limitParameter(fallback: number, most: number) {
  return z.coerce.number().int().min(1).max(most).default(fallback).meta({ description: 'At most so many.' });
}

export const idParameter = z.strictObject({ id: z.string().min(1).max(200) });
