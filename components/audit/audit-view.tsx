'use client';

import { useDeferredValue } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@/components/layout/page-header';
import { PendingPanel } from '@/components/sections/pending-panel';
import { RequestNotice } from '@/components/sections/request-notice';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { auditOptions } from '@/lib/client/access-options';
import { auditFilterParsers, auditQuery } from './audit-filter';
import { AuditFilterBar } from './audit-filter-bar';
import { AuditTable } from './audit-table';

/** What people and tokens did: for admins. The filter stands in the address. */
export function AuditView() {
  const t = useTranslations('audit');
  const [filter, setFilter] = useQueryStates(auditFilterParsers);
  const query = useDeferredValue(auditQuery(filter));
  const reading = useInfiniteQuery(auditOptions(query));
  const entries = reading.data?.pages.flatMap((page) => page.data.entries);
  const isLoading = reading.isFetchingNextPage;
  const isFiltered = Object.keys(query).length > 0;
  return (
    <>
      <PageHeader aside={t('why')} title={t('title')} />
      <AuditFilterBar
        filter={filter}
        onChange={(change) => void setFilter(change)}
        onClear={() => void setFilter(null)}
      />
      <RequestNotice error={reading.error} />
      {!entries && !reading.error && <PendingPanel title={t('title')} />}
      {entries && (
        <Panel isFlush isUncertain={reading.isError} title={t('title')}>
          {entries.length > 0 ? (
            <AuditTable entries={entries} />
          ) : (
            <EmptyState title={t(isFiltered ? 'noMatch' : 'empty')}>
              {isFiltered ? null : t('emptyWhy')}
            </EmptyState>
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
