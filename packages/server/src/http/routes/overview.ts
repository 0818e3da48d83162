import { z } from 'zod';
import { route } from '../route.js';
import { Overview } from '../schemas/answers.js';
import { limitParameter } from '../schemas/component.js';

/** As many as the page asks for first: laid out ahead of it. */
export const OVERVIEW_LIMIT = 400;

export const overview = route({
  method: 'get',
  path: '/overview',
  operationId: 'getOverview',
  summary: 'The best connected nodes and the relations among them, laid out',
  tag: 'graph',
  access: 'read',
  query: z.strictObject({ limit: limitParameter(OVERVIEW_LIMIT, 5000) }),
  answer: { status: 200, description: 'The part that was asked for, and what it was cut from.', schema: Overview },
  async handle({ overview, stats }, { query: { limit } }) {
    const [graph, { articles, entities }] = await Promise.all([overview(limit), stats.get()]);
    return { ...graph, typeCounts: { ...entities.byType, Article: articles } };
  },
});
