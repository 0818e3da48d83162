import { expect, it, vi } from 'vitest';

vi.mock('../preferences/preferences.js', async () => {
  const { zh } = await import('./zh.js');
  return { currentMessages: () => zh };
});
const { nodeName } = await import('./node-name.js');

it('calls an article without a headline by where and when it was printed', () => {
  expect(nodeName({ name: '某省与某校签约' })).toBe('某省与某校签约');
  expect(nodeName({ name: '', properties: { source: '某日报', date: '2024-03-02' } })).toBe(
    '无标题 · 某日报 · 2024-03-02',
  );
  expect(nodeName({ name: '', properties: {} })).toBe('无标题');
  expect(nodeName({ name: '' })).toBe('无标题');
});
