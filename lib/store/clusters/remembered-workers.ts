import { z } from 'zod';
import type { RememberedWorker } from '@/lib/domain/cluster-memory';
import { heartbeatStateSchema } from '@/lib/domain/workers/heartbeat-state-schema';
import { instant } from '@/lib/domain/instant';
import { partsOfKey } from './cluster-key';
import type { RememberedWorker as WorkerRow } from '@/lib/store/generated/client/client';
import type { Transaction } from '@/lib/store/database/open-database';
import type { Changes } from '@/lib/store/writing/outbox';
import { upsertRows } from '@/lib/store/database/upsert-rows';

export type KeptWorker = RememberedWorker & { cluster: string };

/** Writes workers as they are remembered, and deletes those that were forgotten. */
export async function writeWorkers(
  transaction: Transaction,
  { items, goneKeys }: Changes<KeptWorker>,
): Promise<void> {
  await upsertRows(transaction, 'RememberedWorker', ['cluster', 'id'], items.map(toWorkerRow));
  for (const key of goneKeys) {
    await transaction.rememberedWorker.deleteMany({ where: partsOfKey(key) });
  }
}

function toWorkerRow(worker: KeptWorker): WorkerRow {
  return {
    cluster: worker.cluster,
    id: worker.id,
    name: worker.name,
    machineName: worker.machineName,
    firstSeenAt: worker.firstSeenAt,
    lastSeenAt: worker.lastSeenAt,
    state: worker.state,
    stateChangedAts: JSON.stringify(worker.stateChangedAts),
  };
}

/** The workers of rows. A state that this version does not know is unknown. */
export function readWorkers(rows: readonly WorkerRow[]): RememberedWorker[] {
  return rows.map(({ id, name, machineName, firstSeenAt, lastSeenAt, state, stateChangedAts }) => ({
    id,
    name,
    machineName,
    firstSeenAt,
    lastSeenAt,
    state: heartbeatStateSchema.catch('unknown').parse(state),
    stateChangedAts: z.array(instant).parse(JSON.parse(stateChangedAts)),
  }));
}
