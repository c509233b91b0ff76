import type { CostHistoryPayload, CostPoint } from '@/lib/domain/history/history-payload';

type Query = CostHistoryPayload['data']['queries'][number];

export type CostGroups = { shown: Query[]; others: { count: number; points: CostPoint[] } };

/** The first queries on their own, and all others added up: more colours than a few nobody tells apart. */
export function groupQueries(queries: readonly Query[], shownCount: number): CostGroups {
  const shown = queries.slice(0, shownCount);
  const others = queries.slice(shownCount);
  const sums = new Map<number, CostPoint>();
  for (const point of others.flatMap(({ points }) => points)) {
    const known = sums.get(point.at.getTime());
    sums.set(point.at.getTime(), known ? addUp(known, point) : point);
  }
  return { shown, others: { count: others.length, points: [...sums.values()] } };
}

function addUp(left: CostPoint, right: CostPoint): CostPoint {
  return {
    at: left.at,
    runs: left.runs + right.runs,
    durationMs: left.durationMs + right.durationMs,
    maxDurationMs: Math.max(left.maxDurationMs, right.maxDurationMs),
    rows: left.rows + right.rows,
    failures: left.failures + right.failures,
  };
}

/** Runs that failed in each bucket in which anything ran. */
export function sumFailures(queries: readonly Query[]): { at: Date; value: number }[] {
  const { others } = groupQueries(queries, 0);
  return others.points.map(({ at, failures }) => ({ at, value: failures }));
}
