import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { DARK, LIGHT, mix, type Palette } from '../packages/viewer/src/look/palette.js';

const tokens = readFileSync(new URL('../packages/viewer/src/styles/tokens.css', import.meta.url), 'utf8');

/** What a custom property of the style sheet is in light and dark. */
function token(name: string): { light: string; dark: string } {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens)!;
  return { light: light!, dark: dark! };
}

/** WCAG's contrast of two colours. */
function contrast(a: string, b: string): number {
  const luminance = (color: string) => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const value = parseInt(color.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each<[string, Palette]>([
  ['light', LIGHT],
  ['dark', DARK],
])('the %s palette', (theme, palette) => {
  it('is that of the style sheet', () => {
    const shown = (name: string) => token(name)[theme as 'light' | 'dark'];
    expect(palette.paper).toBe(shown('paper'));
    expect(palette.accent).toBe(shown('accent'));
    for (const [type, color] of Object.entries(palette.nodes)) expect(color, type).toBe(shown(`type-${type}`));
  });

  it('lets nodes, icons and names stand out', () => {
    expect(contrast(palette.ink, palette.paper)).toBeGreaterThanOrEqual(7);
    for (const [type, color] of Object.entries(palette.nodes)) {
      expect(contrast(color, palette.paper), type).toBeGreaterThanOrEqual(3);
      expect(contrast(palette.icon, color), `${type} icon`).toBeGreaterThanOrEqual(3);
    }
  });
});

it('mixes colours', () => {
  expect(mix('#000000', '#ffffff', 0)).toBe('#000000');
  expect(mix('#000000', '#ffffff', 1)).toBe('#ffffff');
  expect(mix('#102030', '#304050', 0.5)).toBe('#203040');
});
