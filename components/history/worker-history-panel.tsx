'use client';

import Link from 'next/link';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { TimeCursorProvider } from '@/components/charts/time-cursor';
import { TimelinesPanel } from '@/components/timelines/timelines-panel';
import { useUptimeWords } from '@/components/timelines/segment-words';
import { Panel } from '@/components/ui/panel';
import { workerHistoryOptions } from '@/lib/client/history-options';
import { paths } from '@/lib/format/paths';
import { HeartbeatPanel } from './heartbeat-panel';
import { MemoryNotice } from './memory-notice';
import { RangeBar } from './range-bar';
import { RangeProblemNotice } from './range-problem-notice';
import { shownSpan } from './shown-span';
import { useFailureWords } from './use-failure-words';
import { useTimeRange } from './use-time-range';

/** The states of one worker over a time, how much of it that was up, and how old its heartbeat was. */
export function WorkerHistoryPanel({ cluster, workerId }: { cluster: string; workerId: string }) {
  const t = useTranslations('history');
  const range = useTimeRange();
  const { span, problem } = range;
  const { data, error } = useQuery({
    ...workerHistoryOptions(cluster, span, workerId),
    enabled: problem === null,
  });
  const failureWords = useFailureWords();
  const uptimeWords = useUptimeWords();
  const [timeline] = data?.data.workers ?? [];
  if (problem) {
    return (
      <Panel title={t('worker')}>
        <div className="space-y-2">
          <RangeBar range={range} />
          <RangeProblemNotice problem={problem} />
        </div>
      </Panel>
    );
  }
  return (
    <TimeCursorProvider>
      <TimelinesPanel
        emptyTitle={t('unknownWorker')}
        failure={error && failureWords(error)}
        fileName={`${cluster}-${workerId}`}
        onSelect={range.chooseSpan}
        span={shownSpan(span, data?.data)}
        timelines={data?.data.workers}
        title={t('worker')}
        titleOf={() => (
          <Link className="link" href={paths.history(cluster)}>
            {t('toHistory')}
          </Link>
        )}
      >
        <div className="space-y-2 pb-3">
          <RangeBar range={range} />
          {data && <MemoryNotice cuts={data.data.cuts} store={data.data.store} />}
          {timeline && <p>{uptimeWords(timeline.durations)}</p>}
        </div>
      </TimelinesPanel>
      <HeartbeatPanel
        cluster={cluster}
        onSelect={range.chooseSpan}
        span={shownSpan(span, data?.data)}
        workerId={workerId}
      />
    </TimeCursorProvider>
  );
}
