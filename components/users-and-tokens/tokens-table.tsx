'use client';

import { useTranslations } from 'use-intl';
import { RelativeTime } from '@/components/time/relative-time';
import { useServerNow } from '@/lib/client/server-clock';
import type { TokenView } from '@/lib/domain/people/users-and-tokens-payload';
import { ClusterNames } from './cluster-names';
import { RevocableTable } from './revocable-table';

/** Tokens of displays and programs. */
export function TokensTable({ tokens }: { tokens: readonly TokenView[] }) {
  const t = useTranslations('usersAndTokens');
  return (
    <RevocableTable
      address="/api/tokens"
      cell={(token, column) => {
        const { name, purpose, createdAt, lastSeenAt, lastSeenFrom } = token;
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
          default:
            return <TokenState token={token} />;
        }
      }}
      columns={['name', 'purpose', 'clusters', 'created', 'lastSeen', 'state']}
      label={t('tokens')}
      tokens={tokens}
    />
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
