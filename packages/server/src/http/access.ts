import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import type { Settings } from '../settings.js';
import { Problem } from './problem.js';

export type Access = 'read' | 'write';

/**
 * Lets a request through that shows the token it needs. Without a read token reading is open; without any token
 * writing is open too (the server then listens on loopback only); with a read token alone nobody may write.
 *
 * @throws Problem token-missing, token-wrong, writing-disabled
 */
export function authorize(
  request: Request,
  access: Access,
  { readToken, writeToken }: Pick<Settings, 'readToken' | 'writeToken'>,
): void {
  if (access === 'write' && writeToken === undefined && readToken !== undefined) {
    throw new Problem('writing-disabled', 'Start the server with GUANXI_TOKEN to let those write who show it.');
  }
  const accepted = access === 'read' ? [readToken, readToken && writeToken] : [writeToken];
  const tokens = accepted.filter((token) => token !== undefined);
  if (tokens.length === 0) return;
  const shown = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const headers = { 'WWW-Authenticate': `Bearer realm="guanxi", scope="${access}"` };
  if (shown === undefined) throw new Problem('token-missing', 'Send it as "Authorization: Bearer TOKEN".', { headers });
  // All are compared, and digests of equal length: the time tells nothing.
  if (!tokens.map((token) => same(shown, token)).includes(true))
    throw new Problem('token-wrong', undefined, { headers });
}

function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
