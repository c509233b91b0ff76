'use client';

import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { ZoomIn, ZoomOut } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { PendingPanel } from '@/components/sections/pending-panel';
import { RequestNotice } from '@/components/sections/request-notice';
import { SectionPanel } from '@/components/sections/section-panel';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { executablesOptions, withPartPace, type Timed } from '@/lib/client/execution-detail';
import type { ExecutionExecutablesPayload } from '@/lib/domain/executions/execution-detail-payload';
import { GanttLegend } from './gantt-bars';
import { GanttGrid } from './gantt-grid';
import type { TabProps } from './tab-props';

const MAX_ZOOM = 32;

/** What ran inside of an execution, nested and to scale. */
export function GanttTab({ address, isOpen }: TabProps) {
  const t = useTranslations('execution.gantt');
  const [after, setAfter] = useState<string | null>(null);
  const { data, error, isPlaceholderData } = useQuery(
    executablesOptions({ ...address, isOpen }, after),
  );
  return (
    <>
      <RequestNotice error={error} />
      {!data && !error && <PendingPanel title={t('title')} />}
      {data && (
        <GanttPanel
          after={after}
          isLoading={isPlaceholderData}
          isOpen={isOpen}
          onPart={setAfter}
          payload={data}
        />
      )}
    </>
  );
}

type GanttPanelProps = {
  payload: Timed<ExecutionExecutablesPayload>;
  isOpen: boolean;
  isLoading: boolean;
  /** Behind what the shown part begins; null: at the start. */
  after: string | null;
  onPart: (after: string | null) => void;
};

function GanttPanel({ payload, isOpen, isLoading, after, onPart }: GanttPanelProps) {
  const t = useTranslations('execution.gantt');
  const [zoom, setZoom] = useState(1);
  const { gantt, isTruncated, nextAfter } = payload.data;
  const hasRows = (gantt?.nodes.length ?? 0) > 0;
  const areNamesUnread = payload.sections['executables']?.status !== 'collected';
  return (
    <SectionPanel
      isFlush
      aside={
        hasRows && (
          <span className="inline-flex items-center gap-1">
            <Button
              aria-label={t('zoomOut')}
              className="min-h-7 px-2 disabled:opacity-50"
              disabled={zoom === 1}
              onClick={() => setZoom(zoom / 2)}
            >
              <ZoomOut aria-hidden className="size-3.5" />
            </Button>
            <Button className="min-h-7" onClick={() => setZoom(1)}>
              {t(zoom === 1 ? 'fits' : 'fit', { zoom })}
            </Button>
            <Button
              aria-label={t('zoomIn')}
              className="min-h-7 px-2 disabled:opacity-50"
              disabled={zoom >= MAX_ZOOM}
              onClick={() => setZoom(zoom * 2)}
            >
              <ZoomIn aria-hidden className="size-3.5" />
            </Button>
          </span>
        )
      }
      empty={
        !hasRows && <EmptyState title={t(isOpen ? 'noneYet' : 'none')}>{t('noneWhy')}</EmptyState>
      }
      payload={withPartPace(payload, isOpen)}
      section="statistics"
      title={t('title')}
    >
      {gantt && hasRows && (
        <>
          {areNamesUnread && (
            <p className="hatched border-b px-3 py-2 text-sm text-unknown-text">{t('noNames')}</p>
          )}
          {(isTruncated || after !== null) && (
            <p className="flex flex-wrap items-center gap-3 border-b px-3 py-2 text-sm">
              {t('part')}
              {after !== null && <Button onClick={() => onPart(null)}>{t('firstPart')}</Button>}
              {nextAfter !== null && (
                <Button disabled={isLoading} onClick={() => onPart(nextAfter)}>
                  {t('nextPart')}
                </Button>
              )}
            </p>
          )}
          <GanttGrid gantt={gantt} zoom={zoom} />
          <GanttLegend />
          <p className="px-3 pb-2 text-xs text-muted">{t('criticalWhy')}</p>
        </>
      )}
    </SectionPanel>
  );
}
