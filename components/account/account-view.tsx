'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@/components/layout/page-header';
import { PendingPanel } from '@/components/sections/pending-panel';
import { RequestNotice } from '@/components/sections/request-notice';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { ownSessionsOptions } from '@/lib/client/access-options';
import { useVisitor } from '@/lib/client/visitor';
import { FolderLimitNote } from './folder-limit-note';
import { SessionsTable } from './sessions-table';
import { useSignOut } from './use-sign-out';

/** Who one is here, what one may do, and where one is signed in. */
export function AccountView() {
  const t = useTranslations('account');
  const { name, role, method, limits } = useVisitor();
  const { data, error } = useQuery({ ...ownSessionsOptions(), enabled: name !== null });
  const signOut = useSignOut();
  const facts = [
    { title: t('role'), words: t(`roles.${role}`) },
    { title: t('method'), words: t(`methods.${method}`) },
  ];
  return (
    <>
      <PageHeader title={t('title')} />
      <Panel title={name === null ? t('nobody') : t('signedInAs', { name })}>
        <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1">
          {facts.map(({ title, words }) => (
            <div key={title} className="contents">
              <dt className="text-muted">{title}</dt>
              <dd>{words}</dd>
            </div>
          ))}
          <div className="contents">
            <dt className="text-muted">{t('limit.folders')}</dt>
            <dd>{limits.length === 0 ? t('limit.all') : <FolderLimitNote cluster={null} />}</dd>
          </div>
        </dl>
        <p className="mt-2">{t(`rolesMean.${role}`)}</p>
        {method === 'proxyHeader' && <p className="mt-2 text-muted">{t('byProxy')}</p>}
        {name !== null && method !== 'proxyHeader' && (
          <div className="mt-3 space-y-2">
            <Button onClick={() => signOut.mutate()}>{t('signOut')}</Button>
            {signOut.isError && (
              <p className="text-bad-text" role="alert">
                {t('signOutFailed')}
              </p>
            )}
          </div>
        )}
      </Panel>
      <RequestNotice error={error} />
      {name !== null && !data && !error && <PendingPanel title={t('sessions')} />}
      {data && (
        <Panel isFlush title={t('sessions')}>
          {data.data.sessions.length === 0 ? (
            <p className="p-3">{t('sessionsEmpty')}</p>
          ) : (
            <SessionsTable label={t('sessions')} sessions={data.data.sessions} />
          )}
        </Panel>
      )}
    </>
  );
}
