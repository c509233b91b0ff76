'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@/components/layout/page-header';
import { PendingPanel } from '@/components/sections/pending-panel';
import { RequestNotice } from '@/components/sections/request-notice';
import { useSectionLook } from '@/lib/client/freshness';
import { workersOptions } from '@/lib/client/query-options';
import type { WorkersPayload, WorkerView as Worker } from '@/lib/domain/workers/workers-payload';
import { paths } from '@/lib/format/paths';
import { HeldTasksPanel } from './held-tasks-panel';
import { MissingWorker } from './missing-worker';
import { trustWorkers } from './trust-workers';
import { WaitingTasksPanel } from './waiting-tasks-panel';
import { WorkerAnomaliesPanel } from './worker-anomalies-panel';
import { WorkerFactsPanel } from './worker-facts-panel';
import { WorkerMarks } from './worker-marks';
import { WorkerStatePanel } from './worker-state-panel';

/** It shows nothing before it has asked for the past anyway: its code comes after the page. */
const WorkerHistoryPanel = dynamic(
  async () => (await import('@/components/history/worker-history-panel')).WorkerHistoryPanel,
  { loading: HistoryOnItsWay, ssr: false },
);

type WorkerViewProps = { cluster: string; workerId: string };

/** The page of one worker. */
export function WorkerView({ cluster, workerId }: WorkerViewProps) {
  const t = useTranslations('workers.worker');
  const { data, error } = useQuery(workersOptions(cluster));
  const id = workerId.toUpperCase();
  const worker = data?.data.workers.find((candidate) => candidate.id === id);
  return (
    <>
      <nav className="flex flex-wrap gap-x-4 text-sm">
        <Link className="link" href={paths.workers(cluster)}>
          {t('all', { cluster })}
        </Link>
        <Link className="link" href={paths.executions(cluster, { worker: id })} prefetch={false}>
          {t('executions')}
        </Link>
      </nav>
      {!(data && worker) && <PageHeader title={t('title')} />}
      <RequestNotice error={error} />
      {!data && !error && <PendingPanel title={t('state')} />}
      {data && !worker && <MissingWorker payload={data} workerId={id} />}
      {data && worker && <KnownWorker listed={worker} payload={data} />}
    </>
  );
}

function KnownWorker({ listed, payload }: { listed: Worker; payload: WorkersPayload }) {
  const areWorkersReady = useSectionLook(payload, 'workers').kind === 'ready';
  const areTasksReady = useSectionLook(payload, 'tasks').kind === 'ready';
  const [worker = listed] = trustWorkers([listed], {
    workers: areWorkersReady,
    tasks: areTasksReady,
  });
  const panels = { payload, worker };
  return (
    <>
      <PageHeader aside={<WorkerMarks worker={worker} />} title={worker.name} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <WorkerStatePanel {...panels} />
        <WorkerAnomaliesPanel {...panels} />
      </div>
      <WorkerHistoryPanel cluster={payload.cluster} workerId={worker.id} />
      <HeldTasksPanel {...panels} />
      <WaitingTasksPanel {...panels} />
      <WorkerFactsPanel isProven={areWorkersReady} worker={worker} />
    </>
  );
}

function HistoryOnItsWay() {
  const t = useTranslations('history');
  return <PendingPanel title={t('worker')} />;
}
