import 'server-only';
import { AppError } from '@/lib/domain/app-error';
import type {
  Measure,
  MeasureSubject,
  StateSpan,
  StateSubject,
} from '@/lib/domain/history/history';
import { addMeasures } from '@/lib/history/add-measures';
import { keyOfSubject } from '@/lib/history/advance-states';
import { bucketWidth } from '@/lib/history/bucket-width';
import { orderIntervals } from '@/lib/history/order-intervals';
import { resolveRange, type ResolvedRange } from '@/lib/history/resolve-range';
import { store } from '@/lib/store/store';
import { requireCluster } from '@/lib/services/require-cluster';

export type AskedHistory = { cluster: string; from?: Date | undefined; to?: Date | undefined };

export type HistoryQuestion = {
  cluster: string;
  range: ResolvedRange;
  bucketMs: number;
};

/** Throws AppError: notFound for a cluster that is not configured, badRequest for a range that is none. */
export function resolveQuestion(asked: AskedHistory, now: Date): HistoryQuestion {
  requireCluster(asked.cluster);
  const { retention } = store();
  const range = resolveRange(asked, Math.max(retention.stateDays, retention.dayDays), now);
  return { cluster: asked.cluster, range, bucketMs: bucketWidth(range, retention, now) };
}

/** What every answer about history begins with. */
export function historyFrame({ cluster, range }: HistoryQuestion) {
  return { cluster, ...range, store: store().status() };
}

type Subject = { subject: StateSubject; intervals: StateSpan[]; isCut: boolean };

/**
 * Everybody of a kind who had a state within the range, with what is not on disk yet. While history is not being kept, only
 * that: the frame of the answer says so.
 */
export async function readStates(
  { cluster, range, bucketMs }: HistoryQuestion,
  kind: StateSubject['kind'],
  id?: string,
): Promise<Subject[]> {
  const { records, states } = store();
  // Before the store is read: what is written meanwhile is then in both, and counts once.
  const recent = records
    .recentHistory(cluster)
    .intervals.filter(
      ({ subject, startedAt, provenAt }) =>
        subject.kind === kind &&
        (id === undefined || subject.id === id) &&
        startedAt < range.to &&
        provenAt >= range.from,
    );
  const kept = await orNothing(states.read({ cluster, kind, id, ...range, bucketMs }));
  const subjects = new Map<string, Subject>(kept.map((one) => [keyOfSubject(one.subject), one]));
  for (const interval of recent) {
    const key = keyOfSubject(interval.subject);
    const known = subjects.get(key);
    subjects.set(key, {
      subject: interval.subject,
      intervals: [...(known?.intervals ?? []), interval],
      isCut: known?.isCut ?? false,
    });
  }
  return [...subjects.values()].map((one) => ({
    ...one,
    intervals: orderIntervals(one.intervals),
  }));
}

/** What was measured within the range in buckets, with what is not on disk yet. */
export async function readMeasures(
  { cluster, range, bucketMs }: HistoryQuestion,
  kinds: readonly MeasureSubject['kind'][],
  id?: string,
): Promise<Measure[]> {
  const { records, measures } = store();
  const kept = await orNothing(measures.read({ cluster, kinds, id, ...range, bucketMs }));
  // After the store was read: what is written meanwhile must not count twice.
  const recent = records
    .recentHistory(cluster)
    .measures.filter(
      ({ subject, startedAt }) =>
        kinds.includes(subject.kind) &&
        (id === undefined || subject.id === id) &&
        startedAt >= range.from &&
        startedAt < range.to,
    );
  return addMeasures([...kept, ...recent], bucketMs);
}

/** Nothing while history is not being kept. */
export async function orNothing<Item>(reading: Promise<Item[]>): Promise<Item[]> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError && error.code === 'storeUnavailable') return [];
    throw error;
  }
}
