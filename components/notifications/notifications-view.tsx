'use client';

import { DatabaseZap, Link2Off } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@/components/layout/page-header';
import { PendingPanel } from '@/components/sections/pending-panel';
import { RequestNotice } from '@/components/sections/request-notice';
import { Notice } from '@/components/ui/notice';
import { notificationsOptions } from '@/lib/client/query-options';
import { DeadManPanel } from './dead-man-panel';
import { DeliveriesPanel } from './deliveries-panel';
import { TargetsPanel } from './targets-panel';
import { WindowsPanel } from './windows-panel';

/** Who is told what, and what became of the last messages. */
export function NotificationsView() {
  const t = useTranslations('notifications');
  const { data, error } = useQuery(notificationsOptions());
  const known = data?.data;
  return (
    <>
      <PageHeader title={t('title')} />
      <RequestNotice error={error} />
      {!known && !error && <PendingPanel title={t('title')} />}
      {known && known.targets.length > 0 && known.store.status === 'failing' && (
        <Notice hue="warn" icon={DatabaseZap} title={t('notKept')} />
      )}
      {known && known.targets.length > 0 && !known.hasBaseUrl && (
        <Notice hue="warn" icon={Link2Off} title={t('noBaseUrl')}>
          <p>{t('noBaseUrlWhy')}</p>
        </Notice>
      )}
      {known && (
        <>
          <TargetsPanel targets={known.targets} />
          <DeliveriesPanel deliveries={known.deliveries} />
          <div className="grid items-start gap-4 lg:grid-cols-2">
            <DeadManPanel deadMan={known.deadMan} />
            {known.windows.length > 0 && <WindowsPanel windows={known.windows} />}
          </div>
        </>
      )}
    </>
  );
}
