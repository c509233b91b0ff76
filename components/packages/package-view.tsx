'use client';

import Link from 'next/link';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@/components/layout/page-header';
import { PendingPanel } from '@/components/sections/pending-panel';
import { RequestNotice } from '@/components/sections/request-notice';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { packageOptions } from '@/lib/client/query-options';
import type { PackageInput } from '@/lib/domain/packages/package-request';
import type { PackagePayload } from '@/lib/domain/packages/packages-payload';
import { paths } from '@/lib/format/paths';
import { DurationPanel } from './duration-panel';
import { HistoryNotices } from './history-notices';
import { PackageAnomaliesPanel } from './package-anomalies-panel';
import { PackageFiguresPanel } from './package-figures-panel';
import { packageParams } from './package-list-params';
import { RangeChips } from './range-chips';
import { RecentRunsPanel } from './recent-runs-panel';
import { SeriesPanel } from './series-panel';
import { UsualWorkersPanel } from './usual-workers-panel';

type PackageViewProps = Omit<PackageInput, 'range'>;

/** The page of one package. */
export function PackageView(names: PackageViewProps) {
  const t = useTranslations('packages');
  const [{ range }, setAddress] = useQueryStates(packageParams);
  const { cluster, folder, project, package: packageName } = names;
  const { data, error } = useQuery({
    ...packageOptions({ ...names, range }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <nav className="flex flex-wrap gap-x-4 text-sm">
        <Link className="link" href={paths.packages(cluster, { range })}>
          {t('package.all', { cluster })}
        </Link>
        <Link
          className="link"
          href={paths.executions(cluster, { folder, project, package: packageName })}
          prefetch={false}
        >
          {t('recent.all')}
        </Link>
      </nav>
      <PageHeader
        aside={<RangeChips onChoose={(next) => void setAddress({ range: next })} range={range} />}
        title={
          <span className="break-all whitespace-pre-wrap">
            <span className="text-muted">{`${folder} › ${project} › `}</span>
            {packageName}
          </span>
        }
      />
      <RequestNotice error={error} />
      {data && <HistoryNotices cluster={cluster} history={data.data} />}
      {data ? (
        <PackagePanels payload={data} />
      ) : (
        !error && <PendingPanel title={t('figures.title')} />
      )}
      <PackageAnomaliesPanel
        cluster={cluster}
        name={{ folderName: folder, projectName: project, packageName }}
      />
    </>
  );
}

/** Nothing while history is not being kept, which the notice above tells. */
function PackagePanels({ payload }: { payload: PackagePayload }) {
  const t = useTranslations('packages');
  const { store, package: recorded, isRangeRecorded } = payload.data;
  if (!recorded) {
    if (store.status !== 'keeping') return null;
    return (
      <Panel isUncertain={!isRangeRecorded} title={t('figures.title')}>
        <EmptyState title={t('package.unrecorded')}>{t('package.unrecordedWhy')}</EmptyState>
      </Panel>
    );
  }
  return (
    <>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <PackageFiguresPanel payload={payload} recorded={recorded} />
        <UsualWorkersPanel cluster={payload.cluster} workers={recorded.workers} />
      </div>
      <DurationPanel fileName={`${payload.cluster}-${recorded.packageName}`} recorded={recorded} />
      <SeriesPanel range={payload.data.range} series={recorded.series} />
      <RecentRunsPanel payload={payload} runs={recorded.runs} />
    </>
  );
}
