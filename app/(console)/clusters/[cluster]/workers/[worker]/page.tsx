import type { Metadata } from 'next';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { readForPage } from '@/app/read-for-page';
import { PageWords } from '@/components/layout/page-words';
import { WorkerView } from '@/components/workers/worker-view';
import { createQueryClient } from '@/lib/client/query-client';
import { anomaliesOptions, workersOptions } from '@/lib/client/query-options';
import { decodePart } from '@/lib/format/decode-part';
import { translate } from '@/lib/messages/translate';
import { getAnomalies } from '@/lib/services/anomalies/get-anomalies';
import { getWorkers } from '@/lib/services/workers/get-workers';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('workers.worker.title') }),
};

type WorkerPageProps = { params: Promise<{ cluster: string; worker: string }> };

export default async function WorkerPage({ params }: WorkerPageProps) {
  const names = await params;
  const cluster = decodePart(names.cluster);
  const queryClient = createQueryClient();
  queryClient.setQueryData(
    workersOptions(cluster).queryKey,
    await readForPage(() => getWorkers(cluster)),
  );
  queryClient.setQueryData(anomaliesOptions().queryKey, await readForPage(() => getAnomalies()));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageWords of={['acknowledgement', 'charts', 'history', 'ruleTitles', 'workers']}>
        <WorkerView cluster={cluster} workerId={decodePart(names.worker)} />
      </PageWords>
    </HydrationBoundary>
  );
}
