/** The five meanings that colour may have, and no sixth. */
export type Hue = 'ok' | 'warn' | 'bad' | 'info' | 'unknown';

export const HUE_TEXT = {
  ok: 'text-ok-text',
  warn: 'text-warn-text',
  bad: 'text-bad-text',
  info: 'text-info-text',
  unknown: 'text-unknown-text',
} as const satisfies Record<Hue, string>;

/** Shapes are brighter than words: 3 : 1 is enough for them. */
export const HUE_SHAPE = {
  ok: 'text-ok-line',
  warn: 'text-warn-line',
  bad: 'text-bad-line',
  info: 'text-info-line',
  unknown: 'text-unknown-line',
} as const satisfies Record<Hue, string>;

export const HUE_BOX = {
  ok: 'border-ok-line bg-ok-fill',
  warn: 'border-warn-line bg-warn-fill',
  bad: 'border-bad-line bg-bad-fill',
  info: 'border-info-line bg-info-fill',
  unknown: 'border-unknown-line bg-unknown-fill',
} as const satisfies Record<Hue, string>;
