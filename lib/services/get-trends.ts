import 'server-only';
import type { Trend, TrendsPayload } from '@/lib/domain/history-payload';
import type { Range } from '@/lib/history/cut-segments';
import { liveHub } from '@/lib/live/live-hub';
import { store } from '@/lib/store/store';
import { readMarks } from './get-anomaly-marks';
import { readMeasures } from './read-history';
import { toPoints } from './to-points';

const HOUR_MS = 3_600_000;
const BUCKET_MS = HOUR_MS / 2;

/** The last day of every cluster in half hours: executions, and when an anomaly was opened. */
export async function getTrends(now = new Date()): Promise<TrendsPayload> {
  const range = { from: new Date(now.getTime() - 24 * HOUR_MS), to: now };
  const names = liveHub()
    .list()
    .map(({ settings }) => settings.name);
  const clusters = await Promise.all(names.map((name) => readTrend(name, range)));
  return {
    asOf: now,
    data: { ...range, bucketMs: BUCKET_MS, store: store().status(), clusters },
  };
}

async function readTrend(cluster: string, range: Range): Promise<Trend> {
  const question = { cluster, range: { ...range, cuts: [] }, bucketMs: BUCKET_MS };
  const measures = await readMeasures(question, ['gauge']);
  const pending = new Map(
    toPoints(measures, 'pendingExecutions').map(({ at, max }) => [at.getTime(), max]),
  );
  const marks = await readMarks(cluster, range);
  return {
    name: cluster,
    executions: toPoints(measures, 'runningExecutions').map(({ at, max }) => ({
      at,
      running: max,
      pending: pending.get(at.getTime()) ?? 0,
    })),
    anomalies: marks
      .filter(({ from }) => from >= range.from)
      .map(({ from, severity }) => ({ at: from, severity })),
  };
}
