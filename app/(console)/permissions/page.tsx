import type { Metadata } from 'next';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { readForPage } from '@/app/read-for-page';
import { PageWords } from '@/components/layout/page-words';
import { PermissionsView } from '@/components/permissions/permissions-view';
import { createQueryClient } from '@/lib/client/query-client';
import { monitorOptions } from '@/lib/client/query-options';
import { translate } from '@/lib/messages/translate';
import { getMonitor } from '@/lib/services/get-monitor';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('permissions.title') }),
};

export default async function PermissionsPage() {
  const queryClient = createQueryClient();
  queryClient.setQueryData(monitorOptions().queryKey, await readForPage(() => getMonitor()));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageWords of={['permissions']}>
        <PermissionsView />
      </PageWords>
    </HydrationBoundary>
  );
}
