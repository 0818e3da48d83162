import { BlockList, isIP } from 'node:net';
import type { Settings } from '../settings.js';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether only this machine can reach that address. A name other than localhost may lead anywhere. */
export function isLoopback(host: string): boolean {
  const kind = isIP(host);
  if (kind === 0) return host.toLowerCase() === 'localhost';
  return loopback.check(host, kind === 6 ? 'ipv6' : 'ipv4');
}

/**
 * What an operator must know about who can reach the server.
 *
 * @returns `refusal` when it must not start, `warning` when it may
 */
export function exposureOf({ host, readToken, writeToken }: Settings): { refusal?: string; warning?: string } {
  if (isLoopback(host)) return {};
  if (readToken === undefined && writeToken === undefined) {
    return {
      refusal:
        `${host} can be reached from other machines and nobody would have to show a token. ` +
        'Set GUANXI_READ_TOKEN (to read) and GUANXI_TOKEN (to write), or listen on 127.0.0.1.',
    };
  }
  if (readToken === undefined) {
    return {
      warning: `Whoever reaches ${host} may read, since there is no GUANXI_READ_TOKEN. Writing needs GUANXI_TOKEN.`,
    };
  }
  return {};
}
