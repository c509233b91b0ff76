import { AppError } from '@/lib/domain/app-error';
import type { RangeCut } from '@/lib/domain/history/history-payload';
import type { Range } from './cut-segments';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

type Asked = { from?: Date | undefined; to?: Date | undefined };

export type ResolvedRange = Range & { cuts: RangeCut[] };

/**
 * The range that is answered: the last day where nothing is said, nothing of the future, and nothing of before anything is
 * kept; `cuts` says which of these took something away. Throws AppError badRequest for a range that is no range.
 */
export function resolveRange(asked: Asked, keptDays: number, now: Date): ResolvedRange {
  const wantedTo = asked.to ?? now;
  const wantedFrom = asked.from ?? new Date(Math.min(+wantedTo, +now) - DAY_MS);
  if (wantedFrom >= wantedTo) throw refuse('The range ends before it begins.');
  if (wantedFrom >= now) throw refuse('The range lies in the future: nothing is known of it.');
  const keptFrom = new Date(now.getTime() - keptDays * DAY_MS);
  if (wantedTo <= keptFrom) {
    throw refuse(`The range ends before anything is kept: history goes back ${keptDays} days.`);
  }
  const cuts: RangeCut[] = [];
  let [from, to] = [wantedFrom, wantedTo];
  if (to > now) {
    cuts.push('future');
    to = now;
  }
  if (from < keptFrom) {
    cuts.push('retention');
    from = keptFrom;
  }
  if (to.getTime() - from.getTime() < MINUTE_MS) {
    throw refuse('The range is shorter than a minute.');
  }
  return { from, to, cuts };
}

function refuse(message: string): AppError {
  return new AppError('badRequest', message);
}
