import type { ClusterMemory, RememberedTimeout } from '@/lib/domain/cluster-memory';
import { partsOfKey } from './cluster-key';
import type { RememberedTimeout as TimeoutRow } from '@/lib/store/generated/client/client';
import type { Transaction } from '@/lib/store/database/open-database';
import type { Changes } from '@/lib/store/writing/outbox';
import { upsertRows } from '@/lib/store/database/upsert-rows';

/** `key` is the one of the memory. */
export type KeptTimeout = RememberedTimeout & { cluster: string; key: string };

/** Writes timeouts as they were told last, and deletes those that were forgotten. */
export async function writeTimeouts(
  transaction: Transaction,
  { items, goneKeys }: Changes<KeptTimeout>,
): Promise<void> {
  const rows = items.map(({ cluster, key, name, of, value, previous }): TimeoutRow => ({
    cluster,
    key,
    name,
    of,
    value,
    previousValue: previous?.value ?? null,
    changedAt: previous?.changedAt ?? null,
    changeSource: previous?.source ?? null,
  }));
  await upsertRows(transaction, 'RememberedTimeout', ['cluster', 'key'], rows);
  for (const goneKey of goneKeys) {
    const { cluster, id } = partsOfKey(goneKey);
    await transaction.rememberedTimeout.deleteMany({ where: { cluster, key: id } });
  }
}

/** The timeouts of rows, by their key. */
export function readTimeouts(rows: readonly TimeoutRow[]): ClusterMemory['timeouts'] {
  return Object.fromEntries(rows.map((row) => [row.key, toTimeout(row)]));
}

function toTimeout(row: TimeoutRow): RememberedTimeout {
  const { name, of, value, previousValue, changedAt, changeSource } = row;
  const hasChanged = previousValue !== null && changedAt !== null && changeSource !== null;
  return {
    name,
    of,
    value,
    previous: hasChanged ? { value: previousValue, changedAt, source: changeSource } : null,
  };
}
