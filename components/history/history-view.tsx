'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { TimeCursorProvider } from '@/components/charts/time-cursor';
import { WholeClusterMark } from '@/components/account/whole-cluster-mark';
import { PageHeader } from '@/components/layout/page-header';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { workerHistoryOptions } from '@/lib/client/history-options';
import { ExecutionsPanel, TasksPanel } from './activity-panel';
import { AnomaliesPanel } from './anomalies-panel';
import { ChangesPanel } from './changes-panel';
import { CostPanel } from './cost-panel';
import { MasterPanels } from './master-panel';
import { MemoryNotice } from './memory-notice';
import { OutcomePanels } from './outcome-panels';
import type { HistoryPanelProps } from './panel-props';
import { RangeBar } from './range-bar';
import { RangeProblemNotice } from './range-problem-notice';
import { shownSpan } from './shown-span';
import { SlotsPanel } from './slots-panel';
import { StateSharesPanel } from './state-shares-panel';
import { useTimeRange } from './use-time-range';
import { WorkerTimelinesPanel } from './worker-timelines-panel';

/** What was, of one cluster: every panel over the same time, with one crosshair. */
export function HistoryView({ cluster }: { cluster: string }) {
  const t = useTranslations('history');
  const range = useTimeRange();
  return (
    <>
      <PageHeader aside={<WholeClusterMark cluster={cluster} />} title={t('title', { cluster })} />
      <div className="sticky top-12 z-20 -mx-1 bg-canvas px-1 py-1.5">
        <RangeBar range={range} />
      </div>
      {range.problem ? (
        <RangeProblemNotice problem={range.problem} />
      ) : (
        <TimeCursorProvider>
          <HistoryPanels cluster={cluster} onSelect={range.chooseSpan} span={range.span} />
        </TimeCursorProvider>
      )}
    </>
  );
}

/** A range that is wider than what is kept is drawn as far as that reaches: the answer says how far. */
function HistoryPanels(asked: HistoryPanelProps) {
  const t = useTranslations('charts');
  const options = workerHistoryOptions(asked.cluster, asked.span);
  const { data, error, isPlaceholderData } = useQuery(options);
  const isAnswered = data !== undefined && !isPlaceholderData;
  if (isWide(asked.span) && !isAnswered && !error) return <SkeletonRows label={t('loading')} />;
  const answer = isAnswered ? data.data : undefined;
  const panel = { ...asked, span: shownSpan(asked.span, answer) };
  return (
    <>
      {data && <MemoryNotice cuts={answer?.cuts ?? []} store={data.data.store} />}
      <WorkerTimelinesPanel {...panel} />
      <StateSharesPanel {...panel} />
      <AnomaliesPanel {...panel} />
      <ChangesPanel {...panel} />
      <OutcomePanels {...panel} />
      <TasksPanel {...panel} />
      <SlotsPanel {...panel} />
      <ExecutionsPanel {...panel} />
      <MasterPanels {...panel} />
      <CostPanel {...panel} />
    </>
  );
}

/** Longer than any preset: nobody knows yet how much of it is kept. */
function isWide({ fromMs, toMs }: HistoryPanelProps['span']): boolean {
  return toMs - fromMs > 366 * 86_400_000;
}
