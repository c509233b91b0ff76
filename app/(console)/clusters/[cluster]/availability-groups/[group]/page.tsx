import type { Metadata } from 'next';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { readForPage } from '@/app/read-for-page';
import { PageWords } from '@/components/layout/page-words';
import { GroupView } from '@/components/availability-groups/group-view';
import { createQueryClient } from '@/lib/client/query-client';
import { availabilityGroupOptions } from '@/lib/client/query-options';
import { decodePart } from '@/lib/format/decode-part';
import { translate } from '@/lib/messages/translate';
import { getAvailabilityGroup } from '@/lib/services/availability/get-availability-group';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('frame.pages.availability-groups') }),
};

type AvailabilityGroupPageProps = { params: Promise<{ cluster: string; group: string }> };

export default async function AvailabilityGroupPage({ params }: AvailabilityGroupPageProps) {
  const named = await params;
  const cluster = decodePart(named.cluster);
  const groupId = decodePart(named.group);
  const queryClient = createQueryClient();
  queryClient.setQueryData(
    availabilityGroupOptions(cluster, groupId).queryKey,
    await readForPage(() => getAvailabilityGroup(cluster, groupId)),
  );
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageWords
        of={[
          'availabilityGroups',
          'clusterImport',
          'replicas',
          'runbookPage',
          'runbookTitles',
          'timeouts',
        ]}
      >
        <GroupView cluster={cluster} groupId={groupId} />
      </PageWords>
    </HydrationBoundary>
  );
}
