import { z } from 'zod';
import { Problem } from '../problem.js';
import { route } from '../route.js';
import { Paths } from '../schemas/answers.js';
import { limitParameter } from '../schemas/component.js';

const id = z.string().min(1).max(200).meta({ description: 'Id of an entity or article.' });

export const paths = route({
  method: 'get',
  path: '/paths',
  operationId: 'getPaths',
  summary: 'How two nodes are connected',
  description: 'The shortest paths over relations in either direction, at most six relations long.',
  tag: 'graph',
  access: 'read',
  query: z.strictObject({ from: id, to: id, limit: limitParameter(10, 100) }),
  problems: ['entity-unknown'],
  answer: { status: 200, description: 'The paths; none when they are not connected.', schema: Paths },
  async handle({ store }, { query: { from, to, limit } }) {
    for (const end of [from, to]) {
      if ((await store.nodes([end])).length === 0) {
        throw new Problem('entity-unknown', `No entity or article has the id ${end}.`);
      }
    }
    return { paths: await store.paths(from, to, limit) };
  },
});
