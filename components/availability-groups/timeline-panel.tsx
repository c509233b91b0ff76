'use client';

import type { ReactNode } from 'react';
import { Equal, ShieldCheck, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { SegmentedChoice } from '@/components/ui/segmented-choice';
import { SimpleTable } from '@/components/ui/simple-table';
import {
  HEARTBEAT_PATHS,
  type FailoverTimeline,
  type HeartbeatPath,
} from '@/lib/domain/availability/ag-relations-timeline';
import { TIMEOUT_INFO } from '@/lib/domain/availability/timeout-setting';
import { formatSeconds } from '@/lib/format/duration';
import { TimelineChart } from './timeline-chart';
import { lanesOf } from './timeline-lanes';

type TimelinePanelProps = {
  timeline: FailoverTimeline;
  level: number | null;
  isSupposed: boolean;
  isStale: boolean;
  onPath: (path: HeartbeatPath) => void;
};

/** The race between lease and cluster, drawn to scale, in words and as a table. */
export function TimelinePanel(props: TimelinePanelProps) {
  const { timeline, level, isSupposed, isStale, onPath } = props;
  const t = useTranslations('timeouts.timeline');
  const lanes = lanesOf(timeline);
  return (
    <Panel
      aside={
        <span className="flex flex-wrap items-center gap-2">
          {t('path')}
          <SegmentedChoice
            choices={HEARTBEAT_PATHS.map((path) => ({ value: path, label: t(`paths.${path}`) }))}
            label={t('path')}
            onChoose={onPath}
            value={timeline.path}
          />
        </span>
      }
      isUncertain={isStale}
      title={t(isSupposed ? 'whatIfTitle' : 'title')}
    >
      <div className="space-y-3">
        {lanes.length === 0 ? (
          <EmptyState title={t('empty')} />
        ) : (
          <>
            <TimelineChart lanes={lanes} level={level} timeline={timeline} />
            <Verdict isStale={isStale} timeline={timeline} />
          </>
        )}
        {timeline.path === 'crossSubnet' && <p className="text-sm text-muted">{t('splitCross')}</p>}
        {timeline.missing.length > 0 && (
          <p className="hatched rounded-[3px] px-1.5 py-0.5 text-sm text-unknown-text">
            {t('missing', {
              names: timeline.missing.map((name) => TIMEOUT_INFO[name].property).join(', '),
            })}
          </p>
        )}
        <Disclosure summary={t('table')}>
          <SimpleTable
            cell={({ kind, atMs }, column): ReactNode =>
              column === 'what' ? t(`kinds.${kind}`) : formatSeconds(atMs)
            }
            columns={[
              { key: 'what', title: t('what'), isWrapped: true },
              { key: 'at', title: t('at'), align: 'right' },
            ]}
            label={t('title')}
            rowId={({ kind }) => kind}
            rows={timeline.events}
          />
        </Disclosure>
      </div>
    </Panel>
  );
}

type VerdictProps = { timeline: FailoverTimeline; isStale: boolean };

/** Which of the two comes first; nothing while one of them is not known, and nothing good while nothing is proven. */
function Verdict({ timeline: { events, splitBrain }, isStale }: VerdictProps) {
  const t = useTranslations('timeouts.timeline');
  if (splitBrain) {
    const { startMs, endMs, endAtLatestMs } = splitBrain;
    return (
      <Notice
        hue="bad"
        icon={TriangleAlert}
        title={t('splitFrom', {
          start: formatSeconds(startMs),
          end: formatSeconds(endMs),
          latest: formatSeconds(endAtLatestMs),
        })}
      />
    );
  }
  const at = (kind: FailoverTimeline['events'][number]['kind']) =>
    events.find((event) => event.kind === kind)?.atMs;
  const leaseMs = at('leaseRunsOut');
  const deadMs = at('nodeDeclaredDead');
  if (leaseMs === undefined || deadMs === undefined) return null;
  if (leaseMs === deadMs) return <Notice hue="warn" icon={Equal} title={t('atLimit')} />;
  return !isStale && <Notice hue="ok" icon={ShieldCheck} title={t('noSplit')} />;
}
