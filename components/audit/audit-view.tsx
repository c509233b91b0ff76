'use client';

import { useDeferredValue, useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@/components/layout/page-header';
import { PendingPanel } from '@/components/sections/pending-panel';
import { RequestNotice } from '@/components/sections/request-notice';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { SelectFilter } from '@/components/ui/select-filter';
import { TextFilter } from '@/components/ui/text-filter';
import { auditOptions } from '@/lib/client/access-options';
import { AUDIT_ACTIONS, type AuditAction } from '@/lib/domain/people/audit-entry';
import { AuditTable } from './audit-table';

/** What people and tokens did: for admins. */
export function AuditView() {
  const t = useTranslations('audit');
  const [action, setAction] = useState<AuditAction | null>(null);
  const [who, setWho] = useState('');
  const sought = useDeferredValue(who.trim());
  const filter = { ...(action && { action }), ...(sought && { who: sought }) };
  const reading = useInfiniteQuery(auditOptions(filter));
  const entries = reading.data?.pages.flatMap((page) => page.data.entries);
  const isLoading = reading.isFetchingNextPage;
  return (
    <>
      <PageHeader aside={t('why')} title={t('title')} />
      <div className="flex flex-wrap items-center gap-3">
        <SelectFilter
          allLabel={t('filter.all')}
          label={t('filter.action')}
          onSelect={setAction}
          options={AUDIT_ACTIONS.map((value) => ({ value, label: t(`actions.${value}`) }))}
          selected={action}
        />
        <TextFilter label={t('filter.who')} onChange={setWho} value={who} />
        <a
          className="ml-auto inline-flex min-h-8 items-center rounded border border-line-strong px-3 text-sm font-medium hover:bg-sunken"
          download
          href={`/api/audit/export?${new URLSearchParams(filter).toString()}`}
        >
          {t('export')}
        </a>
      </div>
      <RequestNotice error={reading.error} />
      {!entries && !reading.error && <PendingPanel title={t('title')} />}
      {entries && (
        <Panel isFlush title={t('title')}>
          {entries.length > 0 ? (
            <AuditTable entries={entries} />
          ) : (
            <p className="p-3 text-muted">{t('empty')}</p>
          )}
        </Panel>
      )}
      {reading.hasNextPage && (
        <Button
          aria-disabled={isLoading}
          onClick={() => !isLoading && void reading.fetchNextPage()}
        >
          {isLoading ? t('loading') : t('more')}
        </Button>
      )}
    </>
  );
}
