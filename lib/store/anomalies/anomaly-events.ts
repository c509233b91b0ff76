import { randomUUID } from 'node:crypto';
import { log } from '@/lib/config/log';
import {
  anomalyEventSchema,
  type AnomalyEvent,
  type AnomalyEventRecord,
} from '@/lib/domain/anomalies/anomaly-event';
import type { AnomalyEvent as AnomalyEventRow } from '@/lib/store/generated/client/client';
import type { Transaction } from '@/lib/store/database/open-database';
import type { Changes } from '@/lib/store/writing/outbox';

/** With a key of its own, an event that is written twice is kept once. */
export type KeyedEvent = AnomalyEventRecord & { key: string };

export function giveKey(record: AnomalyEventRecord): KeyedEvent {
  return { ...record, key: randomUUID() };
}

/** Events whose anomaly is not kept (any more) are left out: a timeline of nothing is no use, and must not stop the rest. */
const INSERT = `INSERT INTO "AnomalyEvent" ("key", "anomalyId", "at", "kind", "body")
SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]'), json_extract(value, '$[3]'), json_extract(value, '$[4]')
FROM json_each(?) AS event
WHERE EXISTS (SELECT 1 FROM "Anomaly" WHERE "Anomaly"."id" = json_extract(event.value, '$[1]'))
ORDER BY event."key"
ON CONFLICT ("key") DO NOTHING`;

/** Writes events, in their order. */
export async function writeAnomalyEvents(
  transaction: Transaction,
  { items }: Changes<KeyedEvent>,
): Promise<void> {
  if (items.length === 0) return;
  const rows = items.map(({ key, anomalyId, event }) => [
    key,
    anomalyId,
    event.at.getTime(),
    event.kind,
    JSON.stringify(event),
  ]);
  await transaction.$executeRawUnsafe(INSERT, JSON.stringify(rows));
}

/** The events of rows; one that this version does not understand is left out. */
export function readAnomalyEvents(rows: readonly AnomalyEventRow[]): AnomalyEvent[] {
  return rows.flatMap(({ key, body }) => {
    try {
      return [anomalyEventSchema.parse(JSON.parse(body))];
    } catch (error) {
      log.warn({ event: key, err: error }, 'an event in the store cannot be understood');
      return [];
    }
  });
}
