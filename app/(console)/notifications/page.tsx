import type { Metadata } from 'next';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { NotificationsView } from '@/components/notifications/notifications-view';
import { createQueryClient } from '@/lib/client/query-client';
import { notificationsOptions } from '@/lib/client/query-options';
import { translate } from '@/lib/messages/translate';
import { getNotifications } from '@/lib/services/get-notifications';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('notifications.title') }),
};

export default function NotificationsPage() {
  const queryClient = createQueryClient();
  queryClient.setQueryData(notificationsOptions().queryKey, getNotifications());
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <NotificationsView />
    </HydrationBoundary>
  );
}
