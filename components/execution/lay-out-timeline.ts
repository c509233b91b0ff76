import type { ExecutionDetailPayload } from '@/lib/domain/executions/execution-detail-payload';
import type { ExecutionHeader } from '@/lib/domain/executions/execution-header';
import type {
  ExecutionTiming,
  UnknownDurationReason,
} from '@/lib/domain/executions/execution-timing';

/**
 * `delay`: created, not started. `queue`: waits for a worker. `run`: a worker, or the server itself, has it. `unknown`: SSISDB
 * does not tell which of the two.
 */
export type TimelineSegment = {
  kind: 'delay' | 'queue' | 'run' | 'unknown';
  fromMs: number;
  toMs: number;
  /** It goes on. */
  isOpen: boolean;
  /** Number of the attempt that ran; null otherwise. */
  attempt: number | null;
  /** Why it is unknown; null otherwise. `attemptsNotKept`: SSISDB keeps the times of the last attempt only. */
  reason: UnknownDurationReason | 'attemptsNotKept' | null;
};

type Facts = Pick<ExecutionDetailPayload['data'], 'scaleOut' | 'attempts' | 'outlook'> & {
  header: Pick<ExecutionHeader, 'status' | 'createdAt' | 'startedAt' | 'endedAt'>;
  timing: ExecutionTiming;
  /** SQL Server's clock. */
  now: Date;
};

type Span = Pick<TimelineSegment, 'kind'> & Partial<TimelineSegment> & { from: Date; to: Date };

/**
 * The life of an execution from its creation on, as segments without gaps, in their order. Empty when not even its creation
 * is known. Clocks that contradict each other make it one unknown segment: a negative length is never drawn.
 */
export function layOutTimeline(facts: Facts): TimelineSegment[] {
  const { header, now } = facts;
  const { createdAt, endedAt } = header;
  if (!createdAt) return [];
  const end = endedAt ?? now;
  const spans = spansOf(facts, createdAt, end);
  const isBackwards = spans.some(({ from, to }) => to < from);
  const sound: Span[] =
    isBackwards && end > createdAt
      ? [{ kind: 'unknown', from: createdAt, to: end, reason: 'clockSkew' }]
      : isBackwards
        ? []
        : spans;
  return sound
    .filter(({ from, to, isOpen }) => to > from || isOpen)
    .map(({ kind, from, to, isOpen = endedAt === null && to === end, attempt, reason }) => ({
      kind,
      fromMs: from.getTime(),
      toMs: to.getTime(),
      isOpen,
      attempt: attempt ?? null,
      reason: reason ?? null,
    }));
}

function spansOf(facts: Facts, createdAt: Date, end: Date): Span[] {
  const { header, scaleOut, timing } = facts;
  const { startedAt, status } = header;
  if (status === 'created') return [{ kind: 'delay', from: createdAt, to: end }];
  const begin = startedAt ?? createdAt;
  const delay: Span[] = startedAt ? [{ kind: 'delay', from: createdAt, to: startedAt }] : [];
  if (scaleOut === 'no') {
    if (startedAt) return [...delay, { kind: 'run', from: startedAt, to: end }];
    return [{ kind: 'unknown', from: createdAt, to: end, reason: reasonOf(timing) }];
  }
  return [...delay, ...inScaleOut(facts, begin, end)];
}

function inScaleOut({ timing, attempts, outlook }: Facts, begin: Date, end: Date): Span[] {
  const { pickedUpAt, queue } = timing;
  const last = attempts.at(-1)?.number ?? null;
  if (!pickedUpAt) {
    const isWaiting = queue.state !== 'unknown' && (last === null || last === 0);
    return isWaiting
      ? [{ kind: 'queue', from: begin, to: end }]
      : [{ kind: 'unknown', from: begin, to: end, reason: reasonOf(timing) }];
  }
  const isFirst = last === null || last <= 1;
  const before: Span = isFirst
    ? { kind: 'queue', from: begin, to: pickedUpAt }
    : { kind: 'unknown', from: begin, to: pickedUpAt, reason: 'attemptsNotKept' };
  if (outlook.kind === 'waiting' && last !== null && last > 0) {
    const { waitingSinceAt } = outlook;
    if (!waitingSinceAt) {
      return [before, { kind: 'unknown', from: pickedUpAt, to: end, reason: 'waitsAgain' }];
    }
    return [
      before,
      { kind: 'run', from: pickedUpAt, to: waitingSinceAt, attempt: last, isOpen: false },
      { kind: 'queue', from: waitingSinceAt, to: end },
    ];
  }
  return [before, { kind: 'run', from: pickedUpAt, to: end, attempt: last }];
}

function reasonOf({ queue, run }: ExecutionTiming): UnknownDurationReason {
  if (queue.state === 'unknown') return queue.reason;
  return run.state === 'unknown' ? run.reason : 'noPickupTime';
}
