'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { heartbeatHistoryOptions } from '@/lib/client/history-options';
import { HeartbeatAgePanel } from './heartbeat-age-panel';
import type { HistoryPanelProps } from './panel-props';
import { useFailureWords } from './use-failure-words';

/** The age of the heartbeat of one worker against the limits that its state is judged by. */
export function HeartbeatPanel({
  cluster,
  workerId,
  span,
  onSelect,
}: HistoryPanelProps & { workerId: string }) {
  const t = useTranslations('history');
  const { data, error } = useQuery(heartbeatHistoryOptions(cluster, span, workerId));
  const failureWords = useFailureWords();
  return (
    <HeartbeatAgePanel
      answer={data?.data}
      failure={error && failureWords(error)}
      fileName={`${cluster}-${workerId}-heartbeat`}
      onSelect={onSelect}
      span={span}
      title={t('workerAge')}
    />
  );
}
