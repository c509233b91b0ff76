import type { TimeSpan } from '@/components/charts/time-span';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export const PRESETS = ['1h', '24h', '7d', '30d', '90d', '1y'] as const;

export type Preset = (typeof PRESETS)[number];

const LENGTHS = {
  '1h': HOUR_MS,
  '24h': DAY_MS,
  '7d': 7 * DAY_MS,
  '30d': 30 * DAY_MS,
  '90d': 90 * DAY_MS,
  '1y': 365 * DAY_MS,
} as const satisfies Record<Preset, number>;

/** What the address says: an exact range where both ends are given, else a preset that ends now. */
export type RangeChoice = { range: Preset; from: Date | null; to: Date | null };

/** Steps in which a range that ends now moves on: as fine as a screen shows, a minute at least. */
export function stepOfPreset(preset: Preset): number {
  return Math.max(MINUTE_MS, Math.floor(LENGTHS[preset] / 1_440 / MINUTE_MS) * MINUTE_MS);
}

/** The span that is chosen. A preset ends at a full step before `nowMs`. */
export function spanOfChoice({ range, from, to }: RangeChoice, nowMs: number): TimeSpan {
  if (from && to) return { fromMs: from.getTime(), toMs: to.getTime() };
  const step = stepOfPreset(range);
  const toMs = Math.floor(nowMs / step) * step;
  return { fromMs: toMs - LENGTHS[range], toMs };
}

export type RangeProblem = 'invalid' | 'reversed' | 'future' | 'short';

/** Why there can be no history of a span; null when there can. */
export function problemOfSpan({ fromMs, toMs }: TimeSpan, nowMs: number): RangeProblem | null {
  if (!Number.isFinite(fromMs) || !Number.isFinite(toMs)) return 'invalid';
  if (fromMs >= toMs) return 'reversed';
  if (fromMs >= nowMs) return 'future';
  return Math.min(toMs, nowMs) - fromMs < MINUTE_MS ? 'short' : null;
}
