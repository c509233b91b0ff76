'use client';

import { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import { RelativeTime } from '@/components/time/relative-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { SimpleTable } from '@/components/ui/simple-table';
import type { ListedDelivery } from '@/lib/domain/notifications/notifications-payload';
import { formatCount } from '@/lib/format/quantity';
import { FailureText } from './failure-text';

/** The last messages, what became of each and when it is tried again. */
export function DeliveriesPanel({ deliveries }: { deliveries: readonly ListedDelivery[] }) {
  const t = useTranslations('notifications.deliveries');
  if (deliveries.length === 0) {
    return (
      <Panel isFlush title={t('title')}>
        <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState>
      </Panel>
    );
  }
  return (
    <Panel isFlush title={t('title')}>
      <SimpleTable
        cell={(delivery, column) => <DeliveryCell column={column} delivery={delivery} />}
        columns={[
          { key: 'createdAt', title: t('createdAt') },
          { key: 'target', title: t('target') },
          { key: 'what', title: t('what') },
          { key: 'state', title: t('state') },
          { key: 'attempts', title: t('attempts'), align: 'right' },
          { key: 'next', title: t('next') },
          { key: 'failure', title: t('failure'), isWrapped: true },
        ]}
        label={t('title')}
        rowId={({ id }) => id}
        rows={deliveries}
      />
    </Panel>
  );
}

function DeliveryCell({ delivery, column }: { delivery: ListedDelivery; column: string }) {
  const t = useTranslations('notifications.deliveries');
  switch (column) {
    case 'createdAt':
      return <RelativeTime at={delivery.createdAt} />;
    case 'target':
      return delivery.target;
    case 'what': {
      const { cluster, itemCount } = delivery;
      return cluster === null ? t('test') : t('about', { cluster, count: itemCount });
    }
    case 'state':
      return <StateMark noun="delivery" state={delivery.status} />;
    case 'attempts':
      return formatCount(delivery.attemptCount);
    case 'next':
      return delivery.nextAttemptAt ? <RelativeTime at={delivery.nextAttemptAt} /> : t('nextNone');
    default:
      return delivery.lastFailure ? <FailureText failure={delivery.lastFailure} /> : t('noFailure');
  }
}
