import type { Metadata } from 'next';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { MonitorView } from '@/components/monitor/monitor-view';
import { createQueryClient } from '@/lib/client/query-client';
import { monitorOptions } from '@/lib/client/query-options';
import { translate } from '@/lib/messages/translate';
import { getMonitor } from '@/lib/services/get-monitor';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('frame.pages.monitor') }),
};

export default function MonitorPage() {
  const queryClient = createQueryClient();
  queryClient.setQueryData(monitorOptions().queryKey, getMonitor());
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <MonitorView />
    </HydrationBoundary>
  );
}
