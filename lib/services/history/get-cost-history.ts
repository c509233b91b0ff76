import 'server-only';
import type { Measure } from '@/lib/domain/history/history';
import type { CostHistoryPayload, CostPoint } from '@/lib/domain/history/history-payload';
import { historyFrame, readMeasures, resolveQuestion, type AskedHistory } from './read-history';

/** What watching a cluster cost its instance over a range, query by query, most expensive first. Throws like getWorkerHistory. */
export async function getCostHistory(
  asked: AskedHistory,
  now = new Date(),
): Promise<CostHistoryPayload> {
  const question = resolveQuestion(asked, now);
  const measures = await readMeasures(question, ['queryDuration', 'queryRows', 'queryFailures']);
  const queries = new Map<string, Map<number, CostPoint>>();
  for (const measure of measures) {
    const points = queries.get(measure.subject.id) ?? new Map<number, CostPoint>();
    queries.set(measure.subject.id, points);
    const at = measure.startedAt;
    const point = points.get(at.getTime()) ?? emptyPoint(at);
    points.set(at.getTime(), addTo(point, measure));
  }
  const costs = [...queries].map(([name, points]) => ({ name, points: [...points.values()] }));
  costs.sort((left, right) => totalOf(right.points) - totalOf(left.points));
  return {
    asOf: now,
    data: { ...historyFrame(question), bucketMs: question.bucketMs, queries: costs },
  };
}

function emptyPoint(at: Date): CostPoint {
  return { at, runs: 0, durationMs: 0, maxDurationMs: 0, rows: 0, failures: 0 };
}

function addTo(point: CostPoint, { subject, count, sum, max }: Measure): CostPoint {
  switch (subject.kind) {
    case 'queryDuration':
      return { ...point, runs: count, durationMs: sum, maxDurationMs: max };
    case 'queryRows':
      return { ...point, rows: sum };
    case 'queryFailures':
      return { ...point, failures: sum };
    case 'gauge':
    case 'workerTasks':
    case 'workerHeartbeatAge':
      return point;
  }
}

function totalOf(points: readonly CostPoint[]): number {
  return points.reduce((total, { durationMs }) => total + durationMs, 0);
}
