import { Problem } from '../problem.js';
import { route } from '../route.js';
import { ArticleDetail } from '../schemas/articles.js';
import { idParameter } from '../schemas/component.js';

export const article = route({
  method: 'get',
  path: '/articles/{id}',
  operationId: 'getArticle',
  summary: 'An article with all that was read from it',
  tag: 'articles',
  access: 'read',
  params: idParameter,
  problems: ['article-unknown'],
  answer: {
    status: 200,
    description: 'Its text, mentions and proofs, in the order of the text.',
    schema: ArticleDetail,
  },
  async handle({ store }, { params: { id } }) {
    const detail = await store.article(id);
    if (!detail) throw new Problem('article-unknown', `No article has the id ${id}.`);
    return detail;
  },
});
