import {
  recordedChangeSchema,
  type RecordedChange,
} from '@/lib/domain/availability/recorded-change';
import { subjectOfChange } from '@/lib/domain/availability/subject-of-change';
import { keyInCluster } from '@/lib/store/clusters/cluster-key';
import type { Transaction } from '@/lib/store/database/open-database';
import type { Changes } from '@/lib/store/writing/outbox';
import { readJson } from '@/lib/store/database/read-json';
import type { StoreSession } from '@/lib/store/store-session';
import { upsertRows } from '@/lib/store/database/upsert-rows';

export type KeptChange = RecordedChange & { cluster: string };

/** More than a person takes in. */
export const MAX_CHANGES = 1_000;

/** A change is known by what was changed, and when. */
export function keyOfChange(change: KeptChange): string {
  return keyInCluster(change.cluster, `${change.at.getTime()} ${subjectOfChange(change)}`);
}

/** Writes changes; what is written again stays as it is. */
export async function writeChanges(
  transaction: Transaction,
  { items }: Changes<KeptChange>,
): Promise<void> {
  const rows = items.map(({ cluster, ...change }) => ({
    cluster,
    at: change.at,
    subject: subjectOfChange(change),
    body: JSON.stringify(change),
  }));
  await upsertRows(transaction, 'RecordedChange', ['cluster', 'at', 'subject'], rows);
}

/** Reads the changes that were kept. Rejects with AppError storeUnavailable when the store cannot be read. */
export class ChangeHistory {
  constructor(private readonly session: Pick<StoreSession, 'run'>) {}

  /** Of a cluster within a range, newest first; of more than 1,000 the newest. */
  async read(cluster: string, from: Date, to: Date): Promise<RecordedChange[]> {
    const rows = await this.session.run(({ client }) =>
      client.recordedChange.findMany({
        where: { cluster, at: { gte: from, lt: to } },
        orderBy: [{ at: 'desc' }, { subject: 'asc' }],
        take: MAX_CHANGES,
      }),
    );
    return rows.flatMap(({ body }) => readJson(body, recordedChangeSchema, []));
  }
}
