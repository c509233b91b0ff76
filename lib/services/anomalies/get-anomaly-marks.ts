import 'server-only';
import { limitAnomaly, type ReadableScope } from '@/lib/access/limit-anomaly';
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
const WHOLE: ReadableScope = { folders: null, isReadable: () => true };

/** The anomalies of a cluster that were open within a range. Throws like getWorkerHistory. */
export async function getAnomalyMarks(
  asked: AskedHistory,
  now = new Date(),
): Promise<AnomalyMarksPayload> {
  const question = resolveQuestion(asked, now);
  const { range, bucketMs } = question;
  const marks = await readMarks(asked.cluster, range);
  const gauges = await readMeasures(question, ['gauge']);
  const watched = new Set(gauges.map(({ startedAt }) => startedAt.getTime()));
  const worstFirst = marks.toSorted(
    (left, right) =>
      SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity) ||
      right.from.getTime() - left.from.getTime(),
  );
  return {
    asOf: now,
    data: {
      ...historyFrame(question),
      bucketMs,
      buckets: countAnomalies(marks, range, bucketMs).map((bucket) => ({
        ...bucket,
        isWatched: watched.has(bucket.at.getTime()),
      })),
      marks: worstFirst.slice(0, MAX_SHOWN),
      total: marks.length,
      isCut: marks.length >= MAX_MARKS,
    },
  };
}

/**
 * What the store kept, with the newest state of what is live: the store may be a minute behind, or not there at all. Those
 * that whoever asks may read about, or, for counting alone, those of the whole cluster.
 */
export async function readMarks(
  cluster: string,
  { from, to }: Range,
  of: 'readable' | 'whole' = 'readable',
): Promise<AnomalyMark[]> {
  const state = requireCluster(cluster);
  const scope = of === 'whole' ? WHOLE : scopeOfVisitor(cluster);
  const read = await orNothing(store().anomalies.overlapping(cluster, from, to));
  const kept = read.flatMap((one) => (limitAnomaly(one, scope) ? one.mark : []));
  const { anomalies } = (of === 'whole' && wholeCluster(cluster)) || state;
  const live = anomalies
    .map(toMark)
    .filter((mark) => mark.from < to && (mark.to === null || mark.to >= from));
  return [...new Map([...kept, ...live].map((mark) => [mark.id, mark])).values()];
}

function toMark({ id, rule, severity, subject, openedAt, resolvedAt }: Anomaly): AnomalyMark {
  return { id, rule, severity, subjectName: subject.name, from: openedAt, to: resolvedAt };
}
