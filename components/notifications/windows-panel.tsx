'use client';

import { useTranslations } from 'use-intl';
import { Panel } from '@/components/ui/panel';
import { SimpleTable } from '@/components/ui/simple-table';
import { WEEKDAYS } from '@/lib/domain/notifications/notification-settings';
import type { NotificationsPayload } from '@/lib/domain/notifications/notifications-payload';

type Window = NotificationsPayload['data']['windows'][number];

/** When nothing is told, by the clocks of each window's own zone. */
export function WindowsPanel({ windows }: { windows: readonly Window[] }) {
  const t = useTranslations('notifications.windows');
  return (
    <Panel isFlush title={t('title')}>
      <SimpleTable
        cell={(window, column) => <WindowCell column={column} window={window} />}
        columns={[
          { key: 'name', title: t('name') },
          { key: 'clusters', title: t('clusters'), isWrapped: true },
          { key: 'when', title: t('when'), isWrapped: true },
          { key: 'state', title: t('state') },
        ]}
        label={t('title')}
        rowId={({ name, from }) => `${name} ${from}`}
        rows={windows}
      />
    </Panel>
  );
}

function WindowCell({ window, column }: { window: Window; column: string }) {
  const t = useTranslations('notifications.windows');
  const { name, clusters, days, isActive } = window;
  switch (column) {
    case 'name':
      return name;
    case 'clusters':
      return clusters?.join(', ') ?? t('all');
    case 'when': {
      if (days === null) return t('once', window);
      const everyDay = days.length === WEEKDAYS.length;
      const names = everyDay ? t('everyDay') : days.map((day) => t(`days.${day}`)).join(', ');
      const { from, until, zone } = window;
      return t('weekly', { days: names, from, until, zone });
    }
    default:
      return isActive ? <strong>{t('active')}</strong> : t('inactive');
  }
}
