import type { Severity } from '@/lib/domain/anomalies/severity';

/** In the order of luxon's `weekday`, which begins with 1. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** Part of every week by the clocks of a named zone; one that ends no later than it begins ends on the next day. */
export type WeeklySpan = {
  zone: string;
  /** On which it begins. */
  days: readonly Weekday[];
  /** '22:00' */
  from: string;
  until: string;
};

/** One stretch of time by the clocks of a named zone: '2026-11-22T22:00'. */
type SingleSpan = { zone: string; from: string; until: string };

/** While it lasts nothing is told of these clusters; what outlasts it is told at its end. */
export type MaintenanceWindow = {
  name: string;
  /** Null: of all. */
  clusters: readonly string[] | null;
  span: ({ kind: 'weekly' } & WeeklySpan) | ({ kind: 'once' } & SingleSpan);
};

/** What one target wants to hear. */
export type TargetRules = {
  name: string;
  /** This one and worse. */
  minSeverity: Severity;
  clusters: readonly string[] | null;
  /** When it may be told something, else it waits; empty: always. */
  times: readonly WeeklySpan[];
  tellsResolved: boolean;
  /** Messages in an hour; what is beyond is told together in a later one. */
  maxPerHour: number;
};
