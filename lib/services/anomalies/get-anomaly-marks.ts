import 'server-only';
import { limitAnomaly } from '@/lib/access/limit-anomaly';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { AnomalyMark, AnomalyMarksPayload } from '@/lib/domain/history/history-payload';
import { SEVERITIES } from '@/lib/domain/anomalies/severity';
import { countAnomalies } from '@/lib/history/count-anomalies';
import type { Range } from '@/lib/history/cut-segments';
import { MAX_MARKS } from '@/lib/store/anomalies/anomaly-history';
import { store } from '@/lib/store/store';
import {
  historyFrame,
  orNothing,
  readMeasures,
  resolveQuestion,
  type AskedHistory,
} from '@/lib/services/history/read-history';
import { requireCluster } from '@/lib/services/require-cluster';
import { wholeCluster } from '@/lib/services/visible-clusters';
import { scopeOfVisitor } from './limit-kept';

const MAX_SHOWN = 200;

/**
 * The anomalies of a cluster that were open within a range: counts of the whole cluster, and those that whoever asks may read
 * about one by one. Throws like getWorkerHistory.
 */
export async function getAnomalyMarks(
  asked: AskedHistory,
  now = new Date(),
): Promise<AnomalyMarksPayload> {
  const question = resolveQuestion(asked, now);
  const { range, bucketMs } = question;
  const { all, readable } = await readMarks(asked.cluster, range);
  const gauges = await readMeasures(question, ['gauge']);
  const watched = new Set(gauges.map(({ startedAt }) => startedAt.getTime()));
  const worstFirst = readable.toSorted(
    (left, right) =>
      SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity) ||
      right.from.getTime() - left.from.getTime(),
  );
  return {
    asOf: now,
    data: {
      ...historyFrame(question),
      bucketMs,
      buckets: countAnomalies(all, range, bucketMs).map((bucket) => ({
        ...bucket,
        isWatched: watched.has(bucket.at.getTime()),
      })),
      marks: worstFirst.slice(0, MAX_SHOWN),
      total: readable.length,
      isCut: all.length >= MAX_MARKS,
    },
  };
}

type Marks = {
  /** Of the whole cluster: for counting. */
  all: AnomalyMark[];
  /** Those that whoever asks may read about. */
  readable: AnomalyMark[];
};

/** What the store kept, with the newest state of what is live: the store may be a minute behind, or not there at all. */
export async function readMarks(cluster: string, { from, to }: Range): Promise<Marks> {
  const kept = await orNothing(store().anomalies.overlapping(cluster, from, to));
  const live = (wholeCluster(cluster) ?? requireCluster(cluster)).anomalies
    .map((anomaly) => ({ ...anomaly, mark: toMark(anomaly) }))
    .filter(({ mark }) => mark.from < to && (mark.to === null || mark.to >= from));
  const known = new Map([...kept, ...live].map((one) => [one.mark.id, one]));
  const scope = scopeOfVisitor(cluster);
  const all = [...known.values()];
  return {
    all: all.map(({ mark }) => mark),
    readable: all.flatMap((one) => (limitAnomaly(one, scope) ? one.mark : [])),
  };
}

function toMark({ id, rule, severity, subject, openedAt, resolvedAt }: Anomaly): AnomalyMark {
  return { id, rule, severity, subjectName: subject.name, from: openedAt, to: resolvedAt };
}
