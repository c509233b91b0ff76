import { setTimeout } from 'node:timers/promises';
import { HOURS_KEPT_MS, startOf, TIERS, type Tier } from '@/lib/store/executions/activity-tiers';
import type { Database } from '@/lib/store/database/open-database';

/** Deleted in one go: what keeps the event loop for a few milliseconds. */
const BATCH = 200;
const PAUSE_MS = 50;
const DAY_MS = 24 * 3_600_000;

type Run = <Result>(work: (database: Database) => Promise<Result>) => Promise<Result>;

/**
 * Deletes resolved anomalies that were resolved before `before`, with their events, oldest first, in small batches with
 * pauses, so that polls write in between. Open ones stay, however old. Resolves with how many are gone.
 */
export function pruneAnomalies(run: Run, before: Date): Promise<number> {
  return deleteInBatches(
    run,
    ({ client }) => client.$executeRaw`
      DELETE FROM "Anomaly" WHERE "id" IN (
        SELECT "id" FROM "Anomaly" WHERE "status" = 'resolved' AND "resolvedAt" < ${before}
        ORDER BY "resolvedAt" LIMIT ${BATCH}
      )`,
  );
}

/** Deletes imports that were taken before `before`, like anomalies. The newest of each cluster stays: it still counts. */
export function pruneImports(run: Run, before: Date): Promise<number> {
  return deleteInBatches(
    run,
    ({ client }) => client.$executeRaw`
      DELETE FROM "ClusterImport" WHERE rowid IN (
        SELECT old.rowid FROM "ClusterImport" AS old WHERE old."takenAt" < ${before} AND EXISTS (
          SELECT 1 FROM "ClusterImport" AS newer
          WHERE newer."cluster" = old."cluster" AND newer."takenAt" > old."takenAt"
        ) ORDER BY old."takenAt" LIMIT ${BATCH}
      )`,
  );
}

/** Deletes notes that were written before `before`, like anomalies. The newest of each part stays: it still counts. */
export function pruneNotes(run: Run, before: Date): Promise<number> {
  return deleteInBatches(
    run,
    ({ client }) => client.$executeRaw`
      DELETE FROM "ReadinessNote" WHERE "id" IN (
        SELECT old."id" FROM "ReadinessNote" AS old WHERE old."at" < ${before} AND EXISTS (
          SELECT 1 FROM "ReadinessNote" AS newer
          WHERE newer."cluster" = old."cluster" AND newer."part" = old."part"
            AND (newer."at" > old."at" OR (newer."at" = old."at" AND newer."id" > old."id"))
        ) ORDER BY old."at" LIMIT ${BATCH}
      )`,
  );
}

/** Deletes deliveries that ended before `before`, and what targets were told before it, like anomalies. */
export async function pruneDeliveries(run: Run, before: Date): Promise<number> {
  await deleteInBatches(
    run,
    ({ client }) => client.$executeRaw`
      DELETE FROM "ToldAnomaly" WHERE rowid IN (
        SELECT rowid FROM "ToldAnomaly" WHERE "toldAt" < ${before} LIMIT ${BATCH}
      )`,
  );
  return deleteInBatches(
    run,
    ({ client }) => client.$executeRaw`
      DELETE FROM "Delivery" WHERE rowid IN (
        SELECT rowid FROM "Delivery" WHERE "status" <> 'pending' AND "createdAt" < ${before}
        ORDER BY "createdAt" LIMIT ${BATCH}
      )`,
  );
}

/** Deletes entries of the audit before `auditBefore`, and visits that ended before `before`, like anomalies. */
export async function pruneAccess(run: Run, before: Date, auditBefore: Date): Promise<number> {
  const sessions = await deleteInBatches(
    run,
    ({ client }) => client.$executeRaw`
      DELETE FROM "Session" WHERE "idHash" IN (
        SELECT "idHash" FROM "Session" WHERE "expiresAt" < ${before} LIMIT ${BATCH}
      )`,
  );
  const entries = await deleteInBatches(
    run,
    ({ client }) => client.$executeRaw`
      DELETE FROM "AuditEntry" WHERE "id" IN (
        SELECT "id" FROM "AuditEntry" WHERE "at" < ${auditBefore} ORDER BY "at" LIMIT ${BATCH}
      )`,
  );
  return sessions + entries;
}

/**
 * Deletes executions that were counted before `before`, and the sums of hours, days and weeks that nobody reads any more,
 * oldest first, in the same small batches. Resolves with how many executions are gone.
 */
export async function pruneExecutions(run: Run, before: Date, now: Date): Promise<number> {
  await pruneActivity(run, TIERS.hour, new Date(now.getTime() - HOURS_KEPT_MS));
  await pruneActivity(run, TIERS.day, before);
  await pruneActivity(run, TIERS.week, before);
  return deleteInBatches(
    run,
    ({ client }) => client.$executeRaw`
      DELETE FROM "FinishedExecution" WHERE rowid IN (
        SELECT rowid FROM "FinishedExecution" WHERE "countedAt" < ${before}
        ORDER BY "countedAt" LIMIT ${BATCH}
      )`,
  );
}

/** Rows that end before the instant. */
async function pruneActivity(run: Run, tier: Tier, before: Date): Promise<void> {
  const lastStart = startOf(tier, before);
  await deleteInBatches(
    run,
    ({ client }) => client.$executeRaw`
      DELETE FROM "PackageActivity" WHERE rowid IN (
        SELECT rowid FROM "PackageActivity" WHERE "tier" = ${tier} AND "startAt" < ${lastStart}
        LIMIT ${BATCH}
      )`,
  );
}

/** The instant before which nothing is kept. */
export function retentionStart(now: Date, retentionDays: number): Date {
  return new Date(now.getTime() - retentionDays * DAY_MS);
}

async function deleteInBatches(
  run: Run,
  deleteBatch: (database: Database) => Promise<number>,
): Promise<number> {
  for (let total = 0; ;) {
    const count = await run(deleteBatch);
    total += count;
    if (count < BATCH) return total;
    await setTimeout(PAUSE_MS);
  }
}
