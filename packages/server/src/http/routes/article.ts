import type { Article, GraphNode } from '@guanxi/graph';
import type { GraphStore } from '@guanxi/graph/store';
import { Problem } from '../problem.js';
import { route } from '../route.js';
import { ArticleDetail } from '../schemas/articles.js';
import { idParameter } from '../schemas/component.js';

type ArticleHead = Pick<Article, 'id' | 'title' | 'source' | 'date'>;

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
    return { ...detail, ...(await versionsOf(store, id)) };
  },
});

/** The versions before and after an article, where there are any. */
async function versionsOf(
  store: GraphStore,
  id: string,
): Promise<{ corrects?: ArticleHead; correctedBy?: ArticleHead }> {
  const [article] = await store.nodes([id]);
  const version = async (name: 'corrects' | 'correctedBy') => {
    const other = article?.properties[name];
    const [node] = typeof other === 'string' ? await store.nodes([other]) : [];
    return node ? { [name]: headOf(node) } : {};
  };
  return { ...(await version('corrects')), ...(await version('correctedBy')) };
}

function headOf({ id, name, properties: { source, date } }: GraphNode): ArticleHead {
  return {
    id,
    title: name,
    ...(typeof source === 'string' ? { source } : {}),
    ...(typeof date === 'string' ? { date } : {}),
  };
}
