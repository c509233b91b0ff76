import { setTimeout } from 'node:timers/promises';
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
  for (let total = 0; ;) {
    const count = await run(
      ({ client }) => client.$executeRaw`
      DELETE FROM "Anomaly" WHERE "id" IN (
        SELECT "id" FROM "Anomaly" WHERE "status" = 'resolved' AND "resolvedAt" < ${before}
        ORDER BY "resolvedAt" LIMIT ${BATCH}
      )`,
    );
    total += count;
    if (count < BATCH) return total;
    await setTimeout(PAUSE_MS);
  }
}

/** The instant before which nothing is kept. */
export function retentionStart(now: Date, retentionDays: number): Date {
  return new Date(now.getTime() - retentionDays * DAY_MS);
}
