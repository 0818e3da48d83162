import type { z } from 'zod';
import { formatNamed, FORMATS } from '@guanxi/graph/formats';
import { exportSelection, type Selection } from '../../subgraph/select.js';
import type { ServerContext } from '../context.js';
import { Problem } from '../problem.js';
import { route, TextAnswer } from '../route.js';
import { ExportRequest } from '../schemas/requests.js';

export const exportRoute = route({
  method: 'post',
  path: '/export',
  operationId: 'exportGraph',
  summary: 'Write the graph, or a part of it, for other tools',
  description: 'What was cut is said in the header `Guanxi-Cut`, percent-encoded.',
  tag: 'query',
  access: 'read',
  body: ExportRequest,
  problems: [
    'entity-unknown',
    'format-needs-all',
    'part-unknown',
    'query-invalid',
    'query-refused',
    'query-timeout',
    'too-many-queries',
  ],
  answer: {
    status: 200,
    description: 'A file in the format that was asked for.',
    mediaTypes: Object.fromEntries(FORMATS.map(({ mediaType, description }) => [mediaType, { description }])),
  },
  async handle({ store, slots, settings }, { body }) {
    const format = formatNamed(body.format);
    if (!format) {
      const message = `must be one of ${FORMATS.map(({ name }) => name).join(', ')}`;
      throw new Problem('request-invalid', undefined, { errors: [{ place: 'body.format', message }] });
    }
    const selection = selectionOf(body, settings);
    const { write, cuts } = await slots.run(() => exportSelection(store, selection, format));
    const name = body.part ? `guanxi.${body.part}.${format.extension}` : `guanxi.${format.extension}`;
    return new TextAnswer(format.mediaType, write(body.part), {
      headers: {
        'Content-Disposition': `attachment; filename="${name}"`,
        ...(cuts.length > 0 ? { 'Guanxi-Cut': encodeURIComponent(cuts.join('; ')) } : {}),
      },
    });
  },
});

function selectionOf(body: z.infer<typeof ExportRequest>, settings: ServerContext['settings']): Selection {
  if (body.entity !== undefined) {
    return { kind: 'entity', id: body.entity, hops: body.hops ?? 1, maxNodes: body.maxNodes ?? 500 };
  }
  if (body.cypher !== undefined) return { kind: 'query', cypher: body.cypher, limits: settings.query };
  return { kind: 'all' };
}
