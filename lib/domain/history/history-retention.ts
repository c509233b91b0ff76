import { z } from 'zod';

const days = z.number().int().min(1).max(36_500);

/** For how many days each kind of history is kept. The defaults keep a year of 1,000 workers well below 1 GB. */
export const historyRetentionSchema = z.strictObject({
  /** Intervals of the states of workers and master. */
  stateDays: days.default(400),
  /** What was measured, minute by minute; later by hour, then by day. */
  minuteDays: days.default(2),
  hourDays: days.default(92),
  dayDays: days.default(1_100),
});

export type HistoryRetention = z.infer<typeof historyRetentionSchema>;
