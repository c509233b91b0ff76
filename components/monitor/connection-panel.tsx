'use client';

import { PlugZap } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { SourceWords } from '@/components/overview/source-words';
import { FailureWords } from '@/components/sections/failure-words';
import { StateMark } from '@/components/states/state-mark';
import { RelativeTime } from '@/components/time/relative-time';
import { TimeOfDay } from '@/components/time/exact-time';
import { KeyValueList } from '@/components/ui/key-value-list';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import type { MonitoredCluster } from '@/lib/domain/monitor-payload';
import { formatDuration } from '@/lib/format/duration';
import { formatCount } from '@/lib/format/quantity';
import { NextPoll } from './next-poll';
import { RetryWords } from './retry-words';
import { useConnectionState } from './use-connection-state';

/** Whether a cluster's instance can be reached, and how often and how long it is asked. */
export function ConnectionPanel({ cluster }: { cluster: MonitoredCluster }) {
  const t = useTranslations('monitor.connection');
  const tFailures = useTranslations('failures');
  const { name, poll, failure, source, pollIntervalMs, roundTripsPerPoll } = cluster;
  const state = useConnectionState(name);
  const isFailing = poll.consecutiveFailures > 0;
  const unknown = <span className="text-muted">{t('unknown')}</span>;
  return (
    <Panel
      isFlush
      aside={<StateMark noun="heartbeat" state={state} />}
      isUncertain={state !== 'online' && state !== 'late'}
      notice={
        (failure || isFailing) && (
          <Notice
            isFlush
            hue="bad"
            icon={PlugZap}
            title={failure ? tFailures(`${failure.code}.title`) : t('partsFailed')}
          >
            {failure && <FailureWords failure={failure} />}
            {isFailing && <RetryWords poll={poll} />}
          </Notice>
        )
      }
      title={t('title', { cluster: name })}
    >
      <div className="px-3 py-1.5">
        <KeyValueList
          items={[
            { key: 'state', label: t('state'), value: t(`words.${state}`) },
            { key: 'source', label: t('source'), value: <SourceWords source={source} /> },
            {
              key: 'version',
              label: t('version'),
              value: source?.productVersion ?? unknown,
            },
            { key: 'build', label: t('build'), value: source?.schemaBuild ?? unknown },
            {
              key: 'clockSkew',
              label: t('clockSkew'),
              value: source
                ? t('clockSkewText', { skew: formatDuration(source.clockSkewMs) })
                : unknown,
            },
            {
              key: 'lastGood',
              label: t('lastGood'),
              value: poll.lastGoodPollAt ? (
                <RelativeTime at={poll.lastGoodPollAt} />
              ) : (
                <span className="text-muted">{t('never')}</span>
              ),
            },
            {
              key: 'next',
              label: t('next'),
              value: state === 'unknown' ? unknown : <NextPoll poll={poll} />,
            },
            { key: 'interval', label: t('interval'), value: formatDuration(pollIntervalMs) },
            {
              key: 'duration',
              label: t('duration'),
              value: poll.lastDurationMs === null ? unknown : formatDuration(poll.lastDurationMs),
            },
            {
              key: 'roundTrips',
              label: t('roundTrips'),
              value: roundTripsPerPoll === null ? unknown : formatCount(roundTripsPerPoll),
            },
            {
              key: 'polls',
              label: t('polls'),
              value: t.rich('pollsSince', {
                count: formatCount(poll.pollCount),
                time: () => <TimeOfDay at={poll.watchingSinceAt} />,
              }),
            },
          ]}
        />
      </div>
    </Panel>
  );
}
