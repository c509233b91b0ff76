'use client';

import { useTranslations } from 'use-intl';
import { RequestNotice } from '@/components/sections/request-notice';
import { RelativeTime } from '@/components/time/relative-time';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { SimpleTable } from '@/components/ui/simple-table';
import { sendJson } from '@/lib/client/fetch-json';
import { loadDoneSchema } from '@/lib/client/people-schemas';
import { useServerNow } from '@/lib/client/server-clock';
import type { TokenView } from '@/lib/domain/people/users-and-tokens-payload';
import { ClusterNames } from './cluster-names';
import { useAccessChange } from './use-access-change';

const COLUMNS = ['name', 'purpose', 'clusters', 'created', 'lastSeen', 'state', 'change'] as const;

/** Tokens of displays and programs, each with the button that ends it. */
export function TokensTable({ tokens }: { tokens: readonly TokenView[] }) {
  const t = useTranslations('usersAndTokens');
  const revoking = useAccessChange((id: string) =>
    sendJson('DELETE', `/api/tokens/${encodeURIComponent(id)}`, {}, loadDoneSchema),
  );
  const cell = (token: TokenView, column: string) => {
    const { id, name, purpose, createdAt, revokedAt, lastSeenAt, lastSeenFrom } = token;
    switch (column) {
      case 'name':
        return name;
      case 'purpose':
        return t(`purposes.${purpose}`);
      case 'clusters':
        return <ClusterNames grant={token} />;
      case 'created':
        return <RelativeTime at={createdAt} />;
      case 'lastSeen':
        return lastSeenAt ? (
          t.rich('seen', {
            from: lastSeenFrom ?? '',
            time: () => <RelativeTime at={lastSeenAt} />,
          })
        ) : (
          <RelativeTime at={null} />
        );
      case 'state':
        return <TokenState token={token} />;
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
        label={t('tokens')}
        rowId={({ id }) => id}
        rows={tokens}
      />
    </>
  );
}

function TokenState({ token: { revokedAt, expiresAt } }: { token: TokenView }) {
  const t = useTranslations('usersAndTokens');
  const now = useServerNow();
  const at = revokedAt ?? expiresAt;
  if (!at) return t('valid');
  const time = () => <RelativeTime at={at} />;
  if (revokedAt) return t.rich('revoked', { time });
  return t.rich(at <= now ? 'expired' : 'validUntil', { time });
}
