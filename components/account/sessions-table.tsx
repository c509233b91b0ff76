'use client';

import { useTranslations } from 'use-intl';
import { RelativeTime } from '@/components/time/relative-time';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { SimpleTable } from '@/components/ui/simple-table';
import type { SessionView } from '@/lib/domain/people/users-and-tokens-payload';
import { useEndSession } from './use-end-session';

type SessionsTableProps = { label: string; sessions: readonly SessionView[]; showsNames?: boolean };

/** Visits that have not ended, each with the button that ends it. */
export function SessionsTable({ label, sessions, showsNames = false }: SessionsTableProps) {
  const t = useTranslations('account');
  const ending = useEndSession();
  const columns = (['since', 'lastSeen', 'from', 'browser', 'end'] as const).map((key) => ({
    key,
    title: t(`columns.${key}`),
    isWrapped: key === 'browser',
  }));
  const cell = (session: SessionView, column: string) => {
    const { id, createdAt, lastSeenAt, from, userAgent, isCurrent } = session;
    switch (column) {
      case 'name':
        return session.name;
      case 'since':
        return <RelativeTime at={createdAt} />;
      case 'lastSeen':
        return isCurrent ? t('current') : <RelativeTime at={lastSeenAt} />;
      case 'from':
        return from;
      case 'browser':
        return userAgent;
      default:
        return (
          <ConfirmButton
            isBusy={ending.isPending}
            label={t('end')}
            onConfirm={() => ending.mutate(session)}
            question={t('endQuestion')}
            key={id}
          />
        );
    }
  };
  return (
    <SimpleTable
      cell={cell}
      columns={showsNames ? [{ key: 'name', title: t('columns.name') }, ...columns] : columns}
      label={label}
      rowId={({ id }) => id}
      rows={sessions}
    />
  );
}
