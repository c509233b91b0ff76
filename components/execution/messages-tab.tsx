'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useTranslations } from 'use-intl';
import { PendingPanel } from '@/components/sections/pending-panel';
import { RequestNotice } from '@/components/sections/request-notice';
import { executionErrorsOptions } from '@/lib/client/execution-detail';
import { useServerTime } from '@/lib/client/server-clock';
import { ErrorList } from './error-list';
import { messageFilterParams, parseMessageFilter, type RawMessageFilter } from './message-filter';
import { StreamPanel } from './stream-panel';
import type { TabProps } from './tab-props';

/** Workers hand in messages late: so long after the end news is still looked for. */
const LATE_MS = 90_000;

/** What an execution has logged: errors first, then all by time. */
export function MessagesTab({ address, isOpen, header }: TabProps) {
  const t = useTranslations('execution.errors');
  const [raw, setRaw] = useQueryStates(messageFilterParams);
  const { data, error } = useQuery(executionErrorsOptions({ ...address, isOpen }));
  const endedAt = header?.endedAt ?? null;
  const isLate = useServerTime(
    (now) => endedAt !== null && now.getTime() - endedAt.getTime() < LATE_MS,
  );
  const filter = parseMessageFilter(raw);
  const onFilter = (change: Partial<RawMessageFilter>) => void setRaw(change);
  return (
    <>
      <RequestNotice error={error} />
      {data ? (
        <ErrorList address={address} isOpen={isOpen} onFilter={onFilter} payload={data} />
      ) : (
        !error && <PendingPanel title={t('title')} />
      )}
      <StreamPanel
        address={address}
        counts={data?.data.counts ?? null}
        filter={filter}
        isLive={isOpen || isLate}
        onFilter={onFilter}
      />
    </>
  );
}
