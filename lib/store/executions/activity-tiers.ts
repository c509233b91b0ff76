import { DAY_MS } from '@/lib/domain/packages/package-range';

const HOUR_MS = 3_600_000;
const WEEK_MS = 7 * DAY_MS;
/** 1970 began on a Thursday; weeks begin on Mondays. */
const FIRST_MONDAY_MS = 4 * DAY_MS;

/** Hours in one row, by length. */
export const TIERS = { hour: 1, day: 24, week: 168 } as const;

export type Tier = (typeof TIERS)[keyof typeof TIERS];

/** Only the last day is told by the hour, and compared with the day before. */
export const HOURS_KEPT_MS = 3 * DAY_MS;

/** Beyond every instant. */
const FOREVER_MS = 8.64e15;

/** Where the row of a tier begins in which an instant lies. */
export function startOf(tier: Tier, at: Date): Date {
  const origin = tier === TIERS.week ? FIRST_MONDAY_MS : 0;
  const lengthMs = tier * HOUR_MS;
  return new Date(Math.floor((at.getTime() - origin) / lengthMs) * lengthMs + origin);
}

export type TierSpan = { tier: Tier; fromMs: number; toMs: number };

/**
 * The rows that together are exactly the time from `from` to `to`, without an overlap; both at whole hours, or at whole days
 * (then weeks are taken where they fit, so that three months are two dozen rows of a package). Null: no end.
 */
export function coverRange(from: Date, to: Date | null, bucketMs: number): TierSpan[] {
  const [fromMs, toMs] = [from.getTime(), to?.getTime() ?? FOREVER_MS];
  if (bucketMs < DAY_MS) return [{ tier: TIERS.hour, fromMs, toMs }];
  const firstWeekMs = Math.ceil((fromMs - FIRST_MONDAY_MS) / WEEK_MS) * WEEK_MS + FIRST_MONDAY_MS;
  // Without an end, what was counted into the future by a clock that was turned is part of it.
  const lastWeekMs = to ? startOf(TIERS.week, to).getTime() : toMs;
  if (lastWeekMs <= firstWeekMs) return [{ tier: TIERS.day, fromMs, toMs }];
  const spans: TierSpan[] = [
    { tier: TIERS.day, fromMs, toMs: firstWeekMs },
    { tier: TIERS.week, fromMs: firstWeekMs, toMs: lastWeekMs },
    { tier: TIERS.day, fromMs: lastWeekMs, toMs },
  ];
  return spans.filter((span) => span.fromMs < span.toMs);
}
