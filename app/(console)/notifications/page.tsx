import type { Metadata } from 'next';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { readForPage } from '@/app/read-for-page';
import { PageWords } from '@/components/layout/page-words';
import { NotificationsView } from '@/components/notifications/notifications-view';
import { createQueryClient } from '@/lib/client/query-client';
import { notificationsOptions } from '@/lib/client/query-options';
import { translate } from '@/lib/messages/translate';
import { getNotifications } from '@/lib/services/notifications/get-notifications';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('notifications.title') }),
};

export default async function NotificationsPage() {
  const queryClient = createQueryClient();
  queryClient.setQueryData(
    notificationsOptions().queryKey,
    await readForPage(() => getNotifications()),
  );
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageWords of={['notifications']}>
        <NotificationsView />
      </PageWords>
    </HydrationBoundary>
  );
}
