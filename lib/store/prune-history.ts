import { setTimeout } from 'node:timers/promises';
import type { HistoryRetention } from '@/lib/domain/history/history-retention';
import { RESOLUTIONS } from '@/lib/store/history/measures';
import type { Database } from '@/lib/store/database/open-database';
import { retentionStart } from './prune';

/** Deleted in one go: what keeps the event loop for a few milliseconds. */
const BATCH = 1_000;
const PAUSE_MS = 20;

type Run = <Result>(work: (database: Database) => Promise<Result>) => Promise<Result>;

const DELETE_INTERVALS = `DELETE FROM "StateInterval" WHERE ("seriesId", "startedAt") IN (
  SELECT one."seriesId", one."startedAt" FROM "HistorySeries" AS series CROSS JOIN "StateInterval" AS one ON one."seriesId" = series."id"
  WHERE one."startedAt" < ? AND one."provenAt" < ? LIMIT ${BATCH})`;

const DELETE_MEASURES = `DELETE FROM "Measure" WHERE ("seriesId", "resolutionMinutes", "startedAt") IN (
  SELECT one."seriesId", one."resolutionMinutes", one."startedAt" FROM "HistorySeries" AS series CROSS JOIN "Measure" AS one ON one."seriesId" = series."id"
  WHERE one."resolutionMinutes" = ? AND one."startedAt" < ? LIMIT ${BATCH})`;

const DELETE_CHANGES = `DELETE FROM "RecordedChange" WHERE rowid IN (
  SELECT rowid FROM "RecordedChange" WHERE "at" < ? LIMIT ${BATCH})`;

const DELETE_SERIES = `DELETE FROM "HistorySeries" WHERE
  NOT EXISTS (SELECT 1 FROM "StateInterval" WHERE "seriesId" = "HistorySeries"."id")
  AND NOT EXISTS (SELECT 1 FROM "Measure" WHERE "seriesId" = "HistorySeries"."id")`;

/**
 * Deletes the history that is older than its kind is kept, in batches with pauses, so that polls write in between. An
 * interval that reaches into the time that is kept stays. Resolves with how many rows are gone.
 */
export async function pruneHistory(
  run: Run,
  retention: HistoryRetention,
  now: Date,
): Promise<number> {
  const statesFrom = retentionStart(now, retention.stateDays).getTime();
  let count = await deleteAll(run, DELETE_INTERVALS, [statesFrom, statesFrom]);
  count += await deleteAll(run, DELETE_CHANGES, [statesFrom]);
  for (const { name, minutes } of RESOLUTIONS) {
    const from = retentionStart(now, retention[`${name}Days`]).getTime();
    count += await deleteAll(run, DELETE_MEASURES, [minutes, from]);
  }
  await run(({ client }) => client.$executeRawUnsafe(DELETE_SERIES));
  return count;
}

async function deleteAll(run: Run, sql: string, values: readonly number[]): Promise<number> {
  for (let total = 0; ;) {
    const count = await run(({ client }) => client.$executeRawUnsafe(sql, ...values));
    total += count;
    if (count < BATCH) return total;
    await setTimeout(PAUSE_MS);
  }
}
