'use client';

import Link from 'next/link';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { TimelinesPanel } from '@/components/timelines/timelines-panel';
import { workerHistoryOptions } from '@/lib/client/history-options';
import { paths } from '@/lib/format/paths';
import type { HistoryPanelProps } from './panel-props';
import { useFailureWords } from './use-failure-words';

/** One line for each worker, worst first. */
export function WorkerTimelinesPanel({ cluster, span, onSelect }: HistoryPanelProps) {
  const t = useTranslations('history');
  const { data, error } = useQuery(workerHistoryOptions(cluster, span));
  const failureWords = useFailureWords();
  return (
    <TimelinesPanel
      emptyTitle={t('noWorkers')}
      failure={error && failureWords(error)}
      fileName={`${cluster}-workers`}
      onSelect={onSelect}
      span={span}
      timelines={data?.data.workers}
      title={t('workers')}
      titleOf={({ id, name }) => (
        <Link className="hover:underline" href={paths.worker(cluster, id)} title={name}>
          {name}
        </Link>
      )}
    />
  );
}
