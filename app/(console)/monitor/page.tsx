import type { Metadata } from 'next';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { readForPage } from '@/app/read-for-page';
import { PageWords } from '@/components/layout/page-words';
import { MonitorView } from '@/components/monitor/monitor-view';
import { createQueryClient } from '@/lib/client/query-client';
import { monitorOptions } from '@/lib/client/query-options';
import { translate } from '@/lib/messages/translate';
import { getMonitor } from '@/lib/services/get-monitor';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('frame.pages.monitor') }),
};

export default async function MonitorPage() {
  const queryClient = createQueryClient();
  queryClient.setQueryData(monitorOptions().queryKey, await readForPage(() => getMonitor()));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageWords of={['monitor', 'notifications', 'overview', 'permissions']}>
        <MonitorView />
      </PageWords>
    </HydrationBoundary>
  );
}
