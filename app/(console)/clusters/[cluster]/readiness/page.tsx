import type { Metadata } from 'next';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { readForPage } from '@/app/read-for-page';
import { PageWords } from '@/components/layout/page-words';
import { ReadinessView } from '@/components/readiness/readiness-view';
import { createQueryClient } from '@/lib/client/query-client';
import { readinessOptions } from '@/lib/client/query-options';
import { decodePart } from '@/lib/format/decode-part';
import { translate } from '@/lib/messages/translate';
import { getReadiness } from '@/lib/services/availability/get-readiness';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('frame.pages.readiness') }),
};

export default async function ReadinessPage({ params }: { params: Promise<{ cluster: string }> }) {
  const cluster = decodePart((await params).cluster);
  const queryClient = createQueryClient();
  queryClient.setQueryData(
    readinessOptions(cluster).queryKey,
    await readForPage(() => getReadiness(cluster)),
  );
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageWords of={['anomalies', 'evidence', 'evidenceWords', 'readiness']}>
        <ReadinessView cluster={cluster} />
      </PageWords>
    </HydrationBoundary>
  );
}
