import type { Metadata } from 'next';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { readForPage } from '@/app/read-for-page';
import { PageWords } from '@/components/layout/page-words';
import { AllGroupsView } from '@/components/availability-groups/all-groups-view';
import { createQueryClient } from '@/lib/client/query-client';
import { allAvailabilityGroupsOptions } from '@/lib/client/query-options';
import { translate } from '@/lib/messages/translate';
import { listAllAvailabilityGroups } from '@/lib/services/availability/list-availability-groups';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('frame.pages.availability-groups') }),
};

export default async function AllAvailabilityGroupsPage() {
  const queryClient = createQueryClient();
  queryClient.setQueryData(
    allAvailabilityGroupsOptions().queryKey,
    await readForPage(() => listAllAvailabilityGroups()),
  );
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageWords of={['availabilityGroups']}>
        <AllGroupsView />
      </PageWords>
    </HydrationBoundary>
  );
}
