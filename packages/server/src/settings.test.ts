import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from './settings.js';

describe('readSettings', () => {
  it('keeps to loopback, and to a folder in the working folder, where nothing is said', () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({ host: '127.0.0.1', port: 7374, allowedHosts: [] });
    expect(settings.dataFolder).toBe(`${process.cwd()}/.guanxi`);
    expect(settings.storeUrl).toBe(`grafeo:${process.cwd()}/.guanxi/graph`);
    expect(settings).not.toHaveProperty('writeToken');
  });

  it('takes an empty value for none', () => {
    expect(readSettings({ PORT: '', GUANXI_TOKEN: '', GUANXI_STORE: '', HOST: '' })).toEqual(readSettings({}));
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '7374.5'],
    ['GUANXI_QUERY_TIMEOUT_MS', '0'],
    ['GUANXI_QUERY_MAX_ROWS', '1e3'],
    ['GUANXI_QUERY_CONCURRENT', ' 4'],
  ])('refuses %s=%s and says what it may be', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(SettingsError);
    expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name} is "${value}"; .* from \\d+ to \\d+`));
  });

  it('reads the names under which it may be asked', () => {
    expect(readSettings({ GUANXI_ALLOWED_HOSTS: ' A.example, ,b.example' }).allowedHosts).toEqual([
      'a.example',
      'b.example',
    ]);
  });
});
