import type { Measure } from '@/lib/domain/history/history';
import { JOIN_SERIES, writeSeries } from './history-series';
import type { Transaction } from '@/lib/store/database/open-database';
import type { Changes } from '@/lib/store/writing/outbox';

export type KeptMeasure = Measure & { cluster: string };

/** How fine measures are kept, finest first; each is added up from the one before it. */
export const RESOLUTIONS = [
  { name: 'minute', minutes: 1 },
  { name: 'hour', minutes: 60 },
  { name: 'day', minutes: 1_440 },
] as const;

const UPDATE = `ON CONFLICT ("seriesId", "resolutionMinutes", "startedAt") DO UPDATE SET
  "count" = excluded."count", "sum" = excluded."sum", "max" = excluded."max"`;

const UPSERT = `INSERT INTO "Measure" ("seriesId", "resolutionMinutes", "startedAt", "count", "sum", "max")
SELECT series."id", 1, json_extract(item.value, '$[3]'), json_extract(item.value, '$[4]'), json_extract(item.value, '$[5]'), json_extract(item.value, '$[6]')
FROM json_each(?) AS item ${JOIN_SERIES} WHERE true ${UPDATE}`;

/** Measures of a subject differ in when they began. */
export function keyOfKeptMeasure({ cluster, subject, startedAt }: KeptMeasure): string {
  return `${cluster}\0${subject.kind}\0${subject.id}\0${startedAt.getTime()}`;
}

/**
 * Writes minutes, and adds up anew the hours and days that they belong to. So an hour is right however often the process was
 * restarted in it, and whatever is written twice counts once.
 */
export async function writeMeasures(
  transaction: Transaction,
  { items }: Changes<KeptMeasure>,
): Promise<void> {
  if (items.length === 0) return;
  await writeSeries(
    transaction,
    items.map(({ cluster, subject: { kind, id } }) => ({ cluster, kind, key: id, name: id })),
  );
  const rows = JSON.stringify(
    items.map(({ cluster, subject, startedAt, count, sum, max }) => [
      cluster,
      subject.kind,
      subject.id,
      startedAt.getTime(),
      count,
      sum,
      max,
    ]),
  );
  await transaction.$executeRawUnsafe(UPSERT, rows);
  for (const [index, { minutes }] of RESOLUTIONS.entries()) {
    const finer = RESOLUTIONS[index - 1];
    if (finer) await transaction.$executeRawUnsafe(addUp(finer.minutes, minutes), rows);
  }
}

/** The numbers come from RESOLUTIONS. CROSS JOIN makes SQLite start from the few spans that were touched. */
function addUp(fromMinutes: number, toMinutes: number): string {
  const lengthMs = toMinutes * 60_000;
  return `INSERT INTO "Measure" ("seriesId", "resolutionMinutes", "startedAt", "count", "sum", "max")
SELECT touched."seriesId", ${toMinutes}, touched."startedAt", SUM(finer."count"), SUM(finer."sum"), MAX(finer."max")
FROM (
  SELECT DISTINCT series."id" AS "seriesId", json_extract(item.value, '$[3]') / ${lengthMs} * ${lengthMs} AS "startedAt"
  FROM json_each(?) AS item ${JOIN_SERIES}
) AS touched
CROSS JOIN "Measure" AS finer ON finer."seriesId" = touched."seriesId"
  AND finer."resolutionMinutes" = ${fromMinutes}
  AND finer."startedAt" >= touched."startedAt" AND finer."startedAt" < touched."startedAt" + ${lengthMs}
WHERE true
GROUP BY touched."seriesId", touched."startedAt" ${UPDATE}`;
}
