import type { StateInterval } from '@/lib/domain/history/history';
import { JOIN_SERIES, writeSeries } from './history-series';
import type { Transaction } from '@/lib/store/database/open-database';
import type { Changes } from '@/lib/store/writing/outbox';

export type KeptInterval = StateInterval & { cluster: string };

const UPSERT = `INSERT INTO "StateInterval" ("seriesId", "startedAt", "provenAt", "state", "isEnabled")
SELECT series."id", json_extract(item.value, '$[3]'), json_extract(item.value, '$[4]'), json_extract(item.value, '$[5]'), json_extract(item.value, '$[6]')
FROM json_each(?) AS item ${JOIN_SERIES} WHERE true
ON CONFLICT ("seriesId", "startedAt") DO UPDATE SET
  "provenAt" = excluded."provenAt", "state" = excluded."state", "isEnabled" = excluded."isEnabled"`;

/** Intervals of a subject differ in when they began. */
export function keyOfInterval({ cluster, subject, startedAt }: KeptInterval): string {
  return `${cluster}\0${subject.kind}\0${subject.id}\0${startedAt.getTime()}`;
}

/** Writes intervals as they are now. Every row stands for itself: one that is lost is a gap, never a wrong state. */
export async function writeIntervals(
  transaction: Transaction,
  { items }: Changes<KeptInterval>,
): Promise<void> {
  if (items.length === 0) return;
  await writeSeries(
    transaction,
    items.map(({ cluster, subject: { kind, id, name } }) => ({ cluster, kind, key: id, name })),
  );
  const rows = items.map(({ cluster, subject, startedAt, provenAt, state, isEnabled }) => [
    cluster,
    subject.kind,
    subject.id,
    startedAt.getTime(),
    provenAt.getTime(),
    state,
    isEnabled,
  ]);
  await transaction.$executeRawUnsafe(UPSERT, JSON.stringify(rows));
}
