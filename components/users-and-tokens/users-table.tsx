'use client';

import { useTranslations } from 'use-intl';
import { RequestNotice } from '@/components/sections/request-notice';
import { RelativeTime } from '@/components/time/relative-time';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { SimpleTable } from '@/components/ui/simple-table';
import { sendJson } from '@/lib/client/fetch-json';
import { useVisitor } from '@/lib/client/visitor';
import { donePayloadSchema } from '@/lib/domain/people/sign-in-request';
import type { UserView } from '@/lib/domain/people/users-and-tokens-payload';
import { ClusterNames } from './cluster-names';
import { useAccessChange } from './use-access-change';

const COLUMNS = ['name', 'role', 'clusters', 'created', 'state', 'change'] as const;

/** Accounts of the dashboard, each with the button that disables it. */
export function UsersTable({ users }: { users: readonly UserView[] }) {
  const t = useTranslations('usersAndTokens');
  const tAccount = useTranslations('account');
  const { name: ownName } = useVisitor();
  const disabling = useAccessChange((name: string) =>
    sendJson('POST', `/api/users/${encodeURIComponent(name)}/disable`, {}, donePayloadSchema),
  );
  const cell = (user: UserView, column: string) => {
    const { name, role, createdAt, disabledAt } = user;
    switch (column) {
      case 'name':
        return name;
      case 'role':
        return tAccount(`roles.${role}`);
      case 'clusters':
        return <ClusterNames grant={user} />;
      case 'created':
        return <RelativeTime at={createdAt} />;
      case 'state':
        return disabledAt
          ? t.rich('disabled', { time: () => <RelativeTime at={disabledAt} /> })
          : t('active');
      default:
        return disabledAt || name === ownName ? null : (
          <ConfirmButton
            isBusy={disabling.isPending}
            label={t('disable')}
            onConfirm={() => disabling.mutate(name)}
            question={t('disableQuestion')}
          />
        );
    }
  };
  return (
    <>
      <RequestNotice error={disabling.error} />
      <SimpleTable
        cell={cell}
        columns={COLUMNS.map((key) => ({ key, title: t(`columns.${key}`) }))}
        label={t('users')}
        rowId={({ name }) => name}
        rows={users}
      />
    </>
  );
}
