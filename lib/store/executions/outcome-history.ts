import { DAY_MS } from '@/lib/domain/packages/package-range';
import type { Activity } from './activity';
import { HOURS_KEPT_MS, startOf, TIERS, type Tier } from './activity-tiers';
import { readTotals, TOTALS, type TotalsRow } from './package-totals';
import type { StoreSession } from '@/lib/store/store-session';

/** Beyond this, days of hundreds of packages are more than an answer is made of within a moment. */
const BY_DAY_UP_TO_MS = 92 * DAY_MS;

type OutcomeBuckets = {
  tier: Tier;
  bucketMs: number;
  /** When every bucket begins that the range touches. */
  starts: Date[];
};

/** The buckets, in UTC, that a range is told in: hours while these are kept, then days, then weeks that begin on Mondays. */
export function outcomeBuckets(from: Date, to: Date, now: Date): OutcomeBuckets {
  const tier =
    now.getTime() - from.getTime() < HOURS_KEPT_MS - DAY_MS
      ? TIERS.hour
      : to.getTime() - from.getTime() <= BY_DAY_UP_TO_MS
        ? TIERS.day
        : TIERS.week;
  const bucketMs = (tier * DAY_MS) / 24;
  const firstMs = startOf(tier, from).getTime();
  const count = Math.max(0, Math.ceil((to.getTime() - firstMs) / bucketMs));
  const starts = Array.from({ length: count }, (_, index) => new Date(firstMs + index * bucketMs));
  return { tier, bucketMs, starts };
}

/**
 * What the finished executions of a whole cluster add up to, from the sums that are kept of its packages. Rejects with
 * AppError storeUnavailable when the store cannot be read.
 */
export class OutcomeHistory {
  constructor(private readonly session: Pick<StoreSession, 'run'>) {}

  /** By the instant at which a bucket begins; one in which nothing ended is left out. */
  async read(
    cluster: string,
    { tier, starts }: Pick<OutcomeBuckets, 'tier' | 'starts'>,
  ): Promise<Map<number, Activity>> {
    const [first, last] = [starts[0], starts.at(-1)];
    if (!first || !last) return new Map();
    const rows = await this.session.run(({ client }) =>
      client.$queryRawUnsafe<(TotalsRow & { startMs: bigint })[]>(
        `SELECT +a."startAt" AS "startMs", ${TOTALS} FROM "PackageActivity" AS a
WHERE a."cluster" = ? AND a."tier" = ? AND a."startAt" >= ? AND a."startAt" <= ? GROUP BY a."startAt"`,
        cluster,
        tier,
        first.getTime(),
        last.getTime(),
      ),
    );
    return new Map(rows.map((row) => [Number(row.startMs), readTotals(row)]));
  }
}
