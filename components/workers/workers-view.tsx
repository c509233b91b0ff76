'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { WholeClusterMark } from '@/components/account/whole-cluster-mark';
import { PageHeader } from '@/components/layout/page-header';
import { ZeroRowTrap } from '@/components/permissions/zero-row-trap';
import { PendingPanel } from '@/components/sections/pending-panel';
import { RequestNotice } from '@/components/sections/request-notice';
import { SectionNotice } from '@/components/sections/section-notice';
import { Panel } from '@/components/ui/panel';
import { useSectionLook } from '@/lib/client/freshness';
import { workersOptions } from '@/lib/client/query-options';
import type { WorkersPayload } from '@/lib/domain/workers/workers-payload';
import { WorkersPanel } from './workers-panel';

/** The page of all workers of one cluster. */
export function WorkersView({ cluster }: { cluster: string }) {
  const t = useTranslations('workers');
  const { data, error } = useQuery(workersOptions(cluster));
  return (
    <>
      <PageHeader aside={<WholeClusterMark cluster={cluster} />} title={t('title', { cluster })} />
      <RequestNotice error={error} />
      {data ? (
        <>
          <WorkersPanel payload={data} />
          <BlindSpots payload={data} />
        </>
      ) : (
        !error && <PendingPanel title={t('list')} />
      )}
    </>
  );
}

/** What the list cannot show, and why: beside the list's own notice. */
function BlindSpots({ payload }: { payload: WorkersPayload }) {
  const t = useTranslations('workers');
  const workers = useSectionLook(payload, 'workers');
  const tasks = useSectionLook(payload, 'tasks');
  // When the list itself failed, its notice says why.
  const areTasksBlind =
    workers.kind === 'ready' && (tasks.kind === 'failed' || tasks.kind === 'denied');
  return (
    <>
      {workers.kind === 'denied' && <ZeroRowTrap />}
      {areTasksBlind && (
        <Panel
          isUncertain
          notice={<SectionNotice isAlone cluster={payload.cluster} look={tasks} />}
          title={t('tasks.unknown')}
        />
      )}
    </>
  );
}
