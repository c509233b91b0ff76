import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const globals = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');
const wall = readFileSync(new URL('../../app/wall/wall.css', import.meta.url), 'utf8');

const HUES = ['ok', 'warn', 'bad', 'info', 'unknown'];
const SURFACES = ['canvas', 'surface', 'sunken'];

/** WCAG 2.2: text needs 4.5 : 1, shapes and lines that carry meaning 3 : 1. */
const TEXT_CONTRAST = 4.5;
const SHAPE_CONTRAST = 3;
/** Words on a wall are read from far away: level AAA. */
const WALL_CONTRAST = 7;

function tokensOf(css: string, selector: string): Map<string, string> {
  const start = css.indexOf(`\n${selector} {`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+): oklch\(([^)]+)\)/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

/** Relative luminance of an OKLCH colour, by way of OKLab and linear sRGB. */
function luminanceOf(oklch: string): number {
  const [lightness = 0, chroma = 0, hue = 0] = oklch.split(/[ /]+/).map(Number);
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  const red = clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clamp(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastBetween(left: string, right: string): number {
  const [dark = 0, light = 0] = [luminanceOf(left), luminanceOf(right)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const pairsOfWords = [
  ...['text', 'muted', 'accent', ...HUES.map((hue) => `${hue}-text`)].flatMap((text) =>
    SURFACES.map((surface) => [text, surface] as const),
  ),
  ...HUES.flatMap((hue) => [
    [`${hue}-text`, `${hue}-fill`] as const,
    ['text', `${hue}-fill`] as const,
    ['muted', `${hue}-fill`] as const,
  ]),
];

describe.each([':root', '.dark'])('colours of %s', (selector) => {
  const tokens = tokensOf(globals, selector);
  const contrast = (left: string, right: string) =>
    contrastBetween(tokens.get(left) ?? '', tokens.get(right) ?? '');

  const readable = [
    ...pairsOfWords,
    ['accent', 'accent-fill'] as const,
    ['text', 'accent-fill'] as const,
  ];

  it.each(readable)('%s can be read on %s', (text, surface) => {
    expect(contrast(text, surface)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  });

  const visible = [
    ...HUES.flatMap((hue) => [
      ...SURFACES.map((surface) => [`${hue}-line`, surface] as const),
      [`${hue}-line`, `${hue}-fill`] as const,
    ]),
    ...SURFACES.flatMap((surface) => [
      ['line-strong', surface] as const,
      ['accent-line', surface] as const,
    ]),
  ];

  it.each(visible)('%s can be seen on %s', (line, surface) => {
    expect(contrast(line, surface)).toBeGreaterThanOrEqual(SHAPE_CONTRAST);
  });
});

describe.each([
  [':root', '.wall'],
  ['.dark', '.dark .wall'],
])('colours of a wall in %s', (theme, selector) => {
  const tokens = new Map([...tokensOf(globals, theme), ...tokensOf(wall, selector)]);

  it.each(pairsOfWords)('%s can be read from across the room on %s', (text, surface) => {
    const contrast = contrastBetween(tokens.get(text) ?? '', tokens.get(surface) ?? '');
    expect(contrast).toBeGreaterThanOrEqual(WALL_CONTRAST);
  });
});
