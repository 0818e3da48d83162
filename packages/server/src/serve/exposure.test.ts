import { describe, expect, it } from 'vitest';
import { readSettings } from '../settings.js';
import { exposureOf, isLoopback } from './exposure.js';

describe('isLoopback', () => {
  it.each(['127.0.0.1', '127.8.8.8', '::1', 'localhost', 'LOCALHOST', '::ffff:127.0.0.1'])('%s is', (host) => {
    expect(isLoopback(host)).toBe(true);
  });
  it.each(['0.0.0.0', '::', '192.168.1.2', 'example.org', '127.0.0.1.example.org', '', '::ffff:8.8.8.8'])(
    '%s is not',
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );
});

describe('exposureOf', () => {
  const exposure = (env: Record<string, string>) => exposureOf(readSettings(env));
  it('lets nobody in from outside without a token', () => {
    expect(exposure({ HOST: '0.0.0.0' }).refusal).toMatch(/GUANXI_READ_TOKEN/);
    expect(exposure({ HOST: '0.0.0.0', GUANXI_READ_TOKEN: 'r' })).toEqual({});
    expect(exposure({ HOST: '0.0.0.0', GUANXI_TOKEN: 'w' })).toEqual({ warning: expect.stringMatching(/may read/) });
    expect(exposure({})).toEqual({});
  });
});
