import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Corpus } from '@guanxi/graph/linking';
import { FileError } from './exit-codes.js';
import { fileReason } from './file-reason.js';

/**
 * A file of the lossless form, checked line by line.
 *
 * @param file `-` for standard input
 * @throws FileError, JsonlError
 */
export async function readCorpus(file: string): Promise<Corpus> {
  const { readJsonl } = await import('@guanxi/graph/formats');
  const name = file === '-' ? 'standard input' : file;
  return readJsonl(lines(file === '-' ? process.stdin : await openFile(file)), name);
}

async function openFile(file: string): Promise<Readable> {
  try {
    const handle = await open(file);
    if ((await handle.stat()).isDirectory()) throw new Error('it is a folder; give the file in it');
    return createReadStream('', { fd: handle });
  } catch (error) {
    throw new FileError(`${file} cannot be read: ${fileReason(error)}`, { cause: error });
  }
}

/** Lines ended by LF alone: Node's readline ends them at U+2028 too, which JSON texts may hold as it is. */
async function* lines(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  for await (const chunk of input as AsyncIterable<Buffer>) {
    let text = decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n')) {
      yield parts.join('') + text.slice(0, end);
      parts = [];
      text = text.slice(end + 1);
    }
    parts.push(text);
  }
  const last = parts.join('') + decoder.decode();
  if (last !== '') yield last;
}
