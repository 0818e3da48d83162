import { FORMATS } from '@guanxi/graph/formats';
import { route } from '../route.js';
import { FormatList } from '../schemas/answers.js';

export const formats = route({
  method: 'get',
  path: '/formats',
  operationId: 'getFormats',
  summary: 'The export formats',
  tag: 'query',
  access: 'read',
  answer: { status: 200, description: 'What `POST /export` can write.', schema: FormatList },
  handle: async () => ({
    formats: FORMATS.map(({ name, description, extension, mediaType, kind, parts }) => ({
      name,
      description,
      extension,
      mediaType,
      wholeStoreOnly: kind === 'corpus',
      parts: (parts ?? []).map((part) => part.name),
    })),
  }),
});
