import type { Metadata } from 'next';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { readForPage } from '@/app/read-for-page';
import { PageWords } from '@/components/layout/page-words';
import { WorkersView } from '@/components/workers/workers-view';
import { createQueryClient } from '@/lib/client/query-client';
import { workersOptions } from '@/lib/client/query-options';
import { decodePart } from '@/lib/format/decode-part';
import { translate } from '@/lib/messages/translate';
import { getWorkers } from '@/lib/services/workers/get-workers';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('frame.pages.workers') }),
};

export default async function WorkersPage({ params }: { params: Promise<{ cluster: string }> }) {
  const cluster = decodePart((await params).cluster);
  const queryClient = createQueryClient();
  queryClient.setQueryData(
    workersOptions(cluster).queryKey,
    await readForPage(() => getWorkers(cluster)),
  );
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageWords of={['permissions', 'workers']}>
        <WorkersView cluster={cluster} />
      </PageWords>
    </HydrationBoundary>
  );
}
