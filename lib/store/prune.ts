import { setTimeout } from 'node:timers/promises';
import { HOURS_KEPT_MS, startOf, TIERS, type Tier } from './activity-tiers';
import type { Database } from './open-database';

/** Deleted in one go: what keeps the event loop for a few milliseconds. */
const BATCH = 200;
const PAUSE_MS = 50;
const DAY_MS = 24 * 3_600_000;

type Run = <Result>(work: (database: Database) => Promise<Result>) => Promise<Result>;

/**
 * Deletes resolved anomalies that were resolved before `before`, with their events, oldest first, in small batches with
 * pauses, so that polls write in between. Open ones stay, however old. Resolves with how many are gone.
 */
export async function pruneAnomalies(run: Run, before: Date): Promise<number> {
  return inBatches(() =>
    run(
      ({ client }) => client.$executeRaw`
      DELETE FROM "Anomaly" WHERE "id" IN (
        SELECT "id" FROM "Anomaly" WHERE "status" = 'resolved' AND "resolvedAt" < ${before}
        ORDER BY "resolvedAt" LIMIT ${BATCH}
      )`,
    ),
  );
}

/**
 * Deletes executions that were counted before `before`, and the sums of hours, days and weeks that nobody reads any more,
 * oldest first, in the same small batches. Resolves with how many executions are gone.
 */
export async function pruneExecutions(run: Run, before: Date, now: Date): Promise<number> {
  await pruneActivity(run, TIERS.hour, new Date(now.getTime() - HOURS_KEPT_MS));
  await pruneActivity(run, TIERS.day, before);
  await pruneActivity(run, TIERS.week, before);
  return inBatches(() =>
    run(
      ({ client }) => client.$executeRaw`
      DELETE FROM "FinishedExecution" WHERE rowid IN (
        SELECT rowid FROM "FinishedExecution" WHERE "countedAt" < ${before}
        ORDER BY "countedAt" LIMIT ${BATCH}
      )`,
    ),
  );
}

/** Rows that end before the instant. */
async function pruneActivity(run: Run, tier: Tier, before: Date): Promise<void> {
  const lastStart = startOf(tier, before);
  await inBatches(() =>
    run(
      ({ client }) => client.$executeRaw`
      DELETE FROM "PackageActivity" WHERE rowid IN (
        SELECT rowid FROM "PackageActivity" WHERE "tier" = ${tier} AND "startAt" < ${lastStart}
        LIMIT ${BATCH}
      )`,
    ),
  );
}

async function inBatches(deleteBatch: () => Promise<number>): Promise<number> {
  for (let total = 0; ;) {
    const count = await deleteBatch();
    total += count;
    if (count < BATCH) return total;
    await setTimeout(PAUSE_MS);
  }
}

/** The instant before which nothing is kept. */
export function retentionStart(now: Date, retentionDays: number): Date {
  return new Date(now.getTime() - retentionDays * DAY_MS);
}
