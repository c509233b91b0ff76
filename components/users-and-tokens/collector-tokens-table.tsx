'use client';

import { useTranslations } from 'use-intl';
import { RequestNotice } from '@/components/sections/request-notice';
import { RelativeTime } from '@/components/time/relative-time';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { SimpleTable } from '@/components/ui/simple-table';
import { sendJson } from '@/lib/client/fetch-json';
import { loadDoneSchema } from '@/lib/client/people-schemas';
import type { CollectorTokenView } from '@/lib/domain/people/users-and-tokens-payload';
import { useAccessChange } from './use-access-change';

const COLUMNS = ['id', 'clusters', 'created', 'state', 'change'] as const;

/** Tokens with which the collectors of cluster settings write, each with the button that ends it. */
export function CollectorTokensTable({ tokens }: { tokens: readonly CollectorTokenView[] }) {
  const t = useTranslations('usersAndTokens');
  const revoking = useAccessChange((id: string) =>
    sendJson('DELETE', `/api/collector-tokens/${encodeURIComponent(id)}`, {}, loadDoneSchema),
  );
  const cell = ({ id, cluster, createdAt, revokedAt }: CollectorTokenView, column: string) => {
    switch (column) {
      case 'id':
        return <span className="font-mono">{id}</span>;
      case 'clusters':
        return cluster;
      case 'created':
        return <RelativeTime at={createdAt} />;
      case 'state':
        return revokedAt
          ? t.rich('revoked', { time: () => <RelativeTime at={revokedAt} /> })
          : t('valid');
      default:
        return revokedAt ? null : (
          <ConfirmButton
            isBusy={revoking.isPending}
            label={t('revoke')}
            onConfirm={() => revoking.mutate(id)}
            question={t('revokeQuestion')}
          />
        );
    }
  };
  return (
    <>
      <RequestNotice error={revoking.error} />
      <SimpleTable
        cell={cell}
        columns={COLUMNS.map((key) => ({ key, title: t(`columns.${key}`) }))}
        label={t('collectorTokens')}
        rowId={({ id }) => id}
        rows={tokens}
      />
    </>
  );
}
