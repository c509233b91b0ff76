'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useTranslations } from 'use-intl';
import { FolderLimitNote } from '@/components/account/folder-limit-note';
import { PageHeader } from '@/components/layout/page-header';
import { PendingPanel } from '@/components/sections/pending-panel';
import { RequestNotice } from '@/components/sections/request-notice';
import { TimeOfDay } from '@/components/time/exact-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { TextFilter } from '@/components/ui/text-filter';
import { packagesOptions } from '@/lib/client/query-options';
import type { PackagesPayload } from '@/lib/domain/packages/packages-payload';
import { selectPackages } from '@/lib/domain/packages/select-packages';
import { HistoryNotices } from './history-notices';
import { packageListParams } from './package-list-params';
import { PackageTable } from './package-table';
import { RangeChips } from './range-chips';

/** The page of all packages of one cluster: how often, how well, how long, and where they run. */
export function PackagesView({ cluster }: { cluster: string }) {
  const t = useTranslations('packages');
  const [address, setAddress] = useQueryStates(packageListParams);
  const { range, text, sort } = address;
  const { data, error } = useQuery({
    ...packagesOptions(cluster, range),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeader title={t('title', { cluster })} />
      <FolderLimitNote cluster={cluster} />
      <RequestNotice error={error} />
      <div className="flex flex-wrap items-center gap-2">
        <RangeChips onChoose={(next) => void setAddress({ range: next })} range={range} />
        <TextFilter
          label={t('text')}
          onChange={(next) => void setAddress({ text: next })}
          value={text}
        />
      </div>
      {data ? (
        <>
          <HistoryNotices cluster={cluster} history={data.data} />
          <PackagesPanel
            onSort={(next) => void setAddress({ sort: next })}
            payload={data}
            sort={sort}
            text={text}
          />
        </>
      ) : (
        !error && <PendingPanel title={t('list')} />
      )}
    </>
  );
}

type PackagesPanelProps = {
  payload: PackagesPayload;
  text: string;
  sort: string | null;
  onSort: (sort: string | null) => void;
};

/** Nothing at all while history is not being kept: the notice says so, and an empty table would not be true. */
function PackagesPanel({ payload, text, sort, onSort }: PackagesPanelProps) {
  const t = useTranslations('packages');
  const { packages, from, isRangeRecorded } = payload.data;
  if (!packages) return null;
  const shown = selectPackages(packages, { text, sort: { by: 'name', isDescending: false } });
  const since = () => <TimeOfDay at={from} />;
  return (
    <Panel
      isFlush
      aside={
        <>
          <span>{t('shown', { shown: shown.length, total: packages.length })}</span>
          <span>{t.rich('since', { time: since })}</span>
        </>
      }
      isUncertain={!isRangeRecorded}
      title={t('list')}
    >
      {shown.length > 0 && (
        <PackageTable onSort={onSort} packages={shown} payload={payload} sort={sort} />
      )}
      {shown.length === 0 && packages.length > 0 && <EmptyState title={t('empty.filtered')} />}
      {packages.length === 0 &&
        (isRangeRecorded ? (
          <EmptyState title={t('empty.title')}>{t.rich('empty.why', { time: since })}</EmptyState>
        ) : (
          <EmptyState title={t('empty.unproven')}>{t('empty.unprovenWhy')}</EmptyState>
        ))}
    </Panel>
  );
}
