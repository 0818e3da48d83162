import { route } from '../route.js';
import { Stats } from '../schemas/answers.js';

export const stats = route({
  method: 'get',
  path: '/stats',
  operationId: 'getStats',
  summary: 'How much there is',
  tag: 'server',
  access: 'read',
  answer: { status: 200, description: 'Counts by type, and the engine.', schema: Stats },
  handle: ({ stats }) => stats.get(),
});
