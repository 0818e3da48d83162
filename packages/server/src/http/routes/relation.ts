import { Problem } from '../problem.js';
import { route } from '../route.js';
import { RelationDetail } from '../schemas/articles.js';
import { idParameter } from '../schemas/component.js';

export const relation = route({
  method: 'get',
  path: '/relations/{id}',
  operationId: 'getRelation',
  summary: 'A relation with its proofs',
  tag: 'articles',
  access: 'read',
  params: idParameter,
  problems: ['relation-unknown'],
  answer: { status: 200, description: 'The edge, its ends, its proofs and their articles.', schema: RelationDetail },
  async handle({ store }, { params: { id } }) {
    const detail = await store.relation(id);
    if (!detail) throw new Problem('relation-unknown', `No relation has the id ${id}.`);
    return detail;
  },
});
