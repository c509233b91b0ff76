import type { Metadata } from 'next';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { readForPage } from '@/app/read-for-page';
import { PageWords } from '@/components/layout/page-words';
import { GroupsView } from '@/components/availability-groups/groups-view';
import { createQueryClient } from '@/lib/client/query-client';
import { availabilityGroupsOptions } from '@/lib/client/query-options';
import { decodePart } from '@/lib/format/decode-part';
import { translate } from '@/lib/messages/translate';
import { listAvailabilityGroups } from '@/lib/services/availability/list-availability-groups';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('frame.pages.availability-groups') }),
};

export default async function AvailabilityGroupsPage({
  params,
}: {
  params: Promise<{ cluster: string }>;
}) {
  const cluster = decodePart((await params).cluster);
  const queryClient = createQueryClient();
  queryClient.setQueryData(
    availabilityGroupsOptions(cluster).queryKey,
    await readForPage(() => listAvailabilityGroups(cluster)),
  );
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageWords of={['availabilityGroups', 'clusterImport', 'timeouts']}>
        <GroupsView cluster={cluster} />
      </PageWords>
    </HydrationBoundary>
  );
}
