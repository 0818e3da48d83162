import { z } from 'zod';
import { Problem } from '../problem.js';
import { route } from '../route.js';
import { NeighbourPage } from '../schemas/answers.js';
import { idParameter, limitParameter } from '../schemas/component.js';
import { EdgeType } from '../schemas/graph.js';

export const neighbours = route({
  method: 'get',
  path: '/entities/{id}/neighbours',
  operationId: 'getNeighbours',
  summary: 'What an entity or article is tied to, a page at a time',
  tag: 'graph',
  access: 'read',
  params: idParameter,
  query: z.strictObject({
    relation: EdgeType.optional(),
    direction: z.enum(['out', 'in', 'both']).default('both').meta({ description: 'As seen from the node.' }),
    limit: limitParameter(50, 500),
    cursor: z.string().max(1000).optional().meta({ description: '`next` of the page before.' }),
  }),
  problems: ['entity-unknown'],
  answer: { status: 200, description: 'A page, the best connected first.', schema: NeighbourPage },
  async handle({ store }, { params: { id }, query: { relation, direction, limit, cursor } }) {
    const page = await store.neighbours(id, {
      direction,
      limit,
      ...(relation ? { relation } : {}),
      ...(cursor ? { cursor } : {}),
    });
    if (!page) throw new Problem('entity-unknown', `No entity or article has the id ${id}.`);
    return page;
  },
});
