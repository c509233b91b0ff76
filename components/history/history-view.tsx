'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { TimeCursorProvider } from '@/components/charts/time-cursor';
import { PageHeader } from '@/components/layout/page-header';
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
      <PageHeader title={t('title', { cluster })} />
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

function HistoryPanels(panel: HistoryPanelProps) {
  const { data } = useQuery(workerHistoryOptions(panel.cluster, panel.span));
  return (
    <>
      {data && <MemoryNotice cuts={data.data.cuts} store={data.data.store} />}
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
