'use client';

import { useTranslations } from 'use-intl';
import { SectionPanel } from '@/components/sections/section-panel';
import { HeartbeatGauge } from '@/components/states/heartbeat-gauge';
import { HeartbeatRule } from '@/components/states/heartbeat-rule';
import { RelativeTime } from '@/components/time/relative-time';
import { KeyValueList } from '@/components/ui/key-value-list';
import type { WorkersPayload, WorkerView } from '@/lib/domain/workers/workers-payload';
import { formatDuration } from '@/lib/format/duration';
import { Slots } from './slots';
import { standingOf } from './worker-standing';

type WorkerStatePanelProps = { payload: WorkersPayload; worker: WorkerView };

/** What is true of a worker now, by which rule, and what that means. */
export function WorkerStatePanel({ payload, worker }: WorkerStatePanelProps) {
  const t = useTranslations('workers');
  const tWorker = useTranslations('workers.worker');
  const clockSkewMs = payload.source?.clockSkewMs ?? 0;
  return (
    <SectionPanel payload={payload} section="workers" title={tWorker('state')}>
      <div className="space-y-2 pb-2">
        <Meaning worker={worker} />
        <p className="text-sm text-muted">
          <HeartbeatRule {...worker} />{' '}
          {t('heartbeatDue', { interval: formatDuration(worker.heartbeatMs) })}
        </p>
      </div>
      <KeyValueList
        items={[
          {
            key: 'lastHeartbeat',
            label: tWorker('lastHeartbeat'),
            value: <RelativeTime at={worker.lastOnlineAt} clockSkewMs={clockSkewMs} />,
          },
          {
            key: 'heartbeatAge',
            label: tWorker('heartbeatAge'),
            value: <HeartbeatGauge {...worker} ageMs={worker.heartbeatAgeMs} />,
          },
          {
            key: 'enabled',
            label: tWorker('enabled'),
            value: <Switch worker={worker} />,
          },
          { key: 'slots', label: tWorker('slots'), value: <Slots {...worker} /> },
        ]}
      />
    </SectionPanel>
  );
}

/** Whether it is enabled, and what switching it off would do to its tasks. */
function Switch({ worker }: { worker: WorkerView }) {
  const t = useTranslations('workers.worker');
  if (!worker.isEnabled) return t('no');
  if (!worker.liveTaskCount) return t('yes');
  return (
    <>
      {t('yes')}
      <p>{t('disabling', { count: worker.liveTaskCount })}</p>
      <p className="text-muted">{t('disablingWhy')}</p>
    </>
  );
}

/** What its state comes to; for an unknown one, why it is unknown. */
function Meaning({ worker }: { worker: WorkerView }) {
  const t = useTranslations('workers');
  const standing = standingOf(worker);
  if (standing !== 'unknown') return <p>{t(`standings.${standing}.why`)}</p>;
  if (worker.lastKnownState !== 'unknown') return <p>{t('unknownWhy.blind')}</p>;
  return <p>{t(worker.lastOnlineAt ? 'unknownWhy.future' : 'unknownWhy.neverSeen')}</p>;
}
