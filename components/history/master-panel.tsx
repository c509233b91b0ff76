'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { TimelinesPanel } from '@/components/timelines/timelines-panel';
import { masterHistoryOptions } from '@/lib/client/history-options';
import { HeartbeatAgePanel } from './heartbeat-age-panel';
import type { HistoryPanelProps } from './panel-props';
import { useFailureWords } from './use-failure-words';

/** The master's states, and the age of its heartbeat against the limits that its state is judged by. */
export function MasterPanels({ cluster, span, onSelect }: HistoryPanelProps) {
  const t = useTranslations('history');
  const { data, error } = useQuery(masterHistoryOptions(cluster, span));
  const failureWords = useFailureWords();
  const failure = error && failureWords(error);
  const timeline = data?.data.timeline;
  return (
    <>
      <TimelinesPanel
        emptyTitle={t('noMaster')}
        failure={failure}
        fileName={`${cluster}-master`}
        onSelect={onSelect}
        span={span}
        timelines={
          data && (timeline ? [{ ...timeline, name: timeline.name || t('masterTitle') }] : [])
        }
        title={t('masterState')}
        titleOf={({ name }) => name}
      />
      <HeartbeatAgePanel
        answer={data?.data}
        failure={failure}
        fileName={`${cluster}-master-heartbeat`}
        onSelect={onSelect}
        span={span}
        title={t('masterAge')}
      />
    </>
  );
}
