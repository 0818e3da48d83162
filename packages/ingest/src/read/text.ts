import { decode, isBinary } from './decode.js';
import type { Format } from './formats.js';
import { InputError } from './paths.js';

/** Plain text in any encoding. */
export const text: Format = {
  name: 'txt',
  extensions: ['.txt', '.text', '.md'],
  read(bytes, file) {
    if (isBinary(bytes)) {
      throw new InputError('input-binary', file, `${file}: is not a text file (binary content). Give a text file.`);
    }
    const { text, encoding, undecodable } = decode(bytes);
    const remarks =
      undecodable > 0
        ? [{ code: 'undecodable', reason: `${undecodable} characters could not be read as ${encoding}` }]
        : [];
    return { text, remarks };
  },
};
