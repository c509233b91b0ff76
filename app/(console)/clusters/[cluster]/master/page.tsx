import type { Metadata } from 'next';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { readForPage } from '@/app/read-for-page';
import { PageWords } from '@/components/layout/page-words';
import { MasterView } from '@/components/master/master-view';
import { createQueryClient } from '@/lib/client/query-client';
import { masterOptions } from '@/lib/client/query-options';
import { decodePart } from '@/lib/format/decode-part';
import { translate } from '@/lib/messages/translate';
import { getMaster } from '@/lib/services/workers/get-master';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('frame.pages.master') }),
};

export default async function MasterPage({ params }: { params: Promise<{ cluster: string }> }) {
  const cluster = decodePart((await params).cluster);
  const queryClient = createQueryClient();
  queryClient.setQueryData(
    masterOptions(cluster).queryKey,
    await readForPage(() => getMaster(cluster)),
  );
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageWords of={['master']}>
        <MasterView cluster={cluster} />
      </PageWords>
    </HydrationBoundary>
  );
}
