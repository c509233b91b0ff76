'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { RequestNotice } from '@/components/sections/request-notice';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { SimpleTable } from '@/components/ui/simple-table';
import { sendJson } from '@/lib/client/fetch-json';
import { loadDoneSchema } from '@/lib/client/people-schemas';
import { useAccessChange } from './use-access-change';

type Revocable = { id: string; revokedAt: Date | null };

type Column = 'id' | 'name' | 'purpose' | 'clusters' | 'created' | 'lastSeen' | 'state';

type RevocableTableProps<Token> = {
  label: string;
  /** Address of the route that ends one, without its id. */
  address: string;
  tokens: readonly Token[];
  columns: readonly Column[];
  cell: (token: Token, column: Column) => ReactNode;
};

/** Tokens of one kind, each with the button that ends it. */
export function RevocableTable<Token extends Revocable>(props: RevocableTableProps<Token>) {
  const { label, address, tokens, columns, cell } = props;
  const t = useTranslations('usersAndTokens');
  const revoking = useAccessChange((id: string) =>
    sendJson('DELETE', `${address}/${encodeURIComponent(id)}`, {}, loadDoneSchema),
  );
  const shown = [...columns, 'change'] as const;
  return (
    <>
      <RequestNotice error={revoking.error} />
      <SimpleTable
        cell={(token, key) => {
          const column = columns.find((one) => one === key);
          if (column) return cell(token, column);
          return token.revokedAt ? null : (
            <ConfirmButton
              isBusy={revoking.isPending}
              label={t('revoke')}
              onConfirm={() => revoking.mutate(token.id)}
              question={t('revokeQuestion')}
            />
          );
        }}
        columns={shown.map((key) => ({ key, title: t(`columns.${key}`) }))}
        label={label}
        rowId={({ id }) => id}
        rows={tokens}
      />
    </>
  );
}
