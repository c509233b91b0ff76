import { log } from '@/lib/config/log';
import { recordReachSchema, type RecordReach } from '@/lib/domain/packages/record-reach';
import type { Database, Transaction } from '@/lib/store/database/open-database';
import { upsertRows } from '@/lib/store/database/upsert-rows';

/** Writes up to where the executions of a cluster are recorded. */
export async function writeReach(
  transaction: Transaction,
  cluster: string,
  reach: RecordReach,
): Promise<void> {
  const row = { cluster, body: JSON.stringify(reach) };
  await upsertRows(transaction, 'RecordedReach', ['cluster'], [row]);
}

/** What was written last; null when there is nothing, or nothing that this version understands: then all is read anew. */
export async function readReach(
  { client }: Database,
  cluster: string,
): Promise<RecordReach | null> {
  const row = await client.recordedReach.findUnique({ where: { cluster } });
  if (!row) return null;
  try {
    return recordReachSchema.parse(JSON.parse(row.body));
  } catch (error) {
    log.warn({ cluster, err: error }, 'how far executions were recorded cannot be understood');
    return null;
  }
}
