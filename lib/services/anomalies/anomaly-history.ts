import 'server-only';
import { limitEvents } from '@/lib/access/limit-anomaly';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { AnomalyPayload } from '@/lib/domain/anomalies/anomaly-payload';
import { AppError } from '@/lib/domain/app-error';
import { store } from '@/lib/store/store';
import { limitKept, scopeOfVisitor } from './limit-kept';

const DAY_MS = 24 * 3_600_000;
const FREQUENCY_DAYS = 30;
/** More than these are not counted; nobody needs to know whether it was 500 or 600 times. */
const MAX_COUNTED = 200;
const SIMILAR_SHOWN = 10;

type History = NonNullable<AnomalyPayload['data']['history']>;

/** What happened to an anomaly and how often it came before. Null while history is not being kept. */
export async function readHistory(anomaly: Anomaly, now: Date): Promise<History | null> {
  const { anomalies } = store();
  const reading = Promise.all([
    anomalies.events(anomaly.id),
    anomalies.similar(anomaly, SIMILAR_SHOWN),
    anomalies.list(
      {
        clusters: [anomaly.cluster],
        rule: anomaly.rule,
        subjectId: anomaly.subject.id,
        openedFrom: new Date(now.getTime() - FREQUENCY_DAYS * DAY_MS),
      },
      { before: null, take: MAX_COUNTED },
    ),
  ]);
  const read = await unlessUnavailable(reading);
  if (!read) return null;
  const [timeline, similar, recent] = read;
  return {
    timeline: limitEvents(timeline, anomaly, scopeOfVisitor(anomaly.cluster)),
    similar: limitKept(similar),
    frequency: frequencyOf({ ...recent, anomalies: limitKept(recent.anomalies) }),
  };
}

/** The anomalies of these ids that are kept, and exist for whoever asks; none while history is not being kept. */
export async function readKept(ids: readonly string[]): Promise<Anomaly[]> {
  const reading = Promise.all(ids.map((id) => store().anomalies.find(id)));
  return limitKept(((await unlessUnavailable(reading)) ?? []).filter((kept) => kept !== null));
}

async function unlessUnavailable<Result>(reading: Promise<Result>): Promise<Result | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError && error.code === 'storeUnavailable') return null;
    throw error;
  }
}

function frequencyOf({ anomalies, next }: { anomalies: Anomaly[]; next: string | null }) {
  const durations = anomalies.flatMap(({ openedAt, resolvedAt }) =>
    resolvedAt ? resolvedAt.getTime() - openedAt.getTime() : [],
  );
  return {
    days: FREQUENCY_DAYS,
    count: anomalies.length,
    isAtLeast: next !== null,
    medianDurationMs: medianOf(durations),
  };
}

function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((left, right) => left - right);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
