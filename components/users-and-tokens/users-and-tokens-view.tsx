'use client';

import dynamic from 'next/dynamic';
import { useQuery } from '@tanstack/react-query';
import { parseAsString, useQueryState } from 'nuqs';
import { useTranslations } from 'use-intl';
import { SessionsTable } from '@/components/account/sessions-table';
import { PageHeader } from '@/components/layout/page-header';
import { PendingPanel } from '@/components/sections/pending-panel';
import { RequestNotice } from '@/components/sections/request-notice';
import { Panel } from '@/components/ui/panel';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { TextFilter } from '@/components/ui/text-filter';
import { usersAndTokensOptions } from '@/lib/client/access-options';
import { CollectorTokensTable } from './collector-tokens-table';
import { narrow } from './narrow';
import { TokensTable } from './tokens-table';
import { UsersTable } from './users-table';

/** What makes something new is needed once in a while; its code comes after the page. */
const NewUserForm = dynamic(async () => (await import('./new-user-form')).NewUserForm, {
  loading: FormOnItsWay,
  ssr: false,
});
const NewTokenForm = dynamic(async () => (await import('./new-token-form')).NewTokenForm, {
  loading: FormOnItsWay,
  ssr: false,
});

/** Who may get in and who is in: for admins. */
export function UsersAndTokensView() {
  const t = useTranslations('usersAndTokens');
  const [text, setText] = useQueryState('text', parseAsString.withDefault(''));
  const { data: payload, error } = useQuery(usersAndTokensOptions());
  const data = payload && narrow(payload.data, text);
  return (
    <>
      <PageHeader title={t('title')} />
      <TextFilter
        label={t('filter')}
        onChange={(next) => void setText(next || null)}
        value={text}
      />
      <RequestNotice error={error} />
      {!data && !error && <PendingPanel title={t('title')} />}
      {data && (
        <>
          <Panel isFlush title={t('users')}>
            {data.users.length > 0 ? (
              <UsersTable clusters={data.clusters} users={data.users} />
            ) : (
              <p className="p-3 text-muted">{t(text ? 'noMatch' : 'usersEmpty')}</p>
            )}
          </Panel>
          <Panel title={t('newUser')}>
            <NewUserForm clusters={data.clusters} />
          </Panel>
          <Panel isFlush title={t('tokens')}>
            {data.tokens.length > 0 ? (
              <TokensTable tokens={data.tokens} />
            ) : (
              <p className="p-3 text-muted">{t(text ? 'noMatch' : 'tokensEmpty')}</p>
            )}
          </Panel>
          <Panel title={t('newToken')}>
            <NewTokenForm clusters={data.clusters} />
          </Panel>
          <Panel isFlush title={t('collectorTokens')}>
            {data.collectorTokens.length > 0 && (
              <CollectorTokensTable tokens={data.collectorTokens} />
            )}
            <p className="p-3 text-muted">{t('collectorTokensHint')}</p>
          </Panel>
          <Panel isFlush title={t('sessions')}>
            {data.sessions.length > 0 ? (
              <SessionsTable showsNames label={t('sessions')} sessions={data.sessions} />
            ) : (
              <p className="p-3 text-muted">{t(text ? 'noMatch' : 'sessionsEmpty')}</p>
            )}
          </Panel>
        </>
      )}
    </>
  );
}

function FormOnItsWay() {
  const t = useTranslations('panels');
  return <SkeletonRows label={t('loading')} />;
}
