import type { QueryCost } from '@/lib/domain/poll-status';
import type { SqlFailure } from '@/lib/domain/sql-failure';
import type { RoundTrip } from '@/lib/ssisdb/ssisdb';

type Entry = {
  name: string;
  roundTrip: RoundTrip;
  rowCount: number;
  failure: SqlFailure | null;
};

/** What each query has cost the instance so far: one row per query name, so it never grows with time. */
export class CostLedger {
  private readonly costs = new Map<string, QueryCost>();
  private roundTripCount = 0;

  /** Books one round trip with the queries that it carried. */
  book(roundTrip: RoundTrip, statements: readonly Omit<Entry, 'roundTrip'>[]): void {
    this.roundTripCount += 1;
    statements.forEach((statement) => {
      this.record({ ...statement, roundTrip });
    });
  }

  /** Round trips since the last call. */
  takeRoundTripCount(): number {
    const count = this.roundTripCount;
    this.roundTripCount = 0;
    return count;
  }

  list(): QueryCost[] {
    return [...this.costs.values()];
  }

  private record({ name, roundTrip, rowCount, failure }: Entry): void {
    const before = this.costs.get(name);
    const isAlone = roundTrip.name === name;
    this.costs.set(name, {
      name,
      roundTrip: roundTrip.name,
      lastStartedAt: roundTrip.startedAt,
      lastDurationMs: roundTrip.durationMs,
      lastRowCount: rowCount,
      lastByteCount: isAlone ? roundTrip.byteCount : null,
      lastFailure: failure ?? before?.lastFailure ?? null,
      lastFailureAt: failure ? roundTrip.startedAt : (before?.lastFailureAt ?? null),
      runCount: (before?.runCount ?? 0) + 1,
      failureCount: (before?.failureCount ?? 0) + (failure ? 1 : 0),
      totalDurationMs: (before?.totalDurationMs ?? 0) + roundTrip.durationMs,
      totalRowCount: (before?.totalRowCount ?? 0) + rowCount,
    });
  }
}
