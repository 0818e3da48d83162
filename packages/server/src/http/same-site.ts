import { isIP } from 'node:net';
import { hostname } from 'node:os';
import type { RequestHandler } from 'express';
import type { Settings } from '../settings.js';
import { Problem } from './problem.js';

/**
 * Refuses requests that a page of another site makes a browser send: those under a name that is not this server's
 * (DNS rebinding needs one; plain addresses cannot be rebound), and those whose Origin is another one.
 */
export function sameSite({ host, allowedHosts }: Pick<Settings, 'host' | 'allowedHosts'>): RequestHandler {
  const names = new Set(['localhost', host.toLowerCase(), hostname().toLowerCase(), ...allowedHosts]);
  return (request, _response, next) => {
    const asked = nameOf(request.headers.host ?? '');
    if (asked === undefined || !(names.has(asked) || isIP(asked))) {
      throw new Problem('host-unknown', 'GUANXI_ALLOWED_HOSTS lists the names under which this server may be asked.');
    }
    const { origin } = request.headers;
    if (origin !== undefined && !sameHost(origin, request.headers.host!)) throw new Problem('foreign-origin');
    if (request.headers['sec-fetch-site'] === 'cross-site' && request.method !== 'GET' && request.method !== 'HEAD') {
      throw new Problem('foreign-origin');
    }
    next();
  };
}

/** The name in a Host header, without the port and the brackets of IPv6. */
function nameOf(host: string): string | undefined {
  const match = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::\d{1,5})?$/i.exec(host);
  return (match?.[1] ?? match?.[2])?.toLowerCase();
}

/** By name and port only: a proxy in front may speak HTTPS. */
function sameHost(origin: string, host: string): boolean {
  try {
    return new URL(origin).host === host.toLowerCase();
  } catch {
    return false;
  }
}
