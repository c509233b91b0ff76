import type { ClusterMemory } from '@/lib/domain/cluster-memory';
import type { RememberedCertificate as CertificateRow } from '@/lib/store/generated/client/client';
import type { Transaction } from '@/lib/store/database/open-database';
import type { Changes } from '@/lib/store/writing/outbox';
import { upsertRows } from '@/lib/store/database/upsert-rows';

type Certificate = NonNullable<ClusterMemory['certificate']>;

export type KeptCertificate = Certificate & { cluster: string };

/** Writes the master certificate that was seen last, by cluster. */
export async function writeCertificates(
  transaction: Transaction,
  { items, goneKeys }: Changes<KeptCertificate>,
): Promise<void> {
  const rows = items.map(({ cluster, thumbprint, previous }): CertificateRow => ({
    cluster,
    thumbprint,
    previousThumbprint: previous?.thumbprint ?? null,
    changedAt: previous?.changedAt ?? null,
  }));
  await upsertRows(transaction, 'RememberedCertificate', ['cluster'], rows);
  if (goneKeys.length === 0) return;
  await transaction.rememberedCertificate.deleteMany({ where: { cluster: { in: goneKeys } } });
}

/** The certificate of a row. */
export function readCertificate(row: CertificateRow | null): ClusterMemory['certificate'] {
  if (!row) return null;
  const { thumbprint, previousThumbprint, changedAt } = row;
  return {
    thumbprint,
    previous:
      previousThumbprint !== null && changedAt !== null
        ? { thumbprint: previousThumbprint, changedAt }
        : null,
  };
}
