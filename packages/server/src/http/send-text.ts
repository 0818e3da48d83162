import { once } from 'node:events';
import type { Response } from 'express';
import type { TextAnswer } from './route.js';

/** Small chunks are sent together. */
const PIECE = 32 * 1024;

/** Sends text as fast as its reader reads, and stops when there is none any more. */
export async function sendText(response: Response, { mediaType, chunks, options }: TextAnswer): Promise<void> {
  const charset = mediaType.includes('charset=') ? '' : '; charset=utf-8';
  response.status(options.status ?? 200).set({ ...options.headers, 'Content-Type': mediaType + charset });
  let piece = '';
  for (const chunk of chunks) {
    piece += chunk;
    if (piece.length < PIECE) continue;
    if (response.destroyed) return;
    if (!response.write(piece)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
    piece = '';
  }
  response.end(piece);
}
