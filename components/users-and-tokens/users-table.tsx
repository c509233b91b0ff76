'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { RelativeTime } from '@/components/time/relative-time';
import { SimpleTable } from '@/components/ui/simple-table';
import { useVisitor } from '@/lib/client/visitor';
import type { UserView } from '@/lib/domain/people/users-and-tokens-payload';
import { ClusterNames } from './cluster-names';

/** What a dialog is made of comes after the page. */
const UserDialog = dynamic(async () => (await import('./user-dialog')).UserDialog, {
  loading: DialogOnItsWay,
  ssr: false,
});

const COLUMNS = ['name', 'role', 'clusters', 'created', 'state', 'change'] as const;

type UsersTableProps = { users: readonly UserView[]; clusters: readonly string[] };

/** Accounts of the dashboard, each with what may be changed of it. */
export function UsersTable({ users, clusters: configured }: UsersTableProps) {
  const t = useTranslations('usersAndTokens');
  const tAccount = useTranslations('account');
  const { name: ownName, method } = useVisitor();
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
        return (
          <UserDialog
            clusters={configured}
            isOwn={method === 'password' && name === ownName}
            user={user}
          />
        );
    }
  };
  return (
    <SimpleTable
      cell={cell}
      columns={COLUMNS.map((key) => ({ key, title: t(`columns.${key}`) }))}
      label={t('users')}
      rowId={({ name }) => name}
      rows={users}
    />
  );
}

function DialogOnItsWay() {
  const t = useTranslations('usersAndTokens');
  return <Button aria-disabled>{t('change')}</Button>;
}
