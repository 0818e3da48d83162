import { resolve } from 'node:path';

/** What the environment says; defaults are those of `guanxi --help`. */
export interface Settings {
  /** Folder for what Guanxi keeps: the default store, which seeds were read. */
  dataFolder: string;
  storeUrl: string;
  host: string;
  /** 0 picks a free one. */
  port: number;
  /** Must be shown to change something. Without it whoever reaches the server may. */
  writeToken?: string;
  /** Must be shown to read; the write token reads too. Without it whoever reaches the server may read. */
  readToken?: string;
  /** Names beside loopback and plain addresses by which the server may be asked. */
  allowedHosts: string[];
  query: {
    timeoutMs: number;
    maxRows: number;
    maxBytes: number;
    /** How many run at once; as many again may wait. */
    concurrent: number;
  };
}

/** The environment holds a value that cannot be used. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws SettingsError that names the variable and what it may be */
export function readSettings(env: Environment): Settings {
  const dataFolder = resolve(env.GUANXI_DATA || '.guanxi');
  return {
    dataFolder,
    storeUrl: env.GUANXI_STORE || `grafeo:${resolve(dataFolder, 'graph')}`,
    host: env.HOST || '127.0.0.1',
    port: whole(env, 'PORT', 7374, 0, 65_535),
    ...(env.GUANXI_TOKEN ? { writeToken: env.GUANXI_TOKEN } : {}),
    ...(env.GUANXI_READ_TOKEN ? { readToken: env.GUANXI_READ_TOKEN } : {}),
    allowedHosts: (env.GUANXI_ALLOWED_HOSTS ?? '')
      .split(',')
      .map((name) => name.trim().toLowerCase())
      .filter((name) => name !== ''),
    query: {
      timeoutMs: whole(env, 'GUANXI_QUERY_TIMEOUT_MS', 10_000, 1, 3_600_000),
      maxRows: whole(env, 'GUANXI_QUERY_MAX_ROWS', 10_000, 1, 10_000_000),
      maxBytes: whole(env, 'GUANXI_QUERY_MAX_BYTES', 16 * 1024 * 1024, 1024, 1024 ** 3),
      concurrent: whole(env, 'GUANXI_QUERY_CONCURRENT', 4, 1, 1000),
    },
  };
}

function whole(env: Environment, name: string, fallback: number, least: number, most: number): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new SettingsError(`${name} is "${text}"; it must be a whole number from ${least} to ${most}.`);
}
