import type { Metadata } from 'next';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { readForPage } from '@/app/read-for-page';
import { PageWords } from '@/components/layout/page-words';
import { AnomaliesView } from '@/components/anomalies/anomalies-view';
import { createQueryClient } from '@/lib/client/query-client';
import { anomaliesOptions } from '@/lib/client/query-options';
import { translate } from '@/lib/messages/translate';
import { getAnomalies } from '@/lib/services/anomalies/get-anomalies';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('frame.pages.anomalies') }),
};

export default async function AnomaliesPage() {
  const queryClient = createQueryClient();
  queryClient.setQueryData(anomaliesOptions().queryKey, await readForPage(() => getAnomalies()));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageWords
        of={['acknowledgement', 'anomalies', 'evidence', 'evidenceWords', 'rules', 'runbookTitles']}
      >
        <AnomaliesView />
      </PageWords>
    </HydrationBoundary>
  );
}
