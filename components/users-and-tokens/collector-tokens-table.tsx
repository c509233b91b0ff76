'use client';

import { useTranslations } from 'use-intl';
import { RelativeTime } from '@/components/time/relative-time';
import type { CollectorTokenView } from '@/lib/domain/people/users-and-tokens-payload';
import { RevocableTable } from './revocable-table';

/** Tokens with which the collectors of cluster settings write. */
export function CollectorTokensTable({ tokens }: { tokens: readonly CollectorTokenView[] }) {
  const t = useTranslations('usersAndTokens');
  return (
    <RevocableTable
      address="/api/collector-tokens"
      cell={({ id, cluster, createdAt, revokedAt }, column) => {
        switch (column) {
          case 'id':
            return <span className="font-mono">{id}</span>;
          case 'clusters':
            return cluster;
          case 'created':
            return <RelativeTime at={createdAt} />;
          default:
            return revokedAt
              ? t.rich('revoked', { time: () => <RelativeTime at={revokedAt} /> })
              : t('valid');
        }
      }}
      columns={['id', 'clusters', 'created', 'state']}
      label={t('collectorTokens')}
      tokens={tokens}
    />
  );
}
