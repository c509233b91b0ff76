import { z } from 'zod';
import type { RememberedExecution, RememberedGroup } from '@/lib/domain/cluster-memory';
import { instant } from '@/lib/domain/instant';
import { partsOfKey } from './cluster-key';
import type { RememberedGroup as GroupRow } from '@/lib/store/generated/client/client';
import type { Transaction } from '@/lib/store/database/open-database';
import type { Changes } from '@/lib/store/writing/outbox';
import { readJson } from '@/lib/store/database/read-json';
import { upsertRows } from '@/lib/store/database/upsert-rows';

export type KeptGroup = RememberedGroup & { cluster: string };

export type KeptExecutions = { cluster: string; running: RememberedExecution[] };

const executionsSchema = z.array(z.object({ id: z.string(), packageName: z.string() }));

const changesSchema = z.array(
  z.object({ from: z.string(), to: z.string(), changedAt: instant, running: executionsSchema }),
);

/** Writes availability groups as they are remembered, and deletes those that were forgotten. */
export async function writeGroups(
  transaction: Transaction,
  { items, goneKeys }: Changes<KeptGroup>,
): Promise<void> {
  const rows = items.map(({ cluster, id, name, primary, primaryChanges }): GroupRow => ({
    cluster,
    id,
    name,
    primary,
    primaryChanges: JSON.stringify(primaryChanges),
  }));
  await upsertRows(transaction, 'RememberedGroup', ['cluster', 'id'], rows);
  for (const key of goneKeys) {
    await transaction.rememberedGroup.deleteMany({ where: partsOfKey(key) });
  }
}

/** The groups of rows. Changes that this version does not understand are left out. */
export function readGroups(rows: readonly GroupRow[]): RememberedGroup[] {
  return rows.map(({ id, name, primary, primaryChanges }) => ({
    id,
    name,
    primary,
    primaryChanges: readJson(primaryChanges, changesSchema, []),
  }));
}

/** Writes what ran at the last poll, by cluster; there is no row where nothing ran. */
export async function writeExecutions(
  transaction: Transaction,
  { items, goneKeys }: Changes<KeptExecutions>,
): Promise<void> {
  const rows = items.map(({ cluster, running }) => ({
    cluster,
    executions: JSON.stringify(running),
  }));
  await upsertRows(transaction, 'RememberedExecutions', ['cluster'], rows);
  if (goneKeys.length === 0) return;
  await transaction.rememberedExecutions.deleteMany({ where: { cluster: { in: goneKeys } } });
}

/** The executions of a row; none when there is no row. */
export function readExecutions(row: { executions: string } | null): RememberedExecution[] {
  return row ? readJson(row.executions, executionsSchema, []) : [];
}
