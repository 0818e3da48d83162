import { Problem } from '../problem.js';
import { route } from '../route.js';
import { EntityDetail } from '../schemas/answers.js';
import { idParameter } from '../schemas/component.js';

export const entity = route({
  method: 'get',
  path: '/entities/{id}',
  operationId: 'getEntity',
  summary: 'All about an entity but its neighbours',
  description: 'Of those their number per relation type and direction: what waits before anything is expanded.',
  tag: 'graph',
  access: 'read',
  params: idParameter,
  problems: ['entity-unknown'],
  answer: { status: 200, description: 'Its names, where it is named, what may be the same.', schema: EntityDetail },
  async handle({ store }, { params: { id } }) {
    const detail = await store.entity(id);
    if (!detail) throw new Problem('entity-unknown', `No entity has the id ${id}.`);
    return detail;
  },
});
