'use client';

import { CircleDashed } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { HeartbeatGauge } from '@/components/states/heartbeat-gauge';
import { HeartbeatRule } from '@/components/states/heartbeat-rule';
import { StateMark } from '@/components/states/state-mark';
import { RelativeTime } from '@/components/time/relative-time';
import { CodeBlock } from '@/components/ui/code-block';
import { KeyValueList } from '@/components/ui/key-value-list';
import { Notice } from '@/components/ui/notice';
import type { MasterPayload } from '@/lib/domain/workers/master-payload';
import { formatDuration } from '@/lib/format/duration';

type Master = NonNullable<MasterPayload['data']['master']>;

type MasterHeartbeatProps = {
  master: Master;
  clockSkewMs: number;
};

/** State of the master with everything that led to it: heartbeat, interval, rule. */
export function MasterHeartbeat({ master, clockSkewMs }: MasterHeartbeatProps) {
  const t = useTranslations('master');
  const { state, lastKnownState, heartbeatAgeMs, lastOnlineAt, lastOnlineText } = master;
  const interval = formatDuration(master.heartbeatMs);
  return (
    <>
      <div className="space-y-2 pb-3">
        <StateMark
          noun="heartbeat"
          state={state}
          was={state === 'unknown' ? lastKnownState : undefined}
        />
        {state === 'unknown' && <UnknownWhy master={master} />}
        <p className="text-sm text-muted">
          <HeartbeatRule {...master} />
        </p>
      </div>
      <KeyValueList
        items={[
          {
            key: 'lastHeartbeat',
            label: t('lastHeartbeat'),
            value:
              lastOnlineAt || lastOnlineText === null ? (
                <RelativeTime at={lastOnlineAt} clockSkewMs={clockSkewMs} />
              ) : (
                <span className="text-muted">{t('notKnown')}</span>
              ),
          },
          {
            key: 'heartbeatAge',
            label: t('heartbeatAge'),
            value: <HeartbeatGauge {...master} ageMs={heartbeatAgeMs} />,
          },
          {
            key: 'interval',
            label: t('interval'),
            value: t(master.isHeartbeatStored ? 'intervalStored' : 'intervalDefault', {
              interval,
            }),
          },
        ]}
      />
    </>
  );
}

/** Why nobody can tell: the dashboard is blind, or what is stored proves nothing. */
function UnknownWhy({ master }: { master: Master }) {
  const t = useTranslations('master');
  const { lastKnownState, lastOnlineAt, lastOnlineText } = master;
  if (lastKnownState !== 'unknown') return <p>{t('blind')}</p>;
  if (lastOnlineAt) return <p>{t('future')}</p>;
  if (lastOnlineText === null) return <p>{t('neverStored')}</p>;
  return (
    <Notice isHatched hue="unknown" icon={CircleDashed} title={t('unreadable')}>
      <p>{t('unreadableWhy')}</p>
      <CodeBlock code={lastOnlineText} what={t('unreadableText')} />
    </Notice>
  );
}
