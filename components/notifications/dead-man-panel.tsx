'use client';

import { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import { RelativeTime } from '@/components/time/relative-time';
import { KeyValueList } from '@/components/ui/key-value-list';
import { Panel } from '@/components/ui/panel';
import type { NotificationsPayload } from '@/lib/domain/notifications/notifications-payload';
import { formatDuration } from '@/lib/format/duration';

type DeadMan = NotificationsPayload['data']['deadMan'];

/** Whether somebody would notice when this dashboard falls silent. */
export function DeadManPanel({ deadMan }: { deadMan: DeadMan }) {
  const t = useTranslations('notifications.deadMan');
  if (!deadMan) {
    return (
      <Panel title={t('title')}>
        <p>{t('none')}</p>
      </Panel>
    );
  }
  return (
    <Panel aside={<StateMark noun="deadMan" state={deadMan.state} />} title={t('title')}>
      <KeyValueList
        items={[
          { key: 'state', label: t('state'), value: <StateWords deadMan={deadMan} /> },
          { key: 'host', label: t('host'), value: deadMan.host },
          { key: 'interval', label: t('interval'), value: formatDuration(deadMan.intervalMs) },
          {
            key: 'last',
            label: t('last'),
            value: deadMan.lastPingAt ? <RelativeTime at={deadMan.lastPingAt} /> : t('never'),
          },
        ]}
      />
    </Panel>
  );
}

function StateWords({ deadMan }: { deadMan: NonNullable<DeadMan> }) {
  const t = useTranslations('notifications.deadMan');
  const failures = useTranslations('notifications.failures');
  const { state, lastFailure, unwatched } = deadMan;
  if (state === 'silent') return <>{t('silent', { clusters: unwatched.join(', ') })}</>;
  if (state === 'failing' && lastFailure) {
    return <>{t('failing', { failure: failures(lastFailure.code) })}</>;
  }
  return <>{state === 'pinging' ? t('pinging') : t('waiting')}</>;
}
