import { ARTICLE_TYPE, ENTITY_TYPES, RELATION_TYPES } from '@guanxi/graph';
import { route } from '../route.js';
import { Schema } from '../schemas/answers.js';

export const schema = route({
  method: 'get',
  path: '/schema',
  operationId: 'getSchema',
  summary: 'The types of entities and relations',
  description: 'What each is called in Chinese and English, which ends a relation may have, how many there are.',
  tag: 'graph',
  access: 'read',
  answer: { status: 200, description: 'Every type, whether there is any of it or not.', schema: Schema },
  async handle({ stats }) {
    const { articles, entities, relations } = await stats.get();
    return {
      entities: ENTITY_TYPES.map((entity) => ({ ...entity, count: entities.byType[entity.type] ?? 0 })),
      article: { ...ARTICLE_TYPE, count: articles },
      relations: RELATION_TYPES.map((relation) => ({ ...relation, count: relations.byType[relation.type] ?? 0 })),
    };
  },
});
