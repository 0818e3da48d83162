import { z } from 'zod';
import { route } from '../route.js';
import { SearchResults } from '../schemas/answers.js';
import { limitParameter } from '../schemas/component.js';
import { NodeType } from '../schemas/graph.js';

export const search = route({
  method: 'get',
  path: '/search',
  operationId: 'search',
  summary: 'Find entities and articles by any part of a name',
  description:
    'In simplified or traditional characters, in any case, among names, aliases and titles. Exact names come first, ' +
    'then exact aliases, then what begins with the words, then what holds them; of equals the best connected.',
  tag: 'graph',
  access: 'read',
  query: z.strictObject({
    q: z
      .string()
      .max(200)
      .meta({ description: 'Part of a name. Nothing is found when it is empty.', examples: ['贵阳'] }),
    type: NodeType.optional(),
    limit: limitParameter(20, 200),
  }),
  answer: { status: 200, description: 'The best, and how many there are.', schema: SearchResults },
  async handle({ searchIndex, store }, { query: { q, type, limit } }) {
    const { ids, total } = (await searchIndex.get()).search(q, { limit, ...(type ? { type } : {}) });
    return { results: await store.nodes(ids), total };
  },
});
