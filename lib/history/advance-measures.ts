import type { Measure, MeasureSubject } from '@/lib/domain/history/history';
import type { Followed } from '@/lib/domain/history/history-state';
import type { Sample } from './measure-poll';

const MINUTE_MS = 60_000;

/**
 * Adds the samples of one poll to the measures of its minute; the first poll of another minute ends them. A measure starts at
 * the poll that began it, not at the full minute: after a restart within a minute there are two that add up, and neither
 * takes the place of the other.
 */
export function advanceMeasures(
  { open }: Followed<Measure>,
  samples: readonly Sample[],
  now: Date,
): Followed<Measure> {
  const startedAt = open[0]?.startedAt;
  const isSameMinute = startedAt !== undefined && minuteOf(startedAt) === minuteOf(now);
  const before = new Map(
    (isSameMinute ? open : []).map((measure) => [keyOfMeasure(measure.subject), measure]),
  );
  for (const { subject, count, sum, max } of samples) {
    const key = keyOfMeasure(subject);
    const known = before.get(key);
    before.set(key, {
      subject,
      startedAt: isSameMinute ? startedAt : now,
      count: count + (known?.count ?? 0),
      sum: sum + (known?.sum ?? 0),
      max: Math.max(max, known?.max ?? max),
    });
  }
  return { open: [...before.values()], ended: isSameMinute ? [] : open };
}

/** Tells what is measured apart within a cluster. */
export function keyOfMeasure({ kind, id }: MeasureSubject): string {
  return `${kind} ${id}`;
}

function minuteOf(at: Date): number {
  return Math.floor(at.getTime() / MINUTE_MS);
}
