'use client';

import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { TimeSpan } from '@/components/charts/time-span';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import type { Timeline } from '@/lib/domain/history/history-payload';
import { StripKey } from './strip-key';
import { TimelineActions } from './timeline-actions';
import { TimelineList } from './timeline-list';
import { TimelineTable } from './timeline-table';

type TimelinesPanelProps = {
  title: string;
  /** Undefined while nothing has come. */
  timelines: readonly Timeline[] | undefined;
  /** Why nothing came; null when nothing is wrong. */
  failure: string | null;
  emptyTitle: string;
  span: TimeSpan;
  fileName: string;
  titleOf: (timeline: Timeline) => ReactNode;
  onSelect: (span: TimeSpan) => void;
  /** Above the lines. */
  children?: ReactNode;
};

/** Timelines in one of four looks, with their words as a table and as a file. */
export function TimelinesPanel(props: TimelinesPanelProps) {
  const { title, timelines, failure, emptyTitle, span, fileName, titleOf, onSelect } = props;
  const t = useTranslations('history');
  const tCharts = useTranslations('charts');
  const [isTable, setIsTable] = useState(false);
  const isReady = timelines !== undefined && timelines.length > 0;
  return (
    <Panel
      aside={
        isReady && (
          <TimelineActions
            fileName={fileName}
            isTable={isTable}
            onToggle={() => setIsTable(!isTable)}
            timelines={timelines}
          />
        )
      }
      title={title}
    >
      {props.children}
      {failure !== null && (
        <p className="text-bad-text" role="status">
          {failure}
        </p>
      )}
      {!timelines && failure === null && <SkeletonRows label={tCharts('loading')} />}
      {timelines?.length === 0 && <EmptyState title={emptyTitle}>{t('noWorkersWhy')}</EmptyState>}
      {isReady && (
        <div className="space-y-2">
          <StripKey />
          {isTable ? (
            <TimelineTable timelines={timelines} />
          ) : (
            <TimelineList onSelect={onSelect} span={span} timelines={timelines} titleOf={titleOf} />
          )}
        </div>
      )}
    </Panel>
  );
}
