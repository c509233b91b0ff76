'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Timeline } from '@/lib/domain/history/history-payload';
import { formatPercent } from '@/lib/format/quantity';
import { VALUE_AXIS_PX } from '@/components/charts/plot-frame';
import { useOwnCursor } from '@/components/charts/time-cursor';
import type { TimeSpan } from '@/components/charts/time-span';
import { usePlotKeys } from '@/components/charts/use-plot-keys';
import { floorTenth, useSegmentWords, useUptimeWords } from './segment-words';
import { StateStrip } from './state-strip';
import { uptimeOf } from './uptime';

type TimelineRowProps = {
  timeline: Timeline;
  title: ReactNode;
  span: TimeSpan;
  onSelect: (span: TimeSpan) => void;
  isTabStop: boolean;
  onFocus: () => void;
};

/** One line: who, how much of the known time it was online, and its course, which the arrow keys walk segment by segment. */
export function TimelineRow(props: TimelineRowProps) {
  const { timeline, title, span, onSelect, isTabStop, onFocus } = props;
  const { id, name, segments, durations, isCut } = timeline;
  const t = useTranslations('history');
  const words = useSegmentWords();
  const uptimeWords = useUptimeWords();
  const cursorMs = useOwnCursor(id);
  const { position, lastPosition, ...keys } = usePlotKeys({
    span,
    owner: id,
    onSelect,
    stops: segments.map(({ from, to }) => (from.getTime() + to.getTime()) / 2),
  });
  const current =
    cursorMs === null
      ? undefined
      : segments.find(({ from, to }) => +from <= cursorMs && cursorMs <= +to);
  const { online, known } = uptimeOf(durations);
  const uptime = uptimeWords(durations);
  return (
    <div className="grid items-center gap-x-3 md:grid-cols-[11rem_minmax(0,1fr)]">
      <div className="min-w-0 truncate text-sm">{title}</div>
      <div className="flex items-center">
        <span
          className="shrink-0 pr-2 text-right text-xs text-muted"
          style={{ width: VALUE_AXIS_PX }}
          title={uptime}
        >
          {known === 0 ? t('uptime.none') : formatPercent(floorTenth(online / known))}
        </span>
        <div
          aria-label={`${name}. ${uptime}${isCut ? ` ${t('cut')}` : ''}`}
          aria-valuemax={lastPosition}
          aria-valuemin={0}
          aria-valuenow={position}
          aria-valuetext={
            current ? `${words(current).state}. ${words(current).when}` : t('stripKeys')
          }
          className="min-w-0 flex-1 rounded-[2px] py-1"
          data-timeline={id}
          onFocus={onFocus}
          role="slider"
          tabIndex={isTabStop ? 0 : -1}
          {...keys}
        >
          <StateStrip segments={segments} span={span} />
        </div>
      </div>
    </div>
  );
}
