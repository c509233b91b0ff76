import 'server-only';
import type { Trend, TrendsPayload } from '@/lib/domain/history/history-payload';
import type { Range } from '@/lib/history/cut-segments';
import { store } from '@/lib/store/store';
import { readMarks } from '@/lib/services/anomalies/get-anomaly-marks';
import { readOutcomes } from './read-outcomes';
import { visibleClusters } from '@/lib/services/visible-clusters';

const HOUR_MS = 3_600_000;

/** The last day of every whole cluster, hour by hour: what ended, and when an anomaly was opened. */
export async function getTrends(now = new Date()): Promise<TrendsPayload> {
  const range = { from: new Date(now.getTime() - 24 * HOUR_MS), to: now };
  const names = visibleClusters().map(({ settings }) => settings.name);
  const clusters = await Promise.all(names.map((name) => readTrend(name, range)));
  return {
    asOf: now,
    data: { ...range, bucketMs: HOUR_MS, store: store().status(), clusters },
  };
}

async function readTrend(cluster: string, range: Range): Promise<Trend> {
  const { series } = await readOutcomes(cluster, range, range.to);
  const { all: marks } = await readMarks(cluster, range);
  return {
    name: cluster,
    executions: series
      .filter(({ isRecorded }) => isRecorded)
      .map(({ startAt, figures: { runs, outcomes } }) => ({
        at: startAt,
        ended: runs,
        failed: outcomes.failed + outcomes.endedUnexpectedly,
      })),
    anomalies: marks
      .filter(({ from }) => from >= range.from)
      .map(({ from, severity }) => ({ at: from, severity })),
  };
}
