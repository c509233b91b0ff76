'use client';

import { useTranslations } from 'use-intl';
import type { FailoverTimeline } from '@/lib/domain/availability/ag-relations-timeline';
import { formatSeconds } from '@/lib/format/duration';
import { formatCount } from '@/lib/format/quantity';
import { TimelineLaneShape } from './timeline-lane-shape';
import type { TimelineLane } from './timeline-lanes';
import { buildScale, type TimelineScale } from './timeline-scale';

const LANE_HEIGHT = 62;
const AXIS_HEIGHT = 26;
const SPLIT_LABEL_HEIGHT = 20;

type TimelineChartProps = {
  timeline: FailoverTimeline;
  lanes: readonly TimelineLane[];
  level: number | null;
};

/**
 * What happens from 0 on, drawn to scale. Positions are percentages and texts keep their size, so that it can be read on
 * a phone; what is drawn is also said by the table below it.
 */
export function TimelineChart({ timeline, lanes, level }: TimelineChartProps) {
  const t = useTranslations('timeouts.timeline');
  const scale = buildScale(timeline.endMs);
  const top = timeline.splitBrain ? SPLIT_LABEL_HEIGHT : 0;
  const axisY = top + lanes.length * LANE_HEIGHT;
  const events = timeline.events.map(({ kind, atMs }) =>
    t('event', { what: t(`kinds.${kind}`), at: formatSeconds(atMs) }),
  );
  return (
    <svg
      aria-label={t('label', { events: events.join('; ') })}
      className="block w-full overflow-visible"
      height={axisY + AXIS_HEIGHT}
      role="img"
    >
      {timeline.splitBrain && (
        <SplitBrain height={axisY} scale={scale} splitBrain={timeline.splitBrain} />
      )}
      {lanes.map((lane, index) => (
        <TimelineLaneShape
          key={lane.name}
          lane={lane}
          level={level}
          scale={scale}
          y={top + index * LANE_HEIGHT}
        />
      ))}
      <Axis scale={scale} y={axisY} />
    </svg>
  );
}

function Axis({ scale, y }: { scale: TimelineScale; y: number }) {
  const t = useTranslations('timeouts.timeline');
  return (
    <g aria-hidden>
      <line className="stroke-line-strong" x1="0" x2="100%" y1={y} y2={y} />
      {scale.ticksMs.map((tickMs) => {
        const x = `${scale.percentAt(tickMs)}%`;
        return (
          <g key={tickMs}>
            <line className="stroke-line-strong" x1={x} x2={x} y1={y} y2={y + 5} />
            <text
              className="fill-muted text-xs"
              textAnchor={tickMs === 0 ? 'start' : 'middle'}
              x={x}
              y={y + 18}
            >
              {t('tick', { seconds: formatCount(tickMs / 1_000) })}
            </text>
          </g>
        );
      })}
    </g>
  );
}

type SplitBrainProps = {
  splitBrain: NonNullable<FailoverTimeline['splitBrain']>;
  scale: TimelineScale;
  height: number;
};

/** Two primaries are possible: filled for what R1 counts with, outlined for the worst case. Both have a border and a name. */
function SplitBrain({ splitBrain, scale, height }: SplitBrainProps) {
  const t = useTranslations('timeouts.timeline');
  const start = scale.percentAt(splitBrain.startMs);
  const end = scale.percentAt(splitBrain.endMs);
  const latest = scale.percentAt(splitBrain.endAtLatestMs);
  const isNearEnd = start > 60;
  return (
    <g aria-hidden>
      <rect
        className="fill-bad-fill stroke-bad-line"
        height={height - SPLIT_LABEL_HEIGHT}
        strokeWidth="1.5"
        width={`${end - start}%`}
        x={`${start}%`}
        y={SPLIT_LABEL_HEIGHT}
      />
      <rect
        className="stroke-bad-line"
        fill="none"
        height={height - SPLIT_LABEL_HEIGHT}
        strokeDasharray="4 4"
        width={`${latest - end}%`}
        x={`${end}%`}
        y={SPLIT_LABEL_HEIGHT}
      />
      <text
        className="fill-bad-text text-sm font-semibold"
        textAnchor={isNearEnd ? 'end' : 'start'}
        x={`${isNearEnd ? latest : start}%`}
        y={14}
      >
        {`▲ ${t('split')}`}
      </text>
    </g>
  );
}
